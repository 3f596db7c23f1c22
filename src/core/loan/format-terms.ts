import { formatDay } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { formatPercent } from '../money/ratio.ts'
import { weekdays } from './terms-json.ts'
import type { FeeJson, TermsJson } from './terms-json.ts'
import type { Fee, InstalmentTerms, Portion, Terms } from './terms.ts'

/** The terms as JSON, every default written out, so that reading them again gives the same terms. */
export function formatTerms(terms: Terms): TermsJson {
  const { currency, disbursements, interest, allocation, tax, compulsorySavings } = terms
  const { decimals } = currency
  const only = disbursements.length === 1 ? disbursements[0] : undefined
  return {
    currency: currency.code,
    principal: formatAmount(terms.principal, decimals),
    ...(only === undefined
      ? { disbursements: disbursements.map(({ on, amount }) => ({ on: formatDay(on), amount: formatAmount(amount, decimals) })) }
      : { disbursedOn: formatDay(only.on) }),
    interest: { ...interest, rate: formatPercent(interest.rate) },
    instalments: formatInstalments(terms.instalments, decimals),
    ...(terms.calendar.weekend.length + terms.calendar.holidays.size === 0 ? {} : { calendar: formatCalendar(terms) }),
    ...(terms.downPayment === undefined ? {} : { downPayment: formatPortion(terms.downPayment, decimals) }),
    ...(terms.fees.length === 0 ? {} : { fees: terms.fees.map((fee) => formatFee(fee, decimals)) }),
    ...(tax === undefined ? {} : { tax: { name: tax.name, percent: formatPercent(tax.percent), on: [...tax.on] } }),
    ...(compulsorySavings === undefined
      ? {}
      : {
          compulsorySavings: {
            ...formatPortion(compulsorySavings.portion, decimals),
            when: compulsorySavings.when,
            returned: compulsorySavings.returned,
          },
        }),
    allocation: { order: [...allocation.order], by: allocation.by, excess: allocation.excess },
    rounding: terms.rounding,
  }
}

function formatCalendar({ calendar }: Terms): NonNullable<TermsJson['calendar']> {
  const weekend = calendar.weekend.map((day) => weekdays[day - 1]).filter((day) => day !== undefined)
  return { weekend, holidays: [...calendar.holidays].toSorted((a, b) => a - b).map(formatDay) }
}

function formatPortion(portion: Portion, decimals: number): { percent: string } | { amount: string } {
  return portion.percent === undefined ? { amount: formatAmount(portion.amount, decimals) } : { percent: formatPercent(portion.percent) }
}

function formatInstalments(instalments: InstalmentTerms, decimals: number): TermsJson['instalments'] {
  const { count, amortization, grace, shift, interestDates, on, roundTo, fixed } = instalments
  const always = { amortization, grace: { ...grace }, shift, interestDates }
  if (amortization === 'custom') {
    const custom = instalments.custom.map(({ dueOn, principal, share }) => ({
      dueOn: formatDay(dueOn),
      ...(share === undefined ? { principal: formatAmount(principal, decimals) } : { share: formatPercent(share) }),
    }))
    return { count, custom, ...always }
  }
  const weekday = on === undefined || on === 'last-day' ? undefined : weekdays[on.weekday - 1]
  return {
    count,
    every: instalments.every,
    unit: instalments.unit,
    ...(on === undefined ? {} : { on: on === 'last-day' ? on : { nth: on.nth, weekday: weekday ?? 'monday' } }),
    ...(instalments.firstDueOn === undefined ? {} : { firstDueOn: formatDay(instalments.firstDueOn) }),
    ...(roundTo === undefined ? {} : { roundTo: formatAmount(roundTo, decimals) }),
    ...(fixed === undefined ? {} : { fixed: formatAmount(fixed, decimals) }),
    ...always,
  }
}

function formatFee(fee: Fee, decimals: number): FeeJson {
  return {
    name: fee.name,
    ...formatPortion(fee.portion, decimals),
    ...(fee.portion.percent === undefined ? {} : { of: fee.of }),
    when: fee.when,
    ...(fee.when === 'disbursement' ? { collect: fee.collect } : {}),
    ...(fee.when === 'overdue' ? { toleranceDays: fee.toleranceDays } : {}),
    ...(fee.everyDays === undefined ? {} : { everyDays: fee.everyDays }),
    ...(fee.cap === undefined ? {} : { cap: formatAmount(fee.cap, decimals) }),
  }
}
