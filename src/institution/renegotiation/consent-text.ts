// The words that the client consents to. The same text is shown, hashed and kept.
import { createHash } from 'node:crypto'
import { sayChange, sayRhythm } from '#contract/relief-words.ts'
import type { Language } from '#contract/words/language.ts'
import { formatMoney } from '#contract/words/numbers.ts'
import { say } from '#contract/words/say.ts'
import type { AroundRow } from './around-store.ts'
import type { LoanOnFile } from './loan-on-file.ts'
import type { OfferRow } from './store.ts'
import { consentWords } from './words.ts'

export interface ConsentText { readonly text: string; readonly hash: string }

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

export function consentText(language: Language, known: AroundRow, loan: Pick<LoanOnFile, 'terms'>, offer: Pick<OfferRow, 'changes' | 'content'>): ConsentText {
  const { currency } = loan.terms
  const money = (amount: string): string => formatMoney(language, { amount, currency })
  const { content } = offer
  const extra = content.extra.replace(/^-/, '')
  const direction = /[1-9]/.test(content.extra) ? (content.extra.startsWith('-') ? 'less' : 'more') : 'same'
  const text = say(language, consentWords.text, {
    name: known.client_name, loan: known.loan_number, count: content.toPay.length, rhythm: rhythmOf(language, loan, offer),
    instalment: money(content.instalment), first: content.toPay[0]?.on ?? content.lastDueOn, last: content.lastDueOn, total: money(content.total),
    extra: money(extra), direction, changes: offer.changes.map((change) => sayChange(language, change, currency)).join('; '),
  })
  return { text, hash: hashOf(text) }
}

function rhythmOf(language: Language, loan: Pick<LoanOnFile, 'terms'>, offer: Pick<OfferRow, 'changes'>): string {
  const capacity = offer.changes.find((change) => change.type === 'capacity')
  const { every = 1, unit = 'month' } = capacity?.unit === undefined ? loan.terms.instalments : capacity
  return sayRhythm(language, every, unit)
}
