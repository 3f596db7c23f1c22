// Lists as comma-separated values, for spreadsheets. What a client typed must not run as a formula there.

export type Cell = string | number | bigint | boolean | null | undefined

// A cell that begins so is a formula to Excel, LibreOffice or Google Sheets, full-width forms and leading space included.
const FORMULA = /^[\s\u0000-\u001f\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/

/**
 * One text of all rows by RFC 4180 (CRLF, quotes doubled), with the byte order mark by which spreadsheets know UTF-8.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it; plain decimal numbers stay as they are.
 */
export function csv(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[headings, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`
}

/** True where a spreadsheet might calculate instead of show. */
export const isFormula = (text: string): boolean => FORMULA.test(text) && !PLAIN_NUMBER.test(text)

/** With an apostrophe before what a spreadsheet might calculate, now or once it is copied or saved as CSV. */
export const harmless = (text: string): string => (isFormula(text) ? `'${text}` : text)

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  const text = typeof cell === 'string' ? harmless(cell) : String(cell)
  // The semicolon and the tab part columns in some languages' spreadsheets, so they are quoted too.
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
