import { daysInMonthConventions, daysInYearConventions } from '../calendar/day-count.ts'
import { shifts } from '../calendar/working-days.ts'
import { currencyCodes } from '../money/currency.ts'
import { roundingModes } from '../money/rounding.ts'
import { mostMembers } from './group-json.ts'
import { meetingFrequencies } from './meeting.ts'
import { mostInstalments } from './read-fields.ts'
import {
  allocationBys, amortizations, excesses, feeBases, feeCollections, feeMoments, interestDates, interestMethods, interestPeriods,
  kinds, ratePeriods, savingsMoments, savingsReturns, taxBases, units, weekdays,
} from './terms-json.ts'

/** A part of a JSON Schema, draft 2020-12. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

export const draft = 'https://json-schema.org/draft/2020-12/schema'
export const amount = { type: 'string', pattern: '^(0|[1-9][0-9]*)(\\.[0-9]{1,3})?$', description: 'Decimal text in major units, no more decimals than the currency.' }
export const percent = { type: 'string', pattern: '^(0|[1-9][0-9]{0,8})(\\.[0-9]{1,18})?$', description: 'Decimal text in percent.' }
export const date = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'yyyy-mm-dd, from 1900 to 2199.' }
export const name = { type: 'string', minLength: 1, maxLength: 200 }

export function oneOf(words: readonly string[], fallback?: string): JsonSchema {
  return fallback === undefined ? { enum: words } : { enum: words, default: fallback }
}

export function integer(minimum: number, maximum: number, fallback?: number): JsonSchema {
  return { type: 'integer', minimum, maximum, ...(fallback === undefined ? {} : { default: fallback }) }
}

export function object(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[], more: JsonSchema = {}): JsonSchema {
  return { type: 'object', properties, required, additionalProperties: false, ...more }
}

export function list(items: JsonSchema, maxItems: number): JsonSchema {
  return { type: 'array', items, maxItems }
}

const interest = object(
  {
    method: oneOf(interestMethods, 'declining'),
    rate: percent,
    per: oneOf(ratePeriods, 'year'),
    period: oneOf(interestPeriods, 'daily'),
    daysInMonth: oneOf(daysInMonthConventions, 'actual'),
    daysInYear: oneOf(daysInYearConventions, '365'),
    recalculate: { type: 'boolean', default: false },
  },
  ['rate'],
)

const instalments = object(
  {
    count: integer(1, mostInstalments),
    every: integer(1, 1000, 1),
    unit: oneOf(units, 'month'),
    on: { anyOf: [{ const: 'last-day' }, object({ nth: { enum: [-1, 1, 2, 3, 4] }, weekday: oneOf(weekdays) }, ['nth', 'weekday'])] },
    firstDueOn: date,
    amortization: oneOf(amortizations, 'equal-instalments'),
    custom: list(object({ dueOn: date, principal: amount, share: percent }, ['dueOn']), mostInstalments),
    roundTo: amount,
    fixed: amount,
    grace: object(
      { principal: integer(0, mostInstalments, 0), interestPayment: integer(0, mostInstalments, 0), interestFree: integer(0, mostInstalments, 0) },
      [],
    ),
    shift: oneOf(shifts, 'none'),
    interestDates: oneOf(interestDates, 'shifted'),
  },
  [],
)

const fee = object(
  {
    name,
    amount,
    percent,
    of: oneOf(feeBases, 'principal'),
    when: oneOf(feeMoments),
    collect: oneOf(feeCollections, 'deducted'),
    toleranceDays: integer(0, 3660, 0),
    everyDays: integer(1, 3660),
    cap: amount,
  },
  ['name', 'when'],
)

const termsFields = {
  currency: { enum: currencyCodes },
  principal: amount,
  disbursedOn: date,
  disbursements: { ...list(object({ on: date, amount }, ['on', 'amount']), 100), minItems: 1 },
  interest,
  instalments,
  calendar: object({ weekend: list(oneOf(weekdays), 7), holidays: list(date, 5000) }, []),
  downPayment: object({ percent, amount }, []),
  fees: list(fee, 50),
  tax: object({ name, percent, on: { ...list(oneOf(taxBases), 3), minItems: 1 } }, ['name', 'percent', 'on']),
  compulsorySavings: object({ percent, amount, when: oneOf(savingsMoments), returned: oneOf(savingsReturns, 'end') }, ['when']),
  allocation: object(
    { order: { ...list(oneOf(kinds), 4), minItems: 4 }, by: oneOf(allocationBys, 'instalment'), excess: oneOf(excesses, 'next') },
    [],
  ),
  rounding: oneOf(roundingModes, 'half-even'),
}
const needed = ['currency', 'interest', 'instalments'] as const

/** The terms of a loan, as `twiza quote`, `twiza replay` and `twiza offers` read them. */
export const termsSchema: JsonSchema = object(termsFields, needed)

/** When a group meets. */
export const meetingSchema: JsonSchema = object({ frequency: oneOf(meetingFrequencies), weekday: oneOf(weekdays), week: { enum: [-1, 1, 2, 3, 4] } }, ['frequency', 'weekday'])

const group = object(
  {
    meeting: meetingSchema,
    members: { ...list(object({ id: name, amount, share: percent }, ['id']), mostMembers), minItems: 1 },
  },
  ['members'],
  { description: 'A group loan: its members, each with an amount or each with a share of the principal; instalments fall due at its meetings.' },
)
const termsOrGroup: JsonSchema = object({ ...termsFields, group }, needed)


export const row = object(
  {
    n: { type: 'integer', minimum: 1 },
    dueOn: date,
    days: { type: 'integer', minimum: 0 },
    principal: amount,
    interest: amount,
    fees: amount,
    penalties: amount,
    tax: amount,
    total: amount,
    balance: amount,
    savings: amount,
  },
  ['n', 'dueOn', 'days', 'principal', 'interest', 'fees', 'penalties', 'tax', 'total', 'balance'],
)

export const signed = { type: 'string', pattern: '^-?(0|[1-9][0-9]*)(\\.[0-9]{1,6})?$' }
export const rate = { anyOf: [{ ...signed, description: 'Percent a year, six decimals.' }, { type: 'null' }] }
const totals = ['principal', 'interest', 'fees', 'penalties', 'tax', 'total'] as const

export const quoteInputSchema: JsonSchema = { $schema: draft, title: 'twiza quote: input', ...termsOrGroup }

const parts = {
  schedule: list(row, mostInstalments + 100),
  totals: object(
    {
      ...Object.fromEntries(totals.map((total) => [total, amount])),
      disbursement: object({ fees: amount, tax: amount, savings: amount, received: signed }, ['fees', 'tax', 'savings', 'received']),
    },
    [...totals, 'disbursement'],
  ),
  price: object({ eir: rate, apr: rate, totalCost: signed, note: { type: 'string' } }, ['eir', 'apr', 'totalCost']),
}

export const quoteOutputSchema: JsonSchema = {
  $schema: draft,
  title: 'twiza quote: output',
  ...object(
    {
      terms: termsOrGroup,
      members: list(object({ id: name, ...parts }, ['id', 'schedule', 'totals', 'price'], { description: 'Of a group loan: the loan of each member.' }), mostMembers),
      ...parts,
    },
    ['terms', 'schedule', 'totals', 'price'],
  ),
}
