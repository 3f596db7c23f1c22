// A product's life: added, given new versions, retired, offered again. Loans keep the version they were made under.
import { limitsProblem, termsFor, type ProductContent } from '#core/loan/product.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand, type Done } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { codeTaken, findProduct, insertProduct, insertVersion, lockProduct, unusableAccounts, updateProduct, type ProductRow } from './store.ts'

export interface ProductAnswer { readonly id: string; readonly version: number }

/** Refuses `duplicate` for a code in use, and whatever is wrong with limits, terms or accounts. */
export function addProduct(
  db: Database, actor: Actor, asked: { key: string; code: string; content: ProductContent },
): Promise<ProductAnswer | Refusal> {
  const { key, ...content } = asked
  return runCommand(db, actor, { name: 'add-product', key, content }, async (tx) => {
    if (await codeTaken(tx, actor.institution, asked.code)) return refuse('duplicate', 'code', { value: asked.code })
    const wrong = await contentProblem(tx, actor, asked.content)
    if (wrong) return wrong
    const id = newId()
    await insertProduct(tx, actor.institution, { id, code: asked.code, by: actor.id })
    await writeVersion(tx, actor, { id, version: 1, content: asked.content, reason: null })
    return done(id, 1, { code: asked.code })
  })
}

export interface ProductChange { readonly key: string; readonly id: string; readonly version: number; readonly content: ProductContent; readonly reason: string }

/** Refuses `changed_meanwhile` where somebody made another version since the one that was looked at. */
export function changeProduct(db: Database, actor: Actor, asked: ProductChange): Promise<ProductAnswer | Refusal> {
  const { key, ...content } = asked
  return runCommand(db, actor, { name: 'change-product', key, content }, async (tx) => {
    const found = await held(tx, actor, asked.id)
    if (isRefusal(found)) return found
    if (found.version !== asked.version) return refuse('changed_meanwhile', 'version', { version: found.version })
    const wrong = await contentProblem(tx, actor, asked.content)
    if (wrong) return wrong
    const version = found.version + 1
    await writeVersion(tx, actor, { id: asked.id, version, content: asked.content, reason: asked.reason })
    await updateProduct(tx, actor.institution, asked.id, version, found.status)
    return done(asked.id, version, { reason: asked.reason, before: found.content, after: asked.content })
  })
}

export function setProductStatus(
  db: Database, actor: Actor, asked: { key: string; id: string; status: 'active' | 'retired'; reason: string },
): Promise<ProductAnswer | Refusal> {
  const { key, ...content } = asked
  const name = asked.status === 'retired' ? 'retire-product' : 'offer-product-again'
  return runCommand(db, actor, { name, key, content }, async (tx) => {
    const found = await held(tx, actor, asked.id)
    if (isRefusal(found)) return found
    await updateProduct(tx, actor.institution, asked.id, found.version, asked.status)
    return done(asked.id, found.version, { reason: asked.reason })
  })
}

async function held(tx: Tx, actor: Actor, id: string): Promise<ProductRow | Refusal> {
  await lockProduct(tx, actor.institution, id)
  return (await findProduct(tx, actor.institution, id)) ?? refuse('not_found', 'id')
}

const writeVersion = (tx: Tx, actor: Actor, made: { id: string; version: number; content: ProductContent; reason: string | null }) =>
  insertVersion(tx, actor.institution, { ...made, by: actor.id, byName: actor.name })

const done = (id: string, version: number, detail: Record<string, unknown>): Done<ProductAnswer> =>
  ({ answer: { id, version }, trace: { subject: { kind: 'product', id }, detail } })

async function contentProblem(tx: Tx, actor: Actor, content: ProductContent): Promise<Refusal | undefined> {
  const wrong = limitsProblem(content, actor.currency) ?? exampleProblem(content, actor.currency)
  if (wrong) return wrong
  const [unusable] = await unusableAccounts(tx, actor.institution, [...new Set(Object.values(content.accounts))])
  return unusable && refuse('account_unknown', 'accounts', { account: unusable.code })
}

// The smallest, the usual and the largest loan must all have a schedule.
function exampleProblem(content: ProductContent, currency: string): Refusal | undefined {
  for (const size of ['min', 'default', 'max'] as const) {
    const { amount, count, rate } = content.limits
    const terms = termsFor(content, currency, { amount: amount[size], count: count[size], rate: rate[size], disbursedOn: '2026-01-15' })
    if (isRefusal(terms)) return terms
    const read = parseTerms(terms)
    const [first] = hasProblems(read) ? read.problems : []
    if (first) return refuse('terms_refused', `content.terms.${first.path}`, { problem: first.code, message: first.message })
  }
  return undefined
}
