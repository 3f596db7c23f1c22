// Figures of an institution by period: from its books by themselves, or reported by form, spreadsheet or program.
import * as z from 'zod'
import { inputs, stockPlaces, type InputKind, type InputPlace } from '#core/indicators/inputs.ts'
import { errorCodes, warningCodes } from '#core/indicators/checks.ts'
import { endpoint } from './endpoint.ts'
import { calendarShape } from './reporting.ts'
import { id, instant, isoDate, text } from './shapes.ts'

const tag = 'figures'

const kinds: Readonly<Record<InputKind, z.ZodType<string | number>>> = {
  amount: z.string().regex(/^\d{1,15}(\.\d{1,6})?$/, 'amount_format'), signed: z.string().regex(/^-?\d{1,15}(\.\d{1,6})?$/, 'amount_format'),
  count: z.number().int().min(0).max(1_000_000_000), rate: z.string().regex(/^-?\d{1,6}(\.\d{1,6})?$/, 'amount_format'),
}
type Kinds = Readonly<Record<InputKind, z.ZodType<string | number>>>
const place = (name: InputPlace, of: Kinds) => z.strictObject(Object.fromEntries(Object.entries(inputs[name]).map(([input, kind]) => [input, of[kind].optional()])))
const report = (of: Kinds) => z.strictObject({
  unit: z.enum(['1', '1000']).optional(), flows: place('flows', of).optional(), macro: place('macro', of).optional(),
  points: z.array(z.strictObject({ on: isoDate, ...Object.fromEntries(stockPlaces.map((name) => [name, place(name, of).optional()])) })).max(40).optional(),
})

/** What a report holds; left out is not known, never zero. Amounts in major units, or in thousands of them. */
export const reportShape = report(kinds)
/** Books may hold what no report should, such as an overdrawn till. */
const heldShape = report({ ...kinds, amount: kinds.signed })
export type ReportJson = z.infer<typeof reportShape>

const comments = z.record(z.string().max(200), text(500))
/** Comments by finding: `code path`. */
export const draftBody = z.strictObject({ report: reportShape, comments: comments.optional() })
export type DraftBody = z.infer<typeof draftBody>

export const periodMonths = [1, 3, 6, 12] as const
const periodParams = z.strictObject({ months: z.enum(['1', '3', '6', '12']), periodTo: isoDate })
export type PeriodParams = z.infer<typeof periodParams>

export const findingShape = z.strictObject({
  code: z.enum([...errorCodes, ...warningCodes]), stops: z.boolean(), path: z.string(), facts: z.record(z.string(), z.string()), comment: z.string().optional(),
})
export type FindingJson = z.infer<typeof findingShape>

export const figureSources = ['books', 'form', 'sheet', 'api'] as const
const source = z.enum(figureSources)
const grade = z.number().int().min(1).max(3)
const version = z.strictObject({ version: z.number().int(), source, grade, recordedAt: instant, by: z.string(), reason: z.string().optional() })

export const periodStates = ['submitted', 'draft', 'due', 'late', 'waiting'] as const
export const periodShape = z.strictObject({
  periodFrom: isoDate, periodTo: isoDate, months: z.number().int(), state: z.enum(periodStates), dueOn: isoDate.optional(), newest: version.optional(), savedAt: instant.optional(),
})
export type PeriodJson = z.infer<typeof periodShape>

export const listFigures = endpoint({
  name: 'listFigures', tag, method: 'GET', path: '/api/figures', access: 'audit.see', summary: 'Lists the periods with their figures, and what is due when.',
  answer: z.strictObject({
    reportsOnly: z.boolean(),
    /** The first day of the books, where they tell of themselves; of the time before, figures may be reported. */
    booksFrom: isoDate.optional(), calendar: z.strictObject({ months: z.number().int(), dueDays: z.number().int(), /** False: by its networks. */ own: z.boolean() }),
    networks: z.array(calendarShape.extend({ network: id, name: z.string() })), items: z.array(periodShape),
  }),
})
const savedShape = z.strictObject({ savedAt: instant, report: reportShape, comments, findings: z.array(findingShape) })
export type SavedJson = z.infer<typeof savedShape>
export const getFigures = endpoint({
  name: 'getFigures', tag, method: 'GET', path: '/api/figures/:months/:periodTo', access: 'audit.see', summary: 'Shows the figures of a period with every version, its findings and comments, and the draft.', params: periodParams,
  answer: z.strictObject({
    periodFrom: isoDate, periodTo: isoDate, months: z.number().int(), currency: z.string(), report: heldShape.optional(), findings: z.array(findingShape), versions: z.array(version), draft: savedShape.optional(),
  }),
})
export const saveFiguresDraft = endpoint({
  name: 'saveFiguresDraft', tag, method: 'PUT', path: '/api/figures/:months/:periodTo/draft', access: 'figures.report', command: true,
  summary: 'Keeps a report half filled, and tells what in it does not add up so far.', params: periodParams, body: draftBody, answer: savedShape,
})
export const submitFigures = endpoint({
  name: 'submitFigures', tag, method: 'POST', path: '/api/figures/:months/:periodTo', access: 'figures.report', command: true,
  summary: 'Submits the figures of a period: errors stop, warnings need a comment; a correction is a new version and needs a reason.', params: periodParams,
  body: draftBody.extend({ grade: z.union([z.literal(1), z.literal(2)]), reason: text(500).optional(), source: z.enum(['form', 'sheet', 'api']).optional() }),
  answer: z.strictObject({ version: z.number().int(), findings: z.array(findingShape) }),
})
export const getFiguresSheet = endpoint({
  name: 'getFiguresSheet', tag, method: 'GET', path: '/api/figures/:months/:periodTo/sheet.xlsx', access: 'audit.see', summary: 'The report as a workbook to fill in, with what is held already.', params: periodParams,
  media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})
const sheet = z.strictObject({ name: text(200), base64: z.base64().max(3_000_000) })
export const readFiguresSheet = endpoint({
  name: 'readFiguresSheet', tag, method: 'POST', path: '/api/figures/:months/:periodTo/sheet', access: 'figures.report', command: true,
  summary: 'Reads a filled workbook into the draft; workbooks with macros are refused.', params: periodParams, body: z.strictObject({ file: sheet }), answer: savedShape,
})
const traced = z.strictObject({ code: z.string(), names: z.strictObject({ en: z.string(), fr: z.string(), ar: z.string(), rw: z.string() }), amount: z.string() })
export const traceFigure = endpoint({
  name: 'traceFigure', tag, method: 'GET', path: '/api/figures/:months/:periodTo/inputs/:input', access: 'audit.see', summary: 'Shows the accounts that a figure from the books was summed from.',
  params: periodParams.extend({ input: z.string().max(60) }), answer: z.strictObject({ source, currency: z.string(), items: z.array(traced) }),
})
export const mappedShape = z.strictObject({
  code: z.string(), names: z.strictObject({ en: z.string(), fr: z.string(), ar: z.string(), rw: z.string() }), kind: z.enum(['asset', 'liability', 'equity', 'income', 'expense']), input: z.string(),
  /** By the standard chart, until somebody confirms or changes it. */
  guessed: z.boolean(),
})
export type MappedJson = z.infer<typeof mappedShape>
const mappingAnswer = z.strictObject({ items: z.array(mappedShape) })
export const listFigureMapping = endpoint({ name: 'listFigureMapping', tag, method: 'GET', path: '/api/figure-mapping', access: 'ledger.see', summary: 'Shows what each account feeds.', answer: mappingAnswer })
export const saveFigureMapping = endpoint({
  name: 'saveFigureMapping', tag, method: 'PUT', path: '/api/figure-mapping', access: 'ledger.accounts', command: true, summary: 'Says what each account feeds: every posting account exactly once.',
  body: z.strictObject({ items: z.array(z.strictObject({ code: z.string().max(20), input: z.string().max(60) })).max(5_000) }), answer: mappingAnswer,
})
export const saveFigureCalendar = endpoint({
  name: 'saveFigureCalendar', tag, method: 'PUT', path: '/api/figure-calendar', access: 'settings.edit', command: true, summary: 'Says how often the institution reports, and within how many days.',
  body: z.strictObject({ months: z.union([z.literal(1), z.literal(3), z.literal(6), z.literal(12)]), dueDays: z.number().int().min(1).max(180) }), answer: z.strictObject({ months: z.number().int(), dueDays: z.number().int() }),
})

export const figureEndpoints = [
  listFigures, getFigures, saveFiguresDraft, submitFigures, getFiguresSheet, readFiguresSheet, traceFigure, listFigureMapping, saveFigureMapping, saveFigureCalendar,
] as const
