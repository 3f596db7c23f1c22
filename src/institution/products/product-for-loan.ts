import { refuse, type Refusal } from '#core/refusal.ts'
import type { ProductContent } from '#core/loan/product.ts'
import type { Tx } from '#platform/db.ts'
import { contentsOf, findProduct } from './store.ts'

export interface ProductInForce { readonly id: string; readonly code: string; readonly version: number; readonly content: ProductContent }

/** The newest version of a product, for a new loan. Refuses `not_found` and `product_retired`. */
export async function productForLoan(tx: Tx, institution: string, product: string): Promise<ProductInForce | Refusal> {
  const found = await findProduct(tx, institution, product)
  if (!found) return refuse('not_found', 'product')
  if (found.status === 'retired') return refuse('product_retired', 'product', { code: found.code })
  return { id: found.product_id, code: found.code, version: found.version, content: found.content }
}

// A version never changes once written, so it may be kept; a few hundred hold every institution of a server.
const kept = new Map<string, ProductContent>()
const KEPT_MAX = 2_000

/** The contents that loans were made under, by `product:version`. */
export async function productContents(
  tx: Tx, institution: string, wanted: readonly { product: string; version: number }[],
): Promise<ReadonlyMap<string, ProductContent>> {
  const contents = new Map<string, ProductContent>()
  const missing = new Map<string, { product: string; version: number }>()
  for (const each of wanted) {
    const known = kept.get(`${institution}:${each.product}:${each.version}`)
    if (known) contents.set(`${each.product}:${each.version}`, known)
    else missing.set(`${each.product}:${each.version}`, each)
  }
  if (missing.size === 0) return contents
  if (kept.size > KEPT_MAX) kept.clear()
  for (const row of await contentsOf(tx, institution, [...missing.values()])) {
    contents.set(`${row.product_id}:${row.version}`, row.content)
    kept.set(`${institution}:${row.product_id}:${row.version}`, row.content)
  }
  return contents
}
