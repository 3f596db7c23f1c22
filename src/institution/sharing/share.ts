// What the institution lets its networks see: signed by its own people, taken back at will.
import type { AgreementState, ListLooksQuery } from '#contract/sharing.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand, type Command } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { traceInNetwork } from '#platform/network-command.ts'
import {
  institutionName, insertSteps, listLookPage, listOwnAgreementRows, listOwnNetworkRows, lockAgreement, setAgreement, setSecondPerson, wantsSecondPerson,
  type LockedAgreement, type StepRow,
} from './store.ts'
import { lookJson, ownAgreementJson, ownNetworkJson } from './tell-sharing.ts'

export async function listOwnNetworks(db: Database, { institution }: Actor, today: string) {
  return { items: (await db.transact({ institution }, (tx) => listOwnNetworkRows(tx, institution, today))).map(ownNetworkJson) }
}

export async function listOwnAgreements(db: Database, actor: Actor) {
  return db.transact({ institution: actor.institution }, async (tx) => ({
    items: (await listOwnAgreementRows(tx, actor.institution)).map((row) => ownAgreementJson(row, actor)),
    secondPerson: await wantsSecondPerson(tx, actor.institution),
  }))
}

interface Agreed { id: string; state: AgreementState }
/** What becomes of an agreement, or why it does not. */
interface Change { readonly state: AgreementState; readonly kind: StepRow['kind']; readonly rankingAgreed: boolean; readonly reason?: string | undefined; readonly signedBy?: string }

/** With two signatures wanted, the first makes it `signed` and somebody else's makes it `active`. */
export function signAgreement(db: Database, actor: Actor, key: string, id: string): Promise<Agreed | Refusal> {
  return onAgreement(db, actor, { name: 'sign-sharing', key, content: { id } }, async (tx, { state, signed_by: signedBy }) => {
    if (state === 'signed') return signedBy === actor.id ? refuse('same_person') : { state: 'active', kind: 'countersigned', rankingAgreed: false }
    if (state !== 'proposed') return refuse('agreement_state', undefined, { state })
    const second = await wantsSecondPerson(tx, actor.institution)
    return { state: second ? 'signed' : 'active', kind: 'signed', rankingAgreed: false, signedBy: actor.id }
  })
}

export function declineAgreement(db: Database, actor: Actor, key: string, id: string, reason: string): Promise<Agreed | Refusal> {
  return onAgreement(db, actor, { name: 'decline-sharing', key, content: { id, reason } }, async (_tx, { state }) =>
    (state === 'proposed' || state === 'signed' ? { state: 'declined', kind: 'declined', rankingAgreed: false, reason } : refuse('agreement_state', undefined, { state })))
}

/** At once, by one person alone: nobody needs leave to close a door. */
export function withdrawAgreement(db: Database, actor: Actor, key: string, id: string, reason: string | undefined): Promise<Agreed | Refusal> {
  return onAgreement(db, actor, { name: 'withdraw-sharing', key, content: { id, reason } }, async (_tx, { state }) =>
    (state === 'active' ? { state: 'withdrawn', kind: 'withdrawn', rankingAgreed: false, reason } : refuse('agreement_state', undefined, { state })))
}

export function agreeToRanking(db: Database, actor: Actor, key: string, id: string, agreed: boolean): Promise<Agreed | Refusal> {
  return onAgreement(db, actor, { name: 'agree-to-ranking', key, content: { id, agreed } }, async (_tx, { state }) =>
    (state === 'active' ? { state, kind: agreed ? 'ranking-agreed' : 'ranking-withdrawn', rankingAgreed: agreed } : refuse('agreement_state', undefined, { state })))
}

function onAgreement<Content extends { id: string }>(
  db: Database, actor: Actor, command: Command<Content>, decide: (tx: Tx, agreement: LockedAgreement) => Promise<Change | Refusal>,
): Promise<Agreed | Refusal> {
  const { institution, channel } = actor
  const { id } = command.content
  return runCommand(db, actor, command, async (tx) => {
    const agreement = await lockAgreement(tx, id)
    if (!agreement || agreement.left_on !== null) return refuse('not_found')
    const change = await decide(tx, agreement)
    if (isRefusal(change)) return change
    await setAgreement(tx, institution, id, change)
    await insertSteps(tx, [{ institution, agreement: id, network: agreement.network_id, kind: change.kind, by: actor, reason: change.reason }])
    const name = await institutionName(tx, institution)
    await traceInNetwork(tx, { id: institution, name, network: agreement.network_id, channel: channel === 'demo' ? 'demo' : 'desk' },
      { command: command.name, subject: { kind: 'member', id: institution }, detail: { name, state: change.state, groups: agreement.groups } })
    return { answer: { id, state: change.state }, trace: { subject: { kind: 'network', id: agreement.network_id }, detail: { name: agreement.network_name, state: change.state, groups: agreement.groups, reason: change.reason } } }
  })
}

export function saveSharingPolicy(db: Database, actor: Actor, key: string, content: { secondPerson: boolean }): Promise<{ secondPerson: boolean } | Refusal> {
  return runCommand(db, actor, { name: 'save-sharing-policy', key, content }, async (tx) => {
    await setSecondPerson(tx, actor.institution, content.secondPerson, actor.name)
    return { answer: content, trace: { subject: { kind: 'sharing-policy', id: actor.institution }, detail: { ...content } } }
  })
}

export async function listLooks(db: Database, { institution }: Actor, query: ListLooksQuery) {
  const page = await db.transact({ institution }, (tx) => listLookPage(tx, institution, query))
  if (isRefusal(page)) return page
  const { rows, ...rest } = page
  return { ...rest, items: rows.map(lookJson) }
}
