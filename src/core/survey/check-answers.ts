// What somebody answered, held against the definition: what is seen, what is needed, what cannot be.
import { choiceOf, isAsked, questionsOf, ratingSteps, type Answers, type Definition, type PlacedQuestion, type Question } from './definition.ts'
import { conditionTree, evaluate, holds, isEmpty } from './evaluate.ts'
import { exactOf } from './figures.ts'
import type { AnswerProblem, AnswerProblemCode } from './problems.ts'

export interface Judged {
  /** Answers to questions that are seen, empty ones left out; worked-out ones put in. */
  readonly answers: Answers
  readonly seen: ReadonlySet<string>
  readonly problems: readonly AnswerProblem[]
}

const mostCharacters = 4_000
const mostMatched = 200

/**
 * Questions are looked at in their order. What is hidden counts as not answered, for later conditions too.
 * `partial` asks for nothing that is missing.
 */
export function judgeAnswers(definition: Definition, given: Answers, { partial = false } = {}): Judged {
  const placed = questionsOf(definition)
  const known = new Set(placed.map(({ question }) => question.name))
  const problems: AnswerProblem[] = Object.keys(given).filter((name) => !known.has(name)).map((question) => ({ question, code: 'not_asked' }))
  const { answers, seen } = seenAnswers(placed, given)
  for (const { question } of placed) if (seen.has(question.name) && isAsked(question)) problems.push(...judge(question, answers, partial))
  return { answers, seen, problems }
}

// A condition may look at a later question, so hiding is repeated until nothing changes; each round hides at least one more.
function seenAnswers(placed: readonly PlacedQuestion[], given: Answers): Pick<Judged, 'answers' | 'seen'> {
  let answers: Record<string, unknown> = Object.fromEntries(placed.filter(({ question }) => isAsked(question) && Object.hasOwn(given, question.name) && !isEmpty(given[question.name]))
    .map(({ question: { name } }) => [name, given[name]]))
  for (let round = 0; round <= placed.length; round++) {
    workOut(placed, answers)
    const hidden = placed.filter(({ question, conditions }) => Object.hasOwn(answers, question.name) && conditions.some((each) => !holds(each, answers)))
    if (hidden.length === 0) break
    answers = { ...answers }
    for (const { question } of hidden) delete answers[question.name]
  }
  return { answers, seen: new Set(placed.filter(({ conditions }) => conditions.every((each) => holds(each, answers))).map(({ question }) => question.name)) }
}

function workOut(placed: readonly PlacedQuestion[], answers: Record<string, unknown>): void {
  for (const { question, conditions } of placed) {
    if (question.type !== 'expression' || conditions.some((each) => !holds(each, answers))) continue
    const tree = conditionTree(question.expression ?? '')
    const value = tree && evaluate(tree, answers)
    if (isEmpty(value)) delete answers[question.name]
    else answers[question.name] = value
  }
}

function judge(question: Question, answers: Answers, partial: boolean): AnswerProblem[] {
  const { name } = question
  const value = Object.hasOwn(answers, name) ? answers[name] : undefined
  if (isEmpty(value)) {
    const isNeeded = question.isRequired === true || (question.requiredIf !== undefined && holds(question.requiredIf, answers))
    return isNeeded && !partial ? [{ question: name, code: 'needed' }] : []
  }
  const found = judgeValue(question, value, partial)
  if (found !== undefined) return [{ question: name, ...found }]
  return (question.validators ?? []).some((each) => !passes(each, value, answers)) ? [{ question: name, code: 'rule_broken' }] : []
}

type Found = Pick<AnswerProblem, 'facts'> & { readonly code: AnswerProblemCode } | undefined

function passes({ type, expression, regex }: NonNullable<Question['validators']>[number], value: unknown, answers: Answers): boolean {
  if (type === 'expression') return expression === undefined || holds(expression, answers)
  const text = String(value)
  return text.length <= mostMatched && new RegExp(regex ?? '').test(text)
}

function judgeValue(question: Question, value: unknown, partial: boolean): Found {
  switch (question.type) {
    case 'text': return judgeText(question, value)
    case 'comment': return judgeLength(question, value)
    case 'radiogroup': case 'dropdown': return isChoice(question.choices, value) ? undefined : { code: 'not_a_choice' }
    case 'checkbox': return judgeMany(question, value, partial)
    case 'boolean': return typeof value === 'boolean' ? undefined : { code: 'not_a_choice' }
    case 'rating': return ratingSteps(question).some((step) => step === value) ? undefined : { code: 'not_a_choice' }
    case 'matrix': return judgeMatrix(question, value, partial)
    default: return undefined
  }
}

const isChoice = (choices: Question['choices'], value: unknown): boolean => (choices ?? []).some((each) => choiceOf(each).value === value)

function judgeMany({ choices, minSelectedChoices: least, maxSelectedChoices: most }: Question, value: unknown, partial: boolean): Found {
  if (!Array.isArray(value) || new Set(value).size !== value.length || value.some((each) => !isChoice(choices, each))) return { code: 'not_a_choice' }
  if (most !== undefined && most > 0 && value.length > most) return { code: 'too_many', facts: { limit: most } }
  return !partial && least !== undefined && value.length < least ? { code: 'too_few', facts: { limit: least } } : undefined
}

function judgeMatrix({ rows, columns, isRequired }: Question, value: unknown, partial: boolean): Found {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { code: 'not_a_choice' }
  const asked = (rows ?? []).map((each) => String(choiceOf(each).value))
  if (Object.entries(value).some(([row, answer]) => !asked.includes(row) || !isChoice(columns, answer))) return { code: 'not_a_choice' }
  return isRequired === true && !partial && asked.some((row) => !Object.hasOwn(value, row)) ? { code: 'row_missing' } : undefined
}

const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
const emailPattern = /^[^\s@]{1,64}@[^\s@]{1,190}\.[^\s@.]{2,24}$/
const phonePattern = /^\+?[\d\s().-]{6,24}$/

function judgeText(question: Question, value: unknown): Found {
  const { inputType = 'text', min, max } = question
  if (inputType === 'number') {
    if (exactOf(value) === undefined) return { code: 'not_number' }
  } else if (typeof value !== 'string') return { code: 'not_text' }
  if (inputType === 'date' && !datePattern.test(String(value))) return { code: 'not_date' }
  if (inputType === 'email' && !emailPattern.test(String(value))) return { code: 'not_email' }
  if (inputType === 'tel' && !phonePattern.test(String(value))) return { code: 'not_phone' }
  if (inputType !== 'number' && inputType !== 'date') return judgeLength(question, value)
  if (min !== undefined && (value as number | string) < min) return { code: 'too_small', facts: { limit: min } }
  return max !== undefined && (value as number | string) > max ? { code: 'too_large', facts: { limit: max } } : undefined
}

function judgeLength({ maxLength }: Question, value: unknown): Found {
  if (typeof value !== 'string') return { code: 'not_text' }
  const limit = maxLength !== undefined && maxLength > 0 ? Math.min(maxLength, mostCharacters) : mostCharacters
  return value.length > limit ? { code: 'too_long', facts: { limit } } : undefined
}
