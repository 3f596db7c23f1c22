// What an institution lets its networks see: agreements per group of indicators, and who has looked.
import * as z from 'zod'
import { indicatorGroups } from '#core/indicators/indicator.ts'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, isoDate, listQuery, page, reasonBody, text } from './shapes.ts'

const tag = 'sharing'

export const figureGroup = z.enum(indicatorGroups)
export type FigureGroup = z.infer<typeof figureGroup>

/** active: in force (within its days) · signed: waits for a second signature · ended: by leaving the network. */
export const agreementStates = ['proposed', 'signed', 'active', 'declined', 'retracted', 'withdrawn', 'ended'] as const
export type AgreementState = (typeof agreementStates)[number]
export const stepKinds = ['proposed', 'retracted', 'signed', 'countersigned', 'declined', 'withdrawn', 'ranking-agreed', 'ranking-withdrawn', 'ended'] as const

const named = z.strictObject({ id: z.string(), name: z.string() })

export const agreementShape = z.strictObject({
  id, groups: z.array(figureGroup), validFrom: isoDate, validTo: isoDate.optional(), purpose: z.string(),
  state: z.enum(agreementStates),
  /** The network asks to name the member in rankings too; that is agreed to apart from the rest. */
  rankingAsked: z.boolean(), rankingAgreed: z.boolean(),
  steps: z.array(z.strictObject({ kind: z.enum(stepKinds), at: instant, by: named, reason: z.string().optional() })),
})
export const ownAgreementShape = agreementShape.extend({ network: z.strictObject({ id, name: z.string() }), mineToSign: z.boolean() })
export type OwnAgreementJson = z.infer<typeof ownAgreementShape>
export const memberAgreementShape = agreementShape.extend({ member: z.strictObject({ id, name: z.string() }) })
export type MemberAgreementJson = z.infer<typeof memberAgreementShape>

export const ownNetworkShape = z.strictObject({
  id, name: z.string(), kind: z.enum(['association', 'programme']), joinedOn: isoDate, leftOn: isoDate.optional(),
  /** Groups of indicators that the network sees today. */
  shares: z.array(figureGroup),
  /** Agreements that wait for a signature. */
  waiting: z.number().int(),
  /** How often somebody there looked, and when last. */
  looks: z.number().int(), lastLookAt: instant.optional(),
})
export type OwnNetworkJson = z.infer<typeof ownNetworkShape>

/** page: on a screen · peers: in medians without names · warning: by the rules that warn a network. */
export const lookKinds = ['page', 'export', 'report', 'ranking', 'peers', 'warning'] as const
export const lookShape = z.strictObject({
  id, at: instant, network: z.strictObject({ id, name: z.string() }), by: named,
  address: z.string().optional(), kind: z.enum(lookKinds), groups: z.array(figureGroup),
})
export type LookJson = z.infer<typeof lookShape>

export const listLooksQuery = listQuery.extend({ network: id.optional(), kind: z.enum(lookKinds).optional() })
export type ListLooksQuery = z.infer<typeof listLooksQuery>

export const listOwnNetworks = endpoint({
  name: 'listOwnNetworks', tag, method: 'GET', path: '/api/networks', access: 'audit.see',
  summary: 'Lists the networks that the institution belongs to or has left, with what it shares with each.',
  answer: z.strictObject({ items: z.array(ownNetworkShape) }),
})
export const listOwnAgreements = endpoint({
  name: 'listOwnAgreements', tag, method: 'GET', path: '/api/networks/agreements', access: 'audit.see',
  summary: 'Lists every agreement on sharing, newest first, with who proposed, signed and withdrew.',
  answer: z.strictObject({ items: z.array(ownAgreementShape), secondPerson: z.boolean() }),
})
const agreed = z.strictObject({ id, state: z.enum(agreementStates) })
export const signAgreement = endpoint({
  name: 'signAgreement', tag, method: 'POST', path: '/api/networks/agreements/:id/sign', access: 'sharing.sign', command: true,
  summary: 'Signs an agreement; where the institution wants two signatures, the second must be somebody else’s.', params: idParams, answer: agreed,
})
export const declineAgreement = endpoint({
  name: 'declineAgreement', tag, method: 'POST', path: '/api/networks/agreements/:id/decline', access: 'sharing.sign', command: true,
  summary: 'Declines what a network proposed, with a reason it can read.', params: idParams, body: reasonBody, answer: agreed,
})
export const withdrawAgreement = endpoint({
  name: 'withdrawAgreement', tag, method: 'POST', path: '/api/networks/agreements/:id/withdraw', access: 'sharing.sign', command: true,
  summary: 'Withdraws an agreement; the network sees none of its figures from this moment.', params: idParams, body: z.strictObject({ reason: text(500).optional() }), answer: agreed,
})
export const agreeToRanking = endpoint({
  name: 'agreeToRanking', tag, method: 'PUT', path: '/api/networks/agreements/:id/ranking', access: 'sharing.sign', command: true,
  summary: 'Agrees to stand by name in rankings of the agreed groups, or takes that back at once.', params: idParams, body: z.strictObject({ agreed: z.boolean() }), answer: agreed,
})
export const saveSharingPolicy = endpoint({
  name: 'saveSharingPolicy', tag, method: 'PUT', path: '/api/networks/sharing-policy', access: 'settings.edit', command: true,
  summary: 'Says whether agreements need two signatures.', body: z.strictObject({ secondPerson: z.boolean() }), answer: z.strictObject({ secondPerson: z.boolean() }),
})
export const listLooks = endpoint({
  name: 'listLooks', tag, method: 'GET', path: '/api/networks/looks', access: 'audit.see',
  summary: 'Lists every look of a network at shared figures, newest first.', query: listLooksQuery, answer: page(lookShape),
})
export const exportLooks = endpoint({
  name: 'exportLooks', tag, method: 'GET', path: '/api/networks/looks.csv', access: 'audit.see',
  summary: 'The same as a spreadsheet file; 50,000 rows at most.', query: listLooksQuery.omit({ cursor: true, limit: true }), media: 'text/csv',
})

export const proposalBody = z.strictObject({
  members: z.array(id).min(1).max(500), groups: z.array(figureGroup).min(1), validFrom: isoDate, validTo: isoDate.optional(), purpose: text(1_000),
  ranking: z.boolean().default(false),
})
export type Proposal = z.infer<typeof proposalBody>
export const listAgreementsQuery = listQuery.extend({ member: id.optional(), state: z.enum(agreementStates).optional() })
export type ListAgreementsQuery = z.infer<typeof listAgreementsQuery>

export const listAgreements = endpoint({
  name: 'listAgreements', tag: 'network-sharing', method: 'GET', path: '/api/network/agreements', access: 'members.see',
  summary: 'Lists the agreements that the network has proposed to members.', query: listAgreementsQuery, answer: page(memberAgreementShape),
})
export const getSharingState = endpoint({
  name: 'getSharingState', tag: 'network-sharing', method: 'GET', path: '/api/network/agreements/state', access: 'members.see',
  summary: 'Answers a mark that changes whenever what members share changes, so that pages forget at once what was withdrawn.', answer: z.strictObject({ version: z.string() }),
})
export const proposeSharing = endpoint({
  name: 'proposeSharing', tag: 'network-sharing', method: 'POST', path: '/api/network/agreements', access: 'members.edit', command: true,
  summary: 'Proposes an agreement to members: groups of indicators, days, purpose. Nothing is shared before they sign.',
  body: proposalBody, answer: z.strictObject({ ids: z.array(id) }),
})
export const retractProposal = endpoint({
  name: 'retractProposal', tag: 'network-sharing', method: 'POST', path: '/api/network/agreements/:id/retract', access: 'members.edit', command: true,
  summary: 'Takes back a proposal that is not signed yet.', params: idParams, answer: agreed,
})

export const sharingEndpoints = [
  listOwnNetworks, listOwnAgreements, signAgreement, declineAgreement, withdrawAgreement, agreeToRanking, saveSharingPolicy, listLooks, exportLooks,
  listAgreements, getSharingState, proposeSharing, retractProposal,
] as const
