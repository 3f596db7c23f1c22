// Reads the sheets of an XLSForm. A workbook is a ZIP file; its list of contents is looked at before anything is unpacked.
import readSheets from 'read-excel-file/node'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { SheetRows, XlsSheets } from '#core/survey/xlsform/sheets.ts'
import { zipContents } from '#platform/zip-contents.ts'

const UNPACKED_MAX = 40_000_000
const ROWS_MAX = 5_000
const COLUMNS_MAX = 200

export async function readWorkbook(bytes: Buffer): Promise<XlsSheets | Refusal> {
  const contents = zipContents(bytes)
  if (contents === undefined || contents.unpacked > UNPACKED_MAX) return refuse('workbook_unreadable', 'base64')
  if (contents.names.some((name) => /vbaproject|macrosheets/i.test(name))) return refuse('workbook_with_macros', 'base64')
  const sheets = await readSheets(bytes).catch(() => undefined)
  const named = (name: string): SheetRows | undefined => sheets?.find(({ sheet }) => sheet.trim().toLowerCase() === name)?.data.slice(0, ROWS_MAX).map((row) => row.slice(0, COLUMNS_MAX).map(cellText))
  const survey = named('survey')
  if (survey === undefined) return refuse('workbook_unreadable', 'base64')
  const [choices, settings] = [named('choices'), named('settings')]
  return { survey, ...(choices && { choices }), ...(settings && { settings }) }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ' ')
}
