import { Text } from '@mantine/core'
import type { LoanItem } from '#contract/loan-shapes.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Money } from '#web/ui/money.tsx'
import { LoanStatus } from './loan-status.tsx'
import { loanWords } from './words.ts'

const isSome = (amount: string): boolean => /[1-9]/.test(amount)

export function useLoanColumns() {
  const t = useSay()
  const formats = useFormats()
  return [
    { name: 'client', title: t(loanWords.client), sort: 'client', show: (row: LoanItem) => <Who row={row} /> },
    { name: 'number', title: t(loanWords.number), sort: 'number', show: (row: LoanItem) => <span className="figures">{row.number}</span> },
    { name: 'status', title: t(loanWords.status), show: (row: LoanItem) => <LoanStatus status={row.status} late={row.daysLate > 0} /> },
    { name: 'product', title: t(loanWords.product), wideOnly: true, show: (row: LoanItem) => <>{row.product}{row.renegotiated && <Text size="sm" c="dimmed">{t(loanWords.renegotiated)}</Text>}</> },
    { name: 'branch', title: t(loanWords.branch), wideOnly: true, show: (row: LoanItem) => <>{row.branch}{row.officer && <Text size="sm" c="dimmed"><bdi>{row.officer}</bdi></Text>}</> },
    { name: 'principal', title: t(loanWords.principal), sort: 'principal', end: true, wideOnly: true, show: (row: LoanItem) => <Money bare amount={row.principal} /> },
    { name: 'principalOut', title: t(loanWords.principalOut), sort: 'principalOut', end: true, show: (row: LoanItem) => row.disbursedOn && <Money bare amount={row.principalOut} /> },
    { name: 'due', title: t(loanWords.due), end: true, show: (row: LoanItem) => isSome(row.due) && <Money bare amount={row.due} risk={row.daysLate > 0} /> },
    { name: 'daysLate', title: t(loanWords.daysLate), sort: 'daysLate', end: true, show: (row: LoanItem) => row.daysLate > 0 && formats.number(row.daysLate) },
    { name: 'nextDueOn', title: t(loanWords.nextDueOn), wideOnly: true, show: (row: LoanItem) => row.nextDueOn && formats.date(row.nextDueOn, 'short') },
  ]
}

function Who({ row }: { row: LoanItem }) {
  return (
    <>
      <bdi>{row.client.name}</bdi>
      {row.group && <Text size="sm" c="dimmed"><bdi>{row.group.name}</bdi></Text>}
    </>
  )
}
