// The network's report of a quarter, for its board, its members and donors: medians, marks and warnings, no member by name.
import type { Paper, Part } from '#institution/documents/door.ts'
import type { DashboardJson } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { ruleName } from '#contract/indicators/rule-names.ts'
import { sayValue } from '#contract/indicators/show-value.ts'
import { valueWords } from '#contract/indicators/words.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { formatNumber } from '#contract/words/numbers.ts'
import type { Language } from '#contract/words/language.ts'
import { say, type Values } from '#contract/words/say.ts'
import { leastPeers } from '#core/indicators/peers.ts'
import type { Frame } from './member-sheet.ts'
import { reportWords } from './report-words.ts'

export interface Quarter { readonly quarter: string; readonly from: string; readonly to: string }

/** `2026-Q1` as its days. */
export function quarterOf(text: string): Quarter {
  const [year = '', n = '1'] = text.split('-Q')
  const last = Number(n) * 3
  const day = last === 3 || last === 12 ? 31 : 30
  return { quarter: text, from: `${year}-${String(last - 2).padStart(2, '0')}-01`, to: `${year}-${String(last).padStart(2, '0')}-${day}` }
}

export function quarterReport(language: Language, frame: Frame, { quarter, from, to }: Quarter, dashboard: DashboardJson, warnings: readonly { rule: string }[]): Paper {
  const t = (message: Message, facts?: Values): string => say(language, message, facts)
  const rows = dashboard.rows.filter(({ periodTo }) => periodTo !== undefined && periodTo >= from)
  const poor = rows.flatMap(({ cells }) => cells).filter((cell) => cell?.mark === 'poor').length
  return {
    ...frame, language, size: 'a4', title: t(reportWords.quarterTitle, { n: quarter.slice(-1), year: quarter.slice(0, 4) }), subtitle: t(reportWords.asOf, { on: to }),
    parts: [
      {
        kind: 'figures', items: [
          { label: t(reportWords.members), value: formatNumber(language, dashboard.rows.length), note: `${formatNumber(language, rows.length)} ${t(reportWords.reporting)}` },
          { label: t(reportWords.poorCells), value: rows.length < leastPeers ? '–' : formatNumber(language, poor) }, { label: t(reportWords.warnings), value: formatNumber(language, warnings.length) },
        ],
      },
      { kind: 'text', text: t(reportWords.noNames), tone: 'quiet' },
      { kind: 'heading', text: t(reportWords.medians) },
      medians(language, t, dashboard),
      ...(rows.length < leastPeers ? [] : [{ kind: 'heading', text: t(reportWords.marks) } as const, marksTable(language, t, dashboard, rows)]),
      ...(warnings.length === 0 ? [] : [{ kind: 'heading', text: t(reportWords.warningsByRule) } as const, warningTable(language, t, warnings)]),
    ],
  }
}

type Say = (message: Message, facts?: Values) => string

const medians = (language: Language, t: Say, { indicators }: DashboardJson): Part => ({
  kind: 'table',
  columns: [{ head: t(valueWords.indicator), end: false, wide: true }, { head: t(valueWords.peers), end: true }, { head: t(valueWords.lowerQuartile), end: true }, { head: t(valueWords.median), end: true }, { head: t(valueWords.upperQuartile), end: true }],
  rows: indicators.map(({ slug, unit, peers }) => ({
    cells: peers
      ? [t(indicatorName(slug)), formatNumber(language, peers.count), ...[peers.lowerQuartile, peers.median, peers.upperQuartile].map((value) => sayValue(language, unit, value))]
      : [t(indicatorName(slug)), t(reportWords.few), '–', '–', '–'],
  })),
})

const marksTable = (language: Language, t: Say, { indicators }: DashboardJson, rows: DashboardJson['rows']): Part => ({
  kind: 'table',
  columns: [{ head: t(valueWords.indicator), end: false, wide: true }, ...(['good', 'watch', 'poor'] as const).map((mark) => ({ head: t(valueWords[mark]), end: true }))],
  rows: indicators.map(({ slug }, n) => ({
    cells: [t(indicatorName(slug)), ...(['good', 'watch', 'poor'] as const).map((mark) => formatNumber(language, rows.filter(({ cells }) => cells[n]?.mark === mark).length))],
  })),
})

const warningTable = (language: Language, t: Say, warnings: readonly { rule: string }[]): Part => ({
  kind: 'table', columns: [{ head: t(reportWords.warnings), end: false, wide: true }, { head: t(reportWords.raised), end: true }],
  rows: [...Map.groupBy(warnings, ({ rule }) => rule)].toSorted(([, a], [, b]) => b.length - a.length).map(([rule, each]) => ({ cells: [t(ruleName(rule)), formatNumber(language, each.length)] })),
})
