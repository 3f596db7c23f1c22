import { formatDay } from '../calendar/day.ts'
import { duePeriods, firstDisbursement, plainDueDates } from './due-dates.ts'
import { portionOf } from './fees.ts'
import { joinPath, latestDay } from './read-fields.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { schedule } from './schedule.ts'
import type { Terms } from './terms.ts'

type Note = (name: string, code: ProblemCode, message: string) => void

/** Contradictions between terms that are each well formed. */
export function checkTerms(terms: Terms, path: string, problems: Problem[]): void {
  const before = problems.length
  const note: Note = (name, code, message) => void problems.push({ path: joinPath(path, name), code, message })
  checkDates(terms, note)
  checkGrace(terms, note)
  checkMoney(terms, note)
  if (problems.length === before && terms.instalments.fixed !== undefined) checkFixed(terms, terms.instalments.fixed, note)
}

function checkDates(terms: Terms, note: Note): void {
  const { instalments } = terms
  const start = firstDisbursement(terms)
  const dates = plainDueDates(terms)
  const custom = instalments.amortization === 'custom'
  const [first, last] = [dates[0] ?? start, dates.at(-1) ?? start]
  if (first <= start) {
    const where = custom ? 'instalments.custom[0].dueOn' : instalments.firstDueOn === undefined ? 'instalments.on' : 'instalments.firstDueOn'
    note(where, 'date_out_of_order', `The first due date must be after the disbursement of ${formatDay(start)}.`)
    return
  }
  if (last > latestDay) {
    note('instalments.count', 'date_out_of_range', `The last instalment would fall due after ${formatDay(latestDay)}; lower the count.`)
  }
  for (const [n, tranche] of terms.disbursements.entries()) {
    if (tranche.on < last) continue
    note(`disbursements[${n}].on`, 'date_out_of_order', `A tranche must be paid out before the last due date, ${formatDay(last)}.`)
  }
  if (custom) checkCustomBalance(terms, note)
}

/** A custom instalment cannot repay what has not been paid out yet. */
function checkCustomBalance(terms: Terms, note: Note): void {
  let repaid = 0n
  for (const [n, row] of terms.instalments.custom.entries()) {
    repaid += row.principal
    const paidOut = terms.disbursements.reduce((sum, tranche) => sum + (tranche.on < row.dueOn ? netOf(tranche.amount, terms) : 0n), 0n)
    if (repaid <= paidOut) continue
    note(`instalments.custom[${n}].principal`, 'contradiction', 'More would be repaid by then than has been paid out.')
    return
  }
}

function netOf(amount: bigint, terms: Terms): bigint {
  return terms.downPayment === undefined ? amount : amount - portionOf(terms.downPayment, amount, terms.rounding)
}

function checkGrace({ instalments }: Terms, note: Note): void {
  const { grace, count, amortization } = instalments
  const most = { principal: count - 1, interestPayment: count - 1, interestFree: count }
  for (const kind of ['principal', 'interestPayment', 'interestFree'] as const) {
    if (grace[kind] <= most[kind]) continue
    note(`instalments.grace.${kind}`, 'grace_beyond_term', `Of ${count} instalments at most ${most[kind]} can have this grace.`)
  }
  if (grace.principal > 0 && amortization === 'custom') {
    note('instalments.grace.principal', 'contradiction', 'A custom calendar says itself when principal falls due.')
  }
}

function checkMoney(terms: Terms, note: Note): void {
  const { instalments, downPayment } = terms
  if (instalments.fixed !== undefined && instalments.roundTo !== undefined) {
    note('instalments.roundTo', 'contradiction', 'A fixed instalment is not rounded; leave one of the two out.')
  }
  if (instalments.fixed !== undefined && instalments.amortization !== 'equal-instalments') {
    note('instalments.fixed', 'contradiction', 'A fixed instalment is only for equal instalments.')
  }
  for (const [n, tranche] of terms.disbursements.entries()) {
    if (downPayment === undefined || netOf(tranche.amount, terms) > 0n) continue
    note('downPayment', 'too_large', `The down payment leaves nothing of tranche ${n + 1} to repay in instalments.`)
  }
  const kept = terms.disbursements.length === 0 ? 0n : keptAtDisbursement(terms)
  if (kept > terms.principal) note('fees', 'too_large', 'What is kept back at disbursement is more than what is disbursed.')
}

function keptAtDisbursement(terms: Terms): bigint {
  const flatFees = terms.fees.filter((fee) => fee.when === 'disbursement' && fee.collect === 'deducted')
  return flatFees.reduce((sum, fee) => {
    const ofPrincipal = fee.portion.amount !== undefined || fee.of === 'principal' || fee.of === 'outstanding'
    return ofPrincipal ? sum + portionOf(fee.portion, terms.principal, terms.rounding) : sum
  }, 0n)
}

/** A fixed instalment below the interest of an instalment would never repay the loan. */
function checkFixed(terms: Terms, fixed: bigint, note: Note): void {
  const open = schedule({ ...terms, fees: [], tax: undefined, downPayment: terms.downPayment, instalments: { ...terms.instalments, fixed: undefined } })
  const first = open.rows.find((row) => row.n > terms.instalments.grace.principal && row.days > 0 && row.interest > 0n)
  if (first === undefined || duePeriods(terms).length < 2 || fixed > first.interest) return
  note('instalments.fixed', 'fixed_below_interest', 'The fixed instalment does not cover the interest of one instalment; the loan would never be repaid.')
}
