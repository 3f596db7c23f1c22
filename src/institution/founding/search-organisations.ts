import type { SearchHit } from '#contract/search.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { listOrganisationPage } from './store.ts'

/** For Ctrl K of the platform's administrator. */
export async function searchOrganisations(tx: Tx, rights: ReadonlySet<string>, q: string, limit: number): Promise<SearchHit[]> {
  const page = rights.has('platform.organisations') ? await listOrganisationPage(tx, { q, limit }) : { items: [] }
  if (isRefusal(page)) return []
  return page.items.map(({ id, name, slug, country }) => ({ kind: 'organisation', id, title: name, detail: `${slug} · ${country}`, path: `/organisations/${id}` }))
}
