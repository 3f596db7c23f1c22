import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { ClientProfile } from '#contract/clients.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import { checkDuplicates, type Insistence } from './check-duplicates.ts'
import { recordOf, termsOf, type ClientRecord } from './client-record.ts'
import { differences, readable } from './differences.ts'
import type { ClientParts } from './parts.ts'
import type { Kept } from './register-client.ts'
import { insertChanges, readClients, readCountry, replaceDirectory, replaceTerms, updateClient, type StoredClient } from './store.ts'

export interface EditClient extends Omit<ClientProfile, 'branch' | 'officer'>, Insistence {
  readonly id: string
  /** The version that the editor saw. */
  readonly version: number
  readonly reason?: string | undefined
}

/** Replaces what is written down about a client. Branch and officer stay: they change by transfer. */
export function editClient(parts: ClientParts, actor: Actor, key: string, content: EditClient): Promise<Kept | Refusal> {
  return runCommand(parts.db, actor, { name: 'edit-client', key, content }, async (tx) => {
    const { id, version, reason, despiteDuplicates, duplicateReason, ...profile } = content
    const [client] = await readClients(tx, actor, [id], true)
    if (!client) return refuse('not_found')
    if (client.version !== version) return refuse('changed_meanwhile', 'version', { version: client.version })
    const here = { country: await readCountry(tx, actor.institution), today: parts.clock.today(actor.timeZone), phoneSecret: parts.secret }
    const record = recordOf({ ...profile, branch: client.branch, officer: client.officer ?? undefined }, here)
    if (isRefusal(record)) return record
    const duplicate = duplicateAfter(client, record) ? await checkDuplicates(tx, actor, record, { despiteDuplicates, duplicateReason }, id) : undefined
    if (duplicate) return duplicate
    const { branchName, officerName } = client
    const change = differences(readable(recordPart(client)), readable({ ...record, branchName, officerName }))
    await updateClient(tx, actor.institution, id, record)
    await replaceTerms(tx, actor.institution, id, termsOf(record, client.number))
    await replaceDirectory(tx, actor.institution, id, client.status === 'left' ? null : record.phoneKey)
    await insertChanges(tx, actor, 'edit-client', [{ id, version: version + 1, ...change }], reason ?? duplicateReason)
    return {
      answer: { id, number: client.number, version: version + 1 },
      trace: { subject: { kind: 'client', id }, branch: client.branch, detail: { version: version + 1, fields: Object.keys({ ...change.before, ...change.after }) } },
    }
  })
}

// A warning that was answered once is not raised again by a new address.
const duplicateAfter = (before: ClientRecord, after: ClientRecord): boolean =>
  (['nameKey', 'arabicName', 'sex', 'bornOn', 'phone', 'otherPhone', 'identityKind', 'identityKey'] as const).some((field) => before[field] !== after[field])

export function recordPart(client: StoredClient): ClientRecord & Pick<StoredClient, 'branchName' | 'officerName'> {
  const { id: _id, number: _number, status: _status, leftOn: _leftOn, version: _version, recordedAt: _at, groupId: _group, groupName: _name, ...record } = client
  return record
}
