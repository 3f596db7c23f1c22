/** Is what an offer has become worse for the client than what she was shown? */
import type { IsoDate } from '../calendar/day.ts'
import { parseAmount } from '../money/amount.ts'
import type { AmountText } from './terms-json.ts'

export interface Shown {
  /** What is still to be paid, by date. */
  readonly toPay: readonly { readonly on: IsoDate; readonly amount: AmountText }[]
  readonly instalment: AmountText
  readonly lastDueOn: IsoDate
}

/**
 * Worse where the largest instalment grew, the last one is later, or by any date more is still to be paid than she was
 * shown. Less, or later, is not worse: what she has paid since may only help her.
 */
export function worsens(shown: Shown, now: Shown, decimals: number): boolean {
  const units = (text: AmountText): bigint => {
    const amount = parseAmount(text, decimals)
    return typeof amount === 'bigint' ? amount : 0n
  }
  if (units(now.instalment) > units(shown.instalment) || now.lastDueOn > shown.lastDueOn) return true
  const dates = [...new Set([...shown.toPay, ...now.toPay].map(({ on }) => on))]
  const dueBy = (toPay: Shown['toPay'], date: IsoDate): bigint => toPay.reduce((sum, each) => (each.on <= date ? sum + units(each.amount) : sum), 0n)
  return dates.some((date) => dueBy(now.toPay, date) > dueBy(shown.toPay, date))
}
