// What a page shows, as plain text to compare with what it should show.
import type { Locator, Page } from 'playwright-core'
import { formatDate } from '#contract/words/dates.ts'
import type { Language } from '#contract/words/language.ts'
import { formatAmount, formatMoney, toPlainText } from '#contract/words/numbers.ts'

/** Without direction marks, with ordinary blanks. */
export const plain = (text: string): string => toPlainText(text).replace(/[\u2066-\u2069]/gu, '').replace(/\s+/g, ' ').trim()

/** Figures of dirhams as this language writes them. */
export const written = (language: Language) => ({
  money: (amount: string): string => plain(formatMoney(language, { amount, currency: 'MAD' })),
  amount: (amount: string): string => plain(formatAmount(language, { amount, currency: 'MAD' })),
  date: (on: string): string => plain(formatDate(language, on, 'short')),
})

/** The text of each cell of each row of a table's body, struck-through figures left out. */
export async function cellsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator('tbody tr').evaluateAll((found) => found.map((row) => [...row.querySelectorAll('td, th')].map((cell) => {
    const copy = cell.cloneNode(true) as typeof cell
    for (const gone of copy.querySelectorAll('del')) gone.remove()
    return copy.textContent ?? ''
  })))
  return rows.map((row) => row.map(plain))
}

export const mainText = async (page: Page): Promise<string> => plain(await page.locator('#content').innerText())
