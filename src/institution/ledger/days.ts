// Business days: which are open, which are closed and sealed, and how a day closes.
import { createHash } from 'node:crypto'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { carryBalances, closes, entriesToSeal, insertClose, lastClose, takeDay, type CloseRow, type EntryRow } from './store.ts'

/** The first day that is not closed; long ago where nothing was ever closed. */
export async function openDay(tx: Tx, institution: string): Promise<string> {
  const last = await lastClose(tx, institution)
  return last ? dayAfter(last.closed_on) : '1900-01-01'
}

export function dayAfter(date: string): string {
  const day = parseDay(date)
  if (day === undefined) throw new Error('a business date is yyyy-mm-dd')
  return formatDay(day + 1)
}

/**
 * May a fact be dated `valueOn`? Refuses `date_in_future`, and `day_closed` unless `late` says that the fact keeps its date
 * and is booked on the first open day.
 */
export async function checkDay(
  tx: Tx, actor: Actor, valueOn: string, options: { today: string; late?: boolean | undefined; path?: string },
): Promise<Refusal | undefined> {
  const path = options.path ?? 'valueOn'
  if (valueOn > options.today) return refuse('date_in_future', path, { date: valueOn, today: options.today })
  if (options.late === true) return undefined
  const open = await openDay(tx, actor.institution)
  return valueOn < open ? refuse('day_closed', path, { date: valueOn, open }) : undefined
}

export interface DayClosed { readonly closedOn: string; readonly entries: number; readonly seal: string }

/** Closes every open day up to `on`, seals their entries and carries the balances. Refuses a day already closed or yet to come. */
export async function closeDay(tx: Tx, actor: Actor, on: string, today: string, summary: unknown = {}): Promise<DayClosed | Refusal> {
  if (on > today) return refuse('date_in_future', 'on', { date: on, today })
  await takeDay(tx, actor.institution)
  const before = await lastClose(tx, actor.institution)
  if (before && on <= before.closed_on) return refuse('day_closed', 'on', { date: on, open: dayAfter(before.closed_on) })
  const entries = await entriesToSeal(tx, actor.institution, before?.closed_on ?? null, on)
  const seal = sealOf(before?.seal ?? null, on, entries)
  await insertClose(tx, actor.institution, { on, by: actor.id, entries: entries.length, seal, before: before?.seal ?? null, summary })
  await carryBalances(tx, actor.institution, before?.closed_on ?? null, on)
  return { closedOn: on, entries: entries.length, seal }
}

/** SHA-256 over the seal before, the day, and each entry's number, dates, source, accounts and amounts. */
export function sealOf(before: string | null, on: string, entries: readonly EntryRow[]): string {
  const hash = createHash('sha256').update(`${before ?? ''}\n${on}\n`)
  for (const entry of entries) {
    hash.update(JSON.stringify([
      entry.number.toString(), entry.entry_id, entry.value_on, entry.booked_on, entry.branch_id, entry.kind, entry.source_kind,
      entry.source_id, entry.event_id, entry.accounts, entry.amounts.map(String), entry.reverses, entry.memo, entry.recorded_by,
    ]) + '\n')
  }
  return hash.digest('hex')
}

export interface SealFault { readonly closedOn: string; readonly expected: string; readonly found: string }

/** Recomputes every seal from the journal; answers the days that do not match. */
export async function verifySeals(tx: Tx, institution: string): Promise<SealFault[]> {
  const all = (await closes(tx, institution, 100_000)).toReversed()
  const faults: SealFault[] = []
  let before: CloseRow | undefined
  for (const close of all) {
    const entries = await entriesToSeal(tx, institution, before?.closed_on ?? null, close.closed_on)
    const expected = sealOf(before?.seal ?? null, close.closed_on, entries)
    if (expected !== close.seal || (before?.seal ?? null) !== close.seal_before || entries.length !== close.entries) {
      faults.push({ closedOn: close.closed_on, expected, found: close.seal })
    }
    before = close
  }
  return faults
}
