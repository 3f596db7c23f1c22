// What is wrong with a framework while it is edited: every rule of core, and names that nobody has written yet, each by its path.
import { diagnosticRefusalWords } from '#contract/refusals/diagnostics.ts'
import type { Message } from '#contract/words/catalogue.ts'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { isFramework, parseFramework } from '#core/diagnostic/parse-framework.ts'
import { decimalOf, showDecimal } from '#core/diagnostic/read-decimal.ts'
import { add, zero } from '#core/money/ratio.ts'
import { missingIn, type Place } from './framework-edits.ts'

export interface Found { readonly path: string; readonly rule: string }

/** Paths as `dimensions.0.criteria.2.slug`. */
export function problemsOf(content: FrameworkJson): Found[] {
  const read = parseFramework(content)
  const found = isFramework(read) ? [] : read.problems.map(({ path, code }) => ({ path: path.replaceAll(/\[(\d+)\]/g, '.$1'), rule: code }))
  return [...found, ...namesMissing(content)]
}

function namesMissing({ title, dimensions }: FrameworkJson): Found[] {
  const unnamed = (text: typeof title, path: string): Found[] => (missingIn(text).length === 4 ? [{ path, rule: 'missing_field' }] : [])
  return [
    ...unnamed(title, 'title'),
    ...dimensions.flatMap((dimension, n) => [
      ...unnamed(dimension.title, `dimensions.${n}.title`),
      ...dimension.criteria.flatMap((criterion, m) => unnamed(criterion.title ?? criterion.question, `dimensions.${n}.criteria.${m}.title`)),
    ]),
  ]
}

export const problemWords: Message = diagnosticRefusalWords.framework_unreadable.desk

export const pathOf = ({ dimension, criterion }: Place): string =>
  (dimension === undefined ? '' : criterion === undefined ? `dimensions.${dimension}` : `dimensions.${dimension}.criteria.${criterion}`)

/** Whose panel shows a problem. */
export function placeOf(path: string): Place {
  const at = /^dimensions\.(\d+)(?:\.criteria\.(\d+))?/.exec(path)
  if (!at) return {}
  return at[2] === undefined ? { dimension: Number(at[1]) } : { dimension: Number(at[1]), criterion: Number(at[2]) }
}

/** What weights come to, as text; undefined where one of them is no number. */
export function sumOf(weights: readonly (number | string | undefined)[]): string | undefined {
  const read = weights.filter((weight) => weight !== undefined).map((weight) => decimalOf(weight))
  return read.some((each) => each === undefined) ? undefined : showDecimal(read.reduce((sum, each) => add(sum ?? zero, each ?? zero), zero) ?? zero)
}
