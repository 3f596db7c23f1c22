// Members that are compared with each other: by a rule over the register, or named by hand.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { legalForms, memberSizes } from './members.ts'
import { id, idParams, text } from './shapes.ts'

const tag = 'peer-groups'

/** A member fits where it fits each part that is given. */
export const peerRule = z.strictObject({
  countries: z.array(z.string().regex(/^[A-Z]{2}$/, 'country_format')).min(1).max(60).optional(),
  legalForms: z.array(z.enum(legalForms)).min(1).optional(), sizes: z.array(z.enum(memberSizes)).min(1).optional(),
  provinces: z.array(text(120)).min(1).max(60).optional(),
})
export type PeerRule = z.infer<typeof peerRule>

/** Either a rule or members by hand. */
export const peerGroupBody = z.strictObject({ name: text(120), rule: peerRule.optional(), members: z.array(id).max(1_000).optional() })
  .refine(({ rule, members }) => (rule === undefined) !== (members === undefined), { message: 'rule_or_members', path: ['rule'] })
export type PeerGroupBody = z.infer<typeof peerGroupBody>

export const peerGroupShape = z.strictObject({
  id, name: z.string(), rule: peerRule.optional(), members: z.array(z.strictObject({ id, name: z.string() })), version: z.number().int(),
})
export type PeerGroupJson = z.infer<typeof peerGroupShape>

export const listPeerGroups = endpoint({
  name: 'listPeerGroups', tag, method: 'GET', path: '/api/network/peer-groups', access: 'members.see', summary: 'Lists the network’s peer groups with who is in them today.',
  answer: z.strictObject({ items: z.array(peerGroupShape) }),
})
export const addPeerGroup = endpoint({
  name: 'addPeerGroup', tag, method: 'POST', path: '/api/network/peer-groups', access: 'members.edit', command: true,
  summary: 'Makes a peer group, by a rule or by hand.', body: peerGroupBody, answer: z.strictObject({ id }),
})
export const changePeerGroup = endpoint({
  name: 'changePeerGroup', tag, method: 'PUT', path: '/api/network/peer-groups/:id', access: 'members.edit', command: true,
  summary: 'Changes name, rule or members of a peer group; refused where somebody else changed it meanwhile.', params: idParams,
  body: z.strictObject({ version: z.number().int(), group: peerGroupBody }), answer: z.strictObject({ id, version: z.number().int() }),
})
export const archivePeerGroup = endpoint({
  name: 'archivePeerGroup', tag, method: 'POST', path: '/api/network/peer-groups/:id/archive', access: 'members.edit', command: true,
  summary: 'Puts a peer group away.', params: idParams, answer: z.strictObject({ id }),
})

export const peerGroupEndpoints = [listPeerGroups, addPeerGroup, changePeerGroup, archivePeerGroup] as const
