import type { NewNetwork } from '#contract/organisations.ts'
import type { Tx } from '#platform/db.ts'

/** False where the short name is taken. */
export const insertNetwork = async (tx: Tx, id: string, given: NewNetwork): Promise<boolean> =>
  await tx.run('insert into network (network_id, slug, name, kind, country, time_zone, language) values ($1, $2, $3, $4, $5, $6, $7) on conflict (slug) do nothing',
    [id, given.slug, given.name, given.kind, given.country, given.timeZone, given.language]) === 1
