// Reads the figures of `twiza indicators` strictly; every problem is noted with its path.
import { civilOf, dayOf, daysInMonthOf, formatDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { Fields } from '../loan/read-fields.ts'
import type { Problem } from '../loan/problem.ts'
import { parseAmount } from '../money/amount.ts'
import { currencyOf } from '../money/currency.ts'
import type { Currency } from '../money/currency.ts'
import type { Ratio } from '../money/ratio.ts'
import { firstAdjustments, microBankingReserve } from './figures.ts'
import type { AdjustmentRules, Figures, FiguresPoint, Grade, ReserveRates, Values } from './figures.ts'
import { inputs, stockPlaces } from './inputs.ts'
import type { FlowName, InputKind, InputPlace, MacroName } from './inputs.ts'
import { decimal } from './thresholds.ts'

export const units = ['1', '1000'] as const
export const mostPoints = 400
export const mostMonths = 36
export const periodFields = ['currency', 'unit', 'period', 'flows', 'points', 'macro'] as const
export const adjustmentFields = ['version', 'marketRate', 'inflation', 'inKind', 'reserve', 'given'] as const
export const givenFields = ['subsidisedFunds', 'inflation', 'loanLoss'] as const
export const reserveFields = ['late91to180', 'late181to365', 'lateOver365', 'renegotiated'] as const
export const pointFields = ['on', ...stockPlaces] as const

export interface ReadFigures {
  readonly figures: Figures
  /** Major units of money that one unit of the input stands for. */
  readonly unit: bigint
  /** Where each point stood in the input, which may hold them in any order: `points[1]`. */
  readonly pointPaths: readonly string[]
}

interface Reading { readonly currency: Currency; readonly unit: bigint; readonly thousands: boolean; readonly anySign: boolean }

interface ReadWish {
  /** With adjustments, source, grade and name. */
  readonly adjusted: boolean
  /** Books may hold what no report should: an overdrawn till. */
  readonly anySign?: boolean
}

/**
 * Figures of a period from fields already opened. What had a problem is left out of them as if it had not been given, so that the rest can be checked;
 * they are of use for nothing else unless no problem was noted.
 */
export function readFigures(fields: Fields, { adjusted, anySign = false }: ReadWish): ReadFigures {
  fields.need('currency')
  fields.need('period')
  const code = fields.text('currency')
  const currency = code === undefined ? undefined : currencyOf(code)
  if (code !== undefined && currency === undefined) fields.note('currency', 'unknown_currency', `"${code}" is not a currency of ISO 4217 in use, such as "MAD".`)
  const thousands = fields.oneOf('unit', units) === '1000'
  const reading: Reading = { currency: currency ?? { code: '', decimals: 3 }, unit: thousands ? 1000n : 1n, thousands, anySign }
  const read = readPeriod(fields)
  const flows = readValues(fields, 'flows', reading) as Values<FlowName>
  const placed = readPoints(fields, reading, read)
  const macro = readValues(fields, 'macro', { ...reading, unit: 1n, thousands: false }) as Values<MacroName>
  const adjustments = adjusted ? readAdjustments(fields, reading) : firstAdjustments
  const source = adjusted ? fields.text('source') : undefined
  const institution = adjusted ? fields.text('institution') : undefined
  const grade = adjusted ? (fields.integer('grade', { least: 1, most: 3 }) as Grade | undefined) : undefined
  const points = placed.map(({ point }) => point)
  const period = read === undefined ? { from: '', to: '' } : { from: formatDay(read.from), to: formatDay(read.to) }
  const figures: Figures = {
    currency: reading.currency, period, months: read?.months ?? 12, flows, points, macro, adjustments,
    ...(source === undefined ? {} : { source }), ...(institution === undefined ? {} : { institution }), ...(grade === undefined ? {} : { grade }),
  }
  return { figures, unit: reading.unit, pointPaths: placed.map(({ path }) => path) }
}

interface Period { readonly from: Day; readonly to: Day; readonly months: number }

function readPeriod(fields: Fields): Period | undefined {
  const period = fields.object('period', ['from', 'to'])
  if (period === undefined) return undefined
  for (const name of ['from', 'to']) period.need(name)
  const [from, to] = [period.day('from'), period.day('to')]
  if (from === undefined || to === undefined) return undefined
  if (to < from) return period.note('to', 'date_out_of_order', '"to" must not be before "from".')
  const months = wholeMonths(from, to)
  if (months === undefined) return period.note('to', 'contradiction', 'The period must be whole months: the day after "to" has the day of the month of "from".')
  if (months > mostMonths) return period.note('to', 'too_large', `The period has at most ${mostMonths} months.`)
  return { from, to, months }
}

/** Months from one date to the day before another of the same day of the month; undefined for parts of months. */
export function wholeMonths(from: Day, to: Day): number | undefined {
  const [first, after] = [civilOf(from), civilOf(to + 1)]
  const months = (after.year - first.year) * 12 + after.month - first.month
  const due = Math.min(first.day, daysInMonthOf(after.year, after.month))
  return months > 0 && dayOf(after.year, after.month, due) === to + 1 ? months : undefined
}

interface Placed { readonly point: FiguresPoint; readonly path: string }

/** By their days. */
function readPoints(fields: Fields, reading: Reading, period: Period | undefined): Placed[] {
  const found: Placed[] = []
  const days = new Set<Day>()
  for (const point of fields.objects('points', mostPoints, pointFields) ?? []) {
    point.need('on')
    const on = point.day('on')
    const values: Record<string, Ratio> = {}
    for (const place of stockPlaces) Object.assign(values, readValues(point, place, reading))
    if (on === undefined) continue
    if (days.has(on)) point.note('on', 'repeated', `${formatDay(on)} stands twice in "points".`)
    days.add(on)
    if (period !== undefined && (on < period.from - 1 || on > period.to)) {
      point.note('on', 'date_out_of_range', `"on" must be from ${formatDay(period.from - 1)}, the opening, to ${formatDay(period.to)}, the closing.`)
    }
    found.push({ point: { on: formatDay(on), values }, path: point.path })
  }
  if (period !== undefined && days.size > 0 && !days.has(period.to)) {
    fields.note('points', 'missing_field', `"points" must hold the closing, on ${formatDay(period.to)}.`)
  }
  return found.toSorted((a, b) => (a.point.on < b.point.on ? -1 : 1))
}

function readValues(fields: Fields, place: InputPlace, reading: Reading): Record<string, Ratio> {
  const kinds: Readonly<Record<string, InputKind>> = inputs[place]
  const inner = fields.object(place, Object.keys(kinds))
  const found: Record<string, Ratio> = {}
  if (inner === undefined) return found
  for (const [name, kind] of Object.entries(kinds)) {
    if (!inner.has(name)) continue
    const value = kind === 'count' ? readCount(inner, name) : kind === 'rate' ? readRate(inner, name) : readMoney(inner, name, reading, kind === 'signed' || reading.anySign)
    if (value !== undefined) found[name] = value
  }
  return found
}

function readCount(fields: Fields, name: string): Ratio | undefined {
  const value = fields.integer(name, { least: 0, most: 1_000_000_000 })
  return value === undefined ? undefined : { num: BigInt(value), den: 1n }
}

/** Percent, as a fraction; it may be below zero. */
function readRate(fields: Fields, name: string): Ratio | undefined {
  const value = fields.raw(name)
  if (value === undefined) return undefined
  if (typeof value !== 'string' || !/^-?(0|[1-9][0-9]{0,5})(\.[0-9]{1,12})?$/.test(value)) {
    const code = typeof value === 'string' ? 'not_decimal' : 'wrong_type'
    return fields.note(name, code, `"${name}" must be a percentage as a decimal text, such as "5" or "1.75".`)
  }
  const read = decimal(value)
  return { num: read.num, den: read.den * 100n }
}

function readMoney(fields: Fields, name: string, { currency, unit, thousands }: Reading, signed: boolean): Ratio | undefined {
  const value = fields.raw(name)
  if (value === undefined) return undefined
  const decimals = currency.decimals + (thousands ? 3 : 0)
  const read = parseAmount(value, decimals)
  if (read === 'not_a_string' || read === 'not_decimal') {
    return fields.note(name, read === 'not_a_string' ? 'wrong_type' : 'not_decimal', `"${name}" must be an amount as a decimal text in major units, such as "1250.00".`)
  }
  if (read === 'too_precise') return fields.note(name, read, `"${name}" has more decimals than the currency, which has ${currency.decimals}.`)
  if (read === 'too_large') return fields.note(name, read, `"${name}" has too many digits.`)
  if (read < 0n && !signed) return fields.note(name, 'negative', `"${name}" must not be negative.`)
  return { num: read * unit, den: 10n ** BigInt(decimals) }
}

function readAdjustments(fields: Fields, reading: Reading): AdjustmentRules {
  const inner = fields.object('adjustments', adjustmentFields)
  if (inner === undefined) return firstAdjustments
  const [marketRate, inflation] = [readRate(inner, 'marketRate'), readRate(inner, 'inflation')]
  const inKind = readMoney(inner, 'inKind', reading, false)
  const givenFor = inner.object('given', givenFields)
  const given: Partial<Record<(typeof givenFields)[number], Ratio>> = {}
  for (const name of givenFields) {
    const value = givenFor === undefined ? undefined : readMoney(givenFor, name, reading, name === 'inflation')
    if (value !== undefined) given[name] = value
  }
  return {
    given,
    version: inner.text('version') ?? firstAdjustments.version, reserve: readReserve(inner),
    ...(marketRate === undefined ? {} : { marketRate }), ...(inflation === undefined ? {} : { inflation }), ...(inKind === undefined ? {} : { inKind }),
  }
}

function readReserve(fields: Fields): ReserveRates {
  const inner = fields.object('reserve', reserveFields)
  const rate = (name: (typeof reserveFields)[number]): Ratio => inner?.percent(name, { most: 100n }) ?? microBankingReserve[name]
  return { late91to180: rate('late91to180'), late181to365: rate('late181to365'), lateOver365: rate('lateOver365'), renegotiated: rate('renegotiated') }
}

/** Opens one JSON object and reads the figures of a period from it; `kept` are those that were taken from books. */
export function parsePeriodFigures(json: unknown, problems: Problem[], kept = false): ReadFigures | undefined {
  const before = problems.length
  const fields = Fields.of(json, '', periodFields, problems)
  const read = fields === undefined ? undefined : readFigures(fields, { adjusted: false, anySign: kept })
  return problems.length > before ? undefined : read
}
