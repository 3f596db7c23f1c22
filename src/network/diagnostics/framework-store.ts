import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { toJson, type Tx } from '#platform/db.ts'

export interface FrameworkRow {
  slug: string; version: string; content: FrameworkJson; content_hash: string; origin: 'shipped' | 'own'; closed_at: string | null; recorded_at: string
}

const COLUMNS = 'slug, version, content, content_hash, origin, closed_at, recorded_at'

export const listKept = (tx: Tx, network: string): Promise<FrameworkRow[]> =>
  tx.rows(`select ${COLUMNS} from diagnostic_framework where network_id = $1 order by slug, recorded_at desc`, [network])

export const findKept = (tx: Tx, network: string, slug: string, version: string): Promise<FrameworkRow | undefined> =>
  tx.maybe(`select ${COLUMNS} from diagnostic_framework where network_id = $1 and slug = $2 and version = $3`, [network, slug, version])

/** By `slug@version`. */
export const countAssessments = async (tx: Tx, network: string): Promise<ReadonlyMap<string, number>> =>
  new Map((await tx.rows<{ name: string; count: number }>(
    `select framework || '@' || framework_version as name, count(*)::int as count from assessment where network_id = $1 and state <> 'cancelled' group by 1`, [network])).map(({ name, count }) => [name, count]))

/** False where the version was there before. */
export const insertFramework = async (tx: Tx, network: string, row: Omit<FrameworkRow, 'closed_at' | 'recorded_at'>, by: string): Promise<boolean> =>
  await tx.run(
    `insert into diagnostic_framework (network_id, slug, version, content, content_hash, origin, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (network_id, slug, version) do nothing`, [network, row.slug, row.version, toJson(row.content), row.content_hash, row.origin, by]) > 0

export const setClosed = (tx: Tx, network: string, { slug, version }: { slug: string; version: string }, by: string): Promise<number> =>
  tx.run('update diagnostic_framework set closed_at = now(), closed_by_name = $4 where network_id = $1 and slug = $2 and version = $3 and closed_at is null', [network, slug, version, by])
