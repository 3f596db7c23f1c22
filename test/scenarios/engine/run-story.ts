// Tells a story to the engine, step by step, and says what differs from the text.
import { formatAmount } from '#core/money/amount.ts'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { rolesAsAccounts } from '#core/ledger/account-roles.ts'
import type { Amounts, Entry, ReplayRow, Transaction } from '#core/loan/events.ts'
import type { EventJson } from '#core/loan/events-json.ts'
import { entriesOf, type Accounting } from '#core/loan/journal.ts'
import { parseEvents } from '#core/loan/parse-events.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { loanOf, replayOf, type Replay } from '#core/loan/replay.ts'
import { openLoan } from '#core/loan/open-loan.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Terms } from '#core/loan/terms.ts'
import { eventOf, type Story, type StoryStep } from './read-story.ts'

export interface Difference { readonly line: number; readonly said: string; readonly found: string }

const parts = ['principal', 'interest', 'fees', 'penalties', 'tax'] as const

export function runStory(story: Story): Difference[] {
  const terms = parseTerms(story.terms)
  if (hasProblems(terms)) throw new Error(`line ${story.line}: ${terms.problems.map(({ path, message }) => `${path} ${message}`).join('; ')}`)
  const accounting: Accounting = { method: story.method, accounts: rolesAsAccounts, suspendAfterDays: story.suspendAfterDays }
  const differences: Difference[] = []
  const events: EventJson[] = []
  let booked: string[] = []
  for (const step of story.steps) {
    const looks = step.verb === 'look' || step.verb === 'schedule'
    const event = looks ? undefined : eventOf(step)
    const after = stand(terms, event === undefined ? events : [...events, event], step.on)
    if (isRefusal(after)) {
      compare(differences, step, `refused ${after.refused}`, [])
      continue
    }
    if (event !== undefined) events.push(event)
    const entries = entriesOf(after, accounting).map((entry) => entryText(entry, terms))
    const rows = step.verb === 'schedule' ? after.rows.map((row) => rowText(row, terms)) : changesBetween(booked, entries)
    if (step.verb !== 'schedule') booked = entries
    compare(differences, step, answerOf(after, event, terms), rows)
  }
  return differences
}

function stand(terms: Terms, json: readonly EventJson[], on: string): Replay | Refusal {
  const events = parseEvents(json, terms)
  if (hasProblems(events)) throw new Error(events.problems.map(({ path, message }) => `${path} ${message}`).join('; '))
  const loan = events.length === 0 ? openLoan(terms) : loanOf(terms, events)
  return isRefusal(loan) ? loan : replayOf(loan, parseDay(on) ?? 0)
}

function compare(differences: Difference[], step: StoryStep, answer: string, below: readonly string[]): void {
  if (step.expected !== undefined && step.expected !== answer) differences.push({ line: step.line, said: step.expected, found: answer })
  const [said, found] = [step.below.join('\n'), below.join('\n')]
  if (said !== found) differences.push({ line: step.line, said, found })
}

/** What became of the money, then what is owed: `to interest 12.00 principal 300.00; owes principal 900.00 interest 18.00`. */
function answerOf(after: Replay, event: EventJson | undefined, terms: Terms): string {
  const { decimals } = terms.currency
  const text = (units: bigint): string => formatAmount(units, decimals)
  const transaction = after.transactions.find((each) => each.event === event?.id)
  const { balances, arrears } = after
  const owed = amountsText(balances, decimals)
  const changed = event === undefined ? undefined : after.changed.find((each) => each.by === event.id)
  return [
    ...(transaction === undefined ? [] : [`to ${wentTo(transaction, decimals)}`]),
    ...(changed === undefined ? [] : [`changes ${changed.transactions.join(' ')}`]),
    ...(owed === '' ? [] : [`owes ${owed}`]),
    ...(arrears.amount === 0n ? [] : [`late ${text(arrears.amount)} for ${arrears.days} days`]),
    ...(balances.credit === 0n ? [] : [`credit ${text(balances.credit)}`]),
    ...(balances.savings === 0n ? [] : [`savings ${text(balances.savings)}`]),
    ...(after.writtenOff === 0n ? [] : [`written off ${text(after.writtenOff)}`]),
    ...(after.recovered === 0n ? [] : [`recovered ${text(after.recovered)}`]),
    ...(after.status === 'active' || after.status === 'written-off' ? [] : [after.status]),
  ].join('; ')
}

function wentTo(transaction: Transaction, decimals: number): string {
  const more = [['credit', transaction.credit], ['savings', transaction.savings]] as const
  return [amountsText(transaction.allocation, decimals), ...more.flatMap(([name, units]) => (units === 0n ? [] : [`${name} ${formatAmount(units, decimals)}`]))]
    .filter((each) => each !== '').join(' ')
}

function amountsText(amounts: Amounts, decimals: number): string {
  return parts.flatMap((part) => (amounts[part] === 0n ? [] : [`${part} ${formatAmount(amounts[part], decimals)}`])).join(' ')
}

/** `2026-02-28: principal 300.00 interest 12.00 = 312.00, paid 312.00, leaves 900.00` */
function rowText(row: ReplayRow, terms: Terms): string {
  const { decimals } = terms.currency
  const text = (units: bigint): string => formatAmount(units, decimals)
  const asked = amountsText(row, decimals)
  const savings = row.savings === 0n ? '' : `, savings ${text(row.savings)}`
  const paid = row.paid === 0n ? '' : `, paid ${text(row.paid)}`
  return `${formatDay(row.dueOn)}: ${asked === '' ? 'nothing' : `${asked} = ${text(row.total)}`}${savings}${paid}, leaves ${text(row.balance)}`
}

/** `2026-02-28 accrual: interest-receivable 12.00, interest-income -12.00`; debits are positive. */
function entryText(entry: Entry, terms: Terms): string {
  const { decimals } = terms.currency
  const name = entry.event.replace(/[: ].*$/, '')
  return `${formatDay(entry.on)} ${name}: ${entry.lines.map(({ account, debit, credit }) => `${account} ${formatAmount(debit - credit, decimals)}`).join(', ')}`
}

/** Entries that no longer stand, taken back in reverse order, then those that are new. */
function changesBetween(before: readonly string[], after: readonly string[]): string[] {
  const left = [...after]
  const gone = before.filter((entry) => {
    const at = left.indexOf(entry)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return [...gone.map((entry) => `taken back: ${entry}`), ...left]
}
