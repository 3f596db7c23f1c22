import type { SearchHit } from '#contract/search.ts'
import type { Tx } from '#platform/db.ts'
import { listOrganisationRows } from './store.ts'

/** For Ctrl K of the platform's administrator. */
export async function searchOrganisations(tx: Tx, rights: ReadonlySet<string>, q: string, limit: number): Promise<SearchHit[]> {
  if (!rights.has('platform.organisations')) return []
  return (await listOrganisationRows(tx, q, limit)).map(({ id, kind, name, slug, country }) => ({
    kind: 'organisation', id, title: name, detail: `${slug} · ${country}`, path: `/organisations/${kind}/${id}`,
  }))
}
