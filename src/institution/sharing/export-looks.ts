// Who looked, as a spreadsheet file.
import type { ListLooksQuery } from '#contract/sharing.ts'
import { groupWords, lookWords } from '#contract/sharing/words.ts'
import { say } from '#contract/words/say.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { csv } from '#platform/csv.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import { listLooks } from './share.ts'

const EXPORTED_MAX = 50_000

export async function exportLooks(db: Database, actor: Actor, query: Omit<ListLooksQuery, 'limit'>, today: string): Promise<FileAnswer | Refusal> {
  const page = await listLooks(db, actor, { ...query, limit: EXPORTED_MAX })
  if (isRefusal(page)) return page
  const t = (word: keyof typeof lookWords): string => say(actor.language, lookWords[word])
  const headings = (['at', 'by', 'network', 'kind', 'groups', 'from'] as const).map(t)
  const lines = page.items.map(({ at, by, network, kind, groups, address }) =>
    [at, by.name, network.name, t(kind), groups.map((group) => say(actor.language, groupWords[group])).join(' · '), address])
  return new FileAnswer('text/csv; charset=utf-8', csv(headings, lines), `looks-${today}.csv`)
}
