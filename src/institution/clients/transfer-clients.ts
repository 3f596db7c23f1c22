import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { differences, readable } from './differences.ts'
import { recordPart } from './edit-client.ts'
import { checkNewKeepers } from './keepers.ts'
import type { ClientParts } from './parts.ts'
import { insertChanges, readClients, updateKeepers, type Change, type StoredClient } from './store.ts'

export interface TransferClients {
  readonly clients: readonly string[]
  /** Absent: the branch stays. */
  readonly branch?: string | undefined
  /** Absent: the officer stays. */
  readonly officer?: string | undefined
  readonly reason: string
}

/** Gives clients to another branch or officer, all or none. Members of a group change branch with their group only. */
export function transferClients(parts: Pick<ClientParts, 'db'>, actor: Actor, key: string, content: TransferClients): Promise<{ transferred: number } | Refusal> {
  return runCommand(parts.db, actor, { name: 'transfer-clients', key, content }, async (tx) => {
    const moved = await transferWithin(tx, actor, content, false)
    if (isRefusal(moved)) return moved
    return {
      answer: { transferred: moved.length },
      trace: moved.map(({ client, version, branch }) => ({ subject: { kind: 'client', id: client.id }, branch, detail: { version } })),
    }
  })
}

export interface Moved { readonly client: StoredClient; readonly version: number; readonly branch: string }

interface Move { readonly client: StoredClient; readonly branch: string; readonly officer: string | null }
export interface Moved { readonly client: StoredClient; readonly version: number; readonly branch: string }

/** The same inside another command; `withGroup` when the clients' whole group moves with them. */
export async function transferWithin(tx: Tx, actor: Actor, content: TransferClients, withGroup: boolean): Promise<Moved[] | Refusal> {
  if (content.branch === undefined && content.officer === undefined) return refuse('transfer_changes_nothing', 'branch')
  const clients = await readClients(tx, actor, content.clients, true)
  const missing = content.clients.findIndex((id) => !clients.some((client) => client.id === id))
  if (missing >= 0) return refuse('client_unknown', `clients.${missing}`)
  const moves = clients.map((client) => moveOf(client, content)).filter(changesSomething)
  const held = withGroup ? undefined : moves.find(({ client, branch }) => client.groupName !== null && branch !== client.branch)
  if (held) return refuse('client_still_in_group', undefined, { group: held.client.groupName ?? '' })
  if (moves.length === 0 && !withGroup) return refuse('transfer_changes_nothing', 'branch')
  const changes: Change[] = []
  for (const { client, branch, officer } of moves) {
    const keepers = await checkNewKeepers(tx, actor, branch, officer)
    if (isRefusal(keepers)) return keepers
    const after = readable({ ...recordPart(client), branch, officer, ...keepers })
    changes.push({ id: client.id, version: client.version + 1, ...differences(readable(recordPart(client)), after) })
  }
  await updateKeepers(tx, actor.institution, moves.map(({ client, branch, officer }) => ({ id: client.id, branch, officer })))
  await insertChanges(tx, actor, 'transfer-clients', changes, content.reason)
  return moves.map(({ client, branch }) => ({ client, branch, version: client.version + 1 }))
}

// In another branch the officer of before has no say, unless named again.
function moveOf(client: StoredClient, { branch = client.branch, officer }: TransferClients): Move {
  return { client, branch, officer: officer ?? (branch === client.branch ? client.officer : null) }
}

const changesSomething = ({ client, branch, officer }: Move): boolean => branch !== client.branch || officer !== client.officer
