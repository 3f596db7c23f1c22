// What an institution would earn without subsidies, with inflation and with a reserve as prudent as its neighbours':
// the adjustments of SEEP and of the MicroBanking Bulletin. Each is worked out for the period, not for a year.
import type { Ratio } from '../money/ratio.ts'
import { formulaText } from './check-formula.ts'
import type { AdjustedName } from './check-formula.ts'
import type { InputName } from './inputs.ts'
import { formulaOf, isLess, plus } from './reckon.ts'
import type { NullReason, Reckoned, Reckoning, Term } from './reckon.ts'

export const adjustmentNames = ['subsidisedFunds', 'inflation', 'inKind', 'loanLoss', 'exchange'] as const
export type AdjustmentName = (typeof adjustmentNames)[number]

export interface Adjustment {
  readonly name: AdjustmentName
  /** Added to cost, in major units of the period; undefined where it could not be worked out. */
  readonly value: Ratio | undefined
  readonly reason?: NullReason
  readonly formula: string
  readonly terms: readonly Term[]
}

const zero: Ratio = { num: 0n, den: 1n }
const avgBorrowings = formulaOf('avg(borrowings)')
const netWorth = formulaOf('avg(equity) - avg(fixedAssets)')
const borrowed = formulaOf('interestOnBorrowings')

/** Works the adjustments out and puts the adjusted figures where formulas find them. */
export function adjust(reckoning: Reckoning): readonly Adjustment[] {
  const { given, inKind } = reckoning.figures.adjustments
  const subsidy = asGiven('subsidisedFunds', given.subsidisedFunds) ?? subsidisedFunds(reckoning)
  const inflation = asGiven('inflation', given.inflation) ?? inflationOn(reckoning)
  const loanLoss = asGiven('loanLoss', given.loanLoss) ?? lossOf(reckoning)
  const donated: Adjustment = { name: 'inKind', value: inKind ?? zero, formula: 'market value of what was given', terms: [] }
  const exchange: Adjustment = { name: 'exchange', value: reckoning.input('fxGain') ?? zero, formula: 'fxGain', terms: [] }
  put(reckoning, 'adjustedRevenue', 'financialRevenue', [], [exchange])
  put(reckoning, 'adjustedFinancialExpense', 'financialExpense', [subsidy, inflation], [])
  put(reckoning, 'adjustedImpairmentExpense', 'impairmentExpense', [loanLossOrNone(loanLoss)], [])
  put(reckoning, 'adjustedOperatingExpense', 'operatingExpense', [donated], [])
  put(reckoning, 'adjustedNetOperatingIncome', 'netOperatingIncome', [], [exchange, subsidy, inflation, loanLossOrNone(loanLoss), donated])
  return [subsidy, inflation, donated, loanLoss, exchange]
}

/** Without an ageing there is no least reserve to compare with: nothing is added, and the result says so. */
const loanLossOrNone = (loanLoss: Adjustment): Adjustment => ({ ...loanLoss, value: loanLoss.value ?? zero })

const asGiven = (name: AdjustmentName, value: Ratio | undefined): Adjustment | undefined =>
  (value === undefined ? undefined : { name, value, formula: 'as given', terms: [] })

/** A figure with its adjustments added and taken off; without one of them it is not known, and says what is missing. */
function put(reckoning: Reckoning, name: AdjustedName, base: InputName, added: readonly Adjustment[], taken: readonly Adjustment[]): void {
  const start = reckoning.input(base)
  const absent = [...(start === undefined ? [base] : []), ...[...added, ...taken].flatMap(({ reason, value }) => (value === undefined && reason?.code === 'missing_input' ? reason.missing : []))]
  if (start === undefined || absent.length > 0) return reckoning.lacks(name, absent)
  const sum = added.reduce<Ratio>((total, { value }) => plus(total, value ?? zero), start)
  reckoning.set(name, taken.reduce<Ratio>((total, { value }) => plus(total, negative(value ?? zero)), sum))
}

/** max(0, avg borrowings × market rate × months ÷ 12 − interest on borrowings); none where nothing was borrowed. */
function subsidisedFunds(reckoning: Reckoning): Adjustment {
  const formula = 'max(0, avg(borrowings) × marketRate × months ÷ 12 − interestOnBorrowings)'
  const rate = reckoning.figures.adjustments.marketRate ?? reckoning.figures.macro.marketRate
  const base = reckoning.reckon(avgBorrowings)
  if (base.value?.num === 0n) return { name: 'subsidisedFunds', value: zero, formula, terms: base.terms }
  const paid = reckoning.reckon(borrowed)
  const terms = [...base.terms, ...paid.terms]
  if (rate === undefined || base.value === undefined || paid.value === undefined) {
    return { name: 'subsidisedFunds', value: undefined, reason: lacking(rate === undefined ? ['marketRate'] : [], base, paid), formula, terms }
  }
  const more = plus(forPeriod(base.value, rate, reckoning.figures.months), negative(paid.value))
  return { name: 'subsidisedFunds', value: isLess(more, zero) ? zero : more, formula, terms }
}

/** inflation × months ÷ 12 × (avg equity − avg net fixed assets); below zero where fixed assets exceed equity. */
function inflationOn(reckoning: Reckoning): Adjustment {
  const formula = `inflation × months ÷ 12 × (${formulaText(netWorth)})`
  const rate = reckoning.figures.adjustments.inflation ?? reckoning.figures.macro.inflation
  const base = reckoning.reckon(netWorth)
  if (rate?.num === 0n) return { name: 'inflation', value: zero, formula, terms: base.terms }
  if (rate === undefined || base.value === undefined) {
    return { name: 'inflation', value: undefined, reason: lacking(rate === undefined ? ['inflation'] : [], base), formula, terms: base.terms }
  }
  return { name: 'inflation', value: forPeriod(base.value, rate, reckoning.figures.months), formula, terms: base.terms }
}

/**
 * What the least reserve exceeds the booked allowance by; loans later than a year count as written off against it. Renegotiated loans
 * that the bands beyond 90 days hold already need their reserve there, and once.
 */
function lossOf(reckoning: Reckoning): Adjustment {
  const { reserve } = reckoning.figures.adjustments
  const formula = 'max(0, least reserve by ageing and renegotiation − allowance)'
  const parts = (['late91to180', 'late181to365', 'lateOver365', 'renegotiated'] as const).map((name) => ({ name, held: reckoning.input(name) }))
  const allowance = reckoning.input('allowance')
  const absent = [...parts.filter(({ name, held }) => held === undefined && name !== 'renegotiated').map(({ name }) => name),
    ...(allowance === undefined ? ['allowance'] : [])]
  const terms: Term[] = parts.flatMap(({ name, held }) => (held === undefined ? [] : [{ text: name, value: held, of: formulaOf(name) }]))
  if (absent.length > 0 || allowance === undefined) {
    return { name: 'loanLoss', value: undefined, reason: { code: 'missing_input', missing: absent }, formula, terms }
  }
  const counted = reckoning.input('renegotiatedOver90')
  if (counted !== undefined) terms.push({ text: 'renegotiatedOver90', value: counted, of: formulaOf('renegotiatedOver90') })
  const least = parts.reduce<Ratio>((sum, { name, held }) => {
    if (held === undefined) return sum
    const apart = name === 'renegotiated' && counted !== undefined ? plus(held, negative(counted)) : held
    return plus(sum, { num: apart.num * reserve[name].num, den: apart.den * reserve[name].den })
  }, zero)
  const more = plus(least, negative(allowance))
  return { name: 'loanLoss', value: isLess(more, zero) ? zero : more, formula, terms: [...terms, { text: 'allowance', value: allowance, of: formulaOf('allowance') }] }
}

const negative = (value: Ratio): Ratio => ({ num: -value.num, den: value.den })
const forPeriod = (base: Ratio, rate: Ratio, months: number): Ratio =>
  ({ num: base.num * rate.num * BigInt(months), den: base.den * rate.den * 12n })

function lacking(names: readonly string[], ...parts: readonly Reckoned[]): NullReason {
  const found = parts.flatMap(({ reason }) => (reason?.code === 'missing_input' ? reason.missing : []))
  return { code: 'missing_input', missing: [...new Set([...names, ...found])] }
}
