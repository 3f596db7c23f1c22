// The only way into the journal. Whatever posts hands over drafts whose lines balance; numbers are gap-free.
import { refuse, type Refusal } from '#core/refusal.ts'
import { balances, reversed, sameEffect, type Line } from '#core/ledger/difference.ts'
import type { Actor } from '#platform/actor.ts'
import { nextNumber } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { openDay } from './days.ts'
import { accounts, entriesOfSource, insertEntries, shareDay, type AccountRow, type EntryRow, type NewEntry } from './store.ts'

export interface EntryDraft {
  readonly valueOn: string
  readonly branch: string
  /** What happened, such as `repayment`; one word that the desk translates. */
  readonly kind: string
  readonly source: { readonly kind: string; readonly id: string; readonly event?: string }
  readonly lines: readonly Line[]
  readonly memo?: string
  /** The entry that this one takes back. */
  readonly reverses?: string
  /** Who recorded it, where one list carries the commands of several people. */
  readonly by?: string
}

export interface PostedEntry { readonly id: string; readonly number: bigint; readonly bookedOn: string; readonly draft: EntryDraft }

/**
 * Posts the drafts in order. An entry whose value date lies in a closed day is booked on the first open one.
 * Refuses `account_unknown` and `account_closed`; lines that do not balance are a programming error and throw.
 */
export async function postEntries(tx: Tx, actor: Actor, drafts: readonly EntryDraft[]): Promise<PostedEntry[] | Refusal> {
  if (drafts.length === 0) return []
  for (const draft of drafts) if (!balances(draft.lines)) throw new Error(`the lines of a ${draft.kind} entry do not balance`)
  await shareDay(tx, actor.institution)
  const wrong = checkAccounts(drafts, await accounts(tx, actor.institution))
  if (wrong) return wrong
  const open = await openDay(tx, actor.institution)
  const first = await nextNumber(tx, actor.institution, 'entry', drafts.length)
  const posted = drafts.map((draft, index) => ({
    id: newId(), number: first + BigInt(index), bookedOn: draft.valueOn < open ? open : draft.valueOn, draft,
  }))
  await insertEntries(tx, actor.institution, actor.id, posted.map(asNew))
  return posted
}

const asNew = ({ id, number, bookedOn, draft }: PostedEntry): NewEntry => ({ id, number, bookedOn, ...draft })

function checkAccounts(drafts: readonly EntryDraft[], chart: readonly AccountRow[]): Refusal | undefined {
  const known = new Map(chart.map((account) => [account.code, account]))
  for (const draft of drafts) {
    for (const { account } of draft.lines) {
      const found = known.get(account)
      if (!found || found.heading) return refuse('account_unknown', 'account', { account })
      if (found.closed_on !== null && draft.reverses === undefined) return refuse('account_closed', 'account', { account })
    }
  }
  return undefined
}

/** What the facts of one source (a loan) now say, by event. */
export type Wanted = ReadonlyMap<string, { readonly valueOn: string; readonly kind: string; readonly branch: string; readonly lines: readonly Line[] }>

/**
 * Posts what is missing between the books and the facts: events without an entry get one; an entry that no longer holds is
 * reversed and the right one posted beside it; an event that no longer counts is only reversed. Nothing where both agree.
 */
export async function postDifference(
  tx: Tx, actor: Actor, source: { kind: string; id: string }, wanted: Wanted,
): Promise<PostedEntry[] | Refusal> {
  const posted = standing(await entriesOfSource(tx, actor.institution, source.kind, [source.id]))
  return postEntries(tx, actor, differences(source, wanted, posted))
}

/** Entries that still stand: neither a reversal nor reversed. */
export function standing(entries: readonly EntryRow[]): EntryRow[] {
  const gone = new Set(entries.flatMap((entry) => (entry.reverses === null ? [] : [entry.reverses, entry.entry_id])))
  return entries.filter((entry) => !gone.has(entry.entry_id))
}

function differences(source: { kind: string; id: string }, wanted: Wanted, posted: readonly EntryRow[]): EntryDraft[] {
  const drafts: EntryDraft[] = []
  const settled = new Set<string>()
  for (const entry of posted) {
    const event = entry.event_id ?? ''
    const want = wanted.get(event)
    const lines = entry.lines
    if (want && !settled.has(event) && want.valueOn === entry.value_on && sameEffect(want.lines, lines)) {
      settled.add(event)
      continue
    }
    drafts.push({
      valueOn: entry.value_on, branch: entry.branch_id, kind: entry.kind, lines: reversed(lines), reverses: entry.entry_id,
      source: { ...source, event },
    })
  }
  for (const [event, want] of wanted) {
    if (settled.has(event) || want.lines.length === 0) continue
    drafts.push({ valueOn: want.valueOn, branch: want.branch, kind: want.kind, lines: want.lines, source: { ...source, event } })
  }
  return drafts
}

