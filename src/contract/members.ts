// Members of a network: public facts, the register that the network keeps, and the figures of those that share them. Never a client.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { administrator, newInstitutionBody } from './organisations.ts'
import { amount, id, idParams, isoDate, listQuery, note, page, positiveAmount, text } from './shapes.ts'
import { figureGroup } from './sharing.ts'

const tag = 'members'

/** A share as a decimal string in percent with two decimals; null where nothing is lent. */
const share = z.string().nullable()

/** The portfolio of a member on its last closed day, in its own currency, over all its branches. */
export const sharedPortfolioShape = z.strictObject({
  asOf: isoDate, loans: z.number().int(), principal: amount,
  /** Principal of loans more than 30 days late; strict adds renegotiated loans. */
  par30Strict: amount, par30StrictShare: share, par30Regulatory: amount, par30RegulatoryShare: share,
  renegotiated: amount, renegotiatedShare: share,
})
export type SharedPortfolioJson = z.infer<typeof sharedPortfolioShape>

const publicMemberShape = z.strictObject({
  id, name: z.string(), slug: z.string(), kind: z.enum(['microcredit-association', 'cooperative', 'company', 'fund']), country: z.string(), currency: z.string(),
  joinedOn: isoDate, leftOn: isoDate.optional(),
  /** True: it keeps no books here and only reports its figures. */
  reportsOnly: z.boolean(),
})
export type PublicMemberJson = z.infer<typeof publicMemberShape>

export const legalForms = ['association', 'cooperative', 'company', 'foundation', 'public', 'other'] as const
export const memberSizes = ['small', 'medium', 'large'] as const
const degrees = z.string().regex(/^-?\d{1,3}(\.\d{1,5})?$/, 'degrees_format')

/** What the network writes down of a member; degrees are decimal strings, north and east positive. */
export const recordShape = z.strictObject({
  legalForm: z.enum(legalForms), size: z.enum(memberSizes), area: text(300).optional(), province: text(120).optional(),
  latitude: degrees.optional(), longitude: degrees.optional(), registration: text(120).optional(), foundedOn: isoDate.optional(),
  address: text(300).optional(), phone: text(40).optional(), email: z.email().max(200).optional(), website: z.url({ protocol: /^https?$/ }).max(200).optional(), note: note.optional(),
})
export type RecordJson = z.infer<typeof recordShape>
export const personShape = z.strictObject({
  part: z.enum(['contact', 'board']), name: text(160), job: text(160).optional(), sex: z.enum(['female', 'male']).optional(), phone: text(40).optional(),
  email: z.email().max(200).optional(), since: isoDate.optional(), until: isoDate.optional(),
})
export const licenceShape = z.strictObject({ title: text(160), number: text(80), authority: text(160), validFrom: isoDate, validTo: isoDate.optional() })
export const feeShape = z.strictObject({
  id, title: z.string(), currency: z.string(), amount, dueOn: isoDate, paid: amount, open: amount, state: z.enum(['due', 'overdue', 'paid', 'waived']), waivedReason: z.string().optional(),
  payments: z.array(z.strictObject({ id, amount, paidOn: isoDate, reference: z.string().optional() })),
})
export type FeeJson = z.infer<typeof feeShape>

export const memberShape = publicMemberShape.extend({
  shares: z.array(figureGroup),
  legalForm: z.enum(legalForms).optional(), size: z.enum(memberSizes).optional(), area: z.string().optional(), province: z.string().optional(),
  /** The next day on which a licence ends, and what is overdue of its fees. */
  licenceEndsOn: isoDate.optional(), feesOverdue: z.number().int(),
  /** Absent where the member does not share, has not closed a day yet, or figures were not asked for. */
  portfolio: sharedPortfolioShape.optional(),
})
export type MemberJson = z.infer<typeof memberShape>

export const memberDetailShape = memberShape.extend({
  version: z.number().int(), record: recordShape.optional(),
  people: z.array(personShape), licences: z.array(licenceShape), fees: z.array(feeShape), leftReason: z.string().optional(),
  history: z.array(z.strictObject({ what: z.enum(['joined', 'left']), day: isoDate, reason: z.string().optional(), by: z.string() })),
})
export type MemberDetailJson = z.infer<typeof memberDetailShape>

const yesNo = z.enum(['yes', 'no']).default('no')
export const listMembersQuery = listQuery.extend({
  former: yesNo,
  sharing: z.enum(['yes', 'no']).optional(),
  legalForm: z.enum(legalForms).optional(), size: z.enum(memberSizes).optional(), group: id.optional(),
  /** licence: one has ended or ends within 90 days · fees: some are overdue. */
  attention: z.enum(['licence', 'fees']).optional(),
  /** Yes: with the figures of members that share them; each of them is told who looked. */
  figures: yesNo,
})
export type ListMembersQuery = z.infer<typeof listMembersQuery>

export const listMembers = endpoint({
  name: 'listMembers', tag, method: 'GET', path: '/api/network/members', access: 'members.see', summary: 'Lists the network’s members.',
  query: listMembersQuery, answer: page(memberShape),
})
export const exportMembers = endpoint({
  name: 'exportMembers', tag, method: 'GET', path: '/api/network/members.csv', access: 'members.see',
  summary: 'The same as a spreadsheet file.', query: listMembersQuery.omit({ cursor: true, limit: true }), media: 'text/csv',
})
export const getMember = endpoint({
  name: 'getMember', tag, method: 'GET', path: '/api/network/members/:id', access: 'members.see',
  summary: 'Shows a member: public facts, register, and the last closed day where it shares it.', params: idParams, answer: memberDetailShape,
})
const done = z.strictObject({ id })
export const saveMemberRecord = endpoint({
  name: 'saveMemberRecord', tag, method: 'PUT', path: '/api/network/members/:id/record', access: 'members.edit', command: true,
  summary: 'Writes the register’s facts of a member; refused where somebody else wrote meanwhile.', params: idParams,
  body: z.strictObject({ version: z.number().int().min(0), record: recordShape }), answer: z.strictObject({ id, version: z.number().int() }),
})
export const saveMemberPeople = endpoint({
  name: 'saveMemberPeople', tag, method: 'PUT', path: '/api/network/members/:id/people', access: 'members.edit', command: true,
  summary: 'Writes contacts and board of a member; the list given replaces the one before.', params: idParams, body: z.strictObject({ people: z.array(personShape).max(60) }), answer: done,
})
export const saveMemberLicences = endpoint({
  name: 'saveMemberLicences', tag, method: 'PUT', path: '/api/network/members/:id/licences', access: 'members.edit', command: true,
  summary: 'Writes the licences of a member; the list given replaces the one before.', params: idParams, body: z.strictObject({ licences: z.array(licenceShape).max(30) }), answer: done,
})
export const chargeFee = endpoint({
  name: 'chargeFee', tag, method: 'POST', path: '/api/network/members/:id/fees', access: 'members.edit', command: true,
  summary: 'Writes down a fee that a member owes.', params: idParams, body: z.strictObject({ title: text(160), currency: z.string().regex(/^[A-Z]{3}$/, 'currency_format'), amount: positiveAmount, dueOn: isoDate }), answer: done,
})
const feeParams = z.strictObject({ id, fee: id })
export const payFee = endpoint({
  name: 'payFee', tag, method: 'POST', path: '/api/network/members/:id/fees/:fee/payments', access: 'members.edit', command: true,
  summary: 'Writes down what a member paid on a fee; a negative amount takes back an error.', params: feeParams, body: z.strictObject({ amount, paidOn: isoDate, reference: text(120).optional() }), answer: done,
})
export const waiveFee = endpoint({
  name: 'waiveFee', tag, method: 'POST', path: '/api/network/members/:id/fees/:fee/waiver', access: 'members.edit', command: true,
  summary: 'Asks no more of what is open on a fee, with the reason.', params: feeParams, body: z.strictObject({ reason: text(500) }), answer: done,
})
export const addReportingMember = endpoint({
  name: 'addReportingMember', tag, method: 'POST', path: '/api/network/members', access: 'members.edit', command: true,
  summary: 'Takes in an institution that keeps its books elsewhere: its people here only report figures and decide what is shared.',
  body: newInstitutionBody.pick({ slug: true, name: true, kind: true, country: true, currency: true, timeZone: true, language: true }).extend({ joinedOn: isoDate, administrator }),
  answer: z.strictObject({ id, administrator: z.strictObject({ id, userName: z.string(), temporaryPassword: z.string() }) }),
})
export type NewReportingMember = z.infer<NonNullable<typeof addReportingMember.body>>
export const endMembership = endpoint({
  name: 'endMembership', tag, method: 'POST', path: '/api/network/members/:id/leaving', access: 'members.edit', command: true,
  summary: 'Ends a membership on a day, with the reason; what was shared closes at once.', params: idParams, body: z.strictObject({ leftOn: isoDate, reason: text(500) }), answer: done,
})

const arrival = z.strictObject({ id, name: z.string(), on: isoDate })
export const summariseMembers = endpoint({
  name: 'summariseMembers', tag, method: 'GET', path: '/api/network/members/summary', access: 'members.see',
  summary: 'Counts the members, names who joined and left in the last 90 days and who does not share figures.',
  answer: z.strictObject({ members: z.number().int(), sharing: z.number().int(), joined: z.array(arrival), left: z.array(arrival), silent: z.array(arrival) }),
})

const memberParams = z.strictObject({ id, member: id })
export const listNetworkMembers = endpoint({
  name: 'listNetworkMembers', tag, method: 'GET', path: '/api/platform/networks/:id/members', access: 'platform.organisations',
  summary: 'Lists the members of a network, present and former, for the platform’s administrator.', params: idParams,
  answer: z.strictObject({ items: z.array(publicMemberShape) }),
})
export const joinNetwork = endpoint({
  name: 'joinNetwork', tag, method: 'POST', path: '/api/platform/networks/:id/members', access: 'platform.organisations', command: true,
  summary: 'Makes an institution a member from a day on. It shares nothing until it decides to.',
  params: idParams, body: z.strictObject({ institution: id, joinedOn: isoDate, reason: text(500).optional() }), answer: done,
})
export const leaveNetwork = endpoint({
  name: 'leaveNetwork', tag, method: 'POST', path: '/api/platform/networks/:id/members/:member/leaving', access: 'platform.organisations', command: true,
  summary: 'Ends a membership on a day; what was shared closes at once.',
  params: memberParams, body: z.strictObject({ leftOn: isoDate, reason: text(500) }), answer: done,
})

export const memberEndpoints = [
  listMembers, exportMembers, getMember, saveMemberRecord, saveMemberPeople, saveMemberLicences, chargeFee, payFee, waiveFee, addReportingMember, endMembership,
  summariseMembers, listNetworkMembers, joinNetwork, leaveNetwork,
] as const
