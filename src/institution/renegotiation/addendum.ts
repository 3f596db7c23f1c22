// The addendum to the contract as a page to print and sign, in the client's language.
import { refuse, type Refusal } from '#core/refusal.ts'
import type { RowJson } from '#core/loan/terms-json.ts'
import { parseAmount, formatAmount as formatUnits } from '#core/money/amount.ts'
import { sayChange } from '#contract/relief-words.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { formatDate } from '#contract/words/dates.ts'
import { directionOf, type Language } from '#contract/words/language.ts'
import { currencySign, formatAmount, formatMoney, formatPercent } from '#contract/words/numbers.ts'
import { say, type Values } from '#contract/words/say.ts'
import type { Actor } from '#platform/actor.ts'
import { FileAnswer } from '#platform/route.ts'
import type { CaseInHand, Rooms } from './act-on-case.ts'
import { addendumWords } from './addendum-words.ts'
import { guarantorsOf } from './around-store.ts'
import { askCase, findOffer } from './ask-offer.ts'
import type { CaseFile } from './case-file.ts'
import { consentText } from './consent-text.ts'
import { presentedOffers } from './decide-case.ts'
import { contractBefore, type ContractBefore } from './on-paper.ts'
import { consentOf, type ConsentRow, type OfferRow } from './store.ts'

export function addendum(rooms: Rooms, actor: Actor, asked: { id: string; offer?: string | undefined; language?: Language | undefined }): Promise<FileAnswer | Refusal> {
  return askCase(rooms, actor, asked.id, async (inHand, file) => {
    const { tx, record } = inHand
    const wanted = asked.offer ?? record.accepted_offer_id ?? (await presentedOffers(inHand))[0]?.offer_id
    const offer = wanted === undefined ? undefined : await findOffer(inHand, wanted)
    if (!offer) return refuse('not_found', 'offer')
    const consent = await consentOf(tx, actor.institution, record.case_id, offer.offer_id)
    const guarantors = await guarantorsOf(tx, actor.institution, record.loan_id)
    const language = asked.language ?? consent?.language ?? file.known.client_language
    return new FileAnswer('text/html; charset=utf-8', page(inHand, file, { offer, consent, guarantors, language, before: contractBefore(file.loan, record, offer) }))
  })
}

interface Given { readonly offer: OfferRow; readonly consent: ConsentRow | undefined; readonly guarantors: readonly { name: string }[]; readonly language: Language; readonly before: ContractBefore }

const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const STYLE = `body{font:14px/1.5 'Noto Sans','Noto Sans Arabic',system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#16211f}
h1{font-size:1.4rem;margin:0}h2{font-size:1.05rem;margin:1.4rem 0 .4rem;color:#0b5f59}table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #ccd6d4;padding:.25rem .5rem;text-align:start;vertical-align:top}.n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.sign{display:flex;gap:1rem;flex-wrap:wrap;margin-top:2rem}.sign div{flex:1 1 12rem;border-top:1px solid #16211f;padding-top:.3rem;min-height:5rem;break-inside:avoid}
blockquote{margin:0;padding:.6rem 1rem;border-inline-start:3px solid #0b5f59;background:#f2f7f6}tr{break-inside:avoid}@page{margin:16mm}@media print{body{margin:0;max-width:none}}`

function page(inHand: CaseInHand, file: CaseFile, given: Given): string {
  const { language, offer, consent } = given
  const t = (message: Message, values?: Values): string => escaped(say(language, message, values))
  const { known } = file
  const { currency } = file.loan.terms
  const title = t(addendumWords.title, { loan: known.loan_number })
  const spoken = consent?.language ?? language
  const shown = consent?.text_shown ?? consentText(language, known, file.loan, offer).text
  const signs = [t(addendumWords.signatureClient), t(addendumWords.signatureHouse), ...given.guarantors.map(({ name }) => t(addendumWords.signatureGuarantor, { name }))]
  return `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLE}</style></head><body>
<h1>${title}</h1><p>${t(addendumWords.case, { number: inHand.record.number, on: consent?.given_on ?? inHand.today })}</p>
<p>${t(addendumWords.between, { institution: known.institution_name, branch: known.branch_name, client: known.client_name, number: known.client_number })}</p>
<h2>${t(addendumWords.changes)}</h2><ul>${offer.changes.map((change) => `<li>${escaped(sayChange(language, change, currency))}</li>`).join('')}</ul>
<h2>${t(addendumWords.figures)}</h2>${figures(file, given, t)}
<h2>${t(addendumWords.schedule)} (${escaped(currencySign(language, currency))})</h2>${schedule(offer.content.schedule, file, language, t)}
<h2>${t(addendumWords.consent)}</h2><blockquote lang="${spoken}" dir="${directionOf(spoken)}">${escaped(shown)}</blockquote>
${consent?.how === 'pin' ? `<p>${t(addendumWords.byPin, { on: consent.given_on })}</p>` : ''}<p>${t(addendumWords.unchanged)}</p>
<div class="sign">${signs.map((sign) => `<div>${sign}</div>`).join('')}</div></body></html>`
}

type Say = (message: Message, values?: Values) => string

function figures({ loan }: CaseFile, { offer, language, before }: Given, t: Say): string {
  const { currency } = loan.terms
  const money = (amount: string): string => escaped(formatMoney(language, { amount, currency }))
  const { content } = offer
  const rate = (eir: string | null): string => (eir === null ? '–' : escaped(formatPercent(language, eir, 2)))
  const date = (iso: string | undefined): string => (iso === undefined ? '–' : escaped(formatDate(language, iso)))
  const rows = [
    [t(addendumWords.instalment), money(before.instalment), money(content.instalment)],
    [t(addendumWords.last), date(before.lastDueOn), date(content.lastDueOn)],
    [t(addendumWords.total), money(before.owed), money(content.total)],
    [t(addendumWords.rate), rate(content.eirBefore), rate(content.eirAfter)],
  ]
  const head = `<tr><th></th><th class="n">${t(addendumWords.before)}</th><th class="n">${t(addendumWords.after)}</th></tr>`
  return `<table>${head}${rows.map(([name, was, now]) => `<tr><td>${name}</td><td class="n">${was}</td><td class="n">${now}</td></tr>`).join('')}</table>`
}

function schedule(rows: readonly RowJson[], { loan }: CaseFile, language: Language, t: Say): string {
  const { currency } = loan.terms
  const figure = (amount: string): string => `<td class="n">${escaped(formatAmount(language, { amount, currency }))}</td>`
  const other = (row: RowJson): string => formatUnits([row.fees, row.penalties, row.tax].reduce((sum, text) => sum + units(text, loan.decimals), 0n), loan.decimals)
  const heads = [addendumWords.number, addendumWords.due, addendumWords.principal, addendumWords.interest, addendumWords.other, addendumWords.sum, addendumWords.left]
  const lines = rows.map((row) =>
    `<tr><td>${row.n}</td><td>${escaped(formatDate(language, row.dueOn))}</td>${[row.principal, row.interest, other(row), row.total, row.balance].map(figure).join('')}</tr>`)
  return `<table><tr>${heads.map((head, place) => `<th${place > 1 ? ' class="n"' : ''}>${t(head)}</th>`).join('')}</tr>${lines.join('')}</table>`
}

const units = (text: string, decimals: number): bigint => {
  const amount = parseAmount(text, decimals)
  return typeof amount === 'bigint' ? amount : 0n
}
