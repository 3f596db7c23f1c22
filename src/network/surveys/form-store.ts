import type { SurveyKind } from '#contract/surveys/shapes.ts'
import type { Language } from '#contract/words/language.ts'
import type { Refusal } from '#core/refusal.ts'
import { toJson, type Tx } from '#platform/db.ts'
import { likeText, readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface FormRow { id: string; name: string; kind: SurveyKind; version: number; questions: number; errors: number; languages: Language[]; campaigns: number; changed_at: string; changed_by: string }

/** The title in the reader’s language where it has one. The language is one of four, never what somebody typed. */
export const titleIn = (language: Language): string => `coalesce(v.content -> 'title' ->> '${language}', v.name)`

const columns = (language: Language): string => `f.form_id as id, ${titleIn(language)} as name, f.kind, f.version, v.questions, v.errors, v.languages, v.recorded_at as changed_at, v.recorded_by_name as changed_by,
  (select count(*)::int from survey_campaign c where c.network_id = f.network_id and c.form_id = f.form_id) as campaigns`
const FROM = 'survey_form f join survey_form_version v using (network_id, form_id, version)'

export function formPage(tx: Tx, network: string, language: Language, query: { q?: string | undefined; kind?: string | undefined; sort?: string | undefined; cursor?: string | undefined; limit: number }): Promise<ListPage<FormRow> | Refusal> {
  const where = new Where().and('f.network_id = ? and f.archived_at is null', network)
  if (query.kind) where.and('f.kind = ?', query.kind)
  if (query.q) where.and('v.name ilike ?', likeText(query.q))
  return readPage<FormRow>(tx, {
    select: columns(language), from: FROM, where, id: 'f.form_id', sort: query.sort ?? '-changedAt',
    sorts: { name: { by: 'v.name', type: 'text' }, changedAt: { by: 'v.recorded_at', type: 'timestamptz' }, kind: { by: 'f.kind', type: 'text' }, questions: { by: 'v.questions', type: 'int' } },
    limit: query.limit, cursor: query.cursor,
  })
}

export interface FormVersionRow { content: unknown; version: number; recorded_at: string; recorded_by_name: string }

export const findForm = (tx: Tx, network: string, form: string, language: Language = 'en'): Promise<FormRow | undefined> =>
  tx.maybe<FormRow>(`select ${columns(language)} from ${FROM} where f.network_id = $1 and f.form_id = $2`, [network, form])

export const findContent = async (tx: Tx, network: string, form: string, version: number): Promise<unknown> =>
  (await tx.maybe<{ content: unknown }>('select content from survey_form_version where network_id = $1 and form_id = $2 and version = $3', [network, form, version]))?.content

export const formVersions = (tx: Tx, network: string, form: string): Promise<{ version: number; at: string; by: string }[]> =>
  tx.rows('select version, recorded_at as at, recorded_by_name as by from survey_form_version where network_id = $1 and form_id = $2 order by version desc limit 100', [network, form])

export const lockForm = (tx: Tx, network: string, form: string): Promise<{ version: number; archived_at: string | null } | undefined> =>
  tx.maybe('select version, archived_at from survey_form where network_id = $1 and form_id = $2 for update', [network, form])

export interface NewVersion { form: string; kind: SurveyKind; version: number; name: string; content: unknown; questions: number; errors: number; languages: readonly string[]; by: string }

export async function insertForm(tx: Tx, network: string, { form, kind, ...version }: NewVersion): Promise<void> {
  await tx.run('insert into survey_form (network_id, form_id, kind, version) values ($1, $2, $3, $4)', [network, form, kind, version.version])
  await insertVersion(tx, network, { form, kind, ...version })
}

export async function addVersion(tx: Tx, network: string, version: NewVersion): Promise<void> {
  await insertVersion(tx, network, version)
  await tx.run('update survey_form set version = $3, kind = $4 where network_id = $1 and form_id = $2', [network, version.form, version.version, version.kind])
}

const insertVersion = (tx: Tx, network: string, { form, version, name, content, questions, errors, languages, by }: NewVersion): Promise<number> => tx.run(
  `insert into survey_form_version (network_id, form_id, version, name, content, questions, errors, languages, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
  [network, form, version, name, toJson(content), questions, errors, languages, by])

export const archive = (tx: Tx, network: string, form: string): Promise<number> =>
  tx.run('update survey_form set archived_at = now() where network_id = $1 and form_id = $2', [network, form])
