import { Button, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { printAddendumPaper } from '#contract/documents.ts'
import { approveOffers, getCase, makeCaseOffers, proposeOffers, takeCase } from '#contract/renegotiation.ts'
import { reasonWords, stateWords } from '#contract/relief-words.ts'
import type { ReliefCase } from '#contract/renegotiation-shapes.ts'
import { addressOf } from '#web/api/address.ts'
import { useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { AcceptDialog } from './accept-dialog.tsx'
import { AskedPanel } from './asked-panel.tsx'
import { CaseHistory } from './case-history.tsx'
import { ConsentPanel, GuarantorsPanel } from './case-papers.tsx'
import { ComparedSchedule } from './compared-schedule.tsx'
import { DecisionBar, type BarAct } from './decision-bar.tsx'
import { EffectPanel } from './effect-panel.tsx'
import { localEngine, type OfferFigures } from './local-engine.ts'
import { OffersPanel } from './offers-panel.tsx'
import { REASONED, ReasonDialog, UndoDialog, type ReasonedAct } from './reason-dialog.tsx'
import classes from './relief.module.css'
import { toneOf } from './state-tone.ts'
import { caseWords, reliefWords } from './words.ts'

// The words of every refusal come with it, so it loads when it is first opened.
const AdjustDialog = lazy(() => import('./adjust-dialog.tsx').then((module) => ({ default: module.AdjustDialog })))

export function CasePage() {
  const { caseId } = useParams({ from: '/cases/$caseId' })
  const asked = useAsk(getCase, { params: { id: caseId } })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  return <Shown case={asked.data} />
}

function Shown({ case: shown }: { case: ReliefCase }) {
  const t = useSay()
  const [address, setAddress] = useAddressState()
  const engine = useMemo(() => localEngine(shown.engine), [shown.engine])
  const [chosen, choose] = useState<readonly string[]>([])
  const [tried, setTried] = useState<OfferFigures>()
  const [adjusting, setAdjusting] = useState(false)
  const set = Math.max(0, ...shown.offers.map((offer) => offer.set))
  const table = shown.offers.filter((offer) => offer.set === set || offer.accepted)
  const looked = table.find((offer) => offer.id === address['offer']) ?? table.find((offer) => offer.accepted) ?? table.find((offer) => offer.presented) ?? table[0]
  const onTable = chosen.filter((id) => table.some((offer) => offer.id === id))
  const look = (id: string) => { setTried(undefined); setAddress({ offer: id }) }
  return (
    <>
      <PageHead
        title={`${shown.number} · ${shown.clientName}`}
        waits={`${t(reasonWords[shown.reason])} · ${shown.branchName}${shown.officerName ? ` · ${shown.officerName}` : ''}`}
        badge={<StatusBadge tone={toneOf[shown.state]}>{t(stateWords[shown.state])}</StatusBadge>}
        more={<>
          <Button variant="default" component={Link} to={`/clients/${shown.client}` as '/'}>{t(reliefWords.client)}</Button>
          {looked && <Button variant="default" component="a" target="_blank" leftSection={<IconPrinter size={18} />} href={addressOf(printAddendumPaper.path, { id: shown.id }, { offer: looked.id })}>{t(caseWords.addendum)}</Button>}
        </>}
      />
      <div className={classes.columns}>
        <AskedPanel case={shown} />
        <OffersPanel
          case={shown} table={table} engine={engine} looked={tried ? undefined : looked?.id} look={look} chosen={onTable} choose={choose} tried={setTried}
          adjust={() => setAdjusting(true)}
        />
        <div className={classes.effect}><EffectPanel case={shown} offer={tried ? undefined : looked} /></div>
      </div>
      <Stack gap={0} mt="lg">
        <ConsentPanel case={shown} />
        <GuarantorsPanel case={shown} />
        {(tried ?? looked) && <ComparedSchedule case={shown} figures={tried ?? looked} />}
        <Panel title={t(caseWords.history)}><CaseHistory case={shown} /></Panel>
      </Stack>
      <Acting case={shown} chosen={onTable} />
      {adjusting && <Suspense><AdjustDialog case={shown} engine={engine} close={() => setAdjusting(false)} /></Suspense>}
    </>
  )
}

/** The bar with what its buttons do. */
function Acting({ case: shown, chosen }: { case: ReliefCase; chosen: readonly string[] }) {
  const { user } = useSession()
  const [asking, setAsking] = useState<BarAct>()
  const params = { id: shown.id }
  const propose = useDo(proposeOffers)
  const approve = useDo(approveOffers)
  const again = useDo(makeCaseOffers)
  const take = useDo(takeCase)
  const close = () => setAsking(undefined)
  const run = (act: BarAct) => {
    if (act === 'propose') propose.mutate({ params, body: { offers: [...chosen] } })
    else if (act === 'approve') approve.mutate({ params, body: {} })
    else if (act === 'make-offers') again.mutate({ params, body: {} })
    else if (act === 'take') take.mutate({ params, body: {} })
    else setAsking(act)
  }
  const problem = [propose, approve, again, take].find((command) => command.error)?.error
  const pending = [propose, approve, again, take].some((command) => command.isPending)
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <DecisionBar case={shown} mine={shown.officer === user.id} run={run} ready={chosen.length > 0 && chosen.length <= 4} pending={pending} />
      {asking === 'accept' && <AcceptDialog case={shown} close={close} />}
      {asking === 'undo' && <UndoDialog case={shown} close={close} />}
      {asking !== undefined && asking in REASONED && <ReasonDialog case={shown} act={asking as ReasonedAct} close={close} />}
    </>
  )
}
