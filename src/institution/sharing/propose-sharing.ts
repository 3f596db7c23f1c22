// The network's side of an agreement: it proposes, and may take back what is not signed.
import type { ListAgreementsQuery, MemberAgreementJson, Proposal } from '#contract/sharing.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Database } from '#platform/db.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { insertProposals, insertSteps, listAgreementPage, lockAgreement, presentMembers, setAgreement, type AgreementRow } from './store.ts'
import { agreementJson } from './tell-sharing.ts'

export async function listAgreements(db: Database, network: string, query: ListAgreementsQuery) {
  const page = await db.transact({ network }, (tx) => listAgreementPage(tx, network, query))
  if (isRefusal(page)) return page
  const { rows, ...rest } = page
  return { ...rest, items: rows.map(memberAgreementJson) }
}

const memberAgreementJson = (row: AgreementRow): MemberAgreementJson => ({ ...agreementJson(row), member: { id: row.member_id, name: row.member_name } })

/** Refuses members who are none, and days that end before they begin. Proposals to many members are one command. */
export function proposeSharing(db: Database, actor: NetworkActor, key: string, content: Proposal): Promise<{ ids: string[] } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'propose-sharing', key, content }, async (tx) => {
    const { members, groups, validFrom, validTo } = content
    if (validTo !== undefined && validTo < validFrom) return refuse('date_before', 'validTo', { date: validTo, earliest: validFrom })
    const present = await presentMembers(tx, actor.network, members)
    const stranger = members.findIndex((member, n) => !present.includes(member) || members.indexOf(member) !== n)
    if (stranger >= 0) return refuse('not_found', `members.${stranger}`)
    const ids = await insertProposals(tx, actor.network, actor, { ...content, groups: [...new Set(groups)] })
    return { answer: { ids }, trace: members.map((id) => ({ subject: { kind: 'member', id }, detail: { groups, validFrom, validTo } })) }
  })
}

export function retractProposal(db: Database, actor: NetworkActor, key: string, id: string): Promise<{ id: string; state: 'retracted' } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'retract-sharing', key, content: { id } }, async (tx) => {
    const agreement = await lockAgreement(tx, id)
    if (!agreement) return refuse('not_found')
    if (agreement.state !== 'proposed') return refuse('agreement_state', undefined, { state: agreement.state })
    await insertSteps(tx, [{ institution: agreement.member_id, agreement: id, network: actor.network, kind: 'retracted', by: actor }])
    await setAgreement(tx, agreement.member_id, id, { state: 'retracted', rankingAgreed: false })
    return { answer: { id, state: 'retracted' as const }, trace: { subject: { kind: 'member', id: agreement.member_id }, detail: { groups: agreement.groups } } }
  })
}
