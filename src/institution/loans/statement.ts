// Statements of a loan and of a client: a page to print, or CSV.
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { sumOf } from '#core/loan/amounts.ts'
import { replayOf, type Replay } from '#core/loan/replay.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { LifeEvent } from '#contract/loan-shapes.ts'
import { eventWords, stateWords } from '#contract/loans/words.ts'
import { formatDate } from '#contract/words/dates.ts'
import type { Language } from '#contract/words/language.ts'
import { formatAmount } from '#contract/words/numbers.ts'
import { say, type Values } from '#contract/words/say.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import { csv } from '#platform/csv.ts'
import type { Database, Tx } from '#platform/db.ts'
import { html, type Html } from '#platform/html.ts'
import { printPage } from '#platform/print-page.ts'
import { FileAnswer } from '#platform/route.ts'
import { findBorrower } from './application-store.ts'
import { lifeOf } from './life-of-loan.ts'
import { major } from './list-loans.ts'
import { loadLoan, type LoadedLoan } from './load-loan.ts'
import { aroundLoan, loansOfClient, type AroundRow } from './page-store.ts'
import { eventsOf } from './store.ts'
import { statementWords } from './words.ts'

export interface StatementWish { readonly as: 'html' | 'csv'; readonly language?: Language | undefined; readonly today: string }

interface Told { readonly loaded: LoadedLoan; readonly around: AroundRow; readonly replay: Replay; readonly life: readonly LifeEvent[] }

export function loanStatement(db: Database, actor: Actor, id: string, wish: StatementWish): Promise<FileAnswer | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx): Promise<FileAnswer | Refusal> => {
    const told = await tellLoan(tx, actor, id, wish.today)
    if (isRefusal(told)) return told
    const { number } = told.loaded.row
    if (wish.as === 'csv') return movementsCsv([told], `loan-${number}.csv`)
    const page = pageIn(wish.language ?? actor.language, wish.today)
    return page.answer(page.t('loanTitle', { number }), html`${page.head(told, page.t('loanTitle', { number }))}${page.loan(told, true)}`)
  })
}

export function clientStatement(db: Database, actor: Actor, client: string, wish: StatementWish): Promise<FileAnswer | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx): Promise<FileAnswer | Refusal> => {
    const borrower = await findBorrower(tx, actor.institution, client)
    if (!borrower || !mayInBranch(actor, borrower.branch_id)) return refuse('not_found', 'id')
    const all: Told[] = []
    for (const { loan_id, branch_id } of await loansOfClient(tx, actor.institution, client)) {
      const told = mayInBranch(actor, branch_id) ? await tellLoan(tx, actor, loan_id, wish.today) : undefined
      if (told !== undefined && !isRefusal(told)) all.push(told)
    }
    const [first] = all
    if (wish.as === 'csv') return movementsCsv(all, `client-${first?.around.client_number ?? client}.csv`)
    const page = pageIn(wish.language ?? actor.language, wish.today)
    const title = page.t('clientTitle', { name: first === undefined ? borrower.given_name : nameOf(first.around) })
    const body = first === undefined ? html`<h1>${title}</h1><p>${page.t('noLoans')}</p>` : html`${page.head(first, title)}${all.map((told) => page.loan(told, false))}`
    return page.answer(title, body)
  })
}

async function tellLoan(tx: Tx, actor: Actor, id: string, today: string): Promise<Told | Refusal> {
  const loaded = await loadLoan(tx, actor, id)
  if (isRefusal(loaded)) return loaded
  const around = await aroundLoan(tx, actor.institution, id)
  const replay = replayOf(loaded.loan, Math.max(parseDay(today) ?? 0, loaded.loan.state.on))
  return { loaded, around, replay, life: lifeOf(await eventsOf(tx, actor.institution, id), loaded.loan, actor.timeZone) }
}

const nameOf = (around: AroundRow): string => `${around.given_name} ${around.family_name}`

function movementsCsv(all: readonly Told[], fileName: string): FileAnswer {
  const currency = all[0]?.loaded.row.currency ?? ''
  const headings = ['loan', 'date', 'type', 'receipt', `amount_${currency}`, 'principal', 'interest', 'fees', 'penalties', 'tax', 'taken_back', 'recorded_at', 'recorded_by']
  const rows = all.flatMap(({ loaded, life }) => life.map((each) => [
    loaded.row.number, each.on, each.type, each.receipt, each.amount, each.allocation?.principal, each.allocation?.interest, each.allocation?.fees,
    each.allocation?.penalties, each.allocation?.tax, each.reversedBy !== null, each.recordedAt, each.recordedByName,
  ]))
  return new FileAnswer('text/csv; charset=utf-8', csv(headings, rows), fileName)
}

/** The page's parts in one language. */
function pageIn(language: Language, today: string) {
  const t = (word: keyof typeof statementWords, values?: Values): string => say(language, statementWords[word], values)
  const date = (on: string): string => formatDate(language, on, 'short')
  const head = ({ around, loaded }: Told, title: string): Html => html`
<div class="top"><div><h1>${title}</h1><div class="quiet">${t('asOf', { on: today })} · ${loaded.row.currency}</div></div>
<div><strong>${around.institution_name}</strong><div class="quiet">${t('branch')} ${around.branch_name}</div></div></div>
<p>${t('client')}: <strong>${nameOf(around)}</strong> <bdi>${around.client_number}</bdi></p>`
  const loan = (told: Told, whole: boolean): Html => {
    const { row, product } = told.loaded
    const figure = (units: bigint): string => formatAmount(language, { amount: major(row.currency)(units), currency: row.currency })
    return html`<h2><bdi>${row.number}</bdi> · ${product.names[language]} · ${say(language, stateWords[row.status])}</h2>
${summaryOf(told, t, figure, date)}${movementsOf(told, language, t, date)}${whole ? scheduleOf(told, t, figure, date) : null}`
  }
  return { t, head, loan, answer: (title: string, body: Html) => new FileAnswer('text/html; charset=utf-8', printPage(language, 'a4', title, body)) }
}

type T = (word: keyof typeof statementWords, values?: Values) => string
type Figure = (units: bigint) => string
type ShowDate = (on: string) => string

function summaryOf({ loaded, replay }: Told, t: T, figure: Figure, date: ShowDate): Html {
  const { row } = loaded
  const { balances, arrears } = replay
  const line = (label: string, value: string) => html`<tr><th>${label}</th><td class="figure"><bdi>${value}</bdi></td></tr>`
  return html`<table>
${row.disbursed_on === null ? null : line(`${t('disbursed')} ${date(row.disbursed_on)}`, figure(row.principal))}
${line(t('principal'), figure(balances.principal))}${line(t('interest'), figure(balances.interest))}
${line(t('charges'), figure(balances.fees + balances.penalties + balances.tax))}
<tr><th>${t('remaining')}</th><td class="figure big">${figure(balances.total)}</td></tr>
${arrears.amount > 0n ? line(t('lateNow'), figure(arrears.amount)) : null}${balances.credit > 0n ? line(t('credit'), figure(balances.credit)) : null}</table>`
}

function movementsOf({ life, loaded }: Told, language: Language, t: T, date: ShowDate): Html {
  const { currency } = loaded.row
  const shown = (amount: string | null | undefined): string => (amount === null || amount === undefined ? '' : formatAmount(language, { amount, currency }))
  const rows = life.map((each) => html`<tr class="${each.reversedBy === null ? '' : 'gone'}"><td>${date(each.on)}</td>
<td>${say(language, eventWords[each.type as keyof typeof eventWords])}${each.reason === null ? null : html` <span class="quiet">${each.reason}</span>`}</td><td><bdi>${each.receipt}</bdi></td>
<td class="figure">${shown(each.amount)}</td><td class="figure">${shown(each.allocation?.principal)}</td><td class="figure">${shown(each.allocation?.interest)}</td></tr>`)
  return html`<h2>${t('movements')}</h2><table class="lines"><thead><tr><th>${t('date')}</th><th>${t('what')}</th><th>${t('receipt')}</th><th class="figure">${t('amount')}</th>
<th class="figure">${t('principal')}</th><th class="figure">${t('interest')}</th></tr></thead><tbody>${rows}</tbody></table>`
}

function scheduleOf({ replay }: Told, t: T, figure: Figure, date: ShowDate): Html {
  const rows = replay.rows.map((row) => html`<tr><td class="figure">${row.n}</td><td>${date(formatDay(row.dueOn))}</td><td class="figure">${figure(row.principal)}</td>
<td class="figure">${figure(row.interest)}</td><td class="figure">${figure(sumOf(row) - row.principal - row.interest)}</td><td class="figure">${figure(row.total)}</td>
<td class="figure">${figure(row.paid)}</td><td class="figure">${figure(row.outstanding)}</td><td class="figure">${figure(row.balance)}</td></tr>`)
  const heads = ['principal', 'interest', 'charges', 'total', 'paid', 'outstanding', 'balance'] as const
  return html`<h2>${t('schedule')}</h2><table class="lines"><thead><tr><th></th><th>${t('dueOn')}</th>${heads.map((head) => html`<th class="figure">${t(head)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`
}
