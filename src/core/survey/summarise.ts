// Many responses as one picture: counts, shares and quartiles, and nothing at all of fewer than five.
import { choiceOf, choicesOf, isAsked, questionsOf, ratingSteps, type Answers, type Definition, type Question, type Value } from './definition.ts'
import { judgeAnswers } from './check-answers.ts'
import { exactOf, numberFigures, shareOf, type NumberFigures } from './figures.ts'
import { isScored, scoreOf } from './score.ts'

/** Fewer could be guessed one by one. */
export const leastTogether = 5

export interface Response { readonly answers: Answers; readonly group?: string }

export interface ChoiceCount { readonly value: Value | boolean; readonly count: number; /** Percent of those who answered, one decimal. */ readonly share: string | null }

export interface QuestionSummary {
  readonly name: string
  /** How many saw the question and how many answered; absent where the answers are hidden. */
  readonly seen?: number
  readonly answered?: number
  /** Fewer than five answered. */
  readonly hidden: boolean
  readonly choices?: readonly ChoiceCount[]
  readonly rows?: readonly { readonly row: Value; readonly choices: readonly ChoiceCount[] }[]
  readonly numbers?: NumberFigures
  /** In the order of the alphabet, so that it tells nothing of who wrote when. */
  readonly texts?: readonly string[]
}

export interface Summary {
  readonly responses: number
  readonly hidden: boolean
  readonly questions: readonly QuestionSummary[]
  /** Of the points, in percent; absent where nothing is scored or fewer than five have a score. */
  readonly score?: NumberFigures
}

export function summarise(definition: Definition, responses: readonly Response[]): Summary {
  if (responses.length < leastTogether) return { responses: responses.length, hidden: true, questions: [] }
  const judged = responses.map(({ answers }) => judgeAnswers(definition, answers, { partial: true }))
  const questions = questionsOf(definition).map(({ question }) => question).filter((question) => isAsked(question) || question.type === 'expression')
  const scores = isScored(definition) ? responses.flatMap(({ answers }) => exactOf(Number(scoreOf(definition, answers)?.percent ?? Number.NaN)) ?? []) : []
  const score = scores.length >= leastTogether ? numberFigures(scores) : undefined
  return {
    responses: responses.length, hidden: false, ...(score && { score }),
    questions: questions.map((question) => summariseQuestion(question, judged.filter(({ seen }) => seen.has(question.name)).map(({ answers }) => answers[question.name]))),
  }
}

function summariseQuestion(question: Question, seen: readonly unknown[]): QuestionSummary {
  const { name } = question
  const given = seen.filter((answer) => answer !== undefined)
  if (given.length < leastTogether) return { name, hidden: true }
  return { name, hidden: false, seen: seen.length, answered: given.length, ...picture(question, given) }
}

function picture(question: Question, given: readonly unknown[]): Pick<QuestionSummary, 'choices' | 'rows' | 'numbers' | 'texts'> {
  switch (question.type) {
    case 'radiogroup': case 'dropdown': return { choices: count(choicesOf(question).map(({ value }) => value), given, given.length) }
    case 'checkbox': return { choices: count(choicesOf(question).map(({ value }) => value), given.flat(), given.length) }
    case 'boolean': return { choices: count([true, false], given, given.length) }
    case 'rating': return { choices: count(ratingSteps(question), given, given.length), ...numbers(given) }
    case 'matrix': return { rows: countRows(question, given as Readonly<Record<string, unknown>>[]) }
    case 'comment': return { texts: sortedTexts(given) }
    case 'text': return question.inputType === 'number' ? numbers(given) : { texts: sortedTexts(given) }
    default: return numbers(given)
  }
}

const count = (values: readonly (Value | boolean)[], given: readonly unknown[], of: number): ChoiceCount[] => values.map((value) => {
  const chosen = given.filter((each) => each === value).length
  return { value, count: chosen, share: shareOf(chosen, of) }
})

// Of a row that fewer than five answered, nothing is told.
const countRows = (question: Question, given: readonly Readonly<Record<string, unknown>>[]): QuestionSummary['rows'] & object =>
  (question.rows ?? []).map((each) => choiceOf(each).value).flatMap((row) => {
    const answers = given.flatMap((answer) => answer[String(row)] ?? [])
    return answers.length < leastTogether ? [] : [{ row, choices: count((question.columns ?? []).map((column) => choiceOf(column).value), answers, answers.length) }]
  })

function numbers(given: readonly unknown[]): { numbers?: NumberFigures } {
  const exact = given.flatMap((each) => exactOf(each) ?? [])
  const found = exact.length < leastTogether ? undefined : numberFigures(exact)
  return found ? { numbers: found } : {}
}

const sortedTexts = (given: readonly unknown[]): string[] => given.map(String).toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))

export interface GroupSummary extends Summary { readonly group: string }

/**
 * One summary for each group. A group of fewer than five is hidden; where what is hidden together could be had by
 * subtracting the shown groups from all, the smallest of the shown is hidden as well.
 */
export function summariseGroups(definition: Definition, responses: readonly Response[]): GroupSummary[] {
  const groups = new Map<string, Response[]>()
  for (const response of responses) if (response.group !== undefined) groups.set(response.group, [...groups.get(response.group) ?? [], response])
  const hidden = hiddenGroups(new Map([...groups].map(([group, members]) => [group, members.length])), responses.length)
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([group, members]) =>
    (hidden.has(group) ? { group, responses: 0, hidden: true, questions: [] } : { group, ...summarise(definition, members) }))
}

/** Those that have no group count among the hidden. */
export function hiddenGroups(sizes: ReadonlyMap<string, number>, all: number): Set<string> {
  const bySize = [...sizes].toSorted(([, a], [, b]) => a - b)
  const hidden = new Set(bySize.filter(([, size]) => size < leastTogether).map(([group]) => group))
  const shown = (): number => bySize.reduce((total, [group, size]) => total + (hidden.has(group) ? 0 : size), 0)
  for (const [group] of bySize) {
    const together = all - shown()
    if (together === 0 || together >= leastTogether) break
    hidden.add(group)
  }
  return hidden
}
