import type { RowJson } from '#core/loan/terms-json.ts'
import type { ReliefCase } from '#contract/renegotiation-shapes.ts'
import { useSession } from '#web/api/session.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScheduleTable } from '#web/ui/schedule-table.tsx'
import { sumAmounts, type ScheduleLine } from '#web/ui/schedule-diff.ts'
import type { OfferFigures } from './local-engine.ts'
import { caseWords } from './words.ts'

const lineOf = (row: RowJson): ScheduleLine => ({
  number: row.n, due: row.dueOn, principal: row.principal, interest: row.interest, fees: sumAmounts([row.fees, row.penalties, row.tax]), total: row.total, balance: row.balance,
})

/** The schedule of the offer in view; what differs from the contract of the day of the request is marked. Once amended, both are the same contract. */
export function ComparedSchedule({ case: shown, figures }: { case: ReliefCase; figures: OfferFigures | undefined }) {
  const t = useSay()
  const { organisation } = useSession()
  if (!figures) return null
  const before = shown.before.contract.map(lineOf)
  return (
    <Panel title={t(caseWords.schedule)}>
      <ScheduleTable caption={t(caseWords.schedule)} currency={organisation.currency} lines={figures.schedule.map(lineOf)} before={before} />
    </Panel>
  )
}
