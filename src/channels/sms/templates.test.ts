// What each message costs: its alphabet and how many messages it is paid for, with the longest values.
import { describe, expect, test } from 'vitest'
import type { Message } from '#contract/words/catalogue.ts'
import { LANGUAGES, type Language } from '#contract/words/language.ts'
import { formatMoney, toPlainText } from '#contract/words/numbers.ts'
import { say } from '#contract/words/say.ts'
import { measureText, smsSegments } from '#contract/words/text-length.ts'
import { smsWords as reliefMessages } from '#institution/renegotiation/words.ts'
import { smsText } from './deliver-outbox.ts'

const CURRENCIES = ['MAD', 'RWF'] as const
const AMOUNT = { MAD: '888888.88', RWF: '88888888' } as const
const REASON = 'Le marché rouvre le mois prochain et la caisse suffit pour…'

/** Five times the largest microcredit of either country. */
function worst(language: Language, currency: (typeof CURRENCIES)[number]): Record<string, string> {
  const money = formatMoney(language, { amount: AMOUNT[currency], currency })
  return {
    institution: 'Association Tighanimine pour le crédit', loan: 'L00099997', number: 'R00099997', code: '*801#', reason: REASON,
    amount: money, instalment: money, total: money, next: '2026-09-30', date: '2026-09-30', last: '2028-09-30',
  }
}

/** About a case a message may be two, in Arabic three; those after a repayment are one, and are measured beside their words. */
const CATALOGUES: readonly { name: string; messages: Readonly<Record<string, Message>>; most: Readonly<Record<Language, number>> }[] = [
  { name: 'relief', messages: reliefMessages, most: { en: 2, fr: 2, ar: 3, rw: 2 } },
]

describe.each(CATALOGUES)('messages of $name', ({ messages, most }) => {
  test.each(LANGUAGES)('in %s stay within their alphabet and their price', (language) => {
    for (const [name, message] of Object.entries(messages)) for (const currency of CURRENCIES) {
      const values = worst(language, currency)
      const body = toPlainText(say(language, message, values)).replaceAll('’', '\'')
      const text = smsText(language, body)
      expect(text, `${name} leaves a value out`).not.toMatch(/\{\w+\}/)
      if (language !== 'ar') expect(measureText(text).encoding, text).toBe('GSM-7')
      expect(smsSegments(text), `${name}: ${measureText(text).units} in ${text}`).toBeLessThanOrEqual(most[language])
    }
  })
})
