// The engine's problems, each at the field that a person can change, in words of her language.
import type { Problem } from '#core/loan/problem.ts'
import type { Message } from '#contract/words/catalogue.ts'
import type { Values } from '#contract/words/say.ts'
import { problemWords, specialProblemWords } from './form/words.ts'
import type { Draft } from './draft.ts'

/** Sentences by the name of the field: `rate`, `fees.0.value`. */
export type FieldProblems = Readonly<Record<string, string>>

const PARENTS = /^(interest|instalments|allocation|calendar)\./u
const NAMES: Readonly<Record<string, string>> = {
  'grace.principal': 'gracePrincipal', 'grace.interestPayment': 'graceInterest', 'grace.interestFree': 'graceFree', 'on.nth': 'nth', 'on.weekday': 'weekday',
  'tax.name': 'taxName', 'tax.percent': 'taxPercent', 'tax.on': 'taxOn', 'compulsorySavings.when': 'savingsWhen', 'compulsorySavings.returned': 'savingsReturned',
}

/** "instalments.custom[0].dueOn" is the field "custom.0.dueOn". */
export function fieldOf(path: string): string {
  const plain = path.replaceAll(/\[(\d+)\]/gu, '.$1').replace(PARENTS, '').replace(/^(holidays|weekend|order|tax\.on)\.\d+$/u, '$1')
  const known = NAMES[plain]
  if (known !== undefined) return known
  if (plain.startsWith('downPayment')) return 'down'
  if (plain.startsWith('compulsorySavings')) return 'savings'
  return plain
    .replace(/^disbursements/u, 'tranches').replace(/^(custom\.\d+)\.(principal|share)$/u, '$1.part').replace(/^(fees\.\d+)\.(percent|amount)$/u, '$1.value')
}

type Say = (message: Message, values?: Values) => string

export function sayProblems(t: Say, draft: Draft, problems: readonly Problem[]): FieldProblems {
  const told: Record<string, string> = {}
  for (const { path, code } of problems) {
    const field = fieldOf(path)
    const special = `${field.replaceAll(/\.\d+/gu, '')} ${code}`
    const message = isSpecial(special) ? specialProblemWords[special] : problemWords[isWorded(code) ? code : 'contradiction']
    told[field] ??= t(message, { most: mostGrace(draft, field) })
  }
  return told
}

const isSpecial = (key: string): key is keyof typeof specialProblemWords => Object.hasOwn(specialProblemWords, key)

// Rules of other inputs than terms share the list of codes.
const isWorded = (code: string): code is keyof typeof problemWords => Object.hasOwn(problemWords, code)

/** Interest-free may be every instalment; the other two leave at least the last. */
function mostGrace(draft: Draft, field: string): number {
  const count = draft.amortization === 'custom' ? draft.custom.length : Number(draft.count)
  return Math.max(0, field === 'graceFree' ? count : count - 1)
}

/** How many of the problems lie at these fields or inside them. */
export const countAt = (problems: FieldProblems, fields: readonly string[]): number =>
  Object.keys(problems).filter((field) => fields.includes(field.split('.')[0] ?? '')).length
