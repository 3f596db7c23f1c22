// A report as figures: read by the engine of `twiza indicators`, checked against itself and against the period before.
import type { DraftBody, FindingJson, ReportJson } from '#contract/figures.ts'
import { checkFigures } from '#core/indicators/checks.ts'
import type { Figures } from '#core/indicators/figures.ts'
import { factsOf } from '#core/indicators/finding-sentences.ts'
import { parsePeriodFigures } from '#core/indicators/parse-figures.ts'
import type { Problem } from '#core/loan/problem.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { firstDay } from './from-books.ts'
import { setBefore, type SetRow } from './store.ts'

export interface ReportPeriod { readonly periodTo: string; readonly months: number }
export interface ReadReport { readonly figures: Figures; readonly findings: readonly FindingJson[] }

/** What was kept of a period, as figures. */
export function figuresOf(row: Pick<SetRow, 'content' | 'source' | 'grade'>): Figures | undefined {
  const read = parsePeriodFigures(row.content, [], row.source === 'books')
  return read === undefined ? undefined : { ...read.figures, source: row.source, grade: row.grade }
}

/** Refuses what cannot be read, with every place; findings are told, not refused. */
export async function readReport(tx: Tx, institution: string, currency: string, at: ReportPeriod, { report, comments }: DraftBody): Promise<ReadReport | Refusal> {
  const problems: Problem[] = []
  const from = firstDay(at.periodTo, at.months)
  const read = parsePeriodFigures({ currency, period: { from, to: at.periodTo }, ...report }, problems)
  if (read === undefined) {
    const [first, ...also] = problems.map(({ path }): Refusal => ({ refused: 'figures_unreadable', path }))
    return { ...(first ?? { refused: 'figures_unreadable' }), also }
  }
  const before = await setBefore(tx, institution, from, at.months)
  const previous = before === undefined ? undefined : figuresOf(before)
  const findings = checkFigures(read.figures, { unit: read.unit, pointPaths: read.pointPaths, previous }).map((finding): FindingJson => {
    const comment = comments?.[`${finding.code} ${finding.path}`]
    return { code: finding.code, stops: finding.stops, path: finding.path, facts: factsOf(finding, currency), ...(comment === undefined ? {} : { comment }) }
  })
  return { figures: read.figures, findings }
}

/** A draft that cannot be read yet is kept as it is; it has no findings. */
export async function findingsSoFar(tx: Tx, institution: string, currency: string, at: ReportPeriod, draft: DraftBody): Promise<FindingJson[]> {
  const read = await readReport(tx, institution, currency, at, draft)
  return 'refused' in read ? [] : [...read.findings]
}

/** Kept content as a form shows it. */
export function reportOf({ content }: Pick<SetRow, 'content'>): ReportJson {
  const { unit, flows, points, macro } = content
  return { ...(unit && { unit }), ...(flows && { flows }), ...(points && { points: points.map((point) => ({ ...point })) }), ...(macro && { macro }) } as ReportJson
}
