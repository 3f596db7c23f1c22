import { toLatinDigits } from './digits.ts'

/**
 * Reads a date that a person typed and answers `yyyy-mm-dd`, or undefined when no such day exists.
 * Day first ("5/2/2026", "05-02-26", "5.2.2026") or ISO ("2026-02-05"), in Latin or Arabic-Indic digits.
 */
export function parseTypedDate(typed: string): string | undefined {
  const text = toLatinDigits(typed)
  const iso = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/u.exec(text)
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/u.exec(text)
  if (!dayFirst) return undefined
  const [, day, month, year = ''] = dayFirst
  return checked(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day))
}

function checked(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return date.toISOString().slice(0, 10)
}
