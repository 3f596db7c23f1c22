// The one write path: key, lock, decide, write, commit. A command given twice with the same key and content answers the
// same and writes nothing; with other content it is refused. A refusal rolls everything back and is not remembered,
// so that the caller may mend the input and send it again under the same key.
import { createHash } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from './actor.ts'
import { toJson, type Database, type Tx } from './db.ts'
import { newId } from './ids.ts'

export interface Command<Content> {
  /** Verb and noun, as in `record-repayment`. */
  readonly name: string
  /** Idempotency key, 8 to 200 characters. */
  readonly key: string
  readonly content: Content
}

/** What an audit row tells about a command that was carried out. */
export interface Trace {
  readonly subject: { readonly kind: string; readonly id: string }
  readonly branch?: string
  readonly detail?: Record<string, unknown>
}

/** Answers travel as JSON (strings, not bigints), since a repeated key gives the stored one. */
export interface Done<Answer> { readonly answer: Answer; readonly trace: Trace | readonly Trace[] }

interface Remembered { key: string; content_hash: string; command: string; answer: unknown }

/** Runs one command in one transaction. `decide` reads once, decides in core, writes once and answers, or refuses. */
export async function runCommand<Content, Answer>(
  db: Database, actor: Actor, command: Command<Content>,
  decide: (tx: Tx, content: Content) => Promise<Done<Answer> | Refusal>,
): Promise<Answer | Refusal> {
  if (command.key.length < 8 || command.key.length > 200) return refuse('key_missing', 'key')
  const hash = contentHash(command)
  return db.transact({ institution: actor.institution }, async (tx) => {
    await lockKeys(tx, actor.institution, [command.key])
    const known = (await remembered(tx, actor.institution, [command.key])).get(command.key)
    if (known) return known.content_hash === hash ? (known.answer as Answer) : refuse('key_reused', 'key')
    const done = await decide(tx, command.content)
    if (isRefusal(done)) return done
    await remember(tx, actor.institution, [{ key: command.key, command: command.name, hash, answer: done.answer }])
    await writeAudit(tx, actor, [done.trace].flat().map((trace) => ({ ...trace, command: command.name })))
    return done.answer
  })
}

export const contentHash = (command: Command<unknown>): string =>
  createHash('sha256').update(`${command.name}\n${canonical(command.content)}`).digest('hex')

// Property order must not make the same content look different.
function canonical(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}"`
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}

// Two requests with the same key wait for each other; locks are taken in one order, so that lists cannot deadlock.
export async function lockKeys(tx: Tx, institution: string, keys: readonly string[]): Promise<void> {
  await tx.rows(
    `select pg_advisory_xact_lock(hash) from (
       select distinct hashtextextended($1 || key, 0) as hash from unnest($2::text[]) as key order by 1) as ordered`,
    [institution, keys],
  )
}

export async function remembered(tx: Tx, institution: string, keys: readonly string[]): Promise<Map<string, Remembered>> {
  const found = await tx.rows<Remembered>('select key, content_hash, command, answer from keys_seen($1, $2::text[])', [institution, keys])
  return new Map(found.map((row) => [row.key, row]))
}

export async function remember(
  tx: Tx, institution: string, done: readonly { key: string; command: string; hash: string; answer: unknown }[],
): Promise<void> {
  await tx.run(
    `insert into idempotency (institution_id, key, command, content_hash, answer)
     select $1, key, command, hash, answer
     from rows from (unnest($2::text[], $3::text[], $4::text[]), jsonb_array_elements($5::jsonb)) as t(key, command, hash, answer)`,
    [institution, done.map((d) => d.key), done.map((d) => d.command), done.map((d) => d.hash), toJson(done.map((d) => d.answer))],
  )
}

/** `by` names who did it where one list carries the commands of several people; else it was the actor. */
export async function writeAudit(tx: Tx, actor: Actor, traces: readonly (Trace & { command: string; by?: Actor })[]): Promise<void> {
  const who = traces.map(({ by }) => by ?? actor)
  await tx.run(
    `insert into audit (institution_id, audit_id, actor_kind, actor_id, actor_name, channel, address, command, subject_kind, subject_id, branch_id, detail)
     select $1, id, actor_kind, actor_id, actor_name, channel, address, command, subject_kind, subject_id, branch_id, detail
     from rows from (
       unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::uuid[]),
       jsonb_array_elements($12::jsonb)) as t(id, actor_kind, actor_id, actor_name, channel, address, command, subject_kind, subject_id, branch_id, detail)`,
    [
      actor.institution, traces.map(newId), who.map((a) => a.kind), who.map((a) => a.id), who.map((a) => a.name), who.map((a) => a.channel),
      who.map((a) => a.address ?? null), traces.map((t) => t.command), traces.map((t) => t.subject.kind), traces.map((t) => t.subject.id),
      traces.map((t) => t.branch ?? null), toJson(traces.map((t) => t.detail ?? {})),
    ],
  )
}

/** The next number of a gap-free series of this institution, such as `loan` or `receipt`; `many` reserves a run and answers its first. */
export async function nextNumber(tx: Tx, institution: string, series: string, many = 1): Promise<bigint> {
  const row = await tx.one<{ value: bigint }>(
    `insert into counter (institution_id, name, value) values ($1, $2, $3)
     on conflict (institution_id, name) do update set value = counter.value + excluded.value returning value`,
    [institution, series, many],
  )
  return row.value - BigInt(many) + 1n
}
