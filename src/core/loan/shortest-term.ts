import { planRest } from './plan-rest.ts'
import type { Rest } from './plan-rest.ts'
import type { Instalment } from './state.ts'
import type { Terms } from './terms.ts'

/** The largest of what falls due on one instalment. */
export function heaviest(rows: readonly Instalment[], weigh: (row: Instalment) => bigint): bigint {
  return rows.reduce((most, row) => {
    const weight = weigh(row)
    return weight > most ? weight : most
  }, 0n)
}

/**
 * The smallest count in least … most that fits, given that more instalments are never heavier; undefined when none does.
 * It looks near `least` first and then in strides that double.
 */
export function smallestCount(most: number, fits: (count: number) => boolean, least = 1): number | undefined {
  let low = Math.min(least, most) - 1
  let stride = 1
  let high = low + 1
  while (!fits(high)) {
    if (high >= most) return undefined
    low = high
    high = Math.min(high + stride, most)
    stride *= 2
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) high = middle
    else low = middle
  }
  return high
}

export function principalAndInterest(row: Instalment): bigint {
  return row.due.principal + row.due.interest
}

/** The same instalment over as few of the dates as will do, the last one smaller. */
export function shorterRest(rest: Rest, instalment: bigint): Rest {
  const { amortization } = rest.terms.instalments
  if (amortization === 'bullet' || amortization === 'interest-only') return rest
  const count = smallestCount(rest.dates.length, (n) => heaviest(planRest(cutTo(rest, n)), principalAndInterest) <= instalment)
  if (count === undefined) return rest
  const cut = cutTo(rest, count)
  return rest.terms.interest.method === 'flat' || amortization !== 'equal-instalments' ? cut : { ...cut, terms: withFixed(cut.terms, instalment) }
}

function cutTo(rest: Rest, count: number): Rest {
  return { ...rest, dates: rest.dates.slice(0, count) }
}

/** Instalments of the given principal and interest; the last takes the rest. */
export function withFixed(terms: Terms, fixed: bigint): Terms {
  return { ...terms, instalments: { ...terms.instalments, amortization: 'equal-instalments', fixed, roundTo: undefined } }
}
