import { Stack } from '@mantine/core'
import type { LoanPage } from '#contract/loans.ts'
import { partWords } from '#contract/loans/words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Chart } from '#web/ui/chart.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Money } from '#web/ui/money.tsx'
import { ScheduleTable } from '#web/ui/schedule-table.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { linesOf } from './quote-panel.tsx'
import { pageWords } from './words.ts'

const isSome = (amount: string): boolean => /[1-9]/.test(amount)

export function SchedulePanel({ loan }: { loan: LoanPage }) {
  const t = useSay()
  const formats = useFormats()
  const { balances, schedule, currency } = loan
  const parts = (['principal', 'interest', 'fees', 'penalties', 'tax'] as const).filter((part) => part === 'principal' || isSome(balances[part]))
  return (
    <Stack gap="lg">
      <Figures>
        <Figure label={t(pageWords.remaining)} on={loan.today}><Money amount={balances.total} currency={currency} /></Figure>
        {parts.map((part) => <Figure key={part} label={t(partWords[part])}><Money amount={balances[part]} currency={currency} /></Figure>)}
      </Figures>
      <ScheduleTable
        caption={t(pageWords.schedule)} currency={currency} lines={linesOf(schedule)}
        state={(line) => <RowState row={schedule.find((row) => row.n === line.number)} today={loan.today} running={loan.disbursedOn !== null} />}
      />
      {loan.disbursedOn !== null && (
        <Chart
          title={t(pageWords.chart)} kind="stacked" heading={t(pageWords.schedule)} categories={schedule.map((row) => formats.date(row.dueOn, 'short'))}
          series={[{ name: t(pageWords.paidLine), values: schedule.map((row) => row.paid), ink: 'teal' }, { name: t(pageWords.openLine), values: schedule.map((row) => row.outstanding), ink: 'grey' }]}
        />
      )}
    </Stack>
  )
}

function RowState({ row, today, running }: { row: LoanPage['schedule'][number] | undefined; today: string; running: boolean }) {
  const t = useSay()
  if (!row || !running) return null
  if (!isSome(row.outstanding)) return <StatusBadge tone="good">{t(pageWords.paid)}</StatusBadge>
  if (row.dueOn < today) return <StatusBadge tone="risk">{t(pageWords.late)}</StatusBadge>
  return isSome(row.paid) ? <StatusBadge tone="waiting">{t(pageWords.partly)}</StatusBadge> : null
}
