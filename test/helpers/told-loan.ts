import { parseDay } from '#core/calendar/day.ts'
import type { LoanEvent } from '#core/loan/events.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { loanOf } from '#core/loan/replay.ts'
import type { Loan } from '#core/loan/state.ts'
import { isRefusal } from '#core/refusal.ts'
import { replayJson } from '#core/loan/replay-json.ts'
import type { AccountingJson, ChangeJson, EventJson, ReplayJson } from '#core/loan/events-json.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'

/** The terms of most stories: 10,000.00 over 12 months at 24 % a year, each month alike. */
export const twelveMonths: TermsJson = {
  currency: 'MAD', principal: '10000.00', disbursedOn: '2026-01-15', interest: { rate: '24', period: 'instalment' }, instalments: { count: 12 },
}

export const paidOut: EventJson = { id: 'out', type: 'disbursement', on: '2026-01-15', amount: '10000.00' }
export const repay = (id: string, on: string, amount: string): EventJson => ({ id, type: 'repayment', on, amount })
export const renegotiate = (on: string, ...changes: ChangeJson[]): EventJson => ({ id: 'relief', type: 'renegotiation', on, changes })

export function told(terms: TermsJson, events: readonly EventJson[], asOf: string, accounting?: AccountingJson): ReplayJson {
  const answer = replayJson({ terms, events, asOf, ...(accounting === undefined ? {} : { accounting }) })
  if ('problems' in answer) throw new Error(answer.problems.map(({ path, code, message }) => `${path}: ${code}: ${message}`).join('\n'))
  return answer
}

/** The codes of an input that is refused. */
export function refusedFor(terms: TermsJson, events: readonly EventJson[], asOf: string): string[] {
  const answer = replayJson({ terms, events, asOf })
  return 'problems' in answer ? answer.problems.map(({ path, code }) => `${path} ${code}`) : []
}

/** Instalments as lines: due date, principal, interest, penalties, total, paid. */
export function rowLines({ schedule }: ReplayJson, from = 1): string[] {
  return schedule.filter((row) => row.n >= from).map((row) => [row.dueOn, row.principal, row.interest, row.penalties, row.total, row.paid].join(' '))
}

/** The entries of one event as an accountant reads them: "account debit / account credit". */
export function entryLines({ entries }: ReplayJson, event: string): string[] {
  return entries.filter((entry) => entry.event === event).flatMap(({ lines }) =>
    lines.map(({ account, debit, credit }) => (debit === undefined ? `  ${account} ${credit}` : `${account} ${debit}`)))
}

/** The loan of most stories with repayments in minor units, for what is asked of it as a value. */
export function inMinor(repayments: readonly (readonly [string, bigint])[]): { loan: Loan; on: (text: string) => number } {
  const on = (text: string): number => parseDay(text) ?? Number.NaN
  const terms = parseTerms(twelveMonths)
  if (hasProblems(terms)) throw new Error('the terms of the stories read')
  const events: LoanEvent[] = [{ id: 'out', type: 'disbursement', on: on('2026-01-15'), amount: 1_000_000n }]
  for (const [n, [day, amount]] of repayments.entries()) events.push({ id: `r${n}`, type: 'repayment', on: on(day), amount, paidBy: undefined })
  const loan = loanOf(terms, events)
  if (isRefusal(loan)) throw new Error(loan.refused)
  return { loan, on }
}
