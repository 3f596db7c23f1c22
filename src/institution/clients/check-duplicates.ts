// Is this person registered already? The same identity document is refused, other signs must be answered with a reason.
import { findDuplicates, type Suspect } from '#core/names/find-duplicates.ts'
import type { Person } from '#core/names/find-duplicates.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import { lockKeys } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { nameOf, personOf, type ClientRecord } from './client-record.ts'
import { readSuspects, type StoredClient } from './store.ts'

type Known = Person & { readonly client: StoredClient }

export async function suspectsOf(tx: Tx, institution: string, record: Omit<ClientRecord, 'branch'>, except?: string): Promise<Suspect<Known>[]> {
  const known = (await readSuspects(tx, institution, record, except)).map((client) => ({ ...personOf(client), client }))
  return findDuplicates(personOf(record), known)
}

export interface Insistence { readonly despiteDuplicates?: boolean | undefined; readonly duplicateReason?: string | undefined }

/** Refuses what must be looked at first. `except` is the client who is being edited. */
export async function checkDuplicates(
  tx: Tx, actor: Actor, record: ClientRecord, insistence: Insistence, except?: string,
): Promise<Refusal | undefined> {
  // Two people at two desks may register her at the same moment; the second waits and then sees the first.
  await lockKeys(tx, actor.institution, [`identity ${record.identityKind} ${record.identityKey}`, `phone ${record.phone}`, `name ${record.nameKey}`])
  const suspects = await suspectsOf(tx, actor.institution, record, except)
  const first = suspects[0]
  if (!first) return undefined
  const facts = { count: suspects.length, ...introduce(actor, first.person.client) }
  if (first.signs.includes('identity')) return refuse('identity_taken', 'identity.number', facts)
  if (!insistence.despiteDuplicates) return refuse('duplicate_suspected', undefined, facts)
  return insistence.duplicateReason ? undefined : refuse('duplicate_reason_missing', 'duplicateReason')
}

// Of a client of another branch only the branch is told.
const introduce = (actor: Actor, client: StoredClient): { name: string; branch: string } => ({
  name: mayInBranch(actor, client.branch) ? `${nameOf(client)} (${client.number})` : '…',
  branch: client.branchName,
})
