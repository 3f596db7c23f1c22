// Changes to a form while it is edited: each takes a definition and gives another.
import { questionTypes, type Choice, type Definition, type Page, type Question, type QuestionType, type SurveyLanguage, type Text, type Value } from '#core/survey/definition.ts'

export type Path = readonly (string | number)[]

/** The value under a path put in the place of what was there; undefined takes it out. */
export function put<Whole>(whole: Whole, path: Path, value: unknown): Whole {
  const [step, ...rest] = path
  if (step === undefined) return value as Whole
  if (Array.isArray(whole)) {
    const at = Number(step)
    return (rest.length === 0 && value === undefined ? whole.filter((_, index) => index !== at) : whole.map((each: unknown, index) => (index === at ? put(each, rest, value) : each))) as Whole
  }
  const changed = { ...whole } as Record<string, unknown>
  const next = rest.length === 0 ? value : put(changed[step] ?? {}, rest, value)
  if (next === undefined) delete changed[step]
  else changed[step] = next
  return changed as Whole
}

export function moved<Each>(list: readonly Each[], at: number, by: number): Each[] {
  const [one, to] = [list[at], at + by]
  if (one === undefined || to < 0 || to >= list.length) return [...list]
  const rest = list.toSpliced(at, 1)
  return rest.toSpliced(to, 0, one)
}

/** A text with one language of it changed; an empty one is taken out. */
export function said(text: Text | undefined, language: SurveyLanguage, next: string): Text | undefined {
  const { default: plain, ...held } = typeof text === 'string' ? { default: text } : { ...text } as Record<string, string | undefined>
  const all: Record<string, string | undefined> = { en: plain, ...held, [language]: next === '' ? undefined : next }
  const kept = Object.entries(all).filter(([, each]) => each !== undefined)
  return kept.length === 0 ? undefined : Object.fromEntries(kept) as Text
}

export const spoken = (text: Text | undefined, language: SurveyLanguage): string =>
  (typeof text === 'string' ? (language === 'en' ? text : '') : text?.[language] ?? (language === 'en' ? text?.default : undefined) ?? '')

/** `q1`, `q2` … that nothing is called yet. */
export function freeName(definition: Definition, base: string): string {
  const used = new Set(JSON.stringify(definition).match(/"name":"\w+"/g)?.map((each) => each.slice(8, -1).toLowerCase()))
  let n = 1
  while (used.has(`${base}${n}`)) n += 1
  return `${base}${n}`
}

export const newQuestion = (definition: Definition): Question => ({ type: 'radiogroup', name: freeName(definition, 'q'), choices: [{ value: 'yes' }, { value: 'no' }] })
export const newPage = (definition: Definition): Page => ({ name: freeName(definition, 'page'), elements: [] })

const CHOSEN = new Set<QuestionType>(['radiogroup', 'dropdown', 'checkbox'])

/** What the new kind can use is kept; what it needs is put in. */
export function ofType(question: Question, type: QuestionType): Question {
  const { name, title, description, isRequired, visibleIf, choices, weight } = question
  const answered = type !== 'html' && type !== 'panel' && type !== 'expression'
  return {
    type, name, ...(title !== undefined && type !== 'html' && { title }), ...(description !== undefined && type !== 'expression' && { description }), ...(visibleIf !== undefined && { visibleIf }),
    ...(answered && isRequired !== undefined && { isRequired }), ...(answered && weight !== undefined && { weight }),
    ...(CHOSEN.has(type) && { choices: choices ?? [{ value: 'yes' }, { value: 'no' }] }),
    ...(type === 'matrix' && { rows: [{ value: 'first' }], columns: choices ?? [{ value: 'yes' }, { value: 'no' }] }),
    ...(type === 'html' && { html: title ?? { en: '…' } }), ...(type === 'expression' && { expression: '0' }), ...(type === 'panel' && { elements: [] }),
  }
}

export const asChoice = (choice: Choice | Value): Choice => (typeof choice === 'object' ? choice : { value: choice })

/** True where the shape is such that it can be drawn for editing; what is wrong within it is told beside it. */
export function isDrawable(content: unknown): content is Definition {
  const { pages } = (content ?? {}) as { pages?: unknown }
  const isQuestion = (each: unknown): boolean => {
    const { type, name, elements = [] } = (each ?? {}) as { type?: unknown; name?: unknown; elements?: unknown }
    return typeof name === 'string' && questionTypes.some((known) => known === type) && Array.isArray(elements) && elements.every(isQuestion)
  }
  return Array.isArray(pages) && pages.every((page: unknown) => {
    const { name, elements } = (page ?? {}) as { name?: unknown; elements?: unknown }
    return typeof name === 'string' && Array.isArray(elements) && elements.every(isQuestion)
  })
}
