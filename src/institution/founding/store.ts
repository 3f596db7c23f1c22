import type { ListOrganisationsQuery, NewInstitution, OrganisationDetail, OrganisationJson } from '#contract/organisations.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { readPage, Where } from '#platform/list-page.ts'

/** False where the short name is taken. */
export const insertInstitution = async (tx: Tx, id: string, given: NewInstitution): Promise<boolean> =>
  await tx.run(
    `insert into institution (institution_id, slug, name, kind, country, currency, time_zone, language, ussd_code, reports_only)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (slug) do nothing`,
    [id, given.slug, given.name, given.kind, given.country, given.currency, given.timeZone, given.language, given.ussdCode ?? null, given.reportsOnly ?? false]) === 1

export const knownNetworks = async (tx: Tx, ids: readonly string[]): Promise<string[]> =>
  (await tx.rows<{ id: string }>('select network_id as id from network where network_id = any($1::uuid[])', [ids])).map(({ id }) => id)

export async function joinNetworks(tx: Tx, institution: string, networks: readonly string[], on: string): Promise<void> {
  await tx.run('insert into network_member (network_id, institution_id, joined_on) select unnest($2::uuid[]), $1, $3::date', [institution, networks, on])
}

interface Row { id: string; kind: 'institution' | 'network'; slug: string; name: string; type: string; country: string; currency: string | null; created_at: string }
interface DetailRow extends Row { time_zone: string; language: OrganisationDetail['language']; ussd_code: string | null }

const EVERY = `(
  select institution_id as id, 'institution' as kind, slug, name, kind as type, country, currency, created_at, time_zone, language, ussd_code from institution
  union all select network_id, 'network', slug, name, kind, country, null, created_at, time_zone, language, null from network) o`

export async function listOrganisationPage(tx: Tx, query: ListOrganisationsQuery): Promise<{ items: OrganisationJson[]; next?: string; count: number } | Refusal> {
  const where = new Where()
  if (query.kind) where.and('o.kind = ?', query.kind)
  if (query.q) where.and('o.name ilike ? or o.slug ilike ?', like(query.q), like(query.q))
  const page = await readPage<Row>(tx, {
    select: 'o.id, o.kind, o.slug, o.name, o.type, o.country, o.currency, o.created_at', from: EVERY, where, id: 'o.id', sort: query.sort ?? 'name',
    sorts: { name: { by: 'o.name', type: 'text' }, createdAt: { by: 'o.created_at', type: 'timestamptz' } }, limit: query.limit, cursor: query.cursor,
  })
  if (isRefusal(page)) return page
  const { rows, ...rest } = page
  return { ...rest, items: rows.map(organisationJson) }
}

const like = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const organisationJson = ({ id, kind, slug, name, type, country, currency, created_at: createdAt }: Row): OrganisationJson =>
  ({ id, kind, slug, name, type, country, createdAt, ...(currency !== null && { currency }) })

/** Speaks for the organisation itself, since its memberships are its own. */
export async function findOrganisation(tx: Tx, id: string): Promise<OrganisationDetail | undefined> {
  const row = await tx.maybe<DetailRow>(`select * from ${EVERY} where o.id = $1`, [id])
  if (!row) return undefined
  const networks = await tx.rows<{ id: string; name: string; joined_on: string; left_on: string | null }>(
    `select n.network_id as id, n.name, m.joined_on, m.left_on from network_member m join network n using (network_id)
     where m.institution_id = $1 order by m.left_on is not null, n.name, n.network_id`, [id])
  return {
    ...organisationJson(row), timeZone: row.time_zone, language: row.language, ...(row.ussd_code !== null && { ussdCode: row.ussd_code }),
    networks: networks.map((each) => ({ id: each.id, name: each.name, joinedOn: each.joined_on, ...(each.left_on !== null && { leftOn: each.left_on }) })),
  }
}
