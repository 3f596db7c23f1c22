// An adviser asks on the telephone and writes the answers down; the response says so.
import type { Answers, Definition } from '#core/survey/definition.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Language } from '#contract/words/language.ts'
import { newId } from '#platform/ids.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import type { Services } from '#platform/services.ts'
import { stateOn } from './ask-campaigns.ts'
import { networkFacts } from './campaign-store.ts'
import { judgeForGood } from './judge.ts'
import { findInvited, insertResponse, markSent, responseOfInvitation, updateResponse } from './response-store.ts'

interface Told { readonly id: string; readonly invitation: string; readonly answers: Answers; readonly language: Language }

export function answerByTelephone({ db, clock }: Services, actor: NetworkActor, key: string, content: Told): Promise<{ id: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'answer-survey-by-telephone', key, content }, async (tx, { id, invitation, answers: given, language }) => {
    const row = await findInvited(tx, actor.network, invitation, { lock: true })
    if (!row || row.campaign !== id || row.left_on !== null) return refuse('not_found')
    if (row.anonymous) return refuse('survey_without_names')
    if (row.sent_on !== null) return refuse('survey_sent_already')
    const today = clock.today((await networkFacts(tx, actor.network))?.time_zone ?? 'UTC')
    if (stateOn(row, today) !== 'open') return refuse('survey_not_open', undefined, { from: row.opens_on, to: row.closes_on })
    const answers = await judgeForGood(row.content as Definition, given, language)
    if (isRefusal(answers)) return answers as Refusal
    const before = await responseOfInvitation(tx, actor.network, invitation)
    const kept = { answers, revision: (before?.revision ?? 0) + 1, state: 'sent', channel: 'telephone', language, sentOn: today, by: actor.name } as const
    if (before) await updateResponse(tx, actor.network, { id: before.id, ...kept })
    else await insertResponse(tx, actor.network, { id: newId(), campaign: id, anonymous: false, invitation, ...kept })
    await markSent(tx, actor.network, invitation, today)
    return { answer: { id }, trace: { subject: { kind: 'survey-campaign', id }, detail: { member: row.member_name } } }
  })
}
