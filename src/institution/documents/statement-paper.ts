// Statements: of one loan with its schedule, of a client with all her loans.
import type { LoanPage } from '#contract/loans.ts'
import { eventWords, stateWords } from '#contract/loans/words.ts'
import type { Fact, Paper, Part, RowTone } from './paper.ts'
import { isSome, type Pen } from './pen.ts'
import { end, paidSchedulePart, start, sumOf } from './schedule-parts.ts'
import type { Frame } from './simulation-paper.ts'
import { paperWords, statementWords } from './words.ts'

/** `name` as the language writes the client's. */
export function loanStatementPaper(pen: Pen, page: LoanPage, name: string, frame: Frame): Paper {
  return {
    ...frame, language: pen.language, size: 'a4', title: pen.t(statementWords.loanTitle, { number: page.number }), subtitle: pen.t(paperWords.asOf, { on: page.today }),
    parts: [
      { kind: 'facts', rows: [{ label: pen.t(paperWords.client), value: name }, { label: pen.t(paperWords.clientNumber), value: page.client.number }, ...loanFacts(pen, page)], columns: 2 },
      standing(pen, page),
      ...movements(pen, page),
      { kind: 'heading', text: pen.t(paperWords.schedule, { currency: pen.sign }) },
      paidSchedulePart(pen, page.schedule, page.today),
    ],
  }
}

export function clientStatementPaper(pen: Pen, client: { readonly name: string; readonly number: string }, pages: readonly LoanPage[], today: string, frame: Frame): Paper {
  const all = sumOf(pen.currency, pages.map((page) => page.balances.total))
  const now = sumOf(pen.currency, pages.map((page) => page.due.now))
  return {
    ...frame, language: pen.language, size: 'a4', title: pen.t(statementWords.clientTitle, { name: client.name }), subtitle: pen.t(paperWords.asOf, { on: today }),
    parts: [
      { kind: 'facts', rows: [{ label: pen.t(paperWords.clientNumber), value: client.number }] },
      ...(pages.length === 0 ? [{ kind: 'text', text: pen.t(statementWords.noLoans) } as const] : []),
      ...(pages.length < 2 ? [] : [{ kind: 'figures', items: [
        { label: pen.t(statementWords.remainingAll), value: pen.money(all) }, { label: pen.t(statementWords.dueNow), value: pen.money(now) },
      ] } as const]),
      ...pages.flatMap((page): Part[] => [
        { kind: 'heading', text: `${pen.t(paperWords.loan)} ${page.number}` },
        { kind: 'facts', rows: loanFacts(pen, page), columns: 2 }, standing(pen, page), ...movements(pen, page),
      ]),
    ],
  }
}

function loanFacts(pen: Pen, page: LoanPage): Fact[] {
  return [
    { label: pen.t(paperWords.product), value: page.product.names[pen.language] ?? page.product.code },
    { label: pen.t(paperWords.status), value: pen.t(stateWords[page.status]) },
    ...(page.disbursedOn === null ? [] : [{ label: pen.t(statementWords.disbursed), value: pen.t(statementWords.disbursedOn, { amount: pen.money(page.principal), on: page.disbursedOn }) }]),
    ...(isSome(page.balances.credit) ? [{ label: pen.t(statementWords.credit), value: pen.money(page.balances.credit) }] : []),
  ]
}

function standing(pen: Pen, { balances, due }: LoanPage): Part {
  const late = due.since === null ? {} : { note: pen.t(statementWords.lateSince, { amount: pen.money(due.lateAmount), on: due.since }) }
  return {
    kind: 'figures',
    items: [
      { label: pen.t(statementWords.remaining), value: pen.money(balances.total), note: `${pen.t(paperWords.principal)} ${pen.money(balances.principal)}` },
      { label: pen.t(statementWords.dueNow), value: pen.money(due.now), ...late },
      ...(due.next === null ? [] : [{ label: pen.t(statementWords.next), value: pen.money(due.next.amount), note: pen.date(due.next.on) }]),
    ],
  }
}

function movements(pen: Pen, page: LoanPage): Part[] {
  const shown = (amount: string | null | undefined): string => (amount === null || amount === undefined ? '' : pen.figure(amount))
  const rows = page.events.map((event): { cells: string[]; tone?: RowTone } => {
    const what = pen.t(eventWords[event.type as keyof typeof eventWords])
    const { allocation } = event
    const charges = allocation === null ? null : sumOf(pen.currency, [allocation.fees, allocation.penalties, allocation.tax])
    return {
      cells: [
        pen.date(event.on, 'short'), event.reversedBy === null ? what : pen.t(statementWords.takenBack, { what }), event.receipt ?? '',
        shown(event.amount), shown(allocation?.principal), shown(allocation?.interest), shown(charges),
      ],
      ...(event.reversedBy === null ? {} : { tone: 'gone' as const }),
    }
  })
  if (rows.length === 0) return []
  const heads = [start(pen.t(statementWords.date)), start(pen.t(statementWords.what), true), start(pen.t(statementWords.receipt))]
  const amounts = [statementWords.amount, paperWords.principal, paperWords.interest, paperWords.charges].map((word) => end(pen.t(word)))
  return [{ kind: 'heading', text: pen.t(statementWords.movements, { currency: pen.sign }) }, { kind: 'table', columns: [...heads, ...amounts], rows }]
}
