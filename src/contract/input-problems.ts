// What may be wrong with a field, told in the reader's language. The server finds it with zod; the desk may use the same
// words before it sends. A shape names a rule of its own by giving one of these codes (or a refusal's) as zod's message.
import type * as z from 'zod'
import { inputWords } from './input-words.ts'
import { refusalWords } from './refusals.ts'
import type { Language } from './words/language.ts'
import { say, type Values } from './words/say.ts'

export interface InputProblem {
  /** Dotted, such as `members.2.share`. */
  readonly path: string
  readonly code: string
  readonly facts?: Readonly<Record<string, string | number>>
}

export interface ToldProblem { readonly path: string; readonly code: string; readonly message: string }

const isInputCode = (code: string): code is keyof typeof inputWords => Object.hasOwn(inputWords, code)
const isRefusalCode = (code: string): code is keyof typeof refusalWords => Object.hasOwn(refusalWords, code)

export function tellProblem(language: Language, { path, code, facts }: InputProblem): ToldProblem {
  const message = isInputCode(code) ? inputWords[code] : isRefusalCode(code) ? refusalWords[code].desk : inputWords.not_accepted
  return { path, code, message: say(language, message, facts as Values | undefined) }
}

type Issue = z.core.$ZodIssue

/** Every problem of a failed parse, which must have been asked with `reportInput`. */
export const problemsOf = (issues: readonly Issue[], within: readonly PropertyKey[] = []): InputProblem[] =>
  issues.flatMap((issue) => problemsOfIssue(issue, [...within, ...issue.path]))

function problemsOfIssue(issue: Issue, path: readonly PropertyKey[]): InputProblem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: dotted([...path, key]), code: 'unknown_field', facts: { field: key } }))
  if (issue.code === 'invalid_union') return problemsOfUnion(issue, path)
  if (isAbsent(issue)) return [{ path: dotted(path), code: 'missing' }]
  const named = isInputCode(issue.message) || isRefusalCode(issue.message)
  const found = named ? { code: issue.message } : byRule(issue)
  return [{ path: dotted(path), ...found }]
}

const isAbsent = (issue: Issue): boolean => 'input' in issue && issue.input === undefined && issue.code !== 'custom'

type Found = Pick<InputProblem, 'code' | 'facts'>

function byRule(issue: Issue): Found {
  switch (issue.code) {
    case 'invalid_type': return { code: 'wrong_type', facts: { expected: issue.expected } }
    case 'invalid_value': return { code: 'not_one_of', facts: { values: issue.values.map(String).join(', ') } }
    case 'too_small': return { code: tooSmall(issue), facts: { limit: Number(issue.minimum) } }
    case 'too_big': return { code: tooBig(issue), facts: { limit: Number(issue.maximum) } }
    case 'invalid_format': return formats[issue.format] ?? { code: 'wrong_format' }
    case 'not_multiple_of': return { code: 'not_a_multiple', facts: { of: Number(issue.divisor) } }
    default: return { code: 'not_accepted' }
  }
}

const formats: Readonly<Record<string, Found>> = {
  uuid: { code: 'not_an_id' }, guid: { code: 'not_an_id' }, date: { code: 'not_a_date' }, datetime: { code: 'not_a_moment' },
  email: { code: 'not_an_email' }, url: { code: 'not_an_address' }, base64: { code: 'not_base64' },
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string') return Number(issue.minimum) === 1 ? 'missing' : 'too_short'
  return issue.origin === 'array' || issue.origin === 'set' ? 'too_few' : 'too_small'
}

function tooBig(issue: Extract<Issue, { code: 'too_big' }>): string {
  if (issue.origin === 'string') return 'too_long'
  return issue.origin === 'array' || issue.origin === 'set' ? 'too_many' : 'too_large'
}

// Of several shapes that were allowed, the one that got furthest is what the sender meant.
function problemsOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>, path: readonly PropertyKey[]): InputProblem[] {
  if (isInputCode(issue.message)) return [{ path: dotted(path), code: issue.message }]
  const branches = issue.errors.filter((branch) => branch.some((inner) => inner.path.length > 0))
  const nearest = branches.toSorted((a, b) => a.length - b.length)[0]
  if (nearest) return problemsOf(nearest, path)
  return [{ path: dotted(path), code: isAbsent(issue) ? 'missing' : 'not_accepted' }]
}

const dotted = (path: readonly PropertyKey[]): string => path.map(String).join('.')
