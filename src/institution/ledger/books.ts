// What the desk reads of the books: journal, one entry, trial balance, days.
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { trialBalance } from '#core/ledger/trial-balance.ts'
import { refuse } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { dayAfter } from './days.ts'
import { accounts, closes, findEntry, journal, turnovers, type EntryRow } from './store.ts'

export interface JournalQuestion {
  from?: string | undefined; to?: string | undefined; account?: string | undefined; branch?: string | undefined
  kind?: string | undefined; q?: string | undefined; cursor?: string | undefined; limit: number
}

const major = (currency: string) => (amount: bigint): string => formatAmount(amount, currencyOf(currency)?.decimals ?? 2)

export async function readJournal(db: Database, actor: Actor, question: JournalQuestion, today: string) {
  const after = question.cursor === undefined ? undefined : readCursor(question.cursor)
  if (question.cursor !== undefined && !after) return refuse('input_invalid', 'cursor')
  const [from, to] = [question.from ?? `${today.slice(0, 7)}-01`, question.to ?? today]
  return db.transact({ institution: actor.institution }, async (tx) => {
    const found = await journal(tx, actor.institution, { ...question, from, to, branches: actor.branches, after, limit: question.limit + 1 })
    const shown = found.entries.slice(0, question.limit)
    const last = found.entries.length > question.limit ? shown.at(-1) : undefined
    return {
      from, to, currency: actor.currency, count: found.count, items: shown.map((row) => shownEntry(row, actor.currency)),
      ...(last && { next: `${last.booked_on}~${last.number}` }),
    }
  })
}

function readCursor(cursor: string): { bookedOn: string; number: string } | undefined {
  const match = /^(\d{4}-\d\d-\d\d)~(\d{1,18})$/.exec(cursor)
  return match ? { bookedOn: match[1] ?? '', number: match[2] ?? '' } : undefined
}

export async function readOneEntry(db: Database, actor: Actor, id: string) {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const row = await findEntry(tx, actor.institution, id)
    if (!row || !mayInBranch(actor, row.branch_id)) return refuse('not_found', 'id')
    return { ...shownEntry(row, actor.currency), currency: actor.currency }
  })
}

/** An entry as the contract shows it: amounts as decimal strings, zero where a line has nothing on that side. */
export function shownEntry(row: EntryRow, currency: string) {
  const text = major(currency)
  return {
    id: row.entry_id, number: row.number.toString(), valueOn: row.value_on, bookedOn: row.booked_on, recordedAt: row.recorded_at,
    branchId: row.branch_id, kind: row.kind, source: { kind: row.source_kind, id: row.source_id }, memo: row.memo,
    recordedBy: row.recorded_by, reverses: row.reverses, reversedBy: row.reversed_by ?? null,
    lines: row.lines.map((line) => ({ account: line.account, debit: text(line.debit), credit: text(line.credit) })),
  }
}

export interface Period { from?: string | undefined; to?: string | undefined; branch?: string | undefined }

/** By booking date, from the first of the year to today where no dates are given. Staff of some branches ask for one of theirs. */
export async function readTrialBalance(db: Database, actor: Actor, period: Period, today: string) {
  const [from, to] = [period.from ?? `${today.slice(0, 4)}-01-01`, period.to ?? today]
  if (from > to) return refuse('input_invalid', 'to', { rule: 'date_out_of_order' })
  const branch = period.branch ?? (actor.branches === 'all' ? undefined : actor.branches[0])
  if (branch !== undefined && !mayInBranch(actor, branch)) return refuse('not_found', 'branch')
  return db.transact({ institution: actor.institution }, async (tx) => {
    const chart = await accounts(tx, actor.institution)
    const balance = trialBalance(chart, await turnovers(tx, actor.institution, from, to, branch))
    const text = major(actor.currency)
    return {
      from, to, currency: actor.currency,
      rows: balance.rows.map((row) => ({
        code: row.code, names: row.account.names, kind: row.account.kind, heading: row.account.heading, level: row.level,
        opening: text(row.opening), debit: text(row.debit), credit: text(row.credit), closing: text(row.closing),
      })),
      totals: {
        debit: text(balance.totals.debit), credit: text(balance.totals.credit),
        closingDebit: text(balance.totals.closingDebit), closingCredit: text(balance.totals.closingCredit),
      },
    }
  })
}

export async function readDays(db: Database, actor: Actor, today: string) {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const last = await closes(tx, actor.institution, 60)
    return {
      today, openDay: last[0] ? dayAfter(last[0].closed_on) : null,
      closed: last.map((row) => ({ on: row.closed_on, at: row.closed_at, by: row.closed_by, entries: row.entries, seal: row.seal })),
    }
  })
}

export async function readAccounts(db: Database, actor: Actor) {
  const rows = await db.transact({ institution: actor.institution }, (tx) => accounts(tx, actor.institution))
  return { items: rows.map(({ closed_on, ...row }) => ({ ...row, closedOn: closed_on })) }
}

