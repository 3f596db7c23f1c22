// One question as the browser's own fields, so that keyboards, screen readers and cheap telephones know them.
import { choiceOf, choicesOf, choiceText, ratingSteps, textIn, titleOf, type Choice, type Question, type SurveyLanguage } from '#core/survey/definition.ts'
import { isEmpty } from '#core/survey/evaluate.ts'
import { element } from './element.ts'
import { answerWords } from './words.ts'

export interface QuestionView {
  readonly root: HTMLElement
  readonly question: Question
  /** The first field, to go to when something is wrong with it. */
  readonly focus: () => void
  readonly tellProblem: (text: string | undefined) => void
}

export interface Asking {
  readonly language: SurveyLanguage
  /** Sets names and ids apart when a page holds two forms. */
  readonly prefix: string
  readonly given: (name: string) => unknown
  readonly answer: (name: string, value: unknown) => void
}

export function questionView(question: Question, asking: Asking): QuestionView {
  const id = `${asking.prefix}-${question.name}`
  const problem = element('p', { class: 'sv-problem', id: `${id}-problem`, role: 'alert' })
  const description = question.description === undefined ? undefined : element('p', { class: 'sv-hint', id: `${id}-hint` }, textIn(question.description, asking.language))
  const describedBy = [description && `${id}-hint`, `${id}-problem`].filter(Boolean).join(' ')
  const fields = fieldsFor(question, asking, id, describedBy)
  const title = [titleOf(question, asking.language), !question.isRequired && question.requiredIf === undefined && element('span', { class: 'sv-optional' }, ` (${answerWords.optional[asking.language]})`)] as const
  const grouped = fields instanceof HTMLElement && fields.matches('input, select, textarea') ? undefined : fields
  const root = grouped
    ? element('fieldset', { class: 'sv-question', 'data-question': question.name, 'aria-describedby': describedBy }, element('legend', {}, ...title), description, grouped, problem)
    : element('div', { class: 'sv-question', 'data-question': question.name }, element('label', { for: id }, ...title), description, fields, problem)
  return {
    root, question,
    focus: () => root.querySelector<HTMLElement>('input, select, textarea')?.focus(),
    tellProblem: (text) => {
      problem.textContent = text ?? ''
      root.toggleAttribute('data-wrong', text !== undefined)
    },
  }
}

function fieldsFor(question: Question, asking: Asking, id: string, describedBy: string): HTMLElement {
  const { name } = question
  const choose = (value: unknown): void => asking.answer(name, value)
  switch (question.type) {
    case 'radiogroup': return radios(id, choicesOf(question), asking, asking.given(name), choose)
    case 'dropdown': return dropdown(question, asking, id, describedBy)
    case 'checkbox': return checks(question, asking, id)
    case 'boolean': return radios(id, yesNo(question, asking.language), asking, asking.given(name) === undefined ? undefined : String(asking.given(name)), (value) => choose(value === 'true'))
    case 'rating': return rating(question, asking, id)
    case 'matrix': return matrix(question, asking, id)
    default: return typed(question, asking, id, describedBy)
  }
}

const yesNo = ({ labelTrue, labelFalse }: Question, language: SurveyLanguage): Choice[] =>
  [{ value: 'true', text: labelTrue === undefined ? answerWords.yes[language] : textIn(labelTrue, language) }, { value: 'false', text: labelFalse === undefined ? answerWords.no[language] : textIn(labelFalse, language) }]

function radios(name: string, choices: readonly Choice[], { language }: Asking, chosen: unknown, choose: (value: unknown) => void): HTMLElement {
  return element('div', { class: 'sv-choices' }, ...choices.map((choice) => {
    const field = element('input', { type: 'radio', name, value: choice.value, ...(choice.value === chosen && { checked: true }) })
    field.addEventListener('change', () => { if (field.checked) choose(choice.value) })
    return element('label', { class: 'sv-choice' }, field, element('span', {}, choiceText(choice, language)))
  }))
}

function checks(question: Question, asking: Asking, id: string): HTMLElement {
  return element('div', { class: 'sv-choices' }, ...choicesOf(question).map((choice) => {
    const held = (): unknown[] => [asking.given(question.name) ?? []].flat()
    const field = element('input', { type: 'checkbox', name: id, value: choice.value, ...(held().includes(choice.value) && { checked: true }) })
    field.addEventListener('change', () => asking.answer(question.name, field.checked ? [...held(), choice.value] : held().filter((each) => each !== choice.value)))
    return element('label', { class: 'sv-choice' }, field, element('span', {}, choiceText(choice, asking.language)))
  }))
}

function dropdown(question: Question, asking: Asking, id: string, describedBy: string): HTMLElement {
  const choices = choicesOf(question)
  const at = choices.findIndex(({ value }) => value === asking.given(question.name))
  const field = element('select', { id, 'aria-describedby': describedBy }, element('option', { value: '' }, answerWords.choose[asking.language]),
    ...choices.map((choice, index) => element('option', { value: index, ...(index === at && { selected: true }) }, choiceText(choice, asking.language))))
  field.addEventListener('change', () => asking.answer(question.name, field.value === '' ? undefined : choices[Number(field.value)]?.value))
  return field
}

function rating(question: Question, asking: Asking, id: string): HTMLElement {
  const scale = radios(id, ratingSteps(question).map((value) => ({ value })), asking, asking.given(question.name), (value) => asking.answer(question.name, value))
  scale.classList.add('sv-rating')
  const { minRateDescription: least, maxRateDescription: most } = question
  return element('div', {}, scale, (least !== undefined || most !== undefined) && element('p', { class: 'sv-ends' }, element('span', {}, textIn(least, asking.language)), element('span', {}, textIn(most, asking.language))))
}

/** On a narrow screen a table of radios is a list of questions. */
function matrix(question: Question, asking: Asking, id: string): HTMLElement {
  const held = (): Record<string, unknown> => ({ ...asking.given(question.name) as object })
  const columns = (question.columns ?? []).map(choiceOf)
  return element('div', { class: 'sv-matrix' }, ...(question.rows ?? []).map(choiceOf).map((row) => {
    const fields = radios(`${id}-${row.value}`, columns, asking, held()[String(row.value)], (value) => asking.answer(question.name, { ...held(), [String(row.value)]: value }))
    return element('fieldset', {}, element('legend', {}, choiceText(row, asking.language)), fields)
  }))
}

const TYPES = { text: 'text', number: 'text', date: 'date', email: 'email', tel: 'tel' } as const

function typed(question: Question, asking: Asking, id: string, describedBy: string): HTMLElement {
  const { inputType = 'text', maxLength } = question
  const held = asking.given(question.name)
  const common = { id, 'aria-describedby': describedBy, dir: 'auto', ...(maxLength && { maxlength: maxLength }) }
  if (question.type === 'comment') {
    const area = element('textarea', { ...common, rows: 4 })
    area.value = isEmpty(held) ? '' : String(held)
    area.addEventListener('input', () => asking.answer(question.name, area.value === '' ? undefined : area.value))
    return area
  }
  const isNumber = inputType === 'number'
  const field = element('input', { ...common, type: TYPES[inputType], ...(isNumber && { inputmode: 'decimal', dir: 'ltr', autocomplete: 'off' }) })
  field.value = isEmpty(held) ? '' : String(held)
  field.addEventListener('input', () => asking.answer(question.name, field.value.trim() === '' ? undefined : isNumber ? numberIn(field.value) : field.value))
  return field
}

/** As people type: Arabic digits, a comma, spaces between thousands. What is no number stays a text, so that it can be told. */
export function numberIn(text: string): number | string {
  const plain = text.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replaceAll(/[\s\u00a0\u202f]/g, '').replace(/[,٫]/, '.')
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(plain) ? Number(plain) : text
}
