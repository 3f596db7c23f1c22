// What came of a campaign: added up, in groups, against an earlier wave; by member only where members were told so.
import { groupings, type ResponseJson, type ResultsJson } from '#contract/surveys/shapes.ts'
import { compareWaves } from '#core/survey/compare-waves.ts'
import { questionsOf, type Definition } from '#core/survey/definition.ts'
import { scoreOf } from '#core/survey/score.ts'
import { summarise, summariseGroups, type Response, type Summary } from '#core/survey/summarise.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import type { Services } from '#platform/services.ts'
import { stateOn } from './ask-campaigns.ts'
import { findCampaign, networkFacts, otherWaves, type CampaignRow } from './campaign-store.ts'
import { findContent } from './form-store.ts'
import { namedPage, sentResponses, type NamedRow, type SentRow } from './response-store.ts'

type Asking = Pick<Services, 'db' | 'clock'>
const NOTHING: Summary = { responses: 0, hidden: true, questions: [] }

export interface Asked { readonly campaign: CampaignRow; readonly form: Definition; readonly ready: boolean }

/** Without names, nothing is shown before the end: two looks at a running count would tell who came between. */
export async function askedCampaign(tx: Tx, { clock }: Asking, network: string, id: string): Promise<Asked | undefined> {
  const campaign = await findCampaign(tx, network, id)
  if (!campaign) return undefined
  const form = await findContent(tx, network, campaign.form, campaign.form_version) as Definition
  const today = clock.today((await networkFacts(tx, network))?.time_zone ?? 'UTC')
  return { campaign, form, ready: !campaign.anonymous || stateOn(campaign, today) === 'closed' }
}

export function getResults(services: Asking, network: string, id: string, { by, wave }: { by?: string | undefined; wave?: string | undefined }): Promise<ResultsJson | Refusal> {
  return services.db.transact({ network }, async (tx) => {
    const asked = await askedCampaign(tx, services, network, id)
    if (!asked) return refuse('not_found')
    const { campaign, form, ready } = asked
    const rows = ready ? await sentResponses(tx, network, id) : []
    const grouped = by === undefined ? [] : groupedBy(form, rows, by, campaign.anonymous)
    if (isRefusal(grouped)) return grouped
    const summary = ready ? summarise(form, rows) : NOTHING
    const earlier = ready ? await earlierWave(tx, services, network, campaign, wave) : undefined
    return {
      ready, content: form as never, summary: summary as ResultsJson['summary'], groups: ready ? summariseGroups(form, grouped) as ResultsJson['groups'] : [],
      ...(earlier && { earlier: { id: earlier.id, title: earlier.title, opensOn: earlier.opensOn, sameForm: earlier.sameForm } }),
      changes: earlier ? compareWaves(earlier.summary, summary) as ResultsJson['changes'] : [],
    }
  })
}

/** By a fact of the register, where answers carry names; by a question with one answer, always. */
function groupedBy(form: Definition, rows: readonly SentRow[], by: string, anonymous: boolean): Response[] | Refusal {
  const fact = anonymous ? undefined : groupings.find((each) => each === by)
  if (fact !== undefined) return rows.map((row) => ({ answers: row.answers, ...(row[fact] !== null && { group: row[fact] }) }))
  const question = questionsOf(form).find(({ question: { name } }) => name === by)?.question
  if (!question || !['radiogroup', 'dropdown', 'boolean', 'rating'].includes(question.type)) return refuse('input_invalid', 'by')
  return rows.map(({ answers }) => ({ answers, ...(answers[by] !== undefined && { group: String(answers[by]) }) }))
}

async function earlierWave(tx: Tx, services: Asking, network: string, { id, form, opens_on, form_version }: CampaignRow, wished: string | undefined) {
  const waves = await otherWaves(tx, network, id, form)
  const wave = wished === undefined ? waves.find(({ opensOn }) => opensOn < opens_on) : waves.find((each) => each.id === wished)
  const asked = wave && await askedCampaign(tx, services, network, wave.id)
  if (!wave || !asked?.ready) return undefined
  return { ...wave, sameForm: asked.campaign.form_version === form_version, summary: summarise(asked.form, await sentResponses(tx, network, wave.id)) }
}

type Query = Parameters<typeof namedPage>[3]

export function listResponses(services: Asking, network: string, id: string, query: Query): Promise<{ items: ResponseJson[]; count: number; next?: string } | Refusal> {
  return services.db.transact({ network }, async (tx) => {
    const asked = await askedCampaign(tx, services, network, id)
    if (!asked) return refuse('not_found')
    if (asked.campaign.anonymous) return refuse('survey_without_names')
    const page = await namedPage(tx, network, id, query)
    return isRefusal(page) ? page : { items: page.rows.map((row) => shownResponse(asked.form, row)), count: page.count, ...(page.next !== undefined && { next: page.next }) }
  })
}

function shownResponse(form: Definition, row: NamedRow): ResponseJson {
  const score = scoreOf(form, row.answers)
  return {
    id: row.id, member: { id: row.member, name: row.member_name }, sentOn: row.sent_on, channel: row.channel, answers: row.answers as ResponseJson['answers'],
    ...(row.recorded_by_name !== null && { recordedBy: row.recorded_by_name }), ...(score && { score: score.percent }),
  }
}
