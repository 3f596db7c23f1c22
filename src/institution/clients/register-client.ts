import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { ClientProfile } from '#contract/clients.ts'
import type { Actor } from '#platform/actor.ts'
import { nextNumber, runCommand } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { checkDuplicates, type Insistence } from './check-duplicates.ts'
import { recordOf, termsOf } from './client-record.ts'
import { readable } from './differences.ts'
import { checkKeepers } from './keepers.ts'
import type { ClientParts } from './parts.ts'
import { insertChanges, insertClient, readCountry, replaceDirectory, replaceTerms } from './store.ts'

export interface RegisterClient extends ClientProfile, Insistence {}

/** What every change of a client answers; `version` goes back with the next edit. */
export interface Kept { readonly id: string; readonly number: string; readonly version: number }

/** Registers a person as a client, with number, words of search, telephone directory and first row of her history. */
export function registerClient(parts: ClientParts, actor: Actor, key: string, content: RegisterClient): Promise<Kept | Refusal> {
  return runCommand(parts.db, actor, { name: 'register-client', key, content }, async (tx) => {
    const { despiteDuplicates, duplicateReason, ...profile } = content
    const country = await readCountry(tx, actor.institution)
    const record = recordOf(profile, { country, today: parts.clock.today(actor.timeZone), phoneSecret: parts.secret })
    if (isRefusal(record)) return record
    const keepers = await checkKeepers(tx, actor, record.branch, record.officer)
    if (isRefusal(keepers)) return keepers
    const duplicate = await checkDuplicates(tx, actor, record, { despiteDuplicates, duplicateReason })
    if (duplicate) return duplicate
    const id = newId()
    const number = clientNumber(await nextNumber(tx, actor.institution, 'client'))
    await insertClient(tx, actor.institution, id, number, record, actor.id)
    await replaceTerms(tx, actor.institution, id, termsOf(record, number))
    await replaceDirectory(tx, actor.institution, id, record.phoneKey)
    await insertChanges(tx, actor, 'register-client', [{ id, version: 1, before: {}, after: readable({ ...record, ...keepers }) }], duplicateReason)
    return {
      answer: { id, number, version: 1 },
      trace: { subject: { kind: 'client', id }, branch: record.branch, detail: { number, version: 1 } },
    }
  })
}

const clientNumber = (value: bigint): string => `C${value.toString().padStart(6, '0')}`
