// Clients: the people whom an institution serves.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, isoDate, language, listQuery, note, page, text } from './shapes.ts'

const tag = 'clients'

export const sexes = ['female', 'male'] as const
export const clientStatuses = ['active', 'dormant', 'left'] as const
export const identityKinds = ['national-id', 'passport', 'residence-permit', 'driving-licence', 'voter-card', 'refugee-card'] as const
export const settings = ['rural', 'urban'] as const
export const sectors = ['agriculture', 'livestock', 'fishing', 'crafts', 'food', 'trade', 'services', 'transport', 'construction', 'salaried', 'other'] as const
export const maritalStatuses = ['single', 'married', 'widowed', 'divorced'] as const
export const consentPurposes = ['data', 'messages', 'photo', 'credit-bureau', 'statistics'] as const
export const consentEvidences = ['signature', 'thumbprint', 'pin', 'spoken', 'written'] as const

/** A telephone number as a person types it; the server answers it as E.164. */
const typedPhone = text(30)
const version = z.number().int().min(1).describe('The version that the editor saw, as `getClient` gave it; another one in force refuses the change')

/** What staff write down about a client. What is absent is not known. */
const profile = {
  branch: id,
  /** User id of the loan officer. */
  officer: text(100).optional(),
  givenName: text(80),
  familyName: text(80),
  arabicName: text(120).optional(),
  alias: text(80).optional(),
  sex: z.enum(sexes),
  bornOn: isoDate.optional(),
  language,
  phone: typedPhone.optional(),
  otherPhone: typedPhone.optional(),
  identity: z.strictObject({ kind: z.enum(identityKinds), number: text(40) }).optional(),
  village: text(80).optional(),
  /** Commune in Morocco, sector in Rwanda. */
  commune: text(80).optional(),
  province: text(80).optional(),
  setting: z.enum(settings).optional(),
  occupation: text(80).optional(),
  sector: z.enum(sectors).optional(),
  /** The market where the client sells, by name. */
  market: text(80).optional(),
  maritalStatus: z.enum(maritalStatuses).optional(),
  householdSize: z.number().int().min(1).max(60).optional(),
  dependants: z.number().int().min(0).max(60).optional(),
  nextOfKin: z.strictObject({ name: text(120), relation: text(60).optional(), phone: typedPhone.optional() }).optional(),
  joinedOn: isoDate,
} as const

export const clientProfile = z.strictObject(profile)
export type ClientProfile = z.infer<typeof clientProfile>

const named = z.strictObject({ id: z.string(), name: z.string() })

export const clientRow = z.strictObject({
  id,
  number: z.string(),
  name: z.string(),
  arabicName: z.string().optional(),
  sex: z.enum(sexes),
  status: z.enum(clientStatuses),
  language,
  phone: z.string().optional(),
  branch: named,
  officer: named.optional(),
  group: named.optional(),
  village: z.string().optional(),
  commune: z.string().optional(),
  joinedOn: isoDate,
})
export type ClientRow = z.infer<typeof clientRow>

export const clientShape = z.strictObject({
  ...profile,
  id,
  number: z.string(),
  name: z.string(),
  status: z.enum(clientStatuses),
  leftOn: isoDate.optional(),
  branchName: z.string(),
  officerName: z.string().optional(),
  group: named.optional(),
  version,
  recordedAt: instant,
})
export type ClientJson = z.infer<typeof clientShape>

const filters = {
  branch: id.optional(),
  officer: text(100).optional(),
  sex: z.enum(sexes).optional(),
  status: z.enum(clientStatuses).optional(),
  language: language.optional(),
  sector: z.enum(sectors).optional(),
  /** Part of a village, commune, province or market, without regard to accents. */
  place: text(80).optional(),
  group: id.optional(),
}

export const clientQuery = z.strictObject({ ...listQuery.shape, ...filters })
export type ClientQuery = z.infer<typeof clientQuery>
export const clientSorts = ['name', 'number', 'joinedOn', 'branch'] as const

export const listClients = endpoint({
  name: 'listClients', tag, method: 'GET', path: '/api/clients', access: 'clients.see',
  summary: 'Lists clients; finds them by any part of a name in Latin or Arabic letters, by telephone, number or identity document.',
  query: clientQuery, answer: page(clientRow),
})

export const exportClients = endpoint({
  name: 'exportClients', tag, method: 'GET', path: '/api/clients.csv', access: 'clients.see', media: 'text/csv',
  summary: 'Gives the clients of a search as comma-separated values, at most 50,000.',
  query: z.strictObject({ q: listQuery.shape.q, sort: listQuery.shape.sort, ...filters }),
})

export const getClient = endpoint({
  name: 'getClient', tag, method: 'GET', path: '/api/clients/:id', access: 'clients.see',
  summary: 'Gives all that is written down about a client.',
  params: idParams, answer: clientShape,
})

export const duplicateShape = z.strictObject({
  /** What points to the same person; `identity` is proof. */
  signs: z.array(z.enum(['identity', 'phone', 'name'])),
  branchName: z.string(),
  /** Absent where the client belongs to a branch that the reader does not work for. */
  client: clientRow.optional(),
})
export type Duplicate = z.infer<typeof duplicateShape>

export const findDuplicates = endpoint({
  name: 'findDuplicates', tag, method: 'POST', path: '/api/clients/duplicates', access: 'clients.edit',
  summary: 'Shows clients who may be the person about to be registered: same identity document or telephone, or a similar name and the same year of birth.',
  body: z.strictObject({
    id: id.optional(), givenName: text(80), familyName: text(80), arabicName: text(120).optional(), sex: z.enum(sexes),
    bornOn: isoDate.optional(), phone: typedPhone.optional(), otherPhone: typedPhone.optional(), identity: profile.identity,
  }),
  answer: z.strictObject({ items: z.array(duplicateShape) }),
})

const kept = z.strictObject({ id, number: z.string(), version })

export const registerClient = endpoint({
  name: 'registerClient', tag, method: 'POST', path: '/api/clients', access: 'clients.edit', command: true,
  summary: 'Registers a client. Somebody who seems to be registered already is refused until `despiteDuplicates` and a reason say otherwise.',
  body: z.strictObject({ ...profile, despiteDuplicates: z.boolean().optional(), duplicateReason: text(500).optional() }),
  answer: kept,
})

export const editClient = endpoint({
  name: 'editClient', tag, method: 'PUT', path: '/api/clients/:id', access: 'clients.edit', command: true,
  summary: 'Replaces what is written down about a client; what stood before is kept. Branch and officer change by transfer.',
  params: idParams,
  body: z.strictObject({ ...profile, branch: id.optional(), version, reason: text(500).optional(), despiteDuplicates: z.boolean().optional(), duplicateReason: text(500).optional() }),
  answer: kept,
})

export const changeClientStatus = endpoint({
  name: 'changeClientStatus', tag, method: 'POST', path: '/api/clients/:id/status', access: 'clients.edit', command: true,
  summary: 'Marks a client as left, dormant, or active again. Who owes or belongs to a group cannot leave.',
  params: idParams, body: z.strictObject({ status: z.enum(clientStatuses), on: isoDate, reason: text(500) }), answer: kept,
})

export const transferClients = endpoint({
  name: 'transferClients', tag, method: 'POST', path: '/api/clients/transfer', access: 'clients.edit', command: true,
  summary: 'Gives one or many clients to another branch, another officer, or both.',
  body: z.strictObject({ clients: z.array(id).min(1).max(500), branch: id.optional(), officer: text(100).optional(), reason: text(500) }),
  answer: z.strictObject({ transferred: z.number().int() }),
})

export const clientEvent = z.strictObject({
  at: instant,
  by: z.string(),
  channel: z.string(),
  /** The command's name, such as `edit-client`. */
  command: z.string(),
  reason: z.string().optional(),
  changes: z.array(z.strictObject({ field: z.string(), before: z.string().optional(), after: z.string().optional() })),
})
export type ClientEvent = z.infer<typeof clientEvent>

export const getClientHistory = endpoint({
  name: 'getClientHistory', tag, method: 'GET', path: '/api/clients/:id/history', access: 'clients.see',
  summary: 'Lists who did what to a client’s record, newest first, with what stood before and after.',
  params: idParams, answer: z.strictObject({ items: z.array(clientEvent) }),
})

export const consentShape = z.strictObject({
  id,
  purpose: z.enum(consentPurposes),
  given: z.boolean(),
  textVersion: z.string(),
  language,
  channel: z.string(),
  evidence: z.enum(consentEvidences),
  attachment: id.optional(),
  note: z.string().optional(),
  at: instant,
  by: z.string(),
})
export type ConsentJson = z.infer<typeof consentShape>

export const listConsents = endpoint({
  name: 'listConsents', tag, method: 'GET', path: '/api/clients/:id/consents', access: 'clients.see',
  summary: 'Lists what a client agreed to or took back, newest first; the newest of a purpose counts.',
  params: idParams, answer: z.strictObject({ items: z.array(consentShape) }),
})

export const recordConsent = endpoint({
  name: 'recordConsent', tag, method: 'POST', path: '/api/clients/:id/consents', access: 'clients.edit', command: true,
  summary: 'Records that a client agreed to something or took it back, in which words and by which evidence.',
  params: idParams,
  body: z.strictObject({
    purpose: z.enum(consentPurposes), given: z.boolean(), textVersion: text(40), language, evidence: z.enum(consentEvidences),
    attachment: id.optional(), note: note.optional(),
  }),
  answer: z.strictObject({ id }),
})

export const clientEndpoints = [
  listClients, exportClients, getClient, findDuplicates, registerClient, editClient, changeClientStatus, transferClients,
  getClientHistory, listConsents, recordConsent,
] as const
