// Refusals, bad input and trouble as problem details (RFC 9457), in the reader's language. `safe` says what is certain.
import { STATUS_CODES } from 'node:http'
import type { Refusal } from '#core/refusal.ts'
import { tellProblem, type InputProblem, type ToldProblem } from '#contract/input-problems.ts'
import { sayRefusal, statusOf } from '#contract/refusals.ts'
import type { Language } from '#contract/words/language.ts'
import { say } from '#contract/words/say.ts'
import { edgeWords } from './words.ts'

export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly safe: string
  readonly errors?: readonly ToldProblem[]
  /** By which the log finds what went wrong. */
  readonly reference?: string
}

export const PROBLEM_MEDIA = 'application/problem+json; charset=utf-8'

const typeOf = (code: string): string => `/api/docs#${code}`
const titleOf = (status: number): string => STATUS_CODES[status] ?? 'Problem'

export function problemOfRefusal(language: Language, refusal: Refusal): ProblemDetails {
  const status = statusOf(refusal)
  const errors = [refusal, ...refusal.also ?? []].flatMap((each) =>
    each.path === undefined ? [] : [{ path: each.path, code: each.refused, message: sayRefusal(language, each) }])
  const safe = refusal.refused === 'try_again_later' ? edgeWords.sendAgain : edgeWords.nothingChanged
  return {
    type: typeOf(refusal.refused), title: titleOf(status), status, detail: sayRefusal(language, refusal), code: refusal.refused,
    safe: say(language, safe), ...(errors.length > 0 ? { errors } : {}),
  }
}

export function problemOfInput(language: Language, problems: readonly InputProblem[]): ProblemDetails {
  const errors = problems.map((problem) => tellProblem(language, problem))
  return { ...problemOfRefusal(language, { refused: 'input_invalid' }), errors }
}

/** For what nobody foresaw: the reference, and nothing of what is inside. */
export function problemOfFault(language: Language, reference: string): ProblemDetails {
  return {
    type: typeOf('unexpected'), title: titleOf(500), status: 500, code: 'unexpected', reference,
    detail: say(language, edgeWords.unexpected, { reference }), safe: say(language, edgeWords.sendAgain),
  }
}
