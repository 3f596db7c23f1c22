import { shifts, saturdayAndSunday, everyDayWorks } from '../calendar/working-days.ts'
import type { Calendar } from '../calendar/working-days.ts'
import { applyRatio, compare, one, subtract, add, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Rounding } from '../money/rounding.ts'
import { portionOf } from './fees.ts'
import { Fields, mostInstalments } from './read-fields.ts'
import { amortizations, interestDates, units, weekdays } from './terms-json.ts'
import type { CustomInstalment, Grace, InstalmentTerms, MonthDay, Portion } from './terms.ts'

const instalmentFields = [
  'count', 'every', 'unit', 'on', 'firstDueOn', 'amortization', 'custom', 'roundTo', 'fixed', 'grace', 'shift', 'interestDates',
] as const
const mostHolidays = 5000

/** The rhythm and the shape of the instalments. */
export function parseInstalments(
  terms: Fields, decimals: number, principal: bigint, downPayment: Portion | undefined, rounding: Rounding,
): InstalmentTerms | undefined {
  if (!terms.need('instalments')) return undefined
  const fields = terms.object('instalments', instalmentFields)
  if (fields === undefined) return undefined
  const amortization = fields.oneOf('amortization', amortizations) ?? 'equal-instalments'
  const unit = fields.oneOf('unit', units) ?? 'month'
  const custom = readCustom(fields, decimals, principal, downPayment, rounding)
  const count = readCount(fields, amortization, custom.length)
  const rest = {
    every: fields.integer('every', { least: 1, most: 1000 }) ?? 1,
    on: readMonthDay(fields, unit),
    firstDueOn: fields.day('firstDueOn'),
    roundTo: fields.amount('roundTo', { decimals }),
    fixed: fields.amount('fixed', { decimals }),
    grace: readGrace(fields),
    shift: fields.oneOf('shift', shifts) ?? 'none',
    interestDates: fields.oneOf('interestDates', interestDates) ?? 'shifted',
  }
  return count === undefined ? undefined : { count, unit, amortization, custom, ...rest }
}

function readCount(fields: Fields, amortization: string, listed: number): number | undefined {
  const count = fields.integer('count', { least: 1, most: mostInstalments })
  if (amortization !== 'custom') {
    fields.need('count')
    if (fields.has('custom')) fields.note('custom', 'contradiction', '"custom" is only for amortization "custom".')
    return count
  }
  if (!fields.need('custom', 'list the dates with amounts or shares')) return undefined
  for (const name of ['every', 'unit', 'on', 'firstDueOn', 'roundTo', 'fixed']) {
    if (fields.has(name)) fields.note(name, 'contradiction', `"${name}" says nothing beside "custom" dates; leave it out.`)
  }
  if (count !== undefined && listed > 0 && count !== listed) {
    fields.note('count', 'contradiction', `"count" is ${count}, but "custom" lists ${listed} instalments.`)
  }
  return listed
}

function readMonthDay(fields: Fields, unit: string): MonthDay | undefined {
  const value = fields.raw('on')
  if (value === undefined) return undefined
  if (unit !== 'month') return fields.note('on', 'contradiction', '"on" is only for instalments by the month.')
  if (value === 'last-day') return 'last-day'
  if (typeof value !== 'object') return fields.note('on', 'not_one_of', '"on" must be "last-day" or { "nth", "weekday" }.')
  const day = fields.object('on', ['nth', 'weekday'])
  if (day === undefined) return undefined
  const [hasNth, hasWeekday] = [day.need('nth'), day.need('weekday')]
  const nth = day.integer('nth', { least: -1, most: 4 })
  const weekday = day.oneOf('weekday', weekdays)
  if (nth === 0) return day.note('nth', 'too_small', '"nth" is 1 to 4, or -1 for the last.')
  return hasNth && hasWeekday && nth !== undefined && weekday !== undefined ? { nth, weekday: weekdays.indexOf(weekday) + 1 } : undefined
}

function readGrace(fields: Fields): Grace {
  const grace = fields.object('grace', ['principal', 'interestPayment', 'interestFree'])
  const bounds = { least: 0, most: mostInstalments }
  return {
    principal: grace?.integer('principal', bounds) ?? 0,
    interestPayment: grace?.integer('interestPayment', bounds) ?? 0,
    interestFree: grace?.integer('interestFree', bounds) ?? 0,
  }
}

/** A harvest calendar: dates in order, each with an amount or each with a share of what is to be repaid. */
function readCustom(
  fields: Fields, decimals: number, principal: bigint, downPayment: Portion | undefined, rounding: Rounding,
): CustomInstalment[] {
  const rows = fields.objects('custom', mostInstalments, ['dueOn', 'principal', 'share']) ?? []
  if (rows.length === 0 && Array.isArray(fields.raw('custom'))) fields.note('custom', 'empty', '"custom" must list at least one instalment.')
  const before = fields.problems.length
  const read = rows.map((row) => readCustomRow(row, decimals))
  for (const [n, row] of read.entries()) {
    const earlier = n > 0 ? read[n - 1]?.dueOn : undefined
    if (row.dueOn !== undefined && earlier !== undefined && row.dueOn <= earlier) {
      rows[n]?.note('dueOn', 'date_out_of_order', 'Each date must be later than the one before.')
    }
  }
  if (fields.problems.length > before || read.length === 0) return []
  const owed = principal - (downPayment === undefined ? 0n : portionOf(downPayment, principal, rounding))
  const byShare = read.every((row) => row.share !== undefined)
  if (!byShare && read.some((row) => row.share !== undefined)) {
    fields.note('custom', 'contradiction', 'Give each instalment an amount, or each a share; not both in one list.')
    return []
  }
  return byShare ? sharesOf(fields, read, owed, rounding) : amountsOf(fields, read, owed)
}

interface CustomRow {
  readonly dueOn: number | undefined
  readonly principal: bigint | undefined
  readonly share: Ratio | undefined
}

function readCustomRow(row: Fields, decimals: number): CustomRow {
  row.need('dueOn')
  const principal = row.amount('principal', { decimals, zero: true })
  const share = row.percent('share', { most: 100n })
  if (row.has('principal') === row.has('share')) {
    const code = row.has('share') ? 'contradiction' : 'missing_field'
    row.note('principal', code, 'Give "principal" as an amount or "share" in percent, one of the two.')
  }
  return { dueOn: row.day('dueOn'), principal, share }
}

function amountsOf(fields: Fields, rows: readonly CustomRow[], owed: bigint): CustomInstalment[] {
  const sum = rows.reduce((all, row) => all + (row.principal ?? 0n), 0n)
  if (sum !== owed) fields.note('custom', 'sum_differs', 'The principal of "custom" must sum to what is disbursed less the down payment.')
  return rows.map(({ dueOn, principal }) => ({ dueOn: dueOn ?? 0, principal: principal ?? 0n, share: undefined }))
}

/** Shares are rounded one by one; the last takes the rest. */
function sharesOf(fields: Fields, rows: readonly CustomRow[], owed: bigint, rounding: Rounding): CustomInstalment[] {
  const sum = rows.reduce((all, row) => add(all, row.share ?? zero), zero)
  if (compare(subtract(sum, one), zero) !== 0) fields.note('custom', 'sum_differs', 'The shares of "custom" must sum to 100.')
  let left = owed
  return rows.map(({ dueOn, share }, n) => {
    const wished = n === rows.length - 1 ? left : applyRatio(owed, share ?? zero, rounding)
    const principal = wished < left ? wished : left
    left -= principal
    return { dueOn: dueOn ?? 0, principal, share }
  })
}

/** Rest days and holidays; without a calendar Saturday and Sunday rest when due dates shift, none otherwise. */
export function parseCalendar(terms: Fields): Calendar {
  const fields = terms.object('calendar', ['weekend', 'holidays'])
  const shifts = (terms.raw('instalments') as { shift?: unknown } | undefined)?.shift
  if (fields === undefined) return shifts === undefined || shifts === 'none' ? everyDayWorks : saturdayAndSunday
  const weekend = fields.words('weekend', weekdays)?.map((day) => weekdays.indexOf(day) + 1) ?? [6, 7]
  if (weekend.length === 7) fields.note('weekend', 'contradiction', 'At least one weekday must be worked.')
  const holidays = new Set<number>()
  for (const [n, value] of (fields.list('holidays', mostHolidays) ?? []).entries()) {
    const day = fields.dayIn(value, `holidays[${n}]`)
    if (day !== undefined) holidays.add(day)
  }
  return { weekend, holidays }
}
