// A command on one assessment, from the network's side or from the member's: found, locked, allowed by the table, carried out.
import { assessmentCan, isFinal, type AssessmentAct, type AssessmentParty } from '#core/diagnostic/assessment-can.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand, type Command } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { networkActorOf, runNetworkCommand, traceInNetwork } from '#platform/network-command.ts'
import type { OutsideActor } from '#platform/route.ts'
import { listPresent } from '../members/door.ts'
import { findAssessment, listRequests, lockAssessment, type AssessmentRow } from './assessment-store.ts'
import type { Recorder } from './record-store.ts'

/** `gather`: notes, documents and findings, from the plan until it is final. */
export type Act = AssessmentAct | 'gather'
export interface Who { readonly party: AssessmentParty; readonly rights: ReadonlySet<string> }

export function refuseAct(row: AssessmentRow, act: Act, who: Who): Refusal | undefined {
  const { state, mode } = row
  const wrongState = refuse('assessment_state', undefined, { state })
  if (state === 'cancelled') return wrongState
  if (act === 'gather') return isFinal(state) ? wrongState : undefined
  const may = assessmentCan(act, { state, mode }, who)
  return may === true ? undefined : may === 'assessment_state' ? wrongState : refuse(may)
}

export const recorderOf = ({ id, name }: OutsideActor): Recorder => ({ id, name, party: 'network' })

type Change<Content, Answer> = (tx: Tx, row: AssessmentRow, content: Content, by: Recorder) => Promise<Answer | Refusal>

export function onAssessment<Content extends { id: string }, Answer extends object>(
  db: Database, actor: OutsideActor, act: Act, command: Command<Content>, change: Change<Content, Answer>,
): Promise<Answer | Refusal> {
  const by = networkActorOf(actor)
  return runNetworkCommand(db, by, command, async (tx, content) => {
    const row = await lockAssessment(tx, by.network, content.id)
    if (!row) return refuse('not_found')
    const wrong = refuseAct(row, act, { party: 'network', rights: actor.rights })
    if (wrong) return wrong
    const answer = await change(tx, row, content, recorderOf(actor))
    if ('refused' in answer) return answer
    return { answer, trace: { subject: { kind: 'member', id: row.member_id }, detail: { ...plain(content), name: row.member_name, assessment: row.title } } }
  })
}

/** The rows are the network's, so the command speaks for it once the member's own wall has shown the assessment to be its own. */
export function onOwnAssessment<Content extends { id: string }, Answer extends object>(
  db: Database, actor: Actor, act: Act, command: Command<Content>, change: Change<Content, Answer>,
): Promise<Answer | Refusal> {
  return runCommand(db, actor, command, async (tx, content) => {
    const known = await networkOf(tx, actor, content.id, act)
    if (!known) return refuse('not_found')
    const { network } = known
    const detail = { ...plain(content), assessment: content.id }
    const outcomes: (Answer | Refusal)[] = []
    await traceInNetwork(tx, { id: actor.institution, name: known.name, network, channel: actor.channel === 'demo' ? 'demo' : 'desk' },
      { command: command.name, subject: { kind: 'member', id: actor.institution }, detail }, async () => {
        const [present] = await listPresent(tx, network, { member: actor.institution })
        const row = present && await lockAssessment(tx, network, content.id)
        const wrong = row ? refuseAct(row, act, { party: 'member', rights: actor.rights }) : refuse('not_found')
        outcomes.push(wrong ?? await change(tx, row as AssessmentRow, content, { id: actor.id, name: actor.name, party: 'member' }))
      })
    const [outcome = refuse('not_found')] = outcomes
    return 'refused' in outcome ? outcome : { answer: outcome, trace: { subject: { kind: 'network', id: network }, detail } }
  })
}

/** A document may be asked for before the member sees anything else. */
async function networkOf(tx: Tx, { institution: member, name }: Actor, id: string, act: Act): Promise<{ network: string; name: string } | undefined> {
  const own = await findAssessment(tx, { member }, id)
  if (own) return { network: own.network_id, name: own.member_name }
  const [asked] = act === 'gather' ? await listRequests(tx, { member, assessment: id }) : []
  return asked && { network: asked.network_id, name }
}

// Files and long texts stay out of the trail; they stand in rows of their own.
const plain = (content: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(content).filter(([name, value]) => name !== 'id' && (typeof value === 'number' || (typeof value === 'string' && value.length <= 500))))
