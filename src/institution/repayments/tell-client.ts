// The message that a client gets for her repayment, in her language, in one segment.
import type { Receipt } from '#contract/repayments.ts'
import { formatDate } from '#contract/words/dates.ts'
import type { Language } from '#contract/words/language.ts'
import { currencySign, formatAmount, formatMoney, toPlainText } from '#contract/words/numbers.ts'
import { say } from '#contract/words/say.ts'
import { newId } from '#platform/ids.ts'
import type { Message, PayerRow } from './store.ts'
import type { Told } from './receipt.ts'
import { smsWords } from './words.ts'

type Payer = Pick<PayerRow, 'client_id' | 'language' | 'phone'>

export function receiptMessage(payer: Payer, receipt: Receipt, told: Told): Message | undefined {
  if (payer.phone === null) return undefined
  const which = told.closed ? smsWords.paidOff : Number(told.late) > 0 ? smsWords.paidLate : smsWords.paid
  const bare = (amount: string): string => formatAmount(payer.language, { amount, currency: receipt.currency })
  return message(payer, 'repayment-receipt', say(payer.language, which, {
    amount: money(payer.language, receipt), loan: receipt.loanNumber, receipt: receipt.receipt,
    left: bare(told.remaining), late: bare(told.late), next: bare(told.next?.amount ?? '0'),
    on: formatDate(payer.language, told.next?.on ?? '', 'numeric'), shortOn: shortDate(told.next?.on ?? ''),
  }))
}

export function reversalMessage(payer: Payer, what: { amount: string; currency: string; receipt: string; loan: string }): Message | undefined {
  return message(payer, 'repayment-reversed', say(payer.language, smsWords.reversed, {
    amount: money(payer.language, what), receipt: what.receipt, loan: what.loan,
  }))
}

function message(payer: Payer, purpose: string, body: string): Message | undefined {
  if (payer.phone === null) return undefined
  return { id: newId(), to: payer.phone, client: payer.client_id, purpose, language: payer.language, body: toPlainText(body) }
}

// Arabic has 70 letters for a message, so that a currency of two words keeps its first.
const money = (language: Language, { amount, currency }: { amount: string; currency: string }): string =>
  language === 'ar' ? `${formatAmount(language, { amount, currency })} ${currencySign(language, currency).split(' ')[0]}` : formatMoney(language, { amount, currency })

const shortDate = (iso: string): string => (iso === '' ? '' : `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(2, 4)}`)
