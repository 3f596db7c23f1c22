import { refuse, type Refusal } from '#core/refusal.ts'
import type { Product, ProductWithVersions } from '#contract/products.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { findProduct, products, versions, type ProductRow } from './store.ts'

const shown = (row: ProductRow): Product => ({
  id: row.product_id, code: row.code, status: row.status, version: row.version, activeLoans: row.active_loans,
  recordedAt: row.recorded_at, recordedByName: row.recorded_by_name, content: row.content,
})

export async function listProducts(db: Database, actor: Actor, status: 'active' | 'retired' | undefined): Promise<{ items: Product[] }> {
  const rows = await db.transact({ institution: actor.institution }, (tx) => products(tx, actor.institution, status))
  return { items: rows.map(shown) }
}

export function readProduct(db: Database, actor: Actor, id: string) {
  return db.transact({ institution: actor.institution }, async (tx): Promise<ProductWithVersions | Refusal> => {
    const row = await findProduct(tx, actor.institution, id)
    if (!row) return refuse('not_found', 'id')
    const made = await versions(tx, actor.institution, id)
    return {
      ...shown(row),
      versions: made.map((each) => ({
        version: each.version, recordedAt: each.recorded_at, recordedByName: each.recorded_by_name, reason: each.reason, content: each.content,
      })),
    }
  })
}
