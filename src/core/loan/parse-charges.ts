import { Fields } from './read-fields.ts'
import {
  allocationBys, excesses, feeBases, feeCollections, feeMoments, kinds, savingsMoments, savingsReturns, taxBases,
} from './terms-json.ts'
import type { Allocation, CompulsorySavings, Fee, Portion, Tax } from './terms.ts'

const feeFields = ['name', 'amount', 'percent', 'of', 'when', 'collect', 'toleranceDays', 'everyDays', 'cap'] as const
const mostFees = 50
const days = { least: 0, most: 3660 }

/** A percentage or an amount, one of the two. */
export function parsePortion(fields: Fields, decimals: number, mostPercent?: bigint): Portion | undefined {
  const percent = fields.percent('percent', mostPercent === undefined ? {} : { most: mostPercent })
  const amount = fields.amount('amount', { decimals, zero: true })
  if (fields.has('percent') === fields.has('amount')) {
    const both = fields.has('percent')
    fields.note(both ? 'amount' : 'percent', both ? 'contradiction' : 'missing_field', 'Give "percent" or "amount", one of the two.')
    return undefined
  }
  if (percent !== undefined) return { percent }
  return amount === undefined ? undefined : { amount }
}

export function parseFees(terms: Fields, decimals: number): Fee[] {
  const fees: Fee[] = []
  for (const fields of terms.objects('fees', mostFees, feeFields) ?? []) {
    const fee = readFee(fields, decimals)
    if (fee !== undefined) fees.push(fee)
  }
  return fees
}

function readFee(fields: Fields, decimals: number): Fee | undefined {
  fields.need('name')
  fields.need('when')
  const name = fields.text('name')
  const when = fields.oneOf('when', feeMoments)
  const portion = parsePortion(fields, decimals)
  const fee = {
    of: fields.oneOf('of', feeBases) ?? 'principal',
    collect: fields.oneOf('collect', feeCollections) ?? 'deducted',
    toleranceDays: fields.integer('toleranceDays', days) ?? 0,
    everyDays: fields.integer('everyDays', { ...days, least: 1 }),
    cap: fields.amount('cap', { decimals }),
  }
  if (fields.has('amount') && fields.has('of')) fields.note('of', 'contradiction', '"of" is only for a percentage.')
  if (when !== 'disbursement' && fields.has('collect')) fields.note('collect', 'contradiction', '"collect" is only for a fee at disbursement.')
  if (when !== 'overdue') {
    for (const field of ['toleranceDays', 'everyDays', 'cap']) {
      if (fields.has(field)) fields.note(field, 'contradiction', `"${field}" is only for an overdue fee.`)
    }
  }
  return name === undefined || when === undefined || portion === undefined ? undefined : { name, when, portion, ...fee }
}

export function parseTax(terms: Fields): Tax | undefined {
  const fields = terms.object('tax', ['name', 'percent', 'on'])
  if (fields === undefined) return undefined
  for (const name of ['name', 'percent', 'on']) fields.need(name)
  const name = fields.text('name')
  const percent = fields.percent('percent', { most: 1000n })
  const on = fields.words('on', taxBases)
  if (on?.length === 0 && Array.isArray(fields.raw('on'))) fields.note('on', 'empty', '"on" must name what is taxed.')
  return name === undefined || percent === undefined || on === undefined ? undefined : { name, percent, on }
}

export function parseCompulsorySavings(terms: Fields, decimals: number): CompulsorySavings | undefined {
  const fields = terms.object('compulsorySavings', ['percent', 'amount', 'when', 'returned'])
  if (fields === undefined) return undefined
  fields.need('when')
  const portion = parsePortion(fields, decimals, 100n)
  const when = fields.oneOf('when', savingsMoments)
  const returned = fields.oneOf('returned', savingsReturns) ?? 'end'
  return portion === undefined || when === undefined ? undefined : { portion, when, returned }
}

export function parseAllocation(terms: Fields): Allocation {
  const fields = terms.object('allocation', ['order', 'by', 'excess'])
  const order = fields?.words('order', kinds)
  if (fields !== undefined && order !== undefined && order.length !== kinds.length) {
    fields.note('order', 'missing_field', `"order" must name each of ${kinds.join(', ')}.`)
  }
  return {
    order: order ?? kinds,
    by: fields?.oneOf('by', allocationBys) ?? 'instalment',
    excess: fields?.oneOf('excess', excesses) ?? 'next',
  }
}
