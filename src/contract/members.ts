// Members of a network: public facts only. Indicators come where a member has agreed to share them.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, isoDate, listQuery, page } from './shapes.ts'

export const memberShape = z.strictObject({
  id, name: z.string(), slug: z.string(), kind: z.enum(['microcredit-association', 'cooperative', 'company', 'fund']), country: z.string(), currency: z.string(),
  joinedOn: isoDate, leftOn: isoDate.optional(),
})
export type MemberJson = z.infer<typeof memberShape>

export const listMembers = endpoint({
  name: 'listMembers', tag: 'members', method: 'GET', path: '/api/network/members', access: 'members.see', summary: 'Lists the network’s members.',
  query: listQuery.extend({ former: z.enum(['yes', 'no']).default('no') }), answer: page(memberShape),
})

export const memberEndpoints = [listMembers] as const
