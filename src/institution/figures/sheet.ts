// The report as a workbook: one row for each figure, its name in the reader's language, what is held already filled in.
import readSheets from 'read-excel-file/node'
import writeExcel from 'write-excel-file/node'
import { reportShape, type ReportJson } from '#contract/figures.ts'
import { figureWords } from '#contract/figures/words.ts'
import { say } from '#contract/words/say.ts'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { inputWords } from '#core/indicators/input-words.ts'
import { inputOf, inputs, stockPlaces } from '#core/indicators/inputs.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import { zipContents } from '#platform/zip-contents.ts'
import type { SavedJson } from '#contract/figures.ts'
import { firstDay } from './from-books.ts'
import { reportOf, type ReportPeriod } from './read-report.ts'
import { draftOf, houseFacts, versionsOf } from './store.ts'
import { booksTell, keepDraft } from './submit-figures.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MARK = 'twiza figures'
const UNPACKED_MAX = 40_000_000
const ROWS_MAX = 1_000

const opening = ({ periodTo, months }: ReportPeriod): string => formatDay((parseDay(firstDay(periodTo, months)) ?? 0) - 1)

export async function sheetOf(db: Database, actor: Actor, at: ReportPeriod): Promise<FileAnswer> {
  const report = await db.transact({ institution: actor.institution }, async (tx): Promise<ReportJson> => {
    const draft = await draftOf(tx, actor.institution, at.periodTo, at.months)
    if (draft) return (draft.content as { report: ReportJson }).report
    const [newest] = await versionsOf(tx, actor.institution, at.periodTo, at.months)
    return newest ? reportOf(newest) : {}
  })
  const bytes = await writeExcel(rowsOf(report, at, actor), { rightToLeft: actor.language === 'ar', columns: [{ width: 26 }, { width: 48 }, { width: 18 }, { width: 18 }, { width: 18 }] }).toBuffer()
  return new FileAnswer(XLSX, new Uint8Array(bytes), `figures-${at.periodTo}-${at.months}.xlsx`)
}

function rowsOf(report: ReportJson, at: ReportPeriod, { language, currency }: Actor) {
  const t = (word: keyof typeof figureWords): string => say(language, figureWords[word])
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const })
  const cell = (value: unknown) => (value === undefined ? null : { value: Number(value), format: '#,##0.######' })
  const held = (on: string, place: string, name: string): unknown => {
    const point = report.points?.find((each) => each.on === on) as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>> | undefined
    return point?.[place]?.[name]
  }
  const flows = report.flows as Readonly<Record<string, unknown>> | undefined
  const macro = report.macro as Readonly<Record<string, unknown>> | undefined
  return [
    [bold(MARK), { value: at.periodTo }, { value: String(at.months) }, { value: currency }],
    [{ value: 'unit' }, { value: t('unit') }, { value: report.unit ?? '1' }],
    [bold(t('code')), bold(t('figure')), bold(t('overPeriod')), bold(opening(at)), bold(at.periodTo)],
    ...Object.keys(inputs.flows).map((name) => [{ value: name }, { value: inputWords[name as keyof typeof inputWords][language] }, cell(flows?.[name])]),
    ...stockPlaces.flatMap((place) => Object.keys(inputs[place]).map((name) =>
      [{ value: name }, { value: inputWords[name as keyof typeof inputWords][language] }, null, cell(held(opening(at), place, name)), cell(held(at.periodTo, place, name))])),
    ...Object.keys(inputs.macro).map((name) => [{ value: name }, { value: inputWords[name as keyof typeof inputWords][language] }, cell(macro?.[name])]),
  ]
}

/** A filled workbook becomes the draft of its period. */
export async function readSheet(db: Database, actor: Actor, key: string, at: ReportPeriod, file: { readonly name: string; readonly base64: string }): Promise<SavedJson | Refusal> {
  const report = await reportFrom(Buffer.from(file.base64, 'base64'), at)
  if (isRefusal(report)) return report
  return runCommand(db, actor, { name: 'read-figures-sheet', key, content: { ...at, file } }, async (tx) => {
    if (booksTell(await houseFacts(tx, actor.institution), at)) return refuse('books_report_themselves')
    return { answer: await keepDraft(tx, actor, at, { report }), trace: { subject: { kind: 'figures', id: `${at.periodTo}/${at.months}` }, detail: { file: file.name } } }
  })
}

export async function reportFrom(bytes: Buffer, at: ReportPeriod): Promise<ReportJson | Refusal> {
  const contents = zipContents(bytes)
  if (contents === undefined || contents.unpacked > UNPACKED_MAX) return refuse('sheet_unreadable', 'file')
  if (contents.names.some((name) => /vbaproject|macrosheets/i.test(name))) return refuse('sheet_with_macros', 'file')
  const [sheet] = await readSheets(bytes).catch(() => [])
  const [head, unit, , ...rows] = sheet?.data.slice(0, ROWS_MAX) ?? []
  if (head?.[0] !== MARK) return refuse('sheet_unreadable', 'file')
  if (text(head[1]) !== at.periodTo || text(head[2]) !== String(at.months)) return refuse('sheet_of_another_period', 'file', { date: text(head[1]) })
  const places = { flows: {}, macro: {}, opening: {}, closing: {} } as Record<'flows' | 'macro' | 'opening' | 'closing', Record<string, unknown>>
  for (const [n, row] of rows.entries()) {
    const wrong = readRow(row, n, places)
    if (wrong !== undefined) return wrong
  }
  const points = [pointOf(opening(at), places.opening), pointOf(at.periodTo, places.closing)].filter((point) => point !== undefined)
  const parsed = reportShape.safeParse({
    unit: text(unit?.[2]) === '1000' ? '1000' : '1', ...filled('flows', places.flows), ...(points.length > 0 && { points }), ...filled('macro', places.macro),
  })
  return parsed.success ? parsed.data : refuse('figures_unreadable', parsed.error.issues[0]?.path.join('.') ?? 'file')
}

const filled = (name: string, values: Readonly<Record<string, unknown>>) => (Object.keys(values).length > 0 ? { [name]: values } : {})

function readRow(row: readonly unknown[], n: number, places: Record<'flows' | 'macro' | 'opening' | 'closing', Record<string, unknown>>): Refusal | undefined {
  const name = text(row[0])
  const kind = inputOf(name)
  if (kind === undefined) return undefined
  const columns = kind.place === 'flows' ? ([['flows', 2]] as const) : kind.place === 'macro' ? ([['macro', 2]] as const) : ([['opening', 3], ['closing', 4]] as const)
  for (const [target, column] of columns) {
    const value = row[column]
    if (value === null || value === undefined || value === '') continue
    const figure = figureText(value)
    if (figure === undefined) return refuse('figures_unreadable', `file.${n + 4}.${'ABCDE'[column] ?? ''}`)
    places[target][name] = kind.kind === 'count' ? Number(figure) : figure
  }
  return undefined
}

/** A workbook keeps numbers in binary with some fifteen digits: they are written out as a person typed them. */
function figureText(value: unknown): string | undefined {
  const typed = typeof value === 'number' ? value.toPrecision(15) : String(value).trim().replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (!/^-?\d+(\.\d+)?$/.test(typed)) return undefined
  return typed.includes('.') ? typed.replace(/\.?0+$/, '') : typed
}

const text = (value: unknown): string => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '').trim())

function pointOf(on: string, values: Readonly<Record<string, unknown>>) {
  if (Object.keys(values).length === 0) return undefined
  const of = (place: string) => Object.fromEntries(Object.entries(values).filter(([name]) => inputOf(name)?.place === place))
  return { on, ...Object.fromEntries(stockPlaces.map((place) => [place, of(place)] as const).filter(([, held]) => Object.keys(held).length > 0)) }
}
