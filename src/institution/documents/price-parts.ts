// What a loan costs: the figures that stand first on a contract and a simulation, and each cost by its name.
import type { QuoteJson } from '#core/loan/terms-json.ts'
import type { Fact, Part } from './paper.ts'
import { isSome, type Pen } from './pen.ts'
import { instalmentOf } from './schedule-parts.ts'
import { priceWords } from './words.ts'

export function keyFigures(pen: Pen, { schedule, totals, price }: QuoteJson): Part {
  const { amount, equal } = instalmentOf(pen.currency, schedule)
  const n = schedule.filter((row) => isSome(row.total)).length
  const last = schedule.at(-1)
  return {
    kind: 'figures',
    items: [
      { label: pen.t(equal ? priceWords.instalment : priceWords.instalmentMost), value: pen.money(amount), note: pen.t(priceWords.instalments, { n }) },
      { label: pen.t(priceWords.totalToPay), value: pen.money(totals.total), ...(last ? { note: pen.t(priceWords.lastDueOn, { on: last.dueOn }) } : {}) },
      { label: pen.t(priceWords.eir), value: rate(pen, price.eir), ...(price.apr === null ? {} : { note: pen.t(priceWords.apr, { rate: pen.percent(price.apr) }) }) },
    ],
  }
}

export function costFacts(pen: Pen, { totals, price }: QuoteJson): Fact[] {
  const { disbursement } = totals
  const some = (label: string, amount: string): Fact[] => (isSome(amount) ? [{ label, value: pen.money(amount) }] : [])
  return [
    { label: pen.t(priceWords.received), value: pen.money(disbursement.received) },
    ...some(pen.t(priceWords.feesAtDisbursement), disbursement.fees),
    ...some(pen.t(priceWords.savingsAtDisbursement), disbursement.savings),
    { label: pen.t(priceWords.totalCost), value: pen.money(price.totalCost), strong: true },
  ]
}

const rate = (pen: Pen, percent: string | null): string => (percent === null ? pen.t(priceWords.noRate) : pen.percent(percent))
