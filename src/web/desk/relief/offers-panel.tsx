import { Alert, Button, Group, Slider, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { formatAmount, parseAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { makeCaseOffers } from '#contract/renegotiation.ts'
import type { CaseOffer, ReliefCase } from '#contract/renegotiation-shapes.ts'
import { sayWhy } from '#contract/relief-words.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import type { LocalEngine, OfferFigures } from './local-engine.ts'
import { OfferCard } from './offer-card.tsx'
import classes from './relief.module.css'
import { caseWords, decisionWords, solveWords } from './words.ts'

const STEPS = 200

export interface OffersPanelProps {
  case: ReliefCase
  table: readonly CaseOffer[]
  engine: LocalEngine | undefined
  looked: string | undefined
  look: (id: string) => void
  chosen: readonly string[]
  choose: (ids: readonly string[]) => void
  tried: (figures: OfferFigures | undefined) => void
  adjust: () => void
}

/** The offers side by side; a slider tries another capacity at once, in the browser. */
export function OffersPanel(props: OffersPanelProps) {
  const t = useSay()
  const { language } = useLanguage()
  const { organisation } = useSession()
  const { case: shown, table, engine } = props
  const [amount, setAmount] = useState<string>()
  const may = shown.acts.includes('make-offers')
  const trying = amount !== undefined && amount !== shown.capacity.amount && engine !== undefined
  const solved = trying ? engine.offersFor({ ...shown.capacity, amount }) : undefined
  const none = solved ? solved.whyNone : shown.nothingFits
  const toggle = (id: string) => (checked: boolean) => props.choose(checked ? [...props.chosen, id] : props.chosen.filter((each) => each !== id))
  const change = (next: string | undefined) => { setAmount(next); props.tried(undefined) }
  return (
    <Panel title={t(caseWords.offers)} action={shown.acts.includes('adjust') && <Button variant="default" onClick={props.adjust}>{t(solveWords.adjust)}</Button>}>
      <Stack gap="md">
        {may && engine && <CapacitySlider case={shown} amount={amount ?? shown.capacity.amount} change={change} trying={trying} />}
        {none && <Alert color="amber" title={t(caseWords.nothing)}>{sayWhy(language, none, organisation.currency)}</Alert>}
        <Text size="xs" c="dimmed">{t(caseWords.beforeAfter)}</Text>
        <div className={classes.cards}>
          {solved ? solved.offers.map((figures) => (
            <OfferCard key={JSON.stringify(figures.changes)} case={shown} figures={figures} looked={false} look={() => props.tried(figures)} />
          )) : table.map((offer) => (
            <OfferCard
              key={offer.id} case={shown} figures={offer} kept={offer} looked={props.looked === offer.id} look={() => props.look(offer.id)}
              {...(shown.acts.includes('propose') && { choose: { checked: props.chosen.includes(offer.id), change: toggle(offer.id) } })}
            />
          ))}
        </div>
      </Stack>
    </Panel>
  )
}

function CapacitySlider({ case: shown, amount, change, trying }: { case: ReliefCase; amount: string; change: (amount: string | undefined) => void; trying: boolean }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const { currency } = organisation
  const decimals = currencyOf(currency)?.decimals ?? 2
  const units = (text: string): bigint => {
    const parsed = parseAmount(text, decimals)
    return typeof parsed === 'bigint' ? parsed : 0n
  }
  const make = useDo(makeCaseOffers, { onDone: () => change(undefined) })
  // From nearly nothing to today's instalment and a little more, in steps that are round amounts.
  const most = [units(shown.before.instalment), units(shown.capacity.amount)].reduce((a, b) => (b > a ? b : a)) * 12n / 10n
  const step = roundStep(most / BigInt(STEPS))
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="sm" fw={600}>{t(solveWords.slider)}</Text>
        <Text className="figures" fw={650}>{formats.money({ amount, currency })}</Text>
      </Group>
      <Slider
        thumbLabel={t(solveWords.slider)} min={1} max={Number(most / step)} value={Number(units(amount) / step)} label={null} size="lg" thumbSize={28}
        onChange={(place) => change(formatAmount(BigInt(place) * step, decimals))}
      />
      {trying && (
        <Group gap="sm" mt={4}>
          <Button loading={make.isPending} onClick={() => make.mutate({ params: { id: shown.id }, body: { capacity: { ...shown.capacity, amount } } })}>{t(decisionWords.again)}</Button>
          <Button variant="default" onClick={() => change(undefined)}>{t(solveWords.back)}</Button>
        </Group>
      )}
      {make.error && <ProblemNotice problem={make.error} />}
    </Stack>
  )
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(units: bigint): bigint {
  for (let power = 1n; ; power *= 10n) for (const digit of [1n, 2n, 5n]) if (digit * power >= units) return digit * power
}
