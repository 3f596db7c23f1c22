import { formatDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { accountMapOf, accountRoles, isAccountRole } from '../ledger/account-roles.ts'
import { isRefusal } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Amounts, Entry, LoanEvent, ReplayRow, Version } from './events.ts'
import type { AllocationJson, EntryJson, ReplayJson, ReplayRowJson, VersionJson } from './events-json.ts'
import { formatChange } from './format-changes.ts'
import { formatTerms } from './format-terms.ts'
import { accrualAccounting, entriesOf } from './journal.ts'
import type { Accounting } from './journal.ts'
import { readEvents } from './parse-events.ts'
import { readTerms } from './parse-terms.ts'
import type { Problem } from './problem.ts'
import { formatRow } from './quote-json.ts'
import { Fields } from './read-fields.ts'
import { refusalSentence } from './refusal-sentences.ts'
import { replay } from './replay.ts'
import type { Replay } from './replay.ts'
import { settlementOf } from './settlement.ts'
import type { Terms } from './terms.ts'

/** A problem of the input, or a fact that cannot have happened. */
export interface ToolProblem {
  readonly path: string
  readonly code: string
  readonly message: string
}

export interface ToolProblems {
  readonly problems: readonly ToolProblem[]
}

/** `twiza replay`: terms, events and a day as JSON in, the loan on that day with its entries out, or every problem. */
export function replayJson(json: unknown): ReplayJson | ToolProblems {
  const problems: Problem[] = []
  const fields = Fields.of(json, '', ['terms', 'events', 'asOf', 'accounting'], problems)
  if (fields === undefined) return { problems }
  const input = readLoanInput(fields)
  const accounting = readAccounting(fields)
  if (problems.length > 0 || input === undefined || accounting === undefined) return { problems }
  const { terms, events, asOf } = input
  const done = replay(terms, events, asOf)
  return isRefusal(done) ? refusalProblems(done, events) : formatReplay(done, accounting)
}

export interface LoanInput {
  readonly terms: Terms
  readonly events: readonly LoanEvent[]
  readonly asOf: Day
}

/** The terms, events and day that replay and offers share. */
export function readLoanInput(fields: Fields): LoanInput | undefined {
  for (const name of ['terms', 'events', 'asOf']) fields.need(name)
  const terms = fields.has('terms') ? readTerms(fields.raw('terms'), 'terms', fields.problems) : undefined
  const decimals = terms?.currency.decimals ?? 3
  const events = fields.has('events') ? readEvents(fields.raw('events'), decimals, 'events', fields.problems) : undefined
  const asOf = fields.day('asOf')
  return terms === undefined || events === undefined || asOf === undefined ? undefined : { terms, events, asOf }
}

function readAccounting(fields: Fields): Accounting | undefined {
  if (!fields.has('accounting')) return accrualAccounting
  const given = fields.object('accounting', ['method', 'accounts', 'suspendAfterDays'])
  if (given === undefined) return undefined
  const method = given.oneOf('method', ['accrual', 'cash']) ?? 'accrual'
  const never = given.raw('suspendAfterDays') === null
  const days = never ? undefined : given.integer('suspendAfterDays', { least: 1, most: 3660 })
  const accounts = given.object('accounts', accountRoles)
  const map: Record<string, string> = {}
  for (const role of accountRoles) {
    const account = accounts?.text(role)
    if (account !== undefined && isAccountRole(role)) map[role] = account
  }
  const byDefault = method === 'accrual' && !never ? accrualAccounting.suspendAfterDays : undefined
  return { method, accounts: accountMapOf(map), suspendAfterDays: days ?? byDefault }
}

/** A refusal and those after it, each with the path of the event that it is about. */
export function refusalProblems(refusal: Refusal, events: readonly LoanEvent[]): ToolProblems {
  const all = [refusal, ...(refusal.also ?? [])]
  return { problems: all.flatMap((one) => [one, ...(one === refusal ? [] : (one.also ?? []))]).map((one) => problemOf(one, events)) }
}

function problemOf(refusal: Refusal, events: readonly LoanEvent[]): ToolProblem {
  const place = events.findIndex((event) => event.id === refusal.facts?.['event'])
  const within = refusal.path ?? ''
  const whole = within.startsWith('events[') || within === 'asOf' || place === -1
  const path = whole ? within : `events[${place}]${within === '' ? '' : `.${within}`}`
  return { path, code: refusal.refused, message: refusalSentence(refusal) }
}

export function formatReplay(done: Replay, accounting: Accounting = accrualAccounting): ReplayJson {
  const { decimals } = done.terms.currency
  const text = (amount: bigint) => formatAmount(amount, decimals)
  const { total: settlementTotal, ...settlementParts } = settlementOf(done.loan.state)
  const { total, credit, savings, ...parts } = done.balances
  return {
    terms: formatTerms(done.terms),
    schedule: done.rows.map((row) => formatReplayRow(row, done.terms)),
    status: done.status,
    closedOn: done.closedOn === undefined ? null : formatDay(done.closedOn),
    writtenOff: text(done.writtenOff),
    recovered: text(done.recovered),
    settlement: { ...formatAmounts(settlementParts, decimals), total: text(settlementTotal) },
    balances: { ...formatAmounts(parts, decimals), total: text(total), credit: text(credit), savings: text(savings) },
    arrears: {
      since: done.arrears.since === undefined ? null : formatDay(done.arrears.since),
      days: done.arrears.days,
      amount: text(done.arrears.amount),
    },
    transactions: done.transactions.map((each) => ({
      event: each.event,
      on: formatDay(each.on),
      amount: text(each.amount),
      allocation: formatAmounts(each.allocation, decimals),
      credit: text(each.credit),
      savings: text(each.savings),
    })),
    changed: done.changed.map(({ by, transactions }) => ({ by, transactions: [...transactions] })),
    entries: entriesOf(done, accounting).map((entry) => formatEntry(entry, decimals)),
    versions: done.versions.map((version) => formatVersion(version, done.terms)),
  }
}

export function formatReplayRow(row: ReplayRow, terms: Terms): ReplayRowJson {
  const { decimals } = terms.currency
  return {
    ...formatRow(row, decimals, terms.compulsorySavings !== undefined),
    paid: formatAmount(row.paid, decimals),
    paidParts: formatAmounts(row.paidParts, decimals),
    paidOn: row.paidOn === undefined ? null : formatDay(row.paidOn),
    outstanding: formatAmount(row.outstanding, decimals),
  }
}

export function formatAmounts({ principal, interest, fees, penalties, tax }: Amounts, decimals: number): AllocationJson {
  const text = (amount: bigint) => formatAmount(amount, decimals)
  return { principal: text(principal), interest: text(interest), fees: text(fees), penalties: text(penalties), tax: text(tax) }
}

export function formatEntry(entry: Entry, decimals: number): EntryJson {
  const lines = entry.lines.map(({ account, debit, credit }) =>
    debit > 0n ? { account, debit: formatAmount(debit, decimals) } : { account, credit: formatAmount(credit, decimals) },
  )
  return { on: formatDay(entry.on), event: entry.event, lines }
}

export function formatVersion(version: Version, terms: Terms): VersionJson {
  const { decimals } = terms.currency
  return {
    version: version.version,
    from: formatDay(version.from),
    event: version.event ?? null,
    changes: version.changes.map((change) => formatChange(change, decimals)),
    schedule: version.rows.map((row) => formatRow(row, decimals, terms.compulsorySavings !== undefined)),
    daysInArrears: { before: version.daysInArrearsBefore, after: version.daysInArrearsAfter },
    ...(version.record === undefined ? {} : { record: version.record }),
  }
}
