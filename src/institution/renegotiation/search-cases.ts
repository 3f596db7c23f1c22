import { stateWords } from '#contract/relief-words.ts'
import type { SearchHit } from '#contract/search.ts'
import { say } from '#contract/words/say.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { quickCases } from './register-store.ts'

/** For Ctrl K: cases whose number begins so, and those of the clients and loans that were found; of the actor's branches. */
export async function searchCases(tx: Tx, actor: Actor, q: string, found: { clients: readonly string[]; loans: readonly string[] }, limit: number): Promise<SearchHit[]> {
  if (!actor.rights.has('cases.see')) return []
  return (await quickCases(tx, actor, q, found, limit)).map((row) => ({
    kind: 'case', id: row.case_id, title: `${row.number} · ${row.client_name}`, detail: [say(actor.language, stateWords[row.state]), row.branch_name].join(' · '),
    path: `/cases/${row.case_id}`,
  }))
}
