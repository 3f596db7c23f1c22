// The dashboard for spreadsheets. What a person once typed must not run there as a formula, in either kind of file.
import writeExcel from 'write-excel-file/node'
import type { DashboardJson, DashboardQuery } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { valueWords } from '#contract/indicators/words.ts'
import { say } from '#contract/words/say.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { csv, isFormula, type Cell } from '#platform/csv.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import type { Reader } from '../members/door.ts'
import { getDashboard } from './dashboard.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

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
  const rows = [headings.map((value) => ({ value, fontWeight: 'bold' as const })), ...lines.map((line) => line.map(excelCell))]
  const bytes = await writeExcel(rows, { rightToLeft: reader.language === 'ar' }).toBuffer()
  return new FileAnswer(XLSX, new Uint8Array(bytes), `indicators-${dashboard.asOf}.xlsx`)
}

function tableOf(dashboard: DashboardJson, { language }: Reader): { headings: string[]; lines: Cell[][] } {
  const t = (word: keyof typeof valueWords): string => say(language, valueWords[word])
  const headings = [t('member'), t('country'), t('currency'), t('periodTo'), t('grade'), ...dashboard.indicators.map(({ slug }) => say(language, indicatorName(slug)))]
  const lines = dashboard.rows.map((row): Cell[] => [row.name, row.country, row.currency, row.periodTo, row.grade, ...row.cells.map((cell) => (cell === null ? t('notShared') : cell.value))])
  const medians: Cell[] = [t('median'), '', '', dashboard.asOf, '', ...dashboard.indicators.map(({ peers }) => peers?.median)]
  return { headings, lines: [...lines, medians] }
}

function excelCell(cell: Cell) {
  if (cell === null || cell === undefined || cell === '') return null
  const text = String(cell)
  if (typeof cell === 'number' || /^-?\d{1,12}(\.\d+)?$/.test(text)) return { value: Number(text), type: Number }
  return { value: isFormula(text) ? `'${text}` : text, type: String }
}
