// Ctrl K: one question to every feature that has something to find, each within the caller's rights and branches.
import { SEARCH_HITS_MAX, searchEverything, type SearchHit } from '#contract/search.ts'
import { searchClients } from '#institution/clients/door.ts'
import { searchOrganisations } from '#institution/founding/door.ts'
import { searchGroups } from '#institution/groups/door.ts'
import { searchLoans } from '#institution/loans/door.ts'
import { caseReach } from '#institution/renegotiation/door.ts'
import { searchStaff } from '#institution/staff/door.ts'
import { searchMembers } from '#network/members/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { everyRoute, type OutsideActor, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'

export function searchRoutes({ db, clock }: Services): Route[] {
  return [everyRoute(searchEverything, async ({ actor, query: { q } }) => {
    const items = isOutside(actor)
      ? await db.transact(actor.network === undefined ? {} : { network: actor.network }, (tx) => outside(tx, actor, q, clock.today('UTC')))
      : await db.transact({ institution: actor.institution }, (tx) => inside(tx, actor, q))
    return { items }
  })]
}

const isOutside = (actor: Actor | OutsideActor): actor is OutsideActor => actor.kind === 'network' || actor.kind === 'platform'

/** Clients by whom loans and cases are found; the first few are answers themselves. */
const CLIENTS_LOOKED_AT = 30

// Together no more than an answer may hold.
async function inside(tx: Tx, actor: Actor, q: string): Promise<SearchHit[]> {
  const clients = await searchClients(tx, actor, q, CLIENTS_LOOKED_AT)
  const loans = await searchLoans(tx, actor, q, idsOf(clients), 5)
  const cases = await caseReach.search(tx, actor, q, { clients: idsOf(clients), loans: idsOf(loans) }, 4)
  return [...clients.slice(0, 6), ...loans, ...await searchGroups(tx, actor, q, 3), ...cases, ...await searchStaff(tx, actor, q, 2)]
}

const idsOf = (hits: readonly SearchHit[]): string[] => hits.map(({ id }) => id)

async function outside(tx: Tx, actor: OutsideActor, q: string, today: string): Promise<SearchHit[]> {
  return actor.kind === 'network' ? searchMembers(tx, actor, q, SEARCH_HITS_MAX, today) : searchOrganisations(tx, actor.rights, q, SEARCH_HITS_MAX)
}
