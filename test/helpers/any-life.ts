import fc from 'fast-check'
import type { Day } from '#core/calendar/day.ts'
import { capitalisableKinds, changeTypes, holidayInterests } from '#core/loan/events-json.ts'
import type { Change, LoanEvent } from '#core/loan/events.ts'
import { formatTerms } from '#core/loan/format-terms.ts'
import { openLoan } from '#core/loan/open-loan.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { apply } from '#core/loan/replay.ts'
import type { Loan } from '#core/loan/state.ts'
import { allocationBys, excesses, kinds } from '#core/loan/terms-json.ts'
import type { AllocationBy, Excess, Kind, TermsJson } from '#core/loan/terms-json.ts'
import type { Portion, Terms } from '#core/loan/terms.ts'
import { isRefusal } from '#core/refusal.ts'
import { anyTerms } from './any-terms.ts'

/** Terms with every order of allocation, place of what is paid early, overdue and early fees, tax and compulsory savings. */
export const termsToLive: fc.Arbitrary<Terms> = fc
  .record({
    terms: anyTerms,
    order: fc.shuffledSubarray([...kinds], { minLength: 4, maxLength: 4 }),
    by: fc.constantFrom(...allocationBys),
    excess: fc.constantFrom(...excesses),
    late: fc.option(fc.record({ everyDays: fc.option(fc.integer({ min: 5, max: 40 })), toleranceDays: fc.nat(10), cap: fc.boolean() })),
    early: fc.boolean(),
    tax: fc.boolean(),
    savings: fc.option(fc.constantFrom('disbursement' as const, 'instalment' as const)),
    recalculate: fc.boolean(),
  })
  .map((it) => parseTerms(withCharges(it.terms, it)))
  .filter((terms): terms is Terms => !hasProblems(terms))

interface Charges {
  readonly order: Kind[]
  readonly by: AllocationBy
  readonly excess: Excess
  readonly late: { readonly everyDays: number | null; readonly toleranceDays: number; readonly cap: boolean } | null
  readonly early: boolean
  readonly tax: boolean
  readonly savings: 'disbursement' | 'instalment' | null
  readonly recalculate: boolean
}

function withCharges(terms: TermsJson, it: Charges): TermsJson {
  const fees = [...(terms.fees ?? [])]
  if (it.late !== null) {
    const { everyDays, toleranceDays, cap } = it.late
    const more = { ...(everyDays === null ? {} : { everyDays }), ...(cap ? { cap: terms.currency === 'RWF' ? '30' : '30.00' } : {}) }
    fees.push({ name: 'Late', percent: '2', of: 'instalment', when: 'overdue', toleranceDays, ...more })
  }
  if (it.early) fees.push({ name: 'Early', percent: '1', of: 'principal', when: 'prepayment' })
  return {
    ...terms,
    interest: { ...terms.interest, recalculate: it.recalculate && terms.interest.method === 'declining' },
    ...(fees.length === 0 ? {} : { fees }),
    ...(it.tax ? { tax: { name: 'VAT', percent: '10', on: ['interest', 'fees'] } } : {}),
    ...(it.savings === null ? {} : { compulsorySavings: { percent: '5', when: it.savings } }),
    allocation: { order: it.order, by: it.by, excess: it.excess },
  }
}

const anyPortion: fc.Arbitrary<Portion> = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((percent) => ({ percent: { num: BigInt(percent), den: 100n } })),
  fc.bigInt(1n, 100_000n).map((amount) => ({ amount })),
)

/** A change with dates given as days after the act. */
const anyChange = (on: Day): fc.Arbitrary<Change> =>
  fc.constantFrom(...changeTypes).chain((type): fc.Arbitrary<Change> => {
    const few = fc.integer({ min: 1, max: 6 })
    switch (type) {
      case 'holiday': return fc.record({ type: fc.constant(type), instalments: few, interest: fc.constantFrom(...holidayInterests) })
      case 'extend': return few.map((by) => ({ type, by, count: undefined }))
      case 'reschedule': return fc.tuple(fc.integer({ min: -40, max: 60 }), few).map(([from, weeks]) => ({ type, from: on + from, to: on + 60 + weeks * 7 }))
      case 'rate': return fc.tuple(fc.integer({ min: 0, max: 60 }), fc.nat(40)).map(([rate, from]) => ({ type, rate: { num: BigInt(rate), den: 100n }, from: on + from }))
      case 'step': return fc.array(fc.record({ count: few, portion: anyPortion }), { minLength: 1, maxLength: 3 }).map((steps) => ({ type, steps }))
      case 'spread-arrears': return fc.tuple(fc.oneof(fc.constantFrom('rest' as const, 'end' as const), few), fc.subarray([...capitalisableKinds]))
        .map(([over, capitalise]) => ({ type, over, capitalise }))
      case 're-amortise': return fc.constant({ type })
      case 'forgive': return fc.tuple(fc.constantFrom(...kinds), anyPortion).map(([kind, portion]) => ({ type, kind, portion }))
      case 'capacity': return fc.bigInt(2n, 60n).map((amount) => ({ type, capacity: { amount, every: undefined, unit: undefined, from: undefined } }))
    }
  })

/** A wish is an event as it would be; the life keeps those that can happen. Reversals name an earlier wish by its place. */
type Wish = (terms: Terms, id: string, before: readonly LoanEvent[]) => LoanEvent

const dayAfter = fc.nat(420)
const share = fc.integer({ min: 1, max: 120 })
const amountOf = (terms: Terms, percent: number): bigint => (terms.principal * BigInt(percent)) / 300n + 1n
const start = (terms: Terms): Day => terms.disbursements[0]?.on ?? 0

const anyWish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(dayAfter, share).map(([day, percent]): Wish => (terms, id) => ({ id, type: 'repayment', on: start(terms) + day, amount: amountOf(terms, percent), paidBy: undefined })) },
  { weight: 1, arbitrary: fc.tuple(dayAfter, fc.bigInt(1n, 5_000n), fc.boolean()).map(([day, amount, fee]): Wish => (terms, id) =>
    ({ id, type: 'charge', on: start(terms) + day, name: 'Charge', amount, dueOn: start(terms) + day + 9, kind: fee ? 'fees' : 'penalties' })) },
  { weight: 1, arbitrary: fc.tuple(dayAfter, fc.constantFrom(...kinds), fc.bigInt(1n, 5_000n)).map(([day, kind, amount]): Wish => (terms, id) =>
    ({ id, type: 'waiver', on: start(terms) + day, kind, amount })) },
  { weight: 1, arbitrary: fc.tuple(dayAfter, fc.integer({ min: 0, max: 50 })).map(([day, days]): Wish => (terms, id) =>
    ({ id, type: 'interest-pause', on: start(terms) + day, from: start(terms) + day, to: start(terms) + day + days })) },
  { weight: 3, arbitrary: dayAfter.chain((day) => fc.array(anyChange(0), { minLength: 1, maxLength: 3 }).map((changes): Wish => (terms, id) =>
    ({ id, type: 'renegotiation', on: start(terms) + day, changes: changes.map((change) => moved(change, start(terms) + day, terms)), record: undefined }))) },
  { weight: 1, arbitrary: fc.tuple(dayAfter, fc.option(fc.bigInt(1n, 10_000n))).map(([day, amount]): Wish => (terms, id) =>
    ({ id, type: 'write-off', on: start(terms) + day + 200, amount: amount ?? undefined })) },
  { weight: 1, arbitrary: fc.tuple(dayAfter, fc.constantFrom('recovery' as const, 'refund' as const), fc.bigInt(1n, 500n)).map(([day, type, amount]): Wish => (terms, id) =>
    ({ id, type, on: start(terms) + day + 200, amount })) },
  { weight: 2, arbitrary: fc.tuple(dayAfter, fc.nat(20)).map(([day, place]): Wish => (terms, id, before) => {
    const of = before[place % Math.max(1, before.length)]
    return { id, type: 'reversal', on: Math.max(start(terms) + day, of?.on ?? 0), of: of?.id ?? 'none' }
  }) },
)

/** Dates count from the act, a capacity in percent of the principal. */
function moved(change: Change, on: Day, terms: Terms): Change {
  if (change.type === 'capacity') return { ...change, capacity: { ...change.capacity, amount: amountOf(terms, Number(change.capacity.amount) * 3) } }
  if (change.type === 'reschedule') return { ...change, from: change.from + on, to: change.to + on }
  return change.type === 'rate' ? { ...change, from: change.from + on } : change
}

/** A loan that has lived: paid out as agreed or otherwise, then whatever of the wishes can happen, learnt in any order of date. */
export const anyLife: fc.Arbitrary<Loan> = fc
  .record({ terms: termsToLive, late: fc.nat(9), less: fc.boolean(), wishes: fc.array(anyWish, { maxLength: 14 }) })
  .map(({ terms, late, less, wishes }) => {
    let loan = paidOut(terms, late < 3 ? late : 0, less)
    for (const [n, wish] of wishes.entries()) {
      const next = apply(loan, wish(terms, `e${n}`, loan.events))
      if (!isRefusal(next)) loan = next
    }
    return readable(loan)
  })

/** Shows a counterexample as its terms and events, not as every state that it went through. */
function readable(loan: Loan): Loan {
  const text = () => JSON.stringify({ terms: formatTerms(loan.signed), events: loan.events }, (_, value) => (typeof value === 'bigint' ? `${value}n` : value))
  Object.defineProperty(loan, fc.toStringMethod, { value: text, enumerable: false })
  return loan
}

export function paidOut(terms: Terms, daysLate: number, less: boolean): Loan {
  let loan = openLoan(terms)
  for (const [n, { on, amount }] of terms.disbursements.entries()) {
    const next = apply(loan, { id: `d${n}`, type: 'disbursement', on: on + daysLate, amount: less && amount > 1n ? amount - amount / 3n : amount })
    if (isRefusal(next)) throw new Error(`${next.refused}`)
    loan = next
  }
  return loan
}

export function lastDay(loan: Loan): Day {
  return loan.events.reduce((last, event) => Math.max(last, event.on), 0)
}
