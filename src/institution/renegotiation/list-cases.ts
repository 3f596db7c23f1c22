// The register as the desk asks for it: a page, its counts, and the whole of it as a file.
import { caseStates } from '#core/loan/case-can.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import type { Calendar } from '#core/calendar/working-days.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { ListCasesQuery } from '#contract/renegotiation.ts'
import type { CaseRow } from '#contract/renegotiation-shapes.ts'
import { reasonWords, sayRhythm, stateWords } from '#contract/relief-words.ts'
import { say } from '#contract/words/say.ts'
import type { Actor } from '#platform/actor.ts'
import { csv, type Cell } from '#platform/csv.ts'
import { FileAnswer } from '#platform/route.ts'
import { WORKBOOK, workbook } from '#platform/workbook.ts'
import { awaitsDecision } from '#core/loan/case-can.ts'
import { workingCalendar } from '../policy/door.ts'
import type { Rooms } from './act-on-case.ts'
import { addDays, workingDays } from './days.ts'
import { countsByState, decidedSince, lateCount, registerPage, registerRows, type RegisterFilter, type RegisterItem } from './register-store.ts'
import { registerWords } from './words.ts'

const EXPORT_MAX = 20_000
const YEAR = 365

export async function listCases({ db, clock }: Rooms, actor: Actor, query: ListCasesQuery) {
  const today = clock.today(actor.timeZone)
  const wrong = wrongState(query.state)
  if (wrong) return wrong
  return db.transact({ institution: actor.institution }, async (tx) => {
    const page = await registerPage(tx, actor, query, today)
    if (isRefusal(page)) return page
    const calendar = await workingCalendar(tx, actor.institution)
    return { items: page.rows.map((row) => shownRow(row, actor, today, calendar)), count: page.count, ...(page.next !== undefined && { next: page.next }) }
  })
}

const wrongState = (given: string | undefined): Refusal | undefined =>
  (given ?? '').split(',').every((state) => state === '' || (caseStates as readonly string[]).includes(state)) ? undefined : refuse('input_invalid', 'state')

/** A row of the register as the contract has it. */
export function shownRow(row: RegisterItem, actor: Actor, today: string, calendar: Calendar): CaseRow {
  const decimals = currencyOf(actor.currency)?.decimals ?? 2
  const money = (units: bigint): string => formatAmount(units, decimals)
  return {
    id: row.case_id, number: row.number, state: row.state, reason: row.reason, loan: row.loan_id, loanNumber: row.loan_number,
    client: row.client_id, clientName: row.client_name, clientNumber: row.client_number, branch: row.branch_id, branchName: row.branch_name,
    productName: row.product_names[actor.language], channel: row.channel, openedOn: row.opened_on, decideBy: row.decide_by,
    late: awaitsDecision(row.state) && row.decide_by < today,
    workingDays: workingDays(row.opened_on, row.first_decided_on ?? today, calendar),
    capacity: {
      amount: money(row.capacity_amount), every: row.capacity_every, unit: row.capacity_unit, ...(row.capacity_from !== null && { from: row.capacity_from }),
    },
    outstanding: money(row.outstanding), daysPastDue: row.days_past_due, class: row.loan_class,
    ...(row.product_id !== null && { product: row.product_id }),
    ...(row.officer_id !== null && { officer: row.officer_id }),
    ...(row.officer_name !== null && { officerName: row.officer_name }),
    ...(row.cost_to_client !== null && { costToClient: money(row.cost_to_client) }),
    ...(row.cost_to_institution !== null && { costToInstitution: money(row.cost_to_institution) }),
    ...(row.amended_on !== null && { amendedOn: row.amended_on }),
    ...(row.probation_ends_on !== null && { probationEndsOn: row.probation_ends_on }),
  }
}

export async function summariseCases({ db, clock }: Rooms, actor: Actor) {
  const today = clock.today(actor.timeZone)
  return db.transact({ institution: actor.institution }, async (tx) => {
    const counts = await countsByState(tx, actor)
    const calendar = await workingCalendar(tx, actor.institution)
    const waiting = counts.filter(({ state }) => awaitsDecision(state))
    const oldest = waiting.map((each) => each.oldest).toSorted()[0]
    const offered = counts.find(({ state }) => state === 'offered')
    const decided = (await decidedSince(tx, actor, addDays(today, -YEAR))).map((each) => workingDays(each.opened_on, each.first_decided_on, calendar))
    const median = medianOf(decided)
    return {
      states: counts.map(({ state, count }) => ({ state, count: Number(count) })),
      toDecide: waiting.reduce((sum, each) => sum + Number(each.count), 0),
      oldestWorkingDays: oldest === undefined ? 0 : workingDays(oldest, today, calendar),
      late: await lateCount(tx, actor, today),
      withClients: Number(offered?.count ?? 0n),
      ...(offered?.soonest && { soonestExpiry: offered.soonest }),
      ...(median !== undefined && { medianWorkingDays: median }),
    }
  })
}

export function medianOf(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const [low, high] = [sorted[middle - 1], sorted[middle]]
  if (high === undefined) return undefined
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2
}

export async function exportCases({ db, clock }: Rooms, actor: Actor, query: RegisterFilter & { format: 'csv' | 'xlsx' }): Promise<FileAnswer | Refusal> {
  const today = clock.today(actor.timeZone)
  const { format, ...filter } = query
  const wrong = wrongState(filter.state)
  if (wrong) return wrong
  const rows = await db.transact({ institution: actor.institution }, async (tx) => {
    const calendar = await workingCalendar(tx, actor.institution)
    return (await registerRows(tx, actor, filter, today, EXPORT_MAX)).map((row) => shownRow(row, actor, today, calendar))
  })
  const headings = Object.values(registerWords).map((word) => say(actor.language, word))
  const cells = rows.map((row) => cellsOf(row, actor))
  const name = `relief-cases-${today}.${format}`
  if (format === 'csv') return new FileAnswer('text/csv; charset=utf-8', csv(headings, cells), name)
  return new FileAnswer(WORKBOOK, await workbook(headings, cells, { rightToLeft: actor.language === 'ar' }), name)
}

/** In the order of `registerWords`. */
function cellsOf(row: CaseRow, { language }: Actor): Cell[] {
  return [
    row.number, say(language, stateWords[row.state]), row.openedOn, row.decideBy, row.workingDays, row.clientName, row.clientNumber, row.loanNumber,
    row.productName, row.branchName, row.officerName, say(language, reasonWords[row.reason]), row.channel, row.capacity.amount,
    sayRhythm(language, row.capacity.every, row.capacity.unit), row.outstanding, row.daysPastDue, row.amendedOn, row.costToClient,
    row.costToInstitution, row.probationEndsOn,
  ]
}
