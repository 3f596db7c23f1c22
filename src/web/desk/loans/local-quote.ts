// The schedule while somebody types, by the same engine as the server's, without asking it.
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { termsFor, type ProductContent, type Wish } from '#core/loan/product.ts'
import { quote } from '#core/loan/quote.ts'
import { formatQuote } from '#core/loan/quote-json.ts'
import type { QuoteJson } from '#core/loan/terms-json.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'

export type LocalQuote = { readonly quote: QuoteJson } | { readonly refused: Refusal } | undefined

/** Undefined while something is still missing. */
export function localQuote(product: ProductContent | undefined, currency: string, wish: Partial<Wish>): LocalQuote {
  const { amount, count, disbursedOn } = wish
  if (product === undefined || amount === undefined || amount === '' || count === undefined || !Number.isInteger(count) || count < 1 || disbursedOn === undefined) return undefined
  const terms = termsFor(product, currency, { ...wish, amount, count, disbursedOn })
  if (isRefusal(terms)) return { refused: terms }
  const read = parseTerms(terms)
  if (!hasProblems(read)) return { quote: formatQuote(quote(read)) }
  const [problem] = read.problems
  return { refused: { refused: 'terms_refused', facts: { message: problem?.message ?? '' } } }
}
