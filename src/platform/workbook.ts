// Lists as a workbook. As in CSV, what a person typed must not calculate there.
import { harmless, type Cell } from './csv.ts'

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Texts that would be formulas get an apostrophe before them; decimal texts become numbers, but for those that begin with a zero as codes do. */
export async function workbook(headings: readonly string[], rows: readonly (readonly Cell[])[], options: { rightToLeft: boolean }): Promise<Uint8Array> {
  // Read with the first workbook: a server starts without it, and the threads of previews never need it.
  const { default: writeExcel } = await import('write-excel-file/node')
  const cells = [headings.map((value) => ({ value, fontWeight: 'bold' as const })), ...rows.map((row) => row.map(cellOf))]
  return new Uint8Array(await writeExcel(cells, options).toBuffer())
}

function cellOf(cell: Cell) {
  if (cell === null || cell === undefined || cell === '') return null
  const text = String(cell)
  if (typeof cell === 'number' || /^-?(0|[1-9]\d{0,11})(\.\d+)?$/.test(text)) return { value: Number(text), type: Number }
  return { value: harmless(text), type: String }
}
