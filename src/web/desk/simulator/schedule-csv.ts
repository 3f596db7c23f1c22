// The schedule as a file that a spreadsheet opens; made here, since nothing of it is on the server.
import type { QuoteJson } from '#core/loan/terms-json.ts'

const COLUMNS = ['n', 'dueOn', 'days', 'principal', 'interest', 'fees', 'penalties', 'tax', 'total', 'balance'] as const
const HEADS = ['number', 'due_on', 'days', 'principal', 'interest', 'fees', 'penalties', 'tax', 'total', 'balance']

/** RFC 4180 with the byte order mark by which spreadsheets know UTF-8; amounts with a point, their currency in the heading. */
export function scheduleCsv({ terms: { currency }, schedule }: QuoteJson): string {
  const heads = HEADS.map((head, n) => (n >= 3 ? `${head}_${currency}` : head))
  return `\ufeff${[heads, ...schedule.map((row) => COLUMNS.map((name) => String(row[name])))].map((row) => `${row.join(',')}\r\n`).join('')}`
}
