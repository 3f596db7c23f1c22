// A few clients at once, however many there are: no count, no sort. It walks the terms that begin with the rarest word that was
// typed and stops when it has enough.
import { foldIdentity } from '#core/names/fold.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { Where } from '#platform/list-page.ts'
import { readCountry } from './store.ts'
import { LAST, wordsOf, type Word } from './search.ts'

export interface QuickClient { id: string; number: string; givenName: string; familyName: string; phone: string | null; branchName: string }

/** Above this a word counts as frequent, and another one is walked. */
const FREQUENT = 500
/** How many of her terms may begin alike, so that enough clients remain. */
const TERMS_EACH = 3

/** By beginnings as they are spelled; where nothing begins so, as one identity number or by sound. Only of the actor's branches. */
export async function quickClients(tx: Tx, actor: Actor, typed: string, limit: number): Promise<QuickClient[]> {
  const words = wordsOf(typed, await readCountry(tx, actor.institution))
  const whole = foldIdentity(typed).toLowerCase()
  const ways: (readonly Word[])[] = [
    await rarestFirst(tx, actor.institution, words.map(({ term }) => ({ term }))),
    ...(words.length > 1 && /\d/.test(whole) ? [[{ term: whole }]] : []),
    ...(words.some(({ sound }) => sound !== undefined) ? [words] : []),
  ]
  for (const way of ways) {
    const found = await walk(tx, actor, way, limit)
    if (found.length > 0) return found
  }
  return []
}

async function rarestFirst(tx: Tx, institution: string, words: readonly Word[]): Promise<readonly Word[]> {
  if (words.length < 2) return words
  const counted = []
  for (const word of words) {
    const { count } = await tx.one<{ count: number }>(
      'select count(*)::int as count from (select from client_term where institution_id = $1 and term >= $2 and term < $3 limit $4) as seen',
      [institution, word.term, word.term + LAST, FREQUENT])
    counted.push({ word, count })
  }
  return counted.toSorted((a, b) => a.count - b.count).map(({ word }) => word)
}

async function walk(tx: Tx, actor: Actor, [first, ...others]: readonly Word[], limit: number): Promise<QuickClient[]> {
  if (!first) return []
  const where = new Where().and('t.institution_id = ?', actor.institution)
  const fits = (alias: string, { term, sound }: Word): string => (sound === undefined
    ? `${alias}.term >= ${where.bind(term)} and ${alias}.term < ${where.bind(term + LAST)}` : `${alias}.term = ${where.bind(`~${sound}`)}`)
  where.and(fits('t', first))
  for (const word of others) {
    where.and(`exists (select from client_term o where o.institution_id = t.institution_id and o.client_id = t.client_id and ${fits('o', word)})`)
  }
  if (actor.branches !== 'all') where.and('c.branch_id = any(?)', actor.branches)
  // A client may be found by several of her terms.
  const rows = await tx.rows<QuickClient>(
    `select c.client_id as id, c.number, c.given_name as "givenName", c.family_name as "familyName", c.phone, b.name as "branchName"
     from client_term t join client c on c.institution_id = t.institution_id and c.client_id = t.client_id
       join branch b on b.institution_id = c.institution_id and b.branch_id = c.branch_id
     where ${where.text} order by t.term, t.client_id limit ${where.bind(limit * TERMS_EACH)}`, where.values)
  return [...new Map(rows.map((row) => [row.id, row])).values()].slice(0, limit)
}
