import { formatDay, parseDay, type Day } from '#core/calendar/day.ts'
import type { EventJson } from '#core/loan/events-json.ts'
import { parseEvents } from '#core/loan/parse-events.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems, type Problems } from '#core/loan/problem.ts'
import { loanOf } from '#core/loan/replay.ts'
import { schedule } from '#core/loan/schedule.ts'
import type { Loan } from '#core/loan/state.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'

export const today = '2026-03-20'
export const asOf = parseDay(today) as Day

export interface Facts { readonly terms: TermsJson; readonly events: readonly EventJson[] }

/** Between 10 and 18 instalments, paid as due but for the last one or two of every other loan. */
export function factsOf(n: number): Facts {
  const disbursedOn = formatDay((parseDay('2025-06-01') ?? 0) + (n % 200))
  const terms: TermsJson = {
    currency: 'MAD', principal: `${5_000 + ((n * 7_919) % 45_000)}.00`, disbursedOn,
    interest: { method: 'declining', rate: `${12 + (n % 24)}`, per: 'year', period: 'instalment' },
    instalments: { count: 10 + (n % 9), every: 1, unit: 'month' },
  }
  const due = schedule(read(parseTerms(terms))).rows.filter((row) => row.dueOn <= asOf)
  const paid = due.slice(0, Math.max(0, due.length - (n % 2) * (1 + (n % 3 === 0 ? 1 : 0))))
  const amount = (units: bigint): string => `${units / 100n}.${String(units % 100n).padStart(2, '0')}`
  return {
    terms,
    events: [
      { id: 'd', type: 'disbursement', on: disbursedOn, amount: terms.principal ?? '' },
      ...paid.map((row, k): EventJson => ({ id: `r${k}`, type: 'repayment', on: formatDay(row.dueOn), amount: amount(row.total) })),
    ],
  }
}

export function loanFrom({ terms, events }: Facts): Loan {
  const signed = read(parseTerms(terms))
  return read(loanOf(signed, read(parseEvents(events, signed))))
}

export function read<T extends object>(value: T | Problems | Refusal): T {
  if (hasProblems(value as T | Problems) || isRefusal(value)) throw new Error(`the benchmark's own loan does not read: ${JSON.stringify(value)}`)
  return value as T
}
