import type { CampaignRowJson, SurveyKind } from '#contract/surveys/shapes.ts'
import type { Language } from '#contract/words/language.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { likeText, readPage, Where, type ListPage } from '#platform/list-page.ts'
import { titleIn } from './form-store.ts'

export interface CampaignRow {
  id: string; title: string; form: string; form_name: string; form_version: number; kind: SurveyKind; audience: CampaignRowJson['audience']; anonymous: boolean
  opens_on: string; closes_on: string; closed_at: string | null; closed_by_name: string | null; created_by_name: string; remind_days: number[]; languages: Language[]; invited: number; sent: number
}

const columns = (language: Language): string => `c.campaign_id as id, c.title, c.form_id as form, ${titleIn(language)} as form_name, c.version as form_version, f.kind, c.audience, c.anonymous, c.opens_on, c.closes_on,
  c.closed_at, c.closed_by_name, c.created_by_name, c.remind_days, v.languages,
  (select count(*)::int from survey_invitation i where i.network_id = c.network_id and i.campaign_id = c.campaign_id) as invited,
  (select count(*)::int from survey_response r where r.network_id = c.network_id and r.campaign_id = c.campaign_id and r.state = 'sent') as sent`
const FROM = 'survey_campaign c join survey_form f using (network_id, form_id) join survey_form_version v on v.network_id = c.network_id and v.form_id = c.form_id and v.version = c.version'

const STATES = { planned: 'c.closed_at is null and c.opens_on > ?', open: 'c.closed_at is null and c.opens_on <= ? and c.closes_on >= ?', closed: 'c.closed_at is not null or c.closes_on < ?' }

interface CampaignQuery { q?: string | undefined; state?: keyof typeof STATES | undefined; form?: string | undefined; sort?: string | undefined; cursor?: string | undefined; limit: number }

export function campaignPage(tx: Tx, network: string, language: Language, today: string, query: CampaignQuery): Promise<ListPage<CampaignRow> | Refusal> {
  const where = new Where().and('c.network_id = ?', network)
  if (query.state) where.and(STATES[query.state], today, today)
  if (query.form) where.and('c.form_id = ?', query.form)
  if (query.q) where.and('c.title ilike ? or v.name ilike ?', likeText(query.q), likeText(query.q))
  return readPage<CampaignRow>(tx, {
    select: columns(language), from: FROM, where, id: 'c.campaign_id', sort: query.sort ?? '-closesOn',
    sorts: { title: { by: 'c.title', type: 'text' }, opensOn: { by: 'c.opens_on', type: 'date' }, closesOn: { by: 'c.closes_on', type: 'date' } }, limit: query.limit, cursor: query.cursor,
  })
}

export const findCampaign = (tx: Tx, network: string, campaign: string, language: Language = 'en'): Promise<CampaignRow | undefined> =>
  tx.maybe<CampaignRow>(`select ${columns(language)} from ${FROM} where c.network_id = $1 and c.campaign_id = $2`, [network, campaign])

/** Commands on one campaign and answers to it stand in a row, so that nothing arrives after its end. */
export const lockCampaign = (tx: Tx, network: string, campaign: string): Promise<{ opens_on: string; closes_on: string; closed_at: string | null; anonymous: boolean; audience: string; form_id: string; version: number } | undefined> =>
  tx.maybe('select opens_on, closes_on, closed_at, anonymous, audience, form_id, version from survey_campaign where network_id = $1 and campaign_id = $2 for update', [network, campaign])

export const otherWaves = (tx: Tx, network: string, campaign: string, form: string): Promise<{ id: string; title: string; opensOn: string }[]> =>
  tx.rows(`select campaign_id as id, title, opens_on as "opensOn" from survey_campaign where network_id = $1 and form_id = $3 and campaign_id <> $2 order by opens_on desc, campaign_id desc limit 50`, [network, campaign, form])

export interface NewCampaign {
  id: string; form: string; version: number; title: string; audience: string; anonymous: boolean; opensOn: string; closesOn: string; remindDays: readonly number[]; by: string
}

export const insertCampaign = (tx: Tx, network: string, { id, form, version, title, audience, anonymous, opensOn, closesOn, remindDays, by }: NewCampaign): Promise<number> => tx.run(
  `insert into survey_campaign (network_id, campaign_id, form_id, version, title, audience, anonymous, opens_on, closes_on, remind_days, created_by_name)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`, [network, id, form, version, title, audience, anonymous, opensOn, closesOn, remindDays, by])

/** Without members: one link for all. */
export async function insertInvitations(tx: Tx, network: string, campaign: string, members: readonly string[] | undefined): Promise<void> {
  for (const member of members ?? [null]) {
    await tx.run('insert into survey_invitation (network_id, invitation_id, campaign_id, member_id) values ($1, $2, $3, $4)', [network, newId(), campaign, member])
  }
}

/** Present members; all of them, or those among the given. */
export const presentMembers = async (tx: Tx, network: string, among?: readonly string[]): Promise<string[]> =>
  (await tx.rows<{ id: string }>('select institution_id as id from network_member where network_id = $1 and left_on is null and ($2::uuid[] is null or institution_id = any ($2)) order by institution_id', [network, among ?? null])).map(({ id }) => id)

export const moveEnd = (tx: Tx, network: string, campaign: string, closesOn: string): Promise<number> =>
  tx.run('update survey_campaign set closes_on = $3 where network_id = $1 and campaign_id = $2', [network, campaign, closesOn])
export const endCampaign = (tx: Tx, network: string, campaign: string, by: string, at: Date): Promise<number> =>
  tx.run('update survey_campaign set closed_at = $4, closed_by_name = $3 where network_id = $1 and campaign_id = $2', [network, campaign, by, at])

export interface InvitationRow {
  id: string; link_version: number; member: string | null; member_name: string | null; left_on: string | null; sent_on: string | null; state: 'partial' | 'sent' | null; channel: string | null
  reminders: { on: string; by: string; told: string[] }[]
}

export const invitationsOf = (tx: Tx, network: string, campaign: string): Promise<InvitationRow[]> => tx.rows(
  `select i.invitation_id as id, i.link_version, i.member_id as member, o.name as member_name, m.left_on, coalesce(i.sent_on, r.sent_on) as sent_on, r.state, r.channel,
     coalesce((select jsonb_agg(jsonb_build_object('on', d.reminded_on, 'by', d.recorded_by_name, 'told', d.told) order by d.reminded_on, d.reminder_id)
       from survey_reminder d where d.network_id = i.network_id and d.invitation_id = i.invitation_id), '[]') as reminders
   from survey_invitation i left join institution o on o.institution_id = i.member_id
     left join network_member m on m.network_id = i.network_id and m.institution_id = i.member_id
     left join survey_response r on r.network_id = i.network_id and r.invitation_id = i.invitation_id
   where i.network_id = $1 and i.campaign_id = $2 order by o.name, i.invitation_id`, [network, campaign])

export const renewLink = (tx: Tx, network: string, campaign: string, invitation: string): Promise<number> =>
  tx.run('update survey_invitation set link_version = link_version + 1 where network_id = $1 and campaign_id = $2 and invitation_id = $3', [network, campaign, invitation])

/** Answers how many belong to the campaign and were written down. */
export async function insertReminders(tx: Tx, network: string, campaign: string, invitations: readonly string[], on: string, by: string): Promise<number> {
  const known = await tx.rows<{ id: string }>('select invitation_id as id from survey_invitation where network_id = $1 and campaign_id = $2 and invitation_id = any ($3)', [network, campaign, invitations])
  for (const { id } of known) {
    await tx.run('insert into survey_reminder (network_id, reminder_id, invitation_id, reminded_on, recorded_by_name) values ($1, $2, $3, $4, $5)', [network, newId(), id, on, by])
  }
  return known.length
}

export interface NetworkFacts { name: string; language: Language; time_zone: string }
export const networkFacts = (tx: Tx, network: string): Promise<NetworkFacts | undefined> =>
  tx.maybe<NetworkFacts>('select name, language, time_zone from network where network_id = $1', [network])

/** Speaks for the institution: what its networks ask of it on that day. */
export const askedOf = (tx: Tx, institution: string, today: string): Promise<{ id: string; network_id: string; network: string; link_version: number; title: string; anonymous: boolean; closes_on: string; remind_days: number[] }[]> => tx.rows(
  `select i.invitation_id as id, i.network_id, n.name as network, i.link_version, c.title, c.anonymous, c.closes_on, c.remind_days
   from survey_invitation i join survey_campaign c using (network_id, campaign_id) join network n using (network_id)
     join network_member m on m.network_id = i.network_id and m.institution_id = i.member_id
   where i.member_id = $1 and i.sent_on is null and m.left_on is null and c.closed_at is null and c.opens_on <= $2 and c.closes_on >= $2 order by c.closes_on, i.invitation_id`, [institution, today])

/** Speaks for the institution. False where the member was reminded for that day, or for a later one, already. */
export async function insertDueReminder(tx: Tx, network: string, invitation: string, { day, on, told }: { day: string; on: string; told: () => Promise<string[]> }): Promise<boolean> {
  const known = await tx.rows('select from survey_reminder where network_id = $1 and invitation_id = $2 and remind_day >= $3 limit 1', [network, invitation, day])
  if (known.length > 0) return false
  await tx.run(
    `insert into survey_reminder (network_id, reminder_id, invitation_id, remind_day, reminded_on, recorded_by_name, told) values ($1, $2, $3, $4, $5, 'Twiza', $6)`,
    [network, newId(), invitation, day, on, await told()])
  return true
}
