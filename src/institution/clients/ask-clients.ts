// Questions about clients: lists, one client, her history, and who else she may be.
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { ClientEvent, ClientJson, ClientProfile, ClientQuery, ClientRow, ConsentJson, Duplicate } from '#contract/clients.ts'
import type { SearchHit } from '#contract/search.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { suspectsOf } from './check-duplicates.ts'
import { clientJson, rowOf } from './client-json.ts'
import { nameOf, recordOf } from './client-record.ts'
import { eventOf } from './differences.ts'
import type { ClientParts } from './parts.ts'
import { quickClients } from './quick-store.ts'
import { readClientPage, readClients, readConsents, readCountry, readDirectory, readHistory, type StoredClient } from './store.ts'

export interface ClientPage { readonly items: ClientRow[]; readonly next?: string; readonly count: number }

export function listClients(db: Database, actor: Actor, query: ClientQuery): Promise<ClientPage | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const page = await readClientPage(tx, actor, query, await readCountry(tx, actor.institution))
    if (isRefusal(page)) return page
    const { rows, ...rest } = page
    return { ...rest, items: rows.map(rowOf) }
  })
}

/** Whole clients for an export, in the order of the list. */
export function allClients(db: Database, actor: Actor, query: Omit<ClientQuery, 'limit' | 'cursor'>): Promise<StoredClient[] | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const page = await readClientPage(tx, actor, { ...query, limit: 50_000 }, await readCountry(tx, actor.institution))
    return isRefusal(page) ? page : page.rows
  })
}

const withClient = <Answer>(db: Database, actor: Actor, id: string, work: (tx: Tx, client: StoredClient) => Promise<Answer>): Promise<Answer | Refusal> =>
  db.transact({ institution: actor.institution }, async (tx): Promise<Answer | Refusal> => {
    const [client] = await readClients(tx, actor, [id])
    return client ? work(tx, client) : refuse('not_found')
  })

export const getClient = (db: Database, actor: Actor, id: string): Promise<ClientJson | Refusal> =>
  withClient(db, actor, id, async (_tx, client) => clientJson(client))

export const getHistory = (db: Database, actor: Actor, id: string): Promise<{ items: ClientEvent[] } | Refusal> =>
  withClient(db, actor, id, async (tx) => ({ items: (await readHistory(tx, actor.institution, id)).map(eventOf) }))

export const listConsents = (db: Database, actor: Actor, id: string): Promise<{ items: ConsentJson[] } | Refusal> =>
  withClient(db, actor, id, async (tx) => ({
    items: (await readConsents(tx, actor.institution, id)).map(({ attachment, note, ...consent }) =>
      ({ ...consent, ...(attachment && { attachment }), ...(note && { note }) }) as ConsentJson),
  }))

export type DuplicateQuestion = Pick<ClientProfile, 'givenName' | 'familyName' | 'arabicName' | 'sex' | 'bornOn' | 'phone' | 'otherPhone' | 'identity'> & { readonly id?: string | undefined }

export function askDuplicates(parts: ClientParts, actor: Actor, { id, ...person }: DuplicateQuestion): Promise<{ items: Duplicate[] } | Refusal> {
  return parts.db.transact({ institution: actor.institution }, async (tx) => {
    const today = parts.clock.today(actor.timeZone)
    const record = recordOf(
      { ...person, branch: '', language: actor.language, joinedOn: today },
      { country: await readCountry(tx, actor.institution), today, phoneSecret: parts.secret })
    if (isRefusal(record)) return record
    const suspects = await suspectsOf(tx, actor.institution, record, id)
    return {
      items: suspects.slice(0, 20).map(({ person: { client }, signs }) => ({
        signs: [...signs], branchName: client.branchName, ...(mayInBranch(actor, client.branch) && { client: rowOf(client) }),
      })),
    }
  })
}

/** A few answers for Ctrl K; only of branches that the actor works for. */
export async function searchClients(tx: Tx, actor: Actor, q: string, limit: number): Promise<SearchHit[]> {
  if (!actor.rights.has('clients.see')) return []
  return (await quickClients(tx, actor, q, limit)).map((client) => ({
    kind: 'client', id: client.id, title: nameOf(client), path: `/clients/${client.id}`,
    detail: [client.number, client.phone, client.branchName].filter((part) => part !== null).join(' · '),
  }))
}

/** The client, where the actor's institution and branches reach her. */
export async function clientInReach(tx: Tx, actor: Actor, id: string): Promise<StoredClient | undefined> {
  return (await readClients(tx, actor, [id]))[0]
}

/** Who is known under this telephone, over all institutions; `phoneKey` from `phoneKeyOf`. Clients who left are not. */
export const clientsOfPhone = (db: Database, phoneKey: string): Promise<{ institution: string; client: string }[]> =>
  db.transact({ phone: phoneKey }, (tx) => readDirectory(tx, phoneKey))
