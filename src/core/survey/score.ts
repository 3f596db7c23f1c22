// Points for answers: a choice's score, a rating's step; each times the weight of its question.
import { ratio, type Ratio } from '../money/ratio.ts'
import { choiceOf, choicesOf, questionsOf, ratingSteps, type Answers, type Choice, type Definition, type Question } from './definition.ts'
import { judgeAnswers } from './check-answers.ts'
import { shownDecimal } from './figures.ts'

export interface Score {
  /** Points reached and points that the questions answered could have given, each times its weight. */
  readonly points: number
  readonly most: number
  /** Of what could be reached, in percent with one decimal, from 0 to 100. */
  readonly percent: string
}

/** True where answers are worth points. */
export const isScored = (definition: Definition): boolean => questionsOf(definition).some(({ question }) => rangeOf(question) !== undefined)

/**
 * Undefined where nothing that counts was answered. Questions that are hidden or left out count neither for nor against.
 * percent = (points − fewest possible) ÷ (most possible − fewest possible) × 100, so that a scale from 1 to 5 begins at nought.
 */
export function scoreOf(definition: Definition, given: Answers): Score | undefined {
  const { answers } = judgeAnswers(definition, given, { partial: true })
  let [points, least, most] = [0, 0, 0]
  for (const { question } of questionsOf(definition)) {
    const range = Object.hasOwn(answers, question.name) ? rangeOf(question) : undefined
    if (range === undefined) continue
    const weight = question.weight ?? 1
    points += weight * pointsOf(question, answers[question.name])
    least += weight * range.least
    most += weight * range.most
  }
  if (most === least) return undefined
  return { points, most, percent: shownDecimal(percentOf(points, least, most), 1) }
}

const percentOf = (points: number, least: number, most: number): Ratio => {
  const value = ratio(BigInt(points - least) * 100n, BigInt(most - least))
  return value.num < 0n ? ratio(0n) : value.num > 100n * value.den ? ratio(100n) : value
}

interface Range { readonly least: number; readonly most: number }

/** What a question can give; undefined where it is worth no points. A rating counts by its step when it has a weight. */
function rangeOf(question: Question): Range | undefined {
  if (question.weight === 0) return undefined
  if (question.type === 'rating') return question.weight === undefined ? undefined : rangeIn(ratingSteps(question))
  const scores = (question.type === 'matrix' ? (question.columns ?? []).map(choiceOf) : choicesOf(question)).flatMap(({ score }) => score ?? [])
  if (scores.length === 0) return undefined
  if (question.type === 'checkbox') return { least: sum(scores.filter((each) => each < 0)), most: sum(scores.filter((each) => each > 0)) }
  const one = rangeIn([...scores, ...(choicesOf(question).some(({ score }) => score === undefined) ? [0] : [])])
  const rows = question.type === 'matrix' ? (question.rows ?? []).length : 1
  return { least: one.least * rows, most: one.most * rows }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
const rangeIn = (numbers: readonly number[]): Range => ({ least: Math.min(...numbers), most: Math.max(...numbers) })

function pointsOf(question: Question, answer: unknown): number {
  if (question.type === 'rating') return Number(answer)
  if (question.type === 'matrix') return sum(Object.values(answer as object).map((each) => scoreIn((question.columns ?? []).map(choiceOf), each)))
  return sum([answer].flat().map((each) => scoreIn(choicesOf(question), each)))
}

const scoreIn = (choices: readonly Choice[], value: unknown): number => choices.find((each) => each.value === value)?.score ?? 0
