/** Is what an offer has become worse for the client than what she was shown? */
import type { IsoDate } from '../calendar/day.ts'
import { parseAmount } from '../money/amount.ts'
import type { AmountText } from './terms-json.ts'

export interface Shown {
  readonly schedule: readonly { readonly dueOn: IsoDate; readonly total: AmountText }[]
  readonly instalment: AmountText
  readonly lastDueOn: IsoDate
}

/**
 * Worse where the largest instalment grew, the last one is later, or at any date more must have been paid in all than she
 * was shown. Less, or later, is not worse: an unexpected repayment may only help her.
 */
export function worsens(shown: Shown, now: Shown, decimals: number): boolean {
  const units = (text: AmountText): bigint => {
    const amount = parseAmount(text, decimals)
    return typeof amount === 'bigint' ? amount : 0n
  }
  if (units(now.instalment) > units(shown.instalment) || now.lastDueOn > shown.lastDueOn) return true
  const dates = [...new Set([...shown.schedule, ...now.schedule].map(({ dueOn }) => dueOn))]
  const dueBy = (schedule: Shown['schedule'], date: IsoDate): bigint => schedule.reduce((sum, row) => (row.dueOn <= date ? sum + units(row.total) : sum), 0n)
  return dates.some((date) => dueBy(now.schedule, date) > dueBy(shown.schedule, date))
}
