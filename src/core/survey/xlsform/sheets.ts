// An XLSForm as it was read from a workbook: rows of texts under headings. https://xlsform.org/en/
import type { SurveyLanguage, Text } from '../definition.ts'

/** Rows of a sheet, the headings first; every cell a text, empty ones ''. */
export type SheetRows = readonly (readonly string[])[]
export interface XlsSheets { readonly survey: SheetRows; readonly choices?: SheetRows; readonly settings?: SheetRows }

export const xlsNotes = [
  'type_left_out', 'repeat_left_out', 'column_left_out', 'language_left_out', 'expression_left_out', 'default_left_out', 'filter_left_out', 'appearance_left_out', 'name_changed',
  'choices_missing', 'name_missing', 'group_not_open', 'group_not_closed', 'other_added', 'metadata_left_out',
] as const
export type XlsNoteCode = (typeof xlsNotes)[number]

/** What could not be taken over, or not as it stood. `row` is that of the spreadsheet, from 1. */
export interface XlsNote { readonly sheet: 'survey' | 'choices' | 'settings'; readonly row: number; readonly code: XlsNoteCode; readonly facts?: Readonly<Record<string, string>> }
export type Tell = (note: XlsNote) => void

export interface XlsRow {
  readonly row: number
  /** By column, lower case; '' where there is none. */
  readonly cell: (column: string) => string
  /** A text in all languages that have a column for it. */
  readonly text: (column: string) => Text | undefined
}

interface Column { readonly name: string; readonly language: SurveyLanguage | undefined; readonly isForeign: boolean }

/** Columns that mean something to XLSForm; the others are the author’s own and are told. */
const known = new Set([
  'type', 'name', 'label', 'hint', 'guidance_hint', 'required', 'required_message', 'relevant', 'constraint', 'constraint_message', 'appearance', 'default', 'calculation', 'choice_filter', 'parameters',
  'list_name', 'read_only', 'readonly', 'repeat_count', 'image', 'audio', 'video', 'note', 'trigger', 'form_title', 'form_id', 'version', 'default_language', 'instance_name', 'style', 'order', '$given_name', 'kuid', '$kuid',
])
const silent = new Set(['guidance_hint', 'note', 'kuid', '$kuid', 'read_only', 'readonly', 'order', 'repeat_count', 'trigger', 'parameters', 'form_id', 'version', 'instance_name', 'style'])
const taken = new Set(['type', 'name', 'label', 'hint', 'required', 'required_message', 'relevant', 'constraint', 'constraint_message', 'appearance', 'default', 'calculation', 'choice_filter', 'list_name', 'form_title', 'default_language'])

const languageNames: Readonly<Record<string, SurveyLanguage>> = {
  en: 'en', english: 'en', anglais: 'en', eng: 'en', fr: 'fr', french: 'fr', français: 'fr', francais: 'fr', fra: 'fr', ar: 'ar', arabic: 'ar', arabe: 'ar', العربية: 'ar', ara: 'ar',
  rw: 'rw', kinyarwanda: 'rw', ikinyarwanda: 'rw', kin: 'rw',
}

/** `French (fr)`, `fr`, `Français`, `fr-MA`: the language that is meant. */
export function languageNamed(name: string): SurveyLanguage | undefined {
  const code = /\(([^)]+)\)\s*$/.exec(name)?.[1]
  return [code, name.replace(/\([^)]*\)\s*$/, '')].map((each) => languageNames[(each ?? '').trim().toLowerCase().replace(/[-_]\w+$/, '')]).find((each) => each !== undefined)
}

export function rowsOf(sheet: XlsNote['sheet'], rows: SheetRows | undefined, plain: SurveyLanguage, tell: Tell): XlsRow[] {
  const [headings = [], ...rest] = rows ?? []
  const columns = headings.map((heading) => columnOf(heading))
  columns.forEach((column, index) => tellColumn(sheet, column, headings[index] ?? '', rest, index, tell))
  return rest.flatMap((cells, index) => (cells.every((cell) => cell.trim() === '') ? [] : [rowOf(cells, index + 2, columns, plain)]))
}

function columnOf(heading: string): Column {
  const [name = '', ...language] = heading.trim().split(/::?/)
  const plainName = name.trim().toLowerCase().replace(/^list name$/, 'list_name').replace(/^calculate$/, 'calculation').replace(/^caption$/, 'label')
  if (language.length === 0) return { name: plainName, language: undefined, isForeign: false }
  const found = languageNamed(language.join(':'))
  return { name: plainName, language: found, isForeign: found === undefined }
}

function tellColumn(sheet: XlsNote['sheet'], { name, isForeign }: Column, heading: string, rows: SheetRows, index: number, tell: Tell): void {
  const isFilled = rows.some((cells) => (cells[index] ?? '').trim() !== '')
  if (name === '' || !isFilled) return
  if (isForeign && taken.has(name)) tell({ sheet, row: 1, code: 'language_left_out', facts: { column: heading.trim() } })
  else if (!taken.has(name) && !silent.has(name) && (sheet !== 'choices' || known.has(name))) tell({ sheet, row: 1, code: 'column_left_out', facts: { column: heading.trim() } })
}

function rowOf(cells: readonly string[], row: number, columns: readonly Column[], plain: SurveyLanguage): XlsRow {
  const at = (index: number): string => (cells[index] ?? '').trim()
  return {
    row,
    cell: (column) => at(columns.findIndex(({ name, language, isForeign }) => name === column && language === undefined && !isForeign)),
    text: (column) => {
      const said = columns.flatMap(({ name, language, isForeign }, index) => (name === column && !isForeign && at(index) !== '' ? [[language ?? plain, at(index)] as const] : []))
      return said.length === 0 ? undefined : Object.fromEntries(said)
    },
  }
}
