// Two waves of one questionnaire side by side: what changed, question by question. Only what is shown in both is compared.
import { powerOfTen } from '../money/amount.ts'
import { ratio, subtract, type Ratio } from '../money/ratio.ts'
import { shownDecimal } from './figures.ts'
import type { QuestionSummary, Summary } from './summarise.ts'
import type { Value } from './definition.ts'

export interface WaveChange {
  readonly name: string
  /** Percentage points by choice, from the earlier to the later wave. */
  readonly shares?: readonly { readonly value: Value | boolean; readonly change: string }[]
  readonly mean?: string
  readonly median?: string
}

export function compareWaves(earlier: Summary, later: Summary): WaveChange[] {
  const before = new Map(earlier.questions.map((question) => [question.name, question]))
  return later.questions.flatMap((question) => {
    const known = before.get(question.name)
    return known === undefined || known.hidden || question.hidden ? [] : changeOf(known, question)
  })
}

function changeOf(before: QuestionSummary, after: QuestionSummary): WaveChange[] {
  const shares = (after.choices ?? []).flatMap(({ value, share }) => {
    const was = before.choices?.find((each) => each.value === value)?.share
    return was === undefined || was === null || share === null ? [] : [{ value, change: difference(was, share) }]
  })
  const numbers = before.numbers && after.numbers && { mean: difference(before.numbers.mean, after.numbers.mean), median: difference(before.numbers.median, after.numbers.median) }
  return shares.length === 0 && numbers === undefined ? [] : [{ name: after.name, ...(shares.length > 0 && { shares }), ...numbers }]
}

const difference = (before: string, after: string): string => shownDecimal(subtract(exact(after), exact(before)), 2)

function exact(text: string): Ratio {
  const [whole = '0', part = ''] = text.split('.')
  const units = BigInt(whole.replace('-', '') + part)
  return ratio(text.startsWith('-') ? -units : units, powerOfTen(part.length))
}
