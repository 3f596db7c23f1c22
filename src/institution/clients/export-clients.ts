import { isRefusal, type Refusal } from '#core/refusal.ts'
import { clientWords, fieldWords } from '#contract/clients/words.ts'
import type { ClientQuery } from '#contract/clients.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { say } from '#contract/words/say.ts'
import type { Actor } from '#platform/actor.ts'
import { csv } from '#platform/csv.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import { allClients } from './ask-clients.ts'
import type { StoredClient } from './store.ts'

const COLUMNS = [
  'number', 'familyName', 'givenName', 'arabicName', 'sex', 'bornOn', 'phone', 'otherPhone', 'identityKind', 'identityNumber', 'branch', 'officer',
  'group', 'village', 'commune', 'province', 'occupation', 'sector', 'market', 'language', 'joinedOn', 'status', 'leftOn',
] as const

const CODES: Partial<Record<(typeof COLUMNS)[number], Readonly<Record<string, Message>>>> = {
  sex: clientWords.sex, identityKind: clientWords.identityKind, sector: clientWords.sector, status: clientWords.status, language: clientWords.language,
}

/** The clients of a search for a spreadsheet, headings and codes in the reader's language. */
export async function exportClients(db: Database, actor: Actor, query: Omit<ClientQuery, 'limit' | 'cursor'>, today: string): Promise<FileAnswer | Refusal> {
  const clients = await allClients(db, actor, query)
  if (isRefusal(clients)) return clients
  const headings = COLUMNS.map((column) => say(actor.language, fieldWords[column]))
  return new FileAnswer('text/csv; charset=utf-8', csv(headings, clients.map((client) => COLUMNS.map((column) => cell(actor, client, column)))), `clients-${today}.csv`)
}

function cell(actor: Actor, client: StoredClient, column: (typeof COLUMNS)[number]): string | null {
  if (column === 'branch') return client.branchName
  if (column === 'officer') return client.officerName
  if (column === 'group') return client.groupName
  const value = client[column]
  const words = value === null ? undefined : CODES[column]?.[value]
  return words ? say(actor.language, words) : value
}
