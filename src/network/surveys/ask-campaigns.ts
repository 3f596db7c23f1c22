import type { CampaignDetailJson, CampaignRowJson, InvitationJson } from '#contract/surveys/shapes.ts'
import type { Language } from '#contract/words/language.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Services } from '#platform/services.ts'
import { askedOf, campaignPage, findCampaign, invitationsOf, networkFacts, otherWaves, type CampaignRow, type InvitationRow } from './campaign-store.ts'
import { linkToken } from './link-token.ts'

type Query = Parameters<typeof campaignPage>[4]

export function listCampaigns({ db, clock }: Services, network: string, language: Language, query: Query): Promise<{ items: CampaignRowJson[]; count: number; next?: string } | Refusal> {
  return db.transact({ network }, async (tx) => {
    const today = clock.today((await networkFacts(tx, network))?.time_zone ?? 'UTC')
    const page = await campaignPage(tx, network, language, today, query)
    return isRefusal(page) ? page : { items: page.rows.map((row) => shownCampaign(row, today)), count: page.count, ...(page.next !== undefined && { next: page.next }) }
  })
}

/** Links are told only to who may send them. */
export function getCampaign({ db, clock, secret }: Services, network: string, id: string, { language, withLinks }: { language: Language; withLinks: boolean }): Promise<CampaignDetailJson | Refusal> {
  return db.transact({ network }, async (tx) => {
    const today = clock.today((await networkFacts(tx, network))?.time_zone ?? 'UTC')
    const campaign = await findCampaign(tx, network, id, language)
    if (!campaign) return refuse('not_found')
    const invitations = await invitationsOf(tx, network, id)
    const shown = shownCampaign(campaign, today)
    return {
      ...shown, languages: campaign.languages, remindDays: campaign.remind_days, createdBy: campaign.created_by_name,
      remindToday: shown.state === 'open' && campaign.remind_days.some((days) => dayBefore(campaign.closes_on, days) === today),
      ...(campaign.closed_by_name !== null && { closedBy: campaign.closed_by_name }),
      invitations: invitations.map((row) => shownInvitation(row, withLinks ? linkToken(secret, { network, invitation: row.id, version: row.link_version }) : undefined)),
      waves: await otherWaves(tx, network, id, campaign.form),
    }
  })
}

const DAY = 86_400_000
const dayBefore = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10)

export const stateOn = (campaign: { opens_on: string; closes_on: string; closed_at: string | null }, today: string): CampaignRowJson['state'] =>
  (campaign.closed_at !== null || campaign.closes_on < today ? 'closed' : campaign.opens_on > today ? 'planned' : 'open')

const shownCampaign = (row: CampaignRow, today: string): CampaignRowJson => ({
  id: row.id, title: row.title, form: row.form, formName: row.form_name, formVersion: row.form_version, kind: row.kind, audience: row.audience, anonymous: row.anonymous,
  opensOn: row.opens_on, closesOn: row.closes_on, state: stateOn(row, today), invited: row.invited, sent: row.sent,
})

const shownInvitation = (row: InvitationRow, token: string | undefined): InvitationJson => ({
  id: row.id, ...(row.member !== null && { member: { id: row.member, name: row.member_name ?? '' } }), ...(token !== undefined && { token }),
  state: row.sent_on !== null ? 'sent' : row.left_on !== null ? 'left' : row.state === 'partial' ? 'begun' : 'waiting',
  ...(row.sent_on !== null && { sentOn: row.sent_on }), byTelephone: row.channel === 'telephone', reminders: row.reminders,
})

/** What its networks ask of an institution today, each with its link. */
export async function listOwnSurveys({ db, clock, secret }: Services, actor: Actor) {
  const rows = await db.transact({ institution: actor.institution }, (tx) => askedOf(tx, actor.institution, clock.today(actor.timeZone)))
  return {
    items: rows.map((row) => ({
      id: row.id, title: row.title, network: row.network, anonymous: row.anonymous, closesOn: row.closes_on,
      token: linkToken(secret, { network: row.network_id, invitation: row.id, version: row.link_version }),
    })),
  }
}
