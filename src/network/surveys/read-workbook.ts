// Reads the sheets of an XLSForm. A workbook is a ZIP file; its list of contents is looked at before anything is unpacked.
import readSheets from 'read-excel-file/node'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { SheetRows, XlsSheets } from '#core/survey/xlsform/sheets.ts'

const UNPACKED_MAX = 40_000_000
const ENTRIES_MAX = 500
const ROWS_MAX = 5_000
const COLUMNS_MAX = 200

export async function readWorkbook(bytes: Buffer): Promise<XlsSheets | Refusal> {
  const contents = contentsOf(bytes)
  if (contents === undefined || contents.size > UNPACKED_MAX) return refuse('workbook_unreadable', 'base64')
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

const END_OF_CONTENTS = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const COMMENT_MAX = 65_535
const ENTRY_LENGTH = 46

/** Names and unpacked size by the central directory; undefined for what is no plain ZIP file. */
function contentsOf(bytes: Buffer): { names: string[]; size: number } | undefined {
  const from = Math.max(0, bytes.length - END_LENGTH - COMMENT_MAX)
  for (let at = bytes.length - END_LENGTH; at >= from; at--) {
    if (bytes.readUInt32LE(at) === END_OF_CONTENTS) return entriesFrom(bytes, bytes.readUInt32LE(at + 16), bytes.readUInt16LE(at + 10))
  }
  return undefined
}

function entriesFrom(bytes: Buffer, start: number, count: number): { names: string[]; size: number } | undefined {
  const names: string[] = []
  let [at, size] = [start, 0]
  if (count > ENTRIES_MAX) return undefined
  for (let n = 0; n < count; n++) {
    if (at + ENTRY_LENGTH > bytes.length || bytes.readUInt32LE(at) !== ENTRY) return undefined
    const length = bytes.readUInt16LE(at + 28)
    names.push(bytes.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + length))
    size += bytes.readUInt32LE(at + 24)
    at += ENTRY_LENGTH + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return { names, size }
}
