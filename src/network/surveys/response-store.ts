import type { Answers } from '#core/survey/definition.ts'
import type { Refusal } from '#core/refusal.ts'
import { toJson, type Tx } from '#platform/db.ts'
import { likeText, readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface InvitedRow {
  campaign: string; title: string; anonymous: boolean; audience: 'members' | 'open'; opens_on: string; closes_on: string; closed_at: string | null
  link_version: number; member: string | null; member_name: string | null; left_on: string | null; sent_on: string | null; content: unknown; languages: ('en' | 'fr' | 'ar' | 'rw')[]
}

/** An invitation with its campaign and the version of the form that it asks; `lock` holds the invitation until the end. */
export const findInvited = (tx: Tx, network: string, invitation: string, { lock = false } = {}): Promise<InvitedRow | undefined> => tx.maybe(
  `select c.campaign_id as campaign, c.title, c.anonymous, c.audience, c.opens_on, c.closes_on, c.closed_at, i.link_version, i.member_id as member, o.name as member_name, m.left_on, i.sent_on, v.content, v.languages
   from survey_invitation i join survey_campaign c using (network_id, campaign_id)
     join survey_form_version v on v.network_id = c.network_id and v.form_id = c.form_id and v.version = c.version
     left join institution o on o.institution_id = i.member_id left join network_member m on m.network_id = i.network_id and m.institution_id = i.member_id
   where i.network_id = $1 and i.invitation_id = $2${lock ? ' for update of i for share of c' : ''}`, [network, invitation])

export interface KeptRow { id: string; campaign_id: string; answers: Answers; revision: number; state: 'partial' | 'sent' }
const KEPT = 'select response_id as id, campaign_id, answers, revision, state from survey_response where network_id = $1'

export const responseOfInvitation = (tx: Tx, network: string, invitation: string): Promise<KeptRow | undefined> => tx.maybe<KeptRow>(`${KEPT} and invitation_id = $2`, [network, invitation])
export const responseById = (tx: Tx, network: string, response: string): Promise<KeptRow | undefined> => tx.maybe<KeptRow>(`${KEPT} and response_id = $2`, [network, response])

export interface NewResponse {
  id: string; campaign: string; anonymous: boolean; invitation: string | null; answers: Answers; revision: number; state: 'partial' | 'sent'; channel: 'link' | 'telephone'; language: string
  sentOn: string | null; by?: string
}

export const insertResponse = (tx: Tx, network: string, { id, campaign, anonymous, invitation, answers, revision, state, channel, language, sentOn, by }: NewResponse): Promise<number> => tx.run(
  `insert into survey_response (network_id, response_id, campaign_id, anonymous, invitation_id, answers, revision, state, channel, language, sent_on, recorded_by_name)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`, [network, id, campaign, anonymous, invitation, toJson(answers), revision, state, channel, language, sentOn, by ?? null])

export const updateResponse = (tx: Tx, network: string, { id, answers, revision, state, channel, language, sentOn, by }: Omit<NewResponse, 'campaign' | 'anonymous' | 'invitation'>): Promise<number> => tx.run(
  `update survey_response set answers = $3, revision = $4, state = $5, channel = $6, language = $7, sent_on = $8, recorded_by_name = $9 where network_id = $1 and response_id = $2 and state = 'partial'`,
  [network, id, toJson(answers), revision, state, channel, language, sentOn, by ?? null])

export const markSent = (tx: Tx, network: string, invitation: string, on: string): Promise<number> =>
  tx.run('update survey_invitation set sent_on = $3 where network_id = $1 and invitation_id = $2', [network, invitation, on])

export interface SentRow { answers: Answers; country: string | null; legalForm: string | null; size: string | null }

/** What was sent, in no order that tells of time. */
export const sentResponses = (tx: Tx, network: string, campaign: string): Promise<SentRow[]> => tx.rows(
  `select r.answers, o.country, g.legal_form as "legalForm", g.size
   from survey_response r left join survey_invitation i on i.network_id = r.network_id and i.invitation_id = r.invitation_id
     left join institution o on o.institution_id = i.member_id left join member_record g on g.network_id = r.network_id and g.member_id = i.member_id
   where r.network_id = $1 and r.campaign_id = $2 and r.state = 'sent' order by md5(r.response_id::text)`, [network, campaign])

export interface NamedRow { id: string; member: string; member_name: string; sent_on: string; channel: 'link' | 'telephone'; recorded_by_name: string | null; answers: Answers }
const NAMED = 'r.response_id as id, i.member_id as member, o.name as member_name, r.sent_on, r.channel, r.recorded_by_name, r.answers'
const NAMED_FROM = 'survey_response r join survey_invitation i on i.network_id = r.network_id and i.invitation_id = r.invitation_id join institution o on o.institution_id = i.member_id'

export function namedPage(tx: Tx, network: string, campaign: string, query: { q?: string | undefined; sort?: string | undefined; cursor?: string | undefined; limit: number }): Promise<ListPage<NamedRow> | Refusal> {
  const where = new Where().and(`r.network_id = ? and r.campaign_id = ? and r.state = 'sent'`, network, campaign)
  if (query.q) where.and('o.name ilike ?', likeText(query.q))
  return readPage<NamedRow>(tx, {
    select: NAMED, from: NAMED_FROM, where, id: 'r.response_id', sort: query.sort ?? 'member',
    sorts: { member: { by: 'o.name', type: 'text' }, sentOn: { by: 'r.sent_on', type: 'date' } }, limit: query.limit, cursor: query.cursor,
  })
}

export const namedResponses = (tx: Tx, network: string, campaign: string): Promise<NamedRow[]> =>
  tx.rows(`select ${NAMED} from ${NAMED_FROM} where r.network_id = $1 and r.campaign_id = $2 and r.state = 'sent' order by o.name, r.response_id`, [network, campaign])
