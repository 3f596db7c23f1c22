import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
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
    { name: 'number', title: t(loanWords.number), sort: 'number', show: (row: LoanItem) => <Two above={<span className="figures">{row.number}</span>} below={row.product} /> },
    { name: 'status', title: t(loanWords.status), show: (row: LoanItem) => <Two above={<LoanStatus status={row.status} late={row.daysLate > 0} />} below={row.renegotiated ? t(loanWords.renegotiated) : undefined} /> },
    { name: 'branch', title: t(loanWords.branch), wideOnly: true, show: (row: LoanItem) => <Two above={row.branch} below={row.officer ?? undefined} /> },
    { name: 'principal', title: t(loanWords.principal), sort: 'principal', end: true, wideOnly: true, show: (row: LoanItem) => <Money bare amount={row.principal} /> },
    { name: 'principalOut', title: t(loanWords.remains), sort: 'principalOut', end: true, show: (row: LoanItem) => row.disbursedOn && <Money bare amount={row.principalOut} /> },
    { name: 'due', title: t(loanWords.due), end: true, show: (row: LoanItem) => isSome(row.due) && <Money bare amount={row.due} risk={row.daysLate > 0} /> },
    { name: 'daysLate', title: t(loanWords.lateDays), sort: 'daysLate', end: true, show: (row: LoanItem) => row.daysLate > 0 && formats.number(row.daysLate) },
    { name: 'nextDueOn', title: t(loanWords.next), wideOnly: true, show: (row: LoanItem) => row.nextDueOn && formats.date(row.nextDueOn, 'numeric') },
  ]
}

function Two({ above, below }: { above: ReactNode; below: string | undefined }) {
  return <>{above}{below !== undefined && <Text size="sm" c="dimmed"><bdi>{below}</bdi></Text>}</>
}

function Who({ row }: { row: LoanItem }) {
  return (
    <>
      <bdi>{row.client.name}</bdi>
      {row.group && <Text size="sm" c="dimmed"><bdi>{row.group.name}</bdi></Text>}
    </>
  )
}
