// Messages to the client about her case, in her language, written in the transaction of what they tell.
import type { Message } from '#contract/words/catalogue.ts'
import { formatMoney, toPlainText } from '#contract/words/numbers.ts'
import { say, type Values } from '#contract/words/say.ts'
import { insertSms, type AroundRow } from './around-store.ts'
import type { CaseInHand } from './act-on-case.ts'
import { smsWords } from './words.ts'

const REASON_LENGTH_MAX = 60

export type Telling = keyof typeof smsWords

/** Amounts are decimal strings in major units; names of amounts are given apart so that each is written in her language. */
export async function tellClient(
  { tx, actor, record }: Pick<CaseInHand, 'tx' | 'actor' | 'record'>, known: AroundRow, what: Telling,
  told: { readonly amounts?: Record<string, string>; readonly values?: Values } = {},
): Promise<void> {
  if (known.client_phone === null) return
  const language = known.client_language
  const money = Object.fromEntries(Object.entries(told.amounts ?? {}).map(([name, amount]) => [name, formatMoney(language, { amount, currency: actor.currency })]))
  const values = { institution: known.institution_name, loan: known.loan_number, number: record.number, code: known.ussd_code ?? 'none', ...money, ...told.values }
  const message: Message = smsWords[what]
  const body = toPlainText(say(language, message, values)).replaceAll('’', "'")
  await insertSms(tx, actor.institution, { to: known.client_phone, client: record.client_id, purpose: `case-${what}`, language, body })
}

export const shortReason = (reason: string): string => (reason.length <= REASON_LENGTH_MAX ? reason : `${reason.slice(0, REASON_LENGTH_MAX - 3)}...`)
