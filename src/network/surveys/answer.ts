// Somebody answers by link, without signing in: the link is the right. What is typed is kept as it comes, where answers carry a
// name; without names nothing leaves the telephone before it is sent, and nothing then leads back.
import type { OpenedSurvey, SurveySending } from '#contract/surveys.ts'
import { judgeAnswers } from '#core/survey/check-answers.ts'
import type { Definition } from '#core/survey/definition.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import type { Services } from '#platform/services.ts'
import { stateOn } from './ask-campaigns.ts'
import { networkFacts, type NetworkFacts } from './campaign-store.ts'
import { judgeForGood, judgePartly } from './judge.ts'
import { readLinkToken, type Link } from './link-token.ts'
import { findInvited, insertResponse, markSent, responseById, responseOfInvitation, updateResponse, type InvitedRow, type KeptRow } from './response-store.ts'

interface Invited { readonly link: Link; readonly row: InvitedRow; readonly network: NetworkFacts; readonly today: string; readonly state: OpenedSurvey['state'] }
type Kept = { state: 'kept' | 'sent'; revision: number }

export function openByLink({ db, clock, secret }: Services, token: string): Promise<OpenedSurvey | Refusal> {
  return withLink({ db, clock, secret }, token, false, async (tx, invited) => {
    const { row, network, link, state } = invited
    const kept = row.anonymous ? undefined : await responseOfInvitation(tx, link.network, link.invitation)
    return {
      title: row.title, network: network.name, ...(row.member_name !== null && { member: row.member_name }), anonymous: row.anonymous, opensOn: row.opens_on, closesOn: row.closes_on,
      state, languages: row.languages, language: network.language, now: clock.now().toISOString(),
      ...(state === 'open' && { content: row.content as Record<string, unknown>, ...(kept && { saved: { answers: kept.answers, revision: kept.revision } }) }),
    }
  })
}

export function sendByLink({ db, clock, secret }: Services, token: string, sending: SurveySending): Promise<Kept | Refusal> {
  return withLink({ db, clock, secret }, token, true, async (tx, invited) => {
    const form = invited.row.content as Definition
    const before = await keptBefore(tx, invited, sending)
    if (isRefusal(before)) return before
    if (before?.state === 'sent') return isSame(form, before, sending) ? { state: 'sent', revision: before.revision } : refuse('survey_sent_already')
    if (invited.state === 'sent') return refuse('survey_sent_already')
    if (invited.state !== 'open') return refuse('survey_not_open', undefined, { from: invited.row.opens_on, to: invited.row.closes_on })
    if (!sending.final && invited.row.anonymous) return { state: 'kept', revision: 0 }
    if (before && sending.base !== before.revision) return isSame(form, before, sending) && !sending.final ? { state: 'kept', revision: before.revision } : refuse('changed_meanwhile')
    const answers = sending.final ? await judgeForGood(form, sending.answers, sending.language) : judgePartly(form, sending.answers, sending.language)
    return isRefusal(answers) ? answers : keep(tx, invited, before, { ...sending, answers: answers as SurveySending['answers'] })
  })
}

/** With names there is one response for an invitation, whoever types; without, the browser's own key is all there is. */
async function keptBefore(tx: Tx, { link, row }: Invited, { response }: SurveySending): Promise<KeptRow | undefined | Refusal> {
  const before = row.anonymous ? await responseById(tx, link.network, response) : await responseOfInvitation(tx, link.network, link.invitation)
  return before && before.campaign_id !== row.campaign ? refuse('not_found') : before
}

async function keep(tx: Tx, { link, row, today }: Invited, before: KeptRow | undefined, { response, answers, language, final }: SurveySending): Promise<Kept> {
  const revision = (before?.revision ?? 0) + 1
  const state = final ? 'sent' : 'partial'
  const kept = { answers, revision, state, channel: 'link', language, sentOn: final ? today : null } as const
  if (before) await updateResponse(tx, link.network, { id: before.id, ...kept })
  else await insertResponse(tx, link.network, { id: response, campaign: row.campaign, anonymous: row.anonymous, invitation: row.anonymous ? null : link.invitation, ...kept })
  // An open link stays open for the next one.
  if (final && row.audience === 'members') await markSent(tx, link.network, link.invitation, today)
  return { state: final ? 'sent' : 'kept', revision }
}

// Hidden answers were left out of what is kept, so they are of what is compared.
const isSame = (form: Definition, kept: KeptRow, { answers }: SurveySending): boolean =>
  sorted(judgeAnswers(form, answers, { partial: true }).answers) === sorted(kept.answers)

const sorted = (value: unknown): string => JSON.stringify(value, (_key, inner: unknown) =>
  (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner))

/** An unknown, forged or renewed link is `not_found`, all alike. */
async function withLink<Answer>(
  { db, clock, secret }: Pick<Services, 'db' | 'clock' | 'secret'>, token: string, lock: boolean, work: (tx: Tx, invited: Invited) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  const link = readLinkToken(secret, token)
  if (!link) return refuse('not_found')
  return db.transact({ network: link.network }, async (tx) => {
    const network = await networkFacts(tx, link.network)
    const row = await findInvited(tx, link.network, link.invitation, { lock })
    if (!network || !row || row.link_version !== link.version || row.left_on !== null) return refuse('not_found')
    const today = clock.today(network.time_zone)
    const running = stateOn(row, today)
    const state = row.sent_on !== null ? 'sent' : running === 'planned' ? 'early' : running
    return work(tx, { link, row, network, today, state })
  })
}
