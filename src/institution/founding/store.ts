import type { NewInstitution, OrganisationJson } from '#contract/organisations.ts'
import type { Tx } from '#platform/db.ts'

/** False where the short name is taken. */
export const insertInstitution = async (tx: Tx, id: string, given: NewInstitution): Promise<boolean> =>
  await tx.run(
    `insert into institution (institution_id, slug, name, kind, country, currency, time_zone, language, ussd_code)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (slug) do nothing`,
    [id, given.slug, given.name, given.kind, given.country, given.currency, given.timeZone, given.language, given.ussdCode ?? null]) === 1

export const knownNetworks = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (await tx.rows<{ id: string }>('select network_id as id from network where network_id = any($1::uuid[])', [ids])).map(({ id }) => id)

export async function joinNetworks(tx: Tx, institution: string, networks: readonly string[], on: string): Promise<void> {
  await tx.run('insert into network_member (network_id, institution_id, joined_on) select unnest($2::uuid[]), $1, $3::date', [institution, networks, on])
}

interface Row { id: string; kind: 'institution' | 'network'; slug: string; name: string; type: string; country: string; currency: string | null; created_at: string }

/** All by name, or those whose name or short name holds what was typed. */
export async function listOrganisationRows(tx: Tx, typed = '', limit: number | null = null): Promise<OrganisationJson[]> {
  const rows = await tx.rows<Row>(
    `select * from (
       select institution_id as id, 'institution' as kind, slug, name, kind as type, country, currency, created_at from institution
       union all select network_id, 'network', slug, name, kind, country, null, created_at from network) every
     where name ilike $1 or slug ilike $1 order by name, id limit $2`, [`%${typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`, limit])
  return rows.map(({ currency, created_at: createdAt, ...rest }) => ({ ...rest, createdAt, ...(currency !== null && { currency }) }))
}
