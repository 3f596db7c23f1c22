// A value in words of a language, by its unit: percent, times, money, a count, yes or no.
import type { IndicatorUnit } from '#core/indicators/indicator.ts'
import { formatNumber, formatPercent } from '../words/numbers.ts'
import type { Language } from '../words/language.ts'
import { say } from '../words/say.ts'
import { valueWords } from './words.ts'

/** Shown shorter than it is kept: percentages to one decimal, ratios to two, money to the unit. */
export function sayValue(language: Language, unit: IndicatorUnit, value: string): string {
  if (unit === 'percent') return formatPercent(language, value, 1)
  if (unit === 'ratio') return formatNumber(language, value, 2)
  if (unit === 'amount') return formatNumber(language, value, 0)
  if (unit === 'count') return formatNumber(language, value, /\.0*[1-9]/.test(value) ? 1 : 0)
  return say(language, value === 'yes' ? valueWords.yes : valueWords.no)
}
