// The dashboard for spreadsheets. What a person once typed must not run there as a formula, in either kind of file.
import type { DashboardJson, DashboardQuery } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { valueWords } from '#contract/indicators/words.ts'
import { say } from '#contract/words/say.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { csv, type Cell } from '#platform/csv.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import { WORKBOOK, workbook } from '#platform/workbook.ts'
import type { Reader } from '../members/door.ts'
import { getDashboard } from './dashboard.ts'

export async function exportDashboard(db: Database, reader: Reader, query: DashboardQuery, today: string): Promise<FileAnswer | Refusal> {
  const dashboard = await getDashboard(db, reader, query, today, 'export')
  if (isRefusal(dashboard)) return dashboard
  const { headings, lines } = tableOf(dashboard, reader)
  return new FileAnswer('text/csv; charset=utf-8', csv(headings, lines), `indicators-${dashboard.asOf}.csv`)
}

export async function exportDashboardSheet(db: Database, reader: Reader, query: DashboardQuery, today: string): Promise<FileAnswer | Refusal> {
  const dashboard = await getDashboard(db, reader, query, today, 'export')
  if (isRefusal(dashboard)) return dashboard
  const { headings, lines } = tableOf(dashboard, reader)
  return new FileAnswer(WORKBOOK, await workbook(headings, lines, { rightToLeft: reader.language === 'ar' }), `indicators-${dashboard.asOf}.xlsx`)
}

function tableOf(dashboard: DashboardJson, { language }: Reader): { headings: string[]; lines: Cell[][] } {
  const t = (word: keyof typeof valueWords): string => say(language, valueWords[word])
  const headings = [t('member'), t('country'), t('currency'), t('periodTo'), t('grade'), ...dashboard.indicators.map(({ slug, name }) => name ?? say(language, indicatorName(slug)))]
  const lines = dashboard.rows.map((row): Cell[] => [row.name, row.country, row.currency, row.periodTo, row.grade, ...row.cells.map((cell) => (cell === null ? t('notShared') : cell.value))])
  const medians: Cell[] = [t('median'), '', '', dashboard.asOf, '', ...dashboard.indicators.map(({ peers }) => peers?.median)]
  return { headings, lines: [...lines, medians] }
}
