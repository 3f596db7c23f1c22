// The contract as it was signed, or as it would be: parties, key facts, terms, schedule, signatures.
import type { QuoteJson } from '#core/loan/terms-json.ts'
import { sayTerms } from '#contract/terms/say-terms.ts'
import type { LoanPage } from '#contract/loans.ts'
import type { Fact, Paper, Part } from './paper.ts'
import type { Pen } from './pen.ts'
import { costFacts, keyFigures } from './price-parts.ts'
import { schedulePart } from './schedule-parts.ts'
import type { Frame } from './simulation-paper.ts'
import { contractWords, paperWords } from './words.ts'

export interface Party { readonly name: string; readonly identity: string | null; readonly address: string }

export function contractPaper(pen: Pen, page: LoanPage, party: Party, quoted: QuoteJson, frame: Frame): Paper {
  const stamp = stampOf(page.status)
  const on = page.disbursedOn ?? page.approvedOn ?? page.appliedOn
  return {
    ...frame, language: pen.language, size: 'a4', title: pen.t(contractWords.title, { number: page.number }), subtitle: pen.date(on),
    ...(stamp === undefined ? {} : { stamp: pen.t(stamp) }),
    parts: [
      { kind: 'heading', text: pen.t(contractWords.parties) },
      { kind: 'facts', rows: partyFacts(pen, page, party, frame), columns: 2 },
      { kind: 'text', text: pen.t(contractWords.lends, { amount: pen.spelled(page.principal), total: pen.spelled(quoted.totals.total) }), tone: 'quote' },
      { kind: 'heading', text: pen.t(contractWords.keyFacts) },
      keyFigures(pen, quoted),
      { kind: 'facts', rows: costFacts(pen, quoted), columns: 2 },
      ...guarantorParts(pen, page),
      { kind: 'heading', text: pen.t(paperWords.terms) },
      { kind: 'facts', rows: sayTerms(pen.language, quoted.terms).map(({ label, value }) => ({ label, value })) },
      ...(page.renegotiatedOn === null ? [] : [{ kind: 'text', text: pen.t(contractWords.amended, { on: page.renegotiatedOn }), tone: 'strong' } as const]),
      { kind: 'heading', text: pen.t(paperWords.schedule, { currency: pen.sign }) },
      schedulePart(pen, quoted.schedule),
      { kind: 'heading', text: pen.t(contractWords.late) },
      { kind: 'text', text: pen.t(contractWords.lateSaid) },
      { kind: 'signatures', items: signers(pen, page.guarantors) },
    ],
  }
}

export const signers = (pen: Pen, guarantors: readonly { readonly name: string }[]): string[] => [
  pen.t(paperWords.signatureClient), pen.t(paperWords.signatureHouse), ...guarantors.map(({ name }) => pen.t(paperWords.signatureGuarantor, { name })),
]

function stampOf(status: LoanPage['status']) {
  if (status === 'submitted' || status === 'approved') return contractWords.draft
  return status === 'rejected' || status === 'withdrawn' ? contractWords.ended : undefined
}

function partyFacts(pen: Pen, page: LoanPage, party: Party, frame: Frame): Fact[] {
  const known = (label: string, value: string | null): Fact[] => (value === null || value === '' ? [] : [{ label, value }])
  return [
    { label: pen.t(contractWords.house), value: frame.house.name },
    { label: pen.t(paperWords.client), value: party.name },
    ...known(pen.t(paperWords.officer), page.officer?.name ?? null),
    { label: pen.t(paperWords.clientNumber), value: page.client.number },
    { label: pen.t(paperWords.product), value: page.product.names[pen.language] ?? page.product.code },
    ...known(pen.t(paperWords.identity), party.identity),
    ...known(pen.t(paperWords.purpose), page.purpose),
    ...known(pen.t(paperWords.phone), page.client.phone),
    ...known(pen.t(paperWords.group), page.group?.name ?? null),
    ...known(pen.t(paperWords.address), party.address),
  ]
}

function guarantorParts(pen: Pen, { guarantors }: LoanPage): Part[] {
  const items = guarantors.map(({ name, phone, amount }) => [name, phone, amount === null ? null : pen.money(amount)].filter((each) => each !== null).join(' · '))
  return items.length === 0 ? [] : [{ kind: 'heading', text: pen.t(contractWords.guarantors) }, { kind: 'list', items }]
}
