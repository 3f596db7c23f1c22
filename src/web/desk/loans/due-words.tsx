import { Text } from '@mantine/core'
import type { LoanPage } from '#contract/loans.ts'
import { stateWords } from '#contract/loans/words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import classes from './loans.module.css'
import { pageWords } from './words.ts'

const isSome = (amount: string): boolean => /[1-9]/.test(amount)

/** What is due, in words. No blame: so many instalments are late, since when, how much. */
export function DueWords({ loan }: { loan: LoanPage }) {
  const [first, ...rest] = useSentences(loan)
  return (
    <output className={classes['due'] ?? ''} data-late={loan.due.lateInstalments > 0}>
      <strong>{first}</strong>
      {rest.map((sentence) => <Text key={sentence} component="span" display="block">{sentence}</Text>)}
    </output>
  )
}

function useSentences(loan: LoanPage): string[] {
  const t = useSay()
  const formats = useFormats()
  const money = (amount: string): string => formats.money({ amount, currency: loan.currency })
  const { due, status } = loan
  const credit = isSome(loan.balances.credit) ? [t(pageWords.hasCredit, { amount: money(loan.balances.credit) })] : []
  if (status === 'submitted') {
    const done = loan.decisions.slice(loan.decisions.findLastIndex((each) => each.decision === 'lowered') + 1).filter((each) => each.decision === 'approved').length
    return [t(pageWords.waitsApproval, { done, needed: loan.approvalsNeeded })]
  }
  if (status === 'approved') return [t(pageWords.waitsDisbursement)]
  if (status === 'rejected' || status === 'withdrawn') return [t(pageWords.ended, { state: t(stateWords[status]) })]
  if (status === 'written-off') return [t(pageWords.writtenOff)]
  if (status !== 'active') return [t(pageWords.paidOffOn, { on: loan.closedOn ?? loan.today }), ...credit]
  const late = due.lateInstalments > 0 && due.since !== null
    ? [t(pageWords.lateSince, { n: due.lateInstalments, amount: money(due.lateAmount), on: due.since, days: due.days })] : []
  return [
    isSome(due.now) ? t(pageWords.dueNow, { amount: money(due.now) }) : t(pageWords.nothingDue), ...late,
    ...(due.next ? [t(pageWords.nextIs, { amount: money(due.next.amount), on: due.next.on })] : []),
    t(pageWords.remains, { amount: money(due.remaining), n: due.left }), ...credit,
  ]
}
