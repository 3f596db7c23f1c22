// A campaign is one wave of a form: who is asked, from when to when, with names or without. What was promised never changes.
import type { CampaignBody } from '#contract/surveys/shapes.ts'
import type { Definition } from '#core/survey/definition.ts'
import { questionsOf, titleOf } from '#core/survey/definition.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Command, Done } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import type { Services } from '#platform/services.ts'
import { endCampaign, insertCampaign, insertInvitations, insertReminders, lockCampaign, moveEnd, networkFacts, presentMembers, renewLink } from './campaign-store.ts'
import { findContent, findForm } from './form-store.ts'

export function addCampaign({ db, clock }: Services, actor: NetworkActor, key: string, content: CampaignBody): Promise<{ id: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'add-survey-campaign', key, content }, async (tx, given) => {
    const form = await findForm(tx, actor.network, given.form)
    if (!form) return refuse('not_found', 'form')
    if (form.errors > 0) return refuse('form_has_problems', 'form', { count: form.errors })
    const today = clock.today(await timeZoneOf(tx, actor.network))
    if (given.closesOn < given.opensOn) return refuse('date_before', 'closesOn', { date: given.closesOn, earliest: given.opensOn })
    if (given.closesOn < today) return refuse('date_before', 'closesOn', { date: given.closesOn, earliest: today })
    const anonymous = given.anonymous || given.audience === 'open'
    const asking = anonymous && identityAsked(await findContent(tx, actor.network, given.form, form.version) as Definition)
    if (asking) return refuse('form_asks_identity', 'form', { question: asking })
    const members = given.audience === 'open' ? undefined : await invitedMembers(tx, actor.network, given.members)
    if (members && 'refused' in members) return members
    const id = newId()
    await insertCampaign(tx, actor.network, { ...given, id, version: form.version, anonymous, by: actor.name })
    await insertInvitations(tx, actor.network, id, members)
    return { answer: { id }, trace: { subject: { kind: 'survey-campaign', id }, detail: { ...given, anonymous, members: members?.length, version: form.version } } }
  })
}

/** The title of a question that asks by what somebody is reached. */
const identityAsked = (form: Definition): string | undefined =>
  questionsOf(form).filter(({ question: { inputType } }) => inputType === 'email' || inputType === 'tel').map(({ question }) => titleOf(question, 'en'))[0]

async function invitedMembers(tx: Tx, network: string, given: readonly string[] | undefined): Promise<string[] | Refusal> {
  const present = await presentMembers(tx, network, given)
  const stranger = (given ?? []).findIndex((member) => !present.includes(member))
  if (stranger >= 0) return refuse('not_found', `members.${stranger}`)
  return present.length === 0 ? refuse('input_invalid', 'members') : present
}

const timeZoneOf = async (tx: Tx, network: string): Promise<string> => (await networkFacts(tx, network))?.time_zone ?? 'UTC'

interface OfCampaign { readonly id: string }

export function extendCampaign(services: Services, actor: NetworkActor, key: string, content: OfCampaign & { closesOn: string }): Promise<{ id: string } | Refusal> {
  return onRunning(services, actor, { name: 'extend-survey-campaign', key, content }, async (tx, { id, closesOn }, { today, opensOn }) => {
    const earliest = today > opensOn ? today : opensOn
    if (closesOn < earliest) return refuse('date_before', 'closesOn', { date: closesOn, earliest })
    await moveEnd(tx, actor.network, id, closesOn)
    return { answer: { id }, detail: { closesOn } }
  })
}

export function closeCampaign(services: Services, actor: NetworkActor, key: string, id: string): Promise<{ id: string } | Refusal> {
  return onRunning(services, actor, { name: 'close-survey-campaign', key, content: { id } }, async (tx) => {
    await endCampaign(tx, actor.network, id, actor.name, services.clock.now())
    return { answer: { id } }
  })
}

export function renewInvitationLink(services: Services, actor: NetworkActor, key: string, content: OfCampaign & { invitation: string }): Promise<{ id: string } | Refusal> {
  return onRunning(services, actor, { name: 'renew-survey-link', key, content }, async (tx, { id, invitation }) =>
    (await renewLink(tx, actor.network, id, invitation) === 0 ? refuse('not_found') : { answer: { id }, detail: { invitation } }))
}

export function recordReminders(services: Services, actor: NetworkActor, key: string, content: OfCampaign & { invitations: string[] }): Promise<{ id: string; reminded: number } | Refusal> {
  return onRunning(services, actor, { name: 'record-survey-reminders', key, content }, async (tx, { id, invitations }, { today }) => {
    const reminded = await insertReminders(tx, actor.network, id, invitations, today, actor.name)
    return reminded === 0 ? refuse('not_found', 'invitations.0') : { answer: { id, reminded }, detail: { reminded } }
  })
}

interface Changed<Answer> { readonly answer: Answer; readonly detail?: Readonly<Record<string, unknown>> }

function onRunning<Content extends OfCampaign, Answer>(
  { db, clock }: Services, actor: NetworkActor, command: Command<Content>,
  change: (tx: Tx, content: Content, days: { today: string; opensOn: string }) => Promise<Changed<Answer> | Refusal>,
): Promise<Answer | Refusal> {
  return runNetworkCommand(db, actor, command, async (tx, content): Promise<Done<Answer> | Refusal> => {
    const campaign = await lockCampaign(tx, actor.network, content.id)
    if (!campaign) return refuse('not_found')
    const today = clock.today(await timeZoneOf(tx, actor.network))
    if (campaign.closed_at !== null || campaign.closes_on < today) return refuse('campaign_ended')
    const changed = await change(tx, content, { today, opensOn: campaign.opens_on })
    if ('refused' in changed) return changed
    return { answer: changed.answer, trace: { subject: { kind: 'survey-campaign', id: content.id }, ...(changed.detail && { detail: changed.detail }) } }
  })
}
