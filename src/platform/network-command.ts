// The write path of a network: as an institution's (command.ts), with the network's own keys and audit.
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { contentHash, type Command, type Done, type Trace } from './command.ts'
import { toJson, type Database, type Tx } from './db.ts'
import { newId } from './ids.ts'
import type { OutsideActor } from './route.ts'

/** Who acts in a network; the platform's administrator may, who founds it. */
export interface NetworkActor { readonly id: string; readonly name: string; readonly network: string; readonly channel: 'desk' | 'api' | 'job' | 'demo'; readonly address?: string }

/** Somebody signed in to a network, as commands name them. */
export const networkActorOf = (actor: OutsideActor): NetworkActor =>
  ({ id: actor.id, name: actor.name, network: actor.network ?? '', channel: 'desk', ...(actor.address !== undefined && { address: actor.address }) })

interface Remembered { content_hash: string; answer: unknown }

export async function runNetworkCommand<Content, Answer>(
  db: Database, actor: NetworkActor, command: Command<Content>, decide: (tx: Tx, content: Content) => Promise<Done<Answer> | Refusal>,
): Promise<Answer | Refusal> {
  if (command.key.length < 8 || command.key.length > 200) return refuse('key_missing', 'key')
  const hash = contentHash(command)
  return db.transact({ network: actor.network }, async (tx) => {
    await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${actor.network}${command.key}`])
    const known = await tx.maybe<Remembered>('select content_hash, answer from network_idempotency where network_id = $1 and key = $2', [actor.network, command.key])
    if (known) return known.content_hash === hash ? (known.answer as Answer) : refuse('key_reused', 'key')
    const done = await decide(tx, command.content)
    if (isRefusal(done)) return done
    await tx.run('insert into network_idempotency (network_id, key, command, content_hash, answer) values ($1, $2, $3, $4, $5)',
      [actor.network, command.key, command.name, hash, toJson(done.answer)])
    for (const trace of [done.trace].flat()) await writeNetworkAudit(tx, actor, { ...trace, command: command.name })
    return done.answer
  })
}

export async function writeNetworkAudit(tx: Tx, actor: NetworkActor, trace: Trace & { command: string }): Promise<void> {
  await tx.run(
    `insert into network_audit (network_id, audit_id, actor_id, actor_name, channel, address, command, subject_kind, subject_id, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [actor.network, newId(), actor.id, actor.name, actor.channel, actor.address ?? null, trace.command, trace.subject.kind, trace.subject.id, toJson(trace.detail ?? {})])
}

/** For a command of an institution that concerns a network too: leaves its trace there, and what the network's own tables keep of it, in the same transaction. */
export async function traceInNetwork(tx: Tx, actor: NetworkActor, trace: Trace & { command: string }, also?: () => Promise<void>): Promise<void> {
  await tx.rows(`select set_config('app.network', $1, true)`, [actor.network])
  await writeNetworkAudit(tx, actor, trace)
  await also?.()
  await tx.rows(`select set_config('app.network', '', true)`)
}
