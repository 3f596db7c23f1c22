import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import type { ClientParts } from './parts.ts'
import type { Kept } from './register-client.ts'
import { insertChanges, readClients, replaceDirectory, updateStatus, type StoredClient } from './store.ts'

export interface ChangeClientStatus {
  readonly id: string
  readonly status: StoredClient['status']
  /** yyyy-mm-dd */
  readonly on: string
  readonly reason: string
}

/** A client who left is no longer known by telephone, and is again when she comes back. */
export function changeClientStatus(parts: ClientParts, actor: Actor, key: string, content: ChangeClientStatus): Promise<Kept | Refusal> {
  return runCommand(parts.db, actor, { name: 'change-client-status', key, content }, async (tx) => {
    const { id, status, on, reason } = content
    const [client] = await readClients(tx, actor, [id], true)
    if (!client) return refuse('not_found')
    const refusal = await refuseStatus(parts, tx, actor, client, content)
    if (refusal) return refusal
    const version = client.version + 1
    await updateStatus(tx, actor.institution, id, status, status === 'left' ? on : null)
    await replaceDirectory(tx, actor.institution, id, status === 'left' ? null : client.phoneKey)
    const day = status === 'left' ? { leftOn: on } : {}
    const change = { id, version, before: { status: client.status, ...(client.leftOn && { leftOn: client.leftOn }) }, after: { status, ...day } }
    await insertChanges(tx, actor, 'change-client-status', [change], reason)
    return {
      answer: { id, number: client.number, version },
      trace: { subject: { kind: 'client', id }, branch: client.branch, detail: { version, status, on } },
    }
  })
}

async function refuseStatus(parts: ClientParts, tx: Tx, actor: Actor, client: StoredClient, { status, on }: ChangeClientStatus): Promise<Refusal | undefined> {
  const today = parts.clock.today(actor.timeZone)
  if (client.status === status) return refuse('status_unchanged', 'status')
  if (on > today) return refuse('date_in_future', 'on', { date: on, today })
  if (on < client.joinedOn) return refuse('date_before', 'on', { date: on, earliest: client.joinedOn })
  if (status !== 'left') return undefined
  if (client.groupName !== null) return refuse('client_still_in_group', undefined, { group: client.groupName })
  for (const obligation of parts.obligations ?? []) {
    const owed = await obligation(tx, actor, client.id)
    if (owed) return owed
  }
  return undefined
}
