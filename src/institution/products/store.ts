import type { ProductContent } from '#core/loan/product.ts'
import { toJson, type Tx } from '#platform/db.ts'

export interface ProductRow {
  product_id: string
  code: string
  status: 'active' | 'retired'
  version: number
  content: ProductContent
  active_loans: number
  recorded_at: string
  recorded_by_name: string
}

const columns = `p.product_id, p.code, p.status, p.version, v.content, v.recorded_at, v.recorded_by_name,
  (select count(*)::int from loan l where l.institution_id = p.institution_id and l.product_id = p.product_id
     and l.status in ('active', 'overpaid')) as active_loans`
const joined = `product p join product_version v on v.institution_id = p.institution_id and v.product_id = p.product_id and v.version = p.version`

export const products = (tx: Tx, institution: string, status: string | undefined): Promise<ProductRow[]> =>
  tx.rows<ProductRow>(
    `select ${columns} from ${joined} where p.institution_id = $1 and ($2::text is null or p.status = $2) order by p.code`,
    [institution, status ?? null])

export const findProduct = (tx: Tx, institution: string, id: string): Promise<ProductRow | undefined> =>
  tx.maybe<ProductRow>(`select ${columns} from ${joined} where p.institution_id = $1 and p.product_id = $2`, [institution, id])

/** Holds the product for the length of the transaction, so that two new versions wait for each other. */
export const lockProduct = (tx: Tx, institution: string, id: string): Promise<{ version: number } | undefined> =>
  tx.maybe('select version from product where institution_id = $1 and product_id = $2 for update', [institution, id])

export const codeTaken = async (tx: Tx, institution: string, code: string): Promise<boolean> =>
  (await tx.rows('select 1 from product where institution_id = $1 and code = $2', [institution, code])).length > 0

export interface VersionRow { version: number; content: ProductContent; reason: string | null; recorded_at: string; recorded_by_name: string }

export const versions = (tx: Tx, institution: string, id: string): Promise<VersionRow[]> =>
  tx.rows<VersionRow>(
    `select version, content, reason, recorded_at, recorded_by_name from product_version
     where institution_id = $1 and product_id = $2 order by version desc`, [institution, id])

export const insertProduct = (tx: Tx, institution: string, product: { id: string; code: string; by: string }): Promise<number> =>
  tx.run('insert into product (institution_id, product_id, code, recorded_by) values ($1, $2, $3, $4)',
    [institution, product.id, product.code, product.by])

export interface NewVersion { id: string; version: number; content: ProductContent; reason: string | null; by: string; byName: string }

export const insertVersion = (tx: Tx, institution: string, made: NewVersion): Promise<number> =>
  tx.run(
    `insert into product_version (institution_id, product_id, version, content, reason, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [institution, made.id, made.version, toJson(made.content), made.reason, made.by, made.byName])

export const updateProduct = (tx: Tx, institution: string, id: string, version: number, status: string): Promise<number> =>
  tx.run('update product set version = $3, status = $4 where institution_id = $1 and product_id = $2', [institution, id, version, status])

/** Contents by `product:version`, read in one go. */
export async function contentsOf(
  tx: Tx, institution: string, keys: readonly { product: string; version: number }[],
): Promise<{ product_id: string; version: number; content: ProductContent }[]> {
  return tx.rows(
    `select v.product_id, v.version, v.content from product_version v
     join unnest($2::uuid[], $3::int[]) as wanted(product, version) on v.product_id = wanted.product and v.version = wanted.version
     where v.institution_id = $1`,
    [institution, keys.map((key) => key.product), keys.map((key) => key.version)])
}

/** Which of these codes may not be posted to: unknown, a heading, or closed. */
export const unusableAccounts = (tx: Tx, institution: string, codes: readonly string[]): Promise<{ code: string }[]> =>
  tx.rows(
    `select code from unnest($2::text[]) as code where not exists (
       select from account a where a.institution_id = $1 and a.code = code.code and not a.heading and a.closed_on is null)`,
    [institution, codes])
