import type { FormDetailJson, FormProblemJson, FormRowJson } from '#contract/surveys/shapes.ts'
import { formProblemWords } from '#contract/surveys/problem-words.ts'
import type { Language } from '#contract/words/language.ts'
import { say } from '#contract/words/say.ts'
import { checkDefinition } from '#core/survey/check-definition.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Database } from '#platform/db.ts'
import { findContent, findForm, formPage, formVersions, type FormRow } from './form-store.ts'

type Query = Parameters<typeof formPage>[3]

export async function listForms(db: Database, network: string, language: Language, query: Query): Promise<{ items: FormRowJson[]; count: number; next?: string } | Refusal> {
  const page = await db.transact({ network }, (tx) => formPage(tx, network, language, query))
  return isRefusal(page) ? page : { items: page.rows.map(shown), count: page.count, ...(page.next !== undefined && { next: page.next }) }
}

export function getForm(db: Database, network: string, id: string, language: Language, version?: number): Promise<FormDetailJson | Refusal> {
  return db.transact({ network }, async (tx) => {
    const form = await findForm(tx, network, id, language)
    const content = form && await findContent(tx, network, id, version ?? form.version)
    if (!form || content === undefined) return refuse('not_found')
    return {
      ...shown(form), shown: version ?? form.version, content: content as Record<string, unknown>, problems: toldProblems(content, language), versions: await formVersions(tx, network, id),
    }
  })
}

export const toldProblems = (content: unknown, language: Language): FormProblemJson[] =>
  checkDefinition(content).map(({ path, code, level, facts }) => ({ path, code, level, message: say(language, formProblemWords[code], facts) }))

const shown = ({ id, name, kind, version, questions, errors, languages, campaigns, changed_at: changedAt, changed_by: changedBy }: FormRow): FormRowJson =>
  ({ id, name, kind, version, questions, errors, languages, campaigns, changedAt, changedBy })
