import { applyRatio } from '../money/ratio.ts'
import type { Rounding } from '../money/rounding.ts'
import type { Fee, FeeBases, Portion, TaxBasisAmounts, Terms } from './terms.ts'

/** A percentage of a basis, rounded once, or the amount itself. */
export function portionOf(portion: Portion, basis: bigint, rounding: Rounding): bigint {
  return portion.percent === undefined ? portion.amount : applyRatio(basis, portion.percent, rounding)
}

/** One fee on the bases of its moment: an instalment's own principal and interest, or the whole loan's at disbursement. */
export function feeOn(fee: Fee, bases: FeeBases, rounding: Rounding): bigint {
  return portionOf(fee.portion, bases[fee.of], rounding)
}

/** Tax on interest, fees and penalties together, rounded once. */
export function taxOn(amounts: TaxBasisAmounts, terms: Terms): bigint {
  if (terms.tax === undefined) return 0n
  let basis = 0n
  for (const kind of terms.tax.on) basis += amounts[kind]
  return applyRatio(basis, terms.tax.percent, terms.rounding)
}
