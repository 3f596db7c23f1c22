// Members of a network: public facts, and the figures of those that share them. Never a client.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { amount, id, idParams, isoDate, listQuery, page, text } from './shapes.ts'

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
})
export type PublicMemberJson = z.infer<typeof publicMemberShape>

export const memberShape = publicMemberShape.extend({
  sharesPortfolio: z.boolean(),
  /** Absent where the member does not share, has not closed a day yet, or figures were not asked for. */
  portfolio: sharedPortfolioShape.optional(),
})
export type MemberJson = z.infer<typeof memberShape>

const yesNo = z.enum(['yes', 'no']).default('no')
export const listMembersQuery = listQuery.extend({
  former: yesNo,
  sharing: z.enum(['yes', 'no']).optional(),
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
  summary: 'Shows the public facts of a member, and its figures where it shares them.', params: idParams, answer: memberShape,
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
  params: idParams, body: z.strictObject({ institution: id, joinedOn: isoDate }), answer: z.strictObject({ id }),
})
export const leaveNetwork = endpoint({
  name: 'leaveNetwork', tag, method: 'POST', path: '/api/platform/networks/:id/members/:member/leaving', access: 'platform.organisations', command: true,
  summary: 'Ends a membership on a day; what was shared closes at once.',
  params: memberParams, body: z.strictObject({ leftOn: isoDate, reason: text(500) }), answer: z.strictObject({ id }),
})

export const memberEndpoints = [listMembers, exportMembers, getMember, summariseMembers, listNetworkMembers, joinNetwork, leaveNetwork] as const
