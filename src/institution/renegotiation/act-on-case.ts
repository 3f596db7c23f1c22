// The one way to act on a case: hold it, see whether it may be done now and by this person, decide, write the steps.
import { caseCan, caseRules, stateAfter, type CaseAct, type CaseState } from '#core/loan/case-can.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Clock } from '#platform/clock.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { lockCase, stepsOf, writeStep, type CaseChange, type CaseRecord, type StepRow } from './store.ts'

/** What every verb of this feature is handed. */
export interface Rooms { readonly db: Database; readonly clock: Clock }

/** A case in hand: held until the transaction ends. */
export interface CaseInHand {
  readonly tx: Tx
  readonly actor: Actor
  readonly today: string
  readonly record: CaseRecord
  readonly steps: readonly StepRow[]
}

/** A step that was decided; without `act` it is the act that was asked for, without `state` the one that follows from it. */
export interface DecidedStep {
  readonly act?: CaseAct
  readonly state?: CaseState
  readonly reason?: string | undefined
  readonly content?: Record<string, unknown>
  readonly change?: CaseChange
  /** Who did it, if not the actor: a contract is amended by the system. */
  readonly by?: Actor
}

export interface ActedOn { readonly id: string; readonly number: string; readonly state: CaseState; readonly step: number }

export interface ActAsked<Content> { readonly key: string; readonly id: string; readonly act: CaseAct; readonly content: Content }

export function actOnCase<Content extends object>(
  rooms: Rooms, actor: Actor, asked: ActAsked<Content>,
  decide: (inHand: CaseInHand, content: Content) => Promise<DecidedStep | readonly DecidedStep[] | Refusal>,
): Promise<ActedOn | Refusal> {
  const today = rooms.clock.today(actor.timeZone)
  return runCommand(rooms.db, actor, { name: `${asked.act}-case`, key: asked.key, content: { id: asked.id, ...asked.content } }, async (tx) => {
    const inHand = await takeInHand(tx, actor, asked.id, today)
    if (isRefusal(inHand)) return inHand
    const refused = mayAct(actor, asked.act, inHand.record)
    if (refused) return refused
    const decided = await decide(inHand, asked.content)
    if (isRefusal(decided)) return decided
    const after = await writeSteps(inHand, asked.act, [decided].flat() as DecidedStep[])
    return {
      answer: { id: after.case_id, number: after.number, state: after.state, step: after.steps },
      trace: { subject: { kind: 'case', id: after.case_id }, branch: after.branch_id, detail: { number: after.number, act: asked.act, state: after.state } },
    }
  })
}

/** The case, held; not found for whoever has nothing to do with it, client or staff. */
export async function takeInHand(tx: Tx, actor: Actor, id: string, today: string): Promise<CaseInHand | Refusal> {
  const record = await lockCase(tx, actor.institution, id)
  if (!record || !mayKnow(actor, record)) return refuse('not_found', 'id')
  return { tx, actor, today, record, steps: await stepsOf(tx, actor.institution, id) }
}

export const mayKnow = (actor: Actor, record: Pick<CaseRecord, 'client_id' | 'branch_id'>): boolean =>
  actor.kind === 'client' ? record.client_id === actor.id : actor.kind === 'system' || mayInBranch(actor, record.branch_id)

/** Rights first, then the state; a second answer to offers is told apart from a case that is elsewhere. */
function mayAct(actor: Actor, act: CaseAct, record: CaseRecord): Refusal | undefined {
  const rule = caseRules[act]
  const allowed = rule.by.includes(actor.kind) && (actor.kind !== 'staff' || actor.rights.has(rule.right))
  if (!allowed) return refuse('not_allowed')
  if (caseCan(act, record.state)) return undefined
  if ((act === 'accept' || act === 'decline') && record.accepted_offer_id !== null) return refuse('offer_already_accepted')
  if ((act === 'accept' || act === 'decline') && record.state === 'expired') return refuse('offer_expired', undefined, { date: record.offers_expire_on ?? '' })
  return refuse('case_cannot', undefined, { state: record.state, act })
}

export async function writeSteps(inHand: CaseInHand, asked: CaseAct, decided: readonly DecidedStep[]): Promise<CaseRecord> {
  let record = inHand.record
  for (const each of decided) {
    const act = each.act ?? asked
    record = await writeStep(inHand.tx, each.by ?? inHand.actor, record, {
      act, state: each.state ?? stateAfter(act, record.state), on: inHand.today, reason: each.reason, content: each.content,
    }, each.change)
  }
  return record
}

/** The house itself, when time or a changed loan moves a case. */
export const systemOf = (actor: Actor): Actor => ({
  kind: 'system', id: 'relief', name: 'Twiza', institution: actor.institution, currency: actor.currency, timeZone: actor.timeZone,
  rights: new Set(), branches: 'all', channel: 'job', language: actor.language,
})
