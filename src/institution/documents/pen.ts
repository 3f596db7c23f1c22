// Writes figures, dates and words of one language and one currency.
import { amountInWords } from '#contract/words/amount-in-words.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { formatDate, type DateStyle } from '#contract/words/dates.ts'
import type { Language } from '#contract/words/language.ts'
import { currencySign, formatAmount, formatMoney, formatPercent } from '#contract/words/numbers.ts'
import { say, type Values } from '#contract/words/say.ts'

export interface Pen {
  readonly language: Language
  readonly currency: string
  readonly t: (message: Message, values?: Values) => string
  /** With the currency. */
  readonly money: (amount: string) => string
  /** Without it, for a column whose heading names it. */
  readonly figure: (amount: string) => string
  /** In figures and in words, as contracts and receipts say it; in figures alone where the language has no words for it. */
  readonly spelled: (amount: string) => string
  readonly percent: (percent: string) => string
  readonly date: (on: string, style?: DateStyle) => string
  readonly sign: string
}

export function penOf(language: Language, currency: string): Pen {
  const money = (amount: string): string => formatMoney(language, { amount, currency })
  return {
    language, currency, money, sign: currencySign(language, currency),
    t: (message, values) => say(language, message, values),
    figure: (amount) => formatAmount(language, { amount, currency }),
    spelled: (amount) => {
      const inWords = amountInWords(language, { amount, currency })
      return inWords === undefined ? money(amount) : `${money(amount)} (${inWords})`
    },
    percent: (percent) => formatPercent(language, percent, 2),
    date: (on, style) => formatDate(language, on, style),
  }
}

/** True where a decimal text is not zero. */
export const isSome = (amount: string | undefined): amount is string => amount !== undefined && /[1-9]/.test(amount)
