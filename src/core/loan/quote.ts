import { price } from './price.ts'
import { schedule } from './schedule.ts'
import type { Quote, Terms } from './terms.ts'

/** The schedule and the price of a loan by its terms. */
export function quote(terms: Terms): Quote {
  const planned = schedule(terms)
  return { terms, schedule: planned, price: price(terms, planned) }
}
