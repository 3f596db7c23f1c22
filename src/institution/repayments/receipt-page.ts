import { currencyOf } from '#core/money/currency.ts'
import { formatAmount as majorText } from '#core/money/amount.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { meansWords, partWords } from '#contract/loans/words.ts'
import { amountInWords } from '#contract/words/amount-in-words.ts'
import { formatDate, formatInstant } from '#contract/words/dates.ts'
import type { Language } from '#contract/words/language.ts'
import { formatMoney } from '#contract/words/numbers.ts'
import { say } from '#contract/words/say.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { html, type Html } from '#platform/html.ts'
import { printPage, type Paper } from '#platform/print-page.ts'
import { FileAnswer } from '#platform/route.ts'
import type { Told } from './receipt.ts'
import { findRepayment, type RepaymentRow } from './store.ts'
import { receiptWords } from './words.ts'

/** The receipt as it was given, in the client's language unless another is asked for; one that was taken back says so. */
export function receiptPage(
  db: Database, actor: Actor, asked: { loan: string; event: string; paper: Paper; language?: Language | undefined },
): Promise<FileAnswer | Refusal> {
  return receiptFacts(db, actor, asked).then((row) => {
    if (isRefusal(row)) return row
    const language = asked.language ?? row.language
    const title = `${say(language, receiptWords.title)} ${row.receipt ?? ''}`
    return new FileAnswer('text/html; charset=utf-8', printPage(language, asked.paper, title, bodyOf(language, row, actor, asked.paper)))
  })
}

/** A repayment as it was received. Refuses `not_found` for one of another institution or branch. */
export function receiptFacts(db: Database, actor: Actor, asked: { loan: string; event: string }): Promise<RepaymentRow | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx): Promise<RepaymentRow | Refusal> => {
    const row = await findRepayment(tx, actor.institution, asked.loan, asked.event)
    return row && mayInBranch(actor, row.branch_id) ? row : refuse('not_found', 'event')
  })
}

function bodyOf(language: Language, row: RepaymentRow, actor: Actor, paper: Paper): Html {
  const t = (word: keyof typeof receiptWords): string => say(language, receiptWords[word])
  const amount = majorText(row.amount, currencyOf(actor.currency)?.decimals ?? 2)
  const money = (text: string): string => formatMoney(language, { amount: text, currency: actor.currency })
  const told = row.told as Told | null
  const inWords = amountInWords(language, { amount, currency: actor.currency })
  const name = language === 'ar' && row.arabic_name !== null ? row.arabic_name : `${row.given_name} ${row.family_name}`
  const line = (label: string, value: string | undefined, big = false) =>
    value === undefined ? null : html`<tr><th>${label}</th><td class="figure${big ? ' big' : ''}"><bdi>${value}</bdi></td></tr>`
  return html`
<div class="top"><div><h1>${row.institution_name}</h1><div class="quiet">${t('branch')} ${row.branch_name}</div></div>
<div><h1>${t('title')} <bdi>${row.receipt}</bdi></h1>${row.reversed ? html`<div class="stamp">${t('reversed')}</div>` : null}</div></div>
<table>
${line(t('receivedFrom'), name)}${line(t('client'), row.client_number)}${line(t('loan'), row.number)}
${line(t('date'), formatDate(language, row.value_on))}${line(t('means'), row.means === null ? undefined : say(language, meansWords[row.means]))}
${line(t('amount'), money(amount), true)}
</table>
${inWords === undefined ? null : html`<p>${t('inWords')}: ${inWords}</p>`}
${told === null ? null : html`<table class="lines">${partsOf(told).map(([part, value]) => line(say(language, partWords[part]), money(value)))}</table>
<table>${line(t('remaining'), money(told.remaining), true)}
${told.next === null ? null : line(t('next'), say(language, receiptWords.nextOn, { amount: money(told.next.amount), on: told.next.on }))}</table>
${told.closed ? html`<p><strong>${t('paidOff')}</strong></p>` : null}`}
<p class="quiet">${t('receivedBy')} ${row.recorded_by_name}, ${formatInstant(language, row.recorded_at, actor.timeZone, 'short')}</p>
${paper === 'a5' || paper === 'a4' ? html`<div class="sign">${t('signature')}</div>` : null}`
}

/** Only what is not zero. */
function partsOf({ allocation, credit }: Told): (readonly [keyof Told['allocation'] | 'credit', string])[] {
  const parts = [
    ['principal', allocation.principal], ['interest', allocation.interest], ['fees', allocation.fees], ['penalties', allocation.penalties],
    ['tax', allocation.tax], ['credit', credit],
  ] as const
  return parts.filter(([, value]) => /[1-9]/.test(value))
}
