import { Anchor, Button, Text, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { getNeeds, type NeedsJson } from '#contract/plans.ts'
import { planWords, themeWords } from '#contract/plans/words.ts'
import { planThemes, type PlanTheme } from '#core/diagnostic/plan-can.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import classes from './plans.module.css'
import { planPageWords } from './words.ts'

type Row = NeedsJson['rows'][number]
type Cell = Row['cells'][number]
interface Choice { readonly theme: PlanTheme | undefined; readonly members: readonly string[]; readonly toggle: (theme: PlanTheme, member: string) => void }

/** The programme's own view: who needs what. Cells of one theme are chosen together. */
export function NeedsPage() {
  const t = useSay()
  const may = useMay()
  const choice = useChoice()
  const needs = useAsk(getNeeds, {})
  if (needs.error) return <ProblemNotice problem={needs.error} retry={() => void needs.refetch()} />
  if (!needs.data) return <SkeletonPage />
  const { rows } = needs.data
  const n = rows.flatMap(({ cells }) => cells).reduce((sum, { open }) => sum + open.length, 0)
  const search = { members: choice.members.join(','), ...(choice.theme !== undefined && { theme: choice.theme }) }
  return (
    <>
      <PageHead
        title={t(planPageWords.needs)} waits={t(planPageWords.needsWaits, { n })} more={<PrintButton />}
        action={may('plans.edit') && choice.members.length > 0 && <Button component={Link} to={'/plans/new' as '/'} search={search as never}>{t(planPageWords.planChosen, { n: choice.members.length })}</Button>}
      />
      {rows.length === 0 ? <EmptyState title={t(planPageWords.noNeeds)} text={t(planPageWords.noneText)} /> : <Matrix rows={rows} choice={may('plans.edit') ? choice : undefined} />}
    </>
  )
}

/** In the address, so that a link shows the same cells chosen. */
function useChoice(): Choice {
  const [address, change] = useAddressState()
  const theme = planThemes.find((each) => each === address['theme'])
  const members = (address['members'] ?? '').split(',').filter((id) => id !== '')
  const toggle = (to: PlanTheme, member: string) => {
    const kept = to === theme ? members : []
    const next = kept.includes(member) ? kept.filter((id) => id !== member) : [...kept, member]
    change({ theme: next.length === 0 ? undefined : to, members: next.length === 0 ? undefined : next.join(',') })
  }
  return { theme, members, toggle }
}

function Matrix({ rows, choice }: { rows: readonly Row[]; choice: Choice | undefined }) {
  const t = useSay()
  return (
    <>
      <ScrollBox label={t(planPageWords.needs)}>
        <table className={classes.needs} aria-label={t(planPageWords.needs)}>
          <thead>
            <tr>
              <th scope="col" className={classes.member}>{t(planWords.member)}</th>
              {planThemes.map((theme) => <th key={theme} scope="col">{t(themeWords[theme])}</th>)}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ member, cells }) => (
              <tr key={member.id}>
                <MemberHead {...member} />
                {planThemes.map((theme) => <NeedCell key={theme} member={member} theme={theme} cell={cells.find((cell) => cell.theme === theme)} choice={choice} />)}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <Text size="sm" c="dimmed" mt="sm">{t(planPageWords.legend)}</Text>
    </>
  )
}

function MemberHead({ id, name }: Row['member']) {
  const chain = <Anchor component={Link} to={`/plans/members/${id}` as '/'} fz="sm"><bdi>{name}</bdi></Anchor>
  return <th scope="row" className={classes.member}>{chain}</th>
}

interface CellProps { readonly member: Row['member']; readonly theme: PlanTheme; readonly cell: Cell | undefined; readonly choice: Choice | undefined }

function NeedCell({ member, theme, cell, choice }: CellProps) {
  const t = useSay()
  const counts = { open: cell?.open.length ?? 0, planned: cell?.planned ?? 0, done: cell?.done ?? 0 }
  const state = counts.open > 0 ? 'open' : counts.planned > 0 ? 'planned' : counts.done > 0 ? 'done' : 'none'
  const label = t(planPageWords.cell, { member: member.name, theme: t(themeWords[theme]), ...counts })
  const shown = <Counts {...counts} />
  return (
    <td className={classes.need} data-state={state}>
      {choice ? (
        <button type="button" aria-pressed={choice.theme === theme && choice.members.includes(member.id)} title={cell?.open.map(({ content }) => content).join('\n') ?? ''} onClick={() => choice.toggle(theme, member.id)}>
          <VisuallyHidden>{label}</VisuallyHidden>
          <span aria-hidden="true">{shown}</span>
        </button>
      ) : <span className={classes.still}><VisuallyHidden>{label}</VisuallyHidden><span aria-hidden="true">{shown}</span></span>}
    </td>
  )
}

/** Told by sign as well as by colour. */
function Counts({ open, planned, done }: { open: number; planned: number; done: number }) {
  const parts = [open > 0 && `! ${open}`, planned > 0 && `… ${planned}`, done > 0 && `✓ ${done}`].filter(Boolean)
  return <bdi dir="ltr">{parts.length === 0 ? '–' : parts.join('  ')}</bdi>
}
