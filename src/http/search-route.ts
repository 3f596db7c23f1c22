// Ctrl K: one question to every feature that has something to find, each within the caller's rights and branches.
import { SEARCH_HITS_MAX, searchEverything, type SearchHit } from '#contract/search.ts'
import { searchClients } from '#institution/clients/door.ts'
import { searchOrganisations } from '#institution/founding/door.ts'
import { searchGroups } from '#institution/groups/door.ts'
import { searchLoans } from '#institution/loans/door.ts'
import { searchCases } from '#institution/renegotiation/door.ts'
import { searchStaff } from '#institution/staff/door.ts'
import { searchMembers } from '#network/members/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { everyRoute, type OutsideActor, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'

export function searchRoutes({ db, clock }: Services): Route[] {
  return [everyRoute(searchEverything, async ({ actor, query: { q } }) => {
    const items = isOutside(actor)
      ? await db.transact(actor.network === undefined ? {} : { network: actor.network }, (tx) => outside(tx, actor, q))
      : await db.transact({ institution: actor.institution }, (tx) => inside(tx, actor, q, clock.today(actor.timeZone)))
    return { items }
  })]
}

const isOutside = (actor: Actor | OutsideActor): actor is OutsideActor => actor.kind === 'network' || actor.kind === 'platform'

// Together no more than an answer may hold.
async function inside(tx: Tx, actor: Actor, q: string, today: string): Promise<SearchHit[]> {
  return [
    ...await searchClients(tx, actor, q, 6), ...await searchLoans(tx, actor, q, 5, today), ...await searchGroups(tx, actor, q, 3),
    ...await searchCases(tx, actor, q, 4, today), ...await searchStaff(tx, actor, q, 2),
  ]
}

async function outside(tx: Tx, actor: OutsideActor, q: string): Promise<SearchHit[]> {
  return actor.kind === 'network' ? searchMembers(tx, actor, q, SEARCH_HITS_MAX) : searchOrganisations(tx, actor.rights, q, SEARCH_HITS_MAX)
}
