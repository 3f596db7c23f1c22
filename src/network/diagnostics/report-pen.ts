// Names, levels and percents of one assessment in words of one language.
import type { Column, Part } from '#institution/documents/door.ts'
import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import { modeWords, stateWords } from '#contract/diagnostics/words.ts'
import type { RecommendationJson } from '#contract/plans.ts'
import { formatDate } from '#contract/words/dates.ts'
import type { Message } from '#contract/words/catalogue.ts'
import type { Language } from '#contract/words/language.ts'
import { formatNumber, formatPercent } from '#contract/words/numbers.ts'
import { say, type Values } from '#contract/words/say.ts'
import type { FrameworkJson, Text, YpnAnswer } from '#core/diagnostic/framework-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import type { ReportFacts } from './for-report.ts'
import { reportWords as w } from './report-words.ts'

export interface Printed extends ReportFacts {
  readonly recommendations: readonly RecommendationJson[]
  readonly on: string
  readonly by: string
}

export const heading = (text: string): Part => ({ kind: 'heading', text })
export const column = (head: string, wide = false, end = false): Column => ({ head, end, wide })

export interface ReportPen {
  readonly language: Language
  readonly t: (message: Message, values?: Values) => string
  readonly date: (on: string) => string
  readonly text: (text: Text | undefined) => string
  readonly percent: (percent: string | null | undefined) => string
  readonly number: (value: string | null | undefined) => string
  readonly criterion: (slug: string) => string
  readonly dimension: (slug: string) => string
  readonly level: (value: string | null, from: string) => string
  readonly state: string
  readonly mode: string
}

const ypn: Readonly<Record<string, YpnAnswer>> = { '0': 'no', '0.5': 'partially', '1': 'yes' }

export function reportPen(language: Language, assessment: AssessmentDetailJson): ReportPen {
  const framework = assessment.frameworkContent as unknown as FrameworkJson
  const t = (message: Message, values?: Values): string => say(language, message, values)
  const text = (given: Text | undefined): string => textIn(given, language)
  const criteria = new Map(framework.dimensions.flatMap((dimension) => dimension.criteria.map(({ slug, title, question }) => [slug, text(title ?? question) || slug] as const)))
  const dimensions = new Map(framework.dimensions.map(({ slug, title }) => [slug, text(title) || slug]))
  const number = (value: string | null | undefined): string => (value === null || value === undefined ? '–' : formatNumber(language, String(Math.round(Number(value) * 100) / 100)))
  return {
    language, t, text, number, date: (on) => formatDate(language, on), percent: (percent) => (percent === null || percent === undefined ? '–' : formatPercent(language, percent, 0)),
    criterion: (slug) => criteria.get(slug) ?? slug, dimension: (slug) => dimensions.get(slug) ?? slug,
    level: (value, from) => {
      if (from === 'not_applicable') return t(w.doesNotApply)
      if (value === null) return t(w.unanswered)
      if (framework.rollup === 'YPN') return t(w[ypn[value] ?? 'no'])
      return [number(value), text(framework.scale?.labels?.[value])].filter((part) => part !== '').join(' · ')
    },
    state: t(stateWords[assessment.state]), mode: t(modeWords[assessment.mode]),
  }
}
