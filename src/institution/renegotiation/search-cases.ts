import { stateWords } from '#contract/relief-words.ts'
import type { SearchHit } from '#contract/search.ts'
import { say } from '#contract/words/say.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { registerPage } from './register-store.ts'

/** For Ctrl K: cases by number, loan or client, the newest first, of branches that the actor works for. */
export async function searchCases(tx: Tx, actor: Actor, q: string, limit: number, today: string): Promise<SearchHit[]> {
  if (!actor.rights.has('cases.see')) return []
  const page = await registerPage(tx, actor, { q, limit }, today)
  if (isRefusal(page)) return []
  return page.rows.map((row) => ({
    kind: 'case', id: row.case_id, title: `${row.number} · ${row.client_name}`, detail: [say(actor.language, stateWords[row.state]), row.branch_name].join(' · '),
    path: `/cases/${row.case_id}`,
  }))
}
