// Figures of an institution from its own books: balances of its accounts brought to canonical inputs, and its loans counted.
import { civilOf, dayOf, daysInMonthOf, formatDay, parseDay } from '#core/calendar/day.ts'
import { firstInputOf, inputsFromAccounts, type AccountBalance } from '#core/indicators/account-inputs.ts'
import { firstAdjustments, type Figures, type FiguresPoint } from '#core/indicators/figures.ts'
import { currencyOf } from '#core/money/currency.ts'
import type { Ratio } from '#core/money/ratio.ts'
import { atRiskDays, keptRiskDays } from '#core/portfolio/portfolio.ts'
import { turnovers } from '#institution/ledger/door.ts'
import type { Tx } from '#platform/db.ts'
import { accountFeeds, ageing, houseOver, lending, riskOn, type AccountsJson, type BandRow, type LendingRow, type RiskRow } from './store.ts'

export interface BookFigures { readonly figures: Figures; readonly accounts: AccountsJson }

/**
 * The figures of whole months up to the end of a closed day; undefined where that day is not closed. The ageing is what that day's close kept of it, and so
 * agrees with the balances of its books; a close that kept less shows its four levels, or on the last closed day the loans as they stand.
 */
export async function figuresFromBooks(tx: Tx, institution: string, asked: { readonly to: string; readonly months: number }): Promise<BookFigures | undefined> {
  const from = firstDay(asked.to, asked.months)
  const opening = before(from)
  const house = await houseOver(tx, institution, from, asked.to)
  if (house.reports_only || house.last_closed === null || asked.to > house.last_closed) return undefined
  const currency = currencyOf(house.currency) ?? { code: house.currency, decimals: 2 }
  const chart = await accountFeeds(tx, institution)
  const moved = new Map((await turnovers(tx, institution, from, asked.to, undefined)).map((each) => [each.code, each]))
  const balances = (pick: (each: { opening: bigint; debit: bigint; credit: bigint }) => bigint): AccountBalance[] => chart.flatMap(({ code, kind, input }) => {
    const turnover = moved.get(code)
    return turnover === undefined ? [] : [{ code, kind, input: input ?? firstInputOf({ code, kind }), amount: pick(turnover) }]
  })
  const [then, period, now] = [balances((each) => each.opening), balances((each) => each.debit - each.credit), balances((each) => each.opening + each.debit - each.credit)]
  const lent = await lending(tx, institution, opening, asked.to)
  const risk = await riskOn(tx, institution, [opening, asked.to])
  const bands = keptBands(risk, asked.to) ?? (asked.to === house.last_closed ? await ageing(tx, institution, asked.to) : undefined)
  const money = (text: string): Ratio => ({ num: BigInt(text), den: 10n ** BigInt(currency.decimals) })
  const closing: FiguresPoint = { on: asked.to, values: {
    ...inputsFromAccounts('balance', now, currency.decimals), ...(bands === undefined ? levels(risk, asked.to, money) : bandValues(bands, money)),
    ...people(lent, 'now'), staff: count(house.staff), loanOfficers: count(house.officers), branches: count(house.branches),
  } }
  const first: FiguresPoint = { on: opening, values: { ...inputsFromAccounts('balance', then, currency.decimals), ...levels(risk, opening, money), ...people(lent, 'then') } }
  const hadBooks = house.first_entry !== null && house.first_entry <= opening
  const figures: Figures = {
    currency, period: { from, to: asked.to }, months: asked.months,
    flows: {
      ...inputsFromAccounts('flows', period, currency.decimals), writtenOff: money(house.written_off), recovered: money(house.recovered), disbursed: money(lent.disbursed),
      loansDisbursed: count(lent.loans_disbursed), newClients: count(lent.new_clients), clientExits: count(lent.exits), renegotiations: count(lent.renegotiations),
    },
    points: hadBooks ? [first, closing] : [closing], macro: {}, adjustments: firstAdjustments, source: 'books', grade: 2,
  }
  return { figures, accounts: behind(period, now) }
}

/** Which accounts each input was summed from. */
function behind(period: readonly AccountBalance[], now: readonly AccountBalance[]): AccountsJson {
  const found: Record<string, [string, string][]> = {}
  const note = (input: string, { code, amount }: AccountBalance): void => {
    if (amount !== 0n) (found[input] ??= []).push([code, amount.toString()])
  }
  for (const each of period) if (each.kind === 'income' || each.kind === 'expense') note(each.input, each)
  for (const each of now) note(each.kind === 'income' || each.kind === 'expense' ? 'currentEarnings' : each.input, each)
  return found
}

const people = (row: LendingRow, at: 'then' | 'now') => ({
  loansOutstanding: count(row[`loans_${at}`]), activeBorrowers: count(row[`borrowers_${at}`]), activeClients: count(row[`borrowers_${at}`]),
  womenBorrowers: count(row[`women_${at}`]), menBorrowers: count(row[`borrowers_${at}`] - row[`women_${at}`]), ruralBorrowers: count(row[`rural_${at}`]), groupBorrowers: count(row[`group_${at}`]),
})

const bandNames = { 0: 'current', 1: 'late1to30', 31: 'late31to60', 61: 'late61to90', 91: 'late91to180', 181: 'late181to365', 366: 'lateOver365' } as const

/** Between what is late beyond one of the kept days and beyond the next lies a band. */
function keptBands(rows: readonly RiskRow[], on: string): BandRow[] | undefined {
  const beyond = new Map(rows.filter(({ closed_on }) => closed_on === on).map((row) => [row.days, { late: BigInt(row.regulatory), renegotiated: lateRenegotiated(row), row }]))
  const whole = beyond.get(1)?.row
  if (whole === undefined || keptRiskDays.some((days) => !beyond.has(days))) return undefined
  const from = [{ days: 0, late: BigInt(whole.principal), renegotiated: BigInt(whole.renegotiated) },
    ...keptRiskDays.map((days) => ({ days: days === 1 ? 1 : days + 1, late: beyond.get(days)?.late ?? 0n, renegotiated: beyond.get(days)?.renegotiated ?? 0n }))]
  return from.map(({ days, late, renegotiated }, place) => {
    const next = from[place + 1]
    return { days, principal: (late - (next?.late ?? 0n)).toString(), renegotiated: (renegotiated - (next?.renegotiated ?? 0n)).toString() }
  })
}

/** A close keeps how much is late beyond n days with and without renegotiated loans: the difference is what is renegotiated and not so late. */
const lateRenegotiated = ({ strict, regulatory, renegotiated }: RiskRow): bigint => BigInt(renegotiated) - (BigInt(strict) - BigInt(regulatory))

function bandValues(rows: readonly BandRow[], money: (text: string) => Ratio) {
  const sum = (pick: (row: BandRow) => string, from = 0): Ratio => money(rows.filter(({ days }) => days >= from).reduce((total, row) => total + BigInt(pick(row)), 0n).toString())
  return {
    ...Object.fromEntries(Object.entries(bandNames).map(([days, name]) => [name, money(rows.find((row) => row.days === Number(days))?.principal ?? '0')])),
    renegotiated: sum((row) => row.renegotiated), renegotiatedOver0: sum((row) => row.renegotiated, 1), renegotiatedOver30: sum((row) => row.renegotiated, 31),
    renegotiatedOver60: sum((row) => row.renegotiated, 61), renegotiatedOver90: sum((row) => row.renegotiated, 91),
  }
}

function levels(rows: readonly RiskRow[], on: string, money: (text: string) => Ratio): Record<string, Ratio> {
  const found: Record<string, Ratio> = {}
  for (const row of rows) {
    const { closed_on, days, regulatory, renegotiated } = row
    if (closed_on !== on || !atRiskDays.some((level) => level === days)) continue
    const level = days === 1 ? 0 : days
    found[`lateOver${level}`] = money(regulatory)
    found[`renegotiatedOver${level}`] = money(lateRenegotiated(row).toString())
    found['renegotiated'] = money(renegotiated)
    if (days === 30) found['late1to30'] = money((BigInt(rows.find((row) => row.closed_on === on && row.days === 1)?.regulatory ?? regulatory) - BigInt(regulatory)).toString())
  }
  return found
}

const count = (n: number): Ratio => ({ num: BigInt(n), den: 1n })
const before = (on: string): string => formatDay((parseDay(on) ?? 0) - 1)

/** The first day of so many whole months that end on a day: the day after the same day of an earlier month. */
export function firstDay(to: string, months: number): string {
  const after = civilOf((parseDay(to) ?? 0) + 1)
  const place = after.year * 12 + after.month - 1 - months
  const [year, month] = [Math.floor(place / 12), (place % 12) + 1]
  return formatDay(dayOf(year, month, Math.min(after.day, daysInMonthOf(year, month))))
}
