import { addMonths } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { applyRatio, multiply, ratio } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { roundRatio } from '../money/rounding.ts'
import { larger, sumOf } from './amounts.ts'
import type { CashFlow } from './cash-flows.ts'
import type { Amounts, Policy } from './events.ts'
import { priceOf } from './price.ts'
import { arrearsOf } from './rows.ts'
import { outstanding, owedOn } from './state.ts'
import type { LoanState, LoanStep } from './state.ts'

/** What a change of the contract means for the client, in minor units of the loan's currency. */
export interface ToClient {
  /** All that she pays from the day of the offer on: instalments, arrears, fees, tax; compulsory savings are hers and not counted. */
  readonly total: bigint
  /** How much more than by the contract of today (negative: less). */
  readonly extra: bigint
  /** Effective rate of the whole loan as it went and will go, millionths of a percent a year; undefined where none exists. */
  readonly eir: bigint | undefined
  readonly eirBefore: bigint | undefined
}

/** What it means for the institution, in minor units; each figure compares with the contract of today kept to the letter. */
export interface ToInstitution {
  /**
   * Present value of what comes in by the contract of today less that by the offer. A payment after d days counts
   * amount ÷ (1 + rate × d ÷ 365), each rounded half-even; arrears count as paid on the day. The rate is the policy's, else the loan's own.
   */
  readonly presentValueLost: bigint
  /** Interest still to come today less that of the offer, and less what becomes principal: negative when the client pays more interest. */
  readonly interestForgone: bigint
  /** Principal outstanding × the policy's percentage for the days past due, after less before. */
  readonly provisionChange: bigint
  /** Principal at risk beyond 30 days past due, after less before, by days alone. */
  readonly parChange: bigint
  /** The same with every renegotiated loan counted as at risk. */
  readonly parChangeStrict: bigint
  /** What comes in up to the same day six months on, by the offer less by the contract of today; arrears count as paid on the day. */
  readonly liquidityNext6Months: bigint
}

/**
 * A loan on the day of the offer and what it promises, each found once, when it is asked for: a preview of many loans does not
 * ask. A class, since a literal with getters is a shape of its own for every loan, and shapes are collected late.
 */
export class LoanPromise {
  readonly state: LoanState
  readonly on: Day
  /** What is still owed, by date. */
  readonly flows: readonly CashFlow[]
  readonly #steps: readonly LoanStep[]
  #past: readonly CashFlow[] | undefined
  #owed: Amounts | undefined
  #price: { readonly eir: bigint | undefined } | undefined

  constructor(state: LoanState, steps: readonly LoanStep[], on: Day) {
    this.state = state
    this.on = on
    this.flows = comingFlows(state, on)
    this.#steps = steps
  }

  get past(): readonly CashFlow[] { return (this.#past ??= pastFlows(this.#steps)) }
  get total(): bigint { return sumOf(this.#owed ??= outstanding(this.state)) }
  get interest(): bigint { return (this.#owed ??= outstanding(this.state)).interest }
  get eir(): bigint | undefined { return (this.#price ??= { eir: eirOf(this.state, this.past, this.flows, this.on) }).eir }
}

export function toClient(before: LoanPromise, after: LoanState): ToClient {
  const total = sumOf(outstanding(after))
  const eir = eirOf(after, before.past, comingFlows(after, before.on), before.on)
  return { total, extra: total - before.total, eir, eirBefore: before.eir }
}

export function toInstitution(before: LoanPromise, after: LoanState, capitalisedInterest: bigint, policy: Policy): ToInstitution {
  const { on } = before
  const flows = comingFlows(after, on)
  const rate = policy.discountRate ?? yearlyRate(before.state)
  const until = addMonths(on, 6)
  const days = { before: arrearsOf(before.state, on).days, after: arrearsOf(after, on).days }
  const provision = (state: LoanState, late: number) => applyRatio(state.principal, provisionRate(policy, late), state.terms.rounding)
  const atRisk = (state: LoanState, late: number) => (late > 30 ? state.principal : 0n)
  const strict = (state: LoanState, late: number) => (state.restructured ? state.principal : atRisk(state, late))
  return {
    presentValueLost: presentValue(before.flows, on, rate) - presentValue(flows, on, rate),
    interestForgone: before.interest - outstanding(after).interest - capitalisedInterest,
    provisionChange: provision(after, days.after) - provision(before.state, days.before),
    parChange: atRisk(after, days.after) - atRisk(before.state, days.before),
    parChangeStrict: strict({ ...after, restructured: true }, days.after) - strict(before.state, days.before),
    liquidityNext6Months: sumUpTo(flows, until) - sumUpTo(before.flows, until),
  }
}

/** What is still owed, on its due date or on the day when that is past: positive for the institution. */
export function comingFlows(state: LoanState, on: Day): CashFlow[] {
  const flows: CashFlow[] = []
  for (const row of state.rows) {
    const amount = owedOn(row)
    if (amount !== 0n) flows.push({ on: row.dueOn < on ? on : row.dueOn, amount })
  }
  return flows
}

/** What went between client and institution: positive for the client, as a price is reckoned. */
function pastFlows(steps: readonly LoanStep[]): CashFlow[] {
  return steps.flatMap(({ on, act }) => {
    if (act.type === 'disbursed') {
      const { amount, fees, tax, savings } = act.paidOut
      return [{ on, amount: amount - fees - tax - savings }]
    }
    if (act.type === 'repaid') return [{ on, amount: -act.amount }]
    if (act.type === 'refunded') return [{ on, amount: act.amount }]
    return []
  })
}

function eirOf(state: LoanState, past: readonly CashFlow[], flows: readonly CashFlow[], on: Day): bigint | undefined {
  const coming = flows.map((flow) => ({ on: flow.on, amount: -flow.amount }))
  const saved = savingsFlows(state, on)
  return priceOf([...past, ...coming, ...saved], state.terms.instalments).eir
}

/** Compulsory savings still to be paid in, and all of them back at the end where they are returned. */
function savingsFlows(state: LoanState, on: Day): CashFlow[] {
  const flows: CashFlow[] = []
  let saved = state.savings
  let last = on
  for (const row of state.rows) {
    const due = row.savings - row.paidSavings
    if (due > 0n) flows.push({ on: row.dueOn < on ? on : row.dueOn, amount: -due })
    saved += due
    if (row.dueOn > last) last = row.dueOn
  }
  const returned = state.terms.compulsorySavings?.returned === 'end' || state.terms.allocation.excess === 'savings'
  if (saved > 0n && returned) flows.push({ on: last, amount: saved })
  return flows
}

function presentValue(flows: readonly CashFlow[], on: Day, rate: Ratio): bigint {
  let sum = 0n
  for (const flow of flows) {
    const days = BigInt(flow.on - on)
    sum += roundRatio(flow.amount * rate.den * 365n, rate.den * 365n + rate.num * days, 'half-even')
  }
  return sum
}

function sumUpTo(flows: readonly CashFlow[], until: Day): bigint {
  return flows.reduce((sum, flow) => (flow.on <= until ? sum + flow.amount : sum), 0n)
}

function provisionRate(policy: Policy, days: number): Ratio {
  let rate = ratio(0n)
  for (const band of policy.provisions) if (days >= band.fromDays) rate = band.percent
  return rate
}

const periodsInYear = { year: 1n, month: 12n, week: 52n, day: 365n, term: 1n } as const

/** The rate of the loan in force, as a fraction a year. */
export function yearlyRate(state: LoanState): Ratio {
  const interest = state.rates.at(-1)?.interest ?? state.terms.interest
  return multiply(interest.rate, ratio(periodsInYear[interest.per]))
}

/** The largest that still falls due on one date after the day, compulsory savings too. */
export function largestToCome(state: LoanState, on: Day): bigint {
  return state.rows.reduce((most, row) => (row.dueOn <= on ? most : larger(most, owedOn(row) + row.savings - row.paidSavings)), 0n)
}
