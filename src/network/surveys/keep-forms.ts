// Forms are kept as versions: a campaign goes on with the one it began with.
import type { SurveyKind } from '#contract/surveys/shapes.ts'
import { checkDefinition, hasErrors } from '#core/survey/check-definition.ts'
import { languagesOf } from '#core/survey/check-languages.ts'
import { isAsked, questionsOf, textIn, type Definition } from '#core/survey/definition.ts'
import { templates, type TemplateName } from '#core/survey/shipped/templates.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { addVersion, archive, insertForm, lockForm, type NewVersion } from './form-store.ts'

type Content = Readonly<Record<string, unknown>>
interface NewForm { readonly kind: SurveyKind; readonly template?: TemplateName | undefined; readonly content?: Content | undefined }

export function addForm(db: Database, actor: NetworkActor, key: string, content: NewForm): Promise<{ id: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'add-survey-form', key, content }, async (tx, { kind, template, content: given }) => {
    const form = template === undefined ? given : templates[template]
    if (form === undefined) return refuse('input_invalid', 'content')
    const id = await keepNewForm(tx, actor, kind, form)
    return { answer: { id }, trace: { subject: { kind: 'survey-form', id }, detail: { kind, template, name: nameOf(form) } } }
  })
}

export async function keepNewForm(tx: Tx, actor: NetworkActor, kind: SurveyKind, content: unknown): Promise<string> {
  const form = newId()
  await insertForm(tx, actor.network, versionOf(form, kind, 1, content, actor.name))
  return form
}

/** Refuses `changed_meanwhile` where the version is not the newest. */
export function saveForm(db: Database, actor: NetworkActor, key: string, content: { id: string; version: number; kind: SurveyKind; content: Content }): Promise<{ id: string; version: number } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'save-survey-form', key, content }, async (tx, { id, version, kind, content: given }) => {
    const held = await lockForm(tx, actor.network, id)
    if (!held || held.archived_at !== null) return refuse('not_found')
    if (held.version !== version) return refuse('changed_meanwhile')
    await addVersion(tx, actor.network, versionOf(id, kind, version + 1, given, actor.name))
    return { answer: { id, version: version + 1 }, trace: { subject: { kind: 'survey-form', id }, detail: { version: version + 1, name: nameOf(given) } } }
  })
}

export function archiveForm(db: Database, actor: NetworkActor, key: string, id: string): Promise<{ id: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'archive-survey-form', key, content: { id } }, async (tx) => {
    const held = await lockForm(tx, actor.network, id)
    if (!held || held.archived_at !== null) return refuse('not_found')
    await archive(tx, actor.network, id)
    return { answer: { id }, trace: { subject: { kind: 'survey-form', id } } }
  })
}

function versionOf(form: string, kind: SurveyKind, version: number, content: unknown, by: string): NewVersion {
  const problems = checkDefinition(content)
  const errors = problems.filter(({ level }) => level === 'error').length
  const sound = hasErrors(problems) ? undefined : content as Definition
  return {
    form, kind, version, name: nameOf(content), content, errors, by,
    questions: sound ? questionsOf(sound).filter(({ question }) => isAsked(question)).length : 0, languages: sound ? languagesOf(sound) : [],
  }
}

const NAME_LENGTH = 200

function nameOf(content: unknown): string {
  const { title } = content as { title?: unknown }
  const name = typeof title === 'string' ? title : typeof title === 'object' && title !== null ? textIn(title as Record<string, string>, 'en') : ''
  return (typeof name === 'string' ? name.trim().slice(0, NAME_LENGTH) : '') || '–'
}
