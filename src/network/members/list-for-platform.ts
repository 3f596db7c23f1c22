// The members of any network, for the platform's administrator: who and since when, never what they share.
import type { PublicMemberJson } from '#contract/members.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database } from '#platform/db.ts'
import { publicJson } from './ask-members.ts'
import { listMemberRows, networkName } from './store.ts'

export function listFormerAndPresent(db: Database, network: string, today: string): Promise<{ items: PublicMemberJson[] } | Refusal> {
  return db.transact({ network }, async (tx) => {
    if (await networkName(tx, network) === undefined) return refuse('not_found')
    return { items: (await listMemberRows(tx, network, today)).map(publicJson) }
  })
}
