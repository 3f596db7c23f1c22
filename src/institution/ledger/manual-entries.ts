// Entries that an accountant writes by hand, and the way to take one back.
import { parseAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { balances, reversed, type Line } from '#core/ledger/difference.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { checkDay } from './days.ts'
import { postEntries } from './post-entries.ts'
import { accounts, branchExists, findEntry, type EntryRow } from './store.ts'

export interface ManualEntry {
  readonly valueOn: string
  readonly branchId: string
  readonly memo: string
  /** Amounts as decimal strings in the institution's currency; each line has a debit or a credit. */
  readonly lines: readonly { readonly account: string; readonly debit?: string | undefined; readonly credit?: string | undefined }[]
}

export interface Posted { readonly entryId: string; readonly number: string; readonly bookedOn: string }

/** Refuses lines that do not balance (with the difference), accounts not meant for posting by hand, closed days, other branches. */
export function recordManualEntry(
  db: Database, actor: Actor, asked: { key: string; today: string; entry: ManualEntry },
): Promise<Posted | Refusal> {
  return runCommand(db, actor, { name: 'record-manual-entry', key: asked.key, content: asked.entry }, async (tx, entry) => {
    const lines = readLines(entry, actor.currency)
    if (isRefusal(lines)) return lines
    const known = mayInBranch(actor, entry.branchId) && (await branchExists(tx, actor.institution, entry.branchId))
    if (!known) return refuse('not_found', 'branchId')
    const wrong = (await checkDay(tx, actor, entry.valueOn, { today: asked.today })) ?? (await checkManual(tx, actor, entry))
    if (wrong) return wrong
    const id = newId()
    const posted = await postEntries(tx, actor, [{
      valueOn: entry.valueOn, branch: entry.branchId, kind: 'manual', source: { kind: 'manual', id }, lines, memo: entry.memo,
    }])
    if (isRefusal(posted)) return posted
    return done(posted[0], entry.branchId, { memo: entry.memo })
  })
}

function done(posted: { id: string; number: bigint; bookedOn: string } | undefined, branch: string, detail: Record<string, unknown>) {
  if (!posted) throw new Error('posting one draft gives one entry')
  return {
    answer: { entryId: posted.id, number: posted.number.toString(), bookedOn: posted.bookedOn },
    trace: { subject: { kind: 'entry', id: posted.id }, branch, detail },
  }
}

function readLines(entry: ManualEntry, currency: string): Line[] | Refusal {
  const decimals = currencyOf(currency)?.decimals ?? 2
  const lines: Line[] = []
  for (const [index, line] of entry.lines.entries()) {
    const [debit, credit] = [parseAmount(line.debit ?? '0', decimals), parseAmount(line.credit ?? '0', decimals)]
    if (typeof debit !== 'bigint') return refuse('input_invalid', `lines.${index}.debit`, { rule: debit })
    if (typeof credit !== 'bigint') return refuse('input_invalid', `lines.${index}.credit`, { rule: credit })
    if (debit < 0n || credit < 0n || (debit === 0n) === (credit === 0n)) return refuse('entry_unbalanced', `lines.${index}`, { difference: '0' })
    lines.push({ account: line.account, debit, credit })
  }
  if (balances(lines)) return lines
  const difference = lines.reduce((sum, line) => sum + line.debit - line.credit, 0n)
  return refuse('entry_unbalanced', 'lines', { difference: difference.toString() })
}

async function checkManual(tx: Tx, actor: Actor, entry: ManualEntry): Promise<Refusal | undefined> {
  const chart = new Map((await accounts(tx, actor.institution)).map((account) => [account.code, account]))
  const index = entry.lines.findIndex((line) => chart.get(line.account)?.manual === false)
  return index < 0 ? undefined : refuse('account_not_manual', `lines.${index}.account`, { account: entry.lines[index]?.account ?? '' })
}

/** Takes a manual entry back by its mirror, dated `valueOn`. An entry made by a loan is reversed through the loan. */
export function reverseEntry(
  db: Database, actor: Actor, asked: { key: string; today: string; entryId: string; valueOn: string; reason: string },
): Promise<Posted | Refusal> {
  const content = { entryId: asked.entryId, valueOn: asked.valueOn, reason: asked.reason }
  return runCommand(db, actor, { name: 'reverse-entry', key: asked.key, content }, async (tx) => {
    const entry = await findEntry(tx, actor.institution, asked.entryId)
    const wrong = cannotReverse(actor, entry) ?? (await checkDay(tx, actor, asked.valueOn, { today: asked.today }))
    if (wrong || !entry) return wrong ?? refuse('not_found', 'id')
    const posted = await postEntries(tx, actor, [{
      valueOn: asked.valueOn, branch: entry.branch_id, kind: 'manual', source: { kind: entry.source_kind, id: entry.source_id },
      lines: reversed(entry.lines), memo: asked.reason, reverses: entry.entry_id,
    }])
    if (isRefusal(posted)) return posted
    return done(posted[0], entry.branch_id, { reason: asked.reason, reverses: entry.number.toString() })
  })
}

function cannotReverse(actor: Actor, entry: EntryRow | undefined): Refusal | undefined {
  if (!entry || !mayInBranch(actor, entry.branch_id)) return refuse('not_found', 'id')
  if (entry.source_kind !== 'manual') return refuse('entry_of_another_source', 'id', { source: entry.source_kind })
  if (entry.reverses !== null || entry.reversed_by) return refuse('entry_already_reversed', 'id', { number: entry.number.toString() })
  return undefined
}
