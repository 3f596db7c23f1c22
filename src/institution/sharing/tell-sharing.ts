import type { LookJson, OwnAgreementJson, OwnNetworkJson } from '#contract/sharing.ts'
import type { AgreementRow, LookRow, OwnNetworkRow } from './store.ts'

export const ownNetworkJson = ({ id, name, kind, looks, shares, waiting, ...row }: OwnNetworkRow): OwnNetworkJson => ({
  id, name, kind, looks, shares, waiting, joinedOn: row.joined_on,
  ...(row.left_on !== null && { leftOn: row.left_on }), ...(row.last_look_at !== null && { lastLookAt: row.last_look_at }),
})

/** What both sides read of an agreement. */
export const agreementJson = (row: AgreementRow) => ({
  id: row.id, groups: row.groups, validFrom: row.valid_from, purpose: row.purpose, state: row.state,
  rankingAsked: row.ranking_asked, rankingAgreed: row.ranking_agreed, ...(row.valid_to !== null && { validTo: row.valid_to }),
  steps: row.steps.map(({ kind, at, actor_id: id, actor_name: name, reason }) => ({ kind, at, by: { id, name }, ...(reason !== null && { reason }) })),
})

export const ownAgreementJson = (row: AgreementRow, actor: { id: string }): OwnAgreementJson => ({
  ...agreementJson(row), network: { id: row.network_id, name: row.network_name },
  mineToSign: row.state === 'proposed' || (row.state === 'signed' && row.signed_by !== actor.id),
})

export const lookJson = ({ id, at, kind, groups, ...row }: LookRow): LookJson => ({
  id, at, kind, groups, network: { id: row.network_id, name: row.network_name }, by: { id: row.actor_id, name: row.actor_name },
  ...(row.address !== null && { address: row.address }),
})
