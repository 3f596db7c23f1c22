// What an institution lets its networks see, and who of them has looked.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, isoDate, listQuery, page } from './shapes.ts'

const tag = 'sharing'

export const ownNetworkShape = z.strictObject({
  id, name: z.string(), kind: z.enum(['association', 'programme']), joinedOn: isoDate, leftOn: isoDate.optional(),
  /** True: the network sees the portfolio's figures of the last closed day, added up over all branches. */
  sharesPortfolio: z.boolean(),
  /** How often somebody there looked at them, and when last. */
  looks: z.number().int(), lastLookAt: instant.optional(),
})
export type OwnNetworkJson = z.infer<typeof ownNetworkShape>

export const lookShape = z.strictObject({
  id, at: instant, network: z.strictObject({ id, name: z.string() }), by: z.strictObject({ id: z.string(), name: z.string() }),
  address: z.string().optional(), figures: z.enum(['portfolio']),
})
export type LookJson = z.infer<typeof lookShape>

export const listLooksQuery = listQuery.extend({ network: id.optional() })
export type ListLooksQuery = z.infer<typeof listLooksQuery>

export const listOwnNetworks = endpoint({
  name: 'listOwnNetworks', tag, method: 'GET', path: '/api/networks', access: 'audit.see',
  summary: 'Lists the networks that the institution belongs to or has left, with what it shares with each.',
  answer: z.strictObject({ items: z.array(ownNetworkShape) }),
})
export const shareWithNetwork = endpoint({
  name: 'shareWithNetwork', tag, method: 'PUT', path: '/api/networks/:id/sharing', access: 'settings.edit', command: true,
  summary: 'Shares the portfolio’s figures with a network, or withdraws them at once.',
  params: idParams, body: z.strictObject({ portfolio: z.boolean() }), answer: z.strictObject({ id, sharesPortfolio: z.boolean() }),
})
export const listLooks = endpoint({
  name: 'listLooks', tag, method: 'GET', path: '/api/networks/looks', access: 'audit.see',
  summary: 'Lists every look of a network at shared figures, newest first.', query: listLooksQuery, answer: page(lookShape),
})

export const sharingEndpoints = [listOwnNetworks, shareWithNetwork, listLooks] as const
