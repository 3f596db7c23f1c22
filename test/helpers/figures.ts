// Figures of a month by a few numbers that tests can follow: a portfolio of 1,000,000 with so much at risk.
import { daysInMonthOf } from '#core/calendar/day.ts'
import { firstAdjustments, type Figures, type Grade } from '#core/indicators/figures.ts'
import { currencyOf } from '#core/money/currency.ts'
import type { Ratio } from '#core/money/ratio.ts'

const whole = (n: number): Ratio => ({ num: BigInt(n), den: 1n })

export interface Month {
  /** yyyy-mm. */
  readonly month: string
  /** Principal more than 30 days late. */
  readonly late: number
  readonly portfolio?: number
  readonly cash?: number
  readonly grade?: Grade
  readonly currency?: string
}

export function monthFigures({ month, late, portfolio = 1_000_000, cash = 200_000, grade = 2, currency = 'MAD' }: Month): Figures {
  const last = `${month}-${String(daysInMonthOf(Number(month.slice(0, 4)), Number(month.slice(5)))).padStart(2, '0')}`
  const stocks = (gross: number, overdue: number) => ({
    grossLoanPortfolio: whole(gross), allowance: whole(30_000), cash: whole(cash), assets: whole(gross + cash - 30_000), equity: whole(500_000), borrowings: whole(600_000),
    lateOver30: whole(overdue), late1to30: whole(10_000), late31to60: whole(Math.trunc(overdue / 2)), renegotiated: whole(0), activeClients: whole(1_000), activeBorrowers: whole(900), womenBorrowers: whole(540),
    loanOfficers: whole(4), staff: whole(12), loansOutstanding: whole(950),
  })
  return {
    currency: currencyOf(currency) ?? { code: currency, decimals: 2 }, period: { from: `${month}-01`, to: last }, months: 1,
    flows: {
      portfolioRevenue: whole(20_000), financialExpense: whole(3_000), impairmentExpense: whole(1_000), operatingExpense: whole(9_000), taxes: whole(0), writtenOff: whole(500),
      disbursed: whole(90_000), loansDisbursed: whole(80), newClients: whole(30),
    },
    points: [{ on: last, values: stocks(portfolio, late) }], macro: {}, adjustments: firstAdjustments, source: 'form', grade,
  }
}

/** Months before and up to one, oldest first: `monthsUpTo('2026-02', 3)` is December to February. */
export const monthsUpTo = (month: string, count: number): string[] => Array.from({ length: count }, (_, n) => {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - (count - 1 - n)
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`
})
