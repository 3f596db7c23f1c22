// The relief policy: a change is proposed by one person and approved by another.
import { currencyOf } from '#core/money/currency.ts'
import { parseAmount } from '#core/money/amount.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { ReliefPolicyContent, ReliefPolicyJson } from '#contract/relief-policy.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { firstPolicy, firstWorkingDays } from './first-policy.ts'
import { findPolicy, insertDecision, insertPolicy, lockPolicy, policyInForce, readWorkingDays, versions, writeWorkingDays, type PolicyRow } from './store.ts'

export interface PolicyInForce { readonly id: string; readonly version: number; readonly content: ReliefPolicyContent }

/** A founding step: the first relief policy and working days of a new institution, in force at once. */
export async function foundReliefPolicy(tx: Tx, institution: string, given: Partial<ReliefPolicyContent> = {}): Promise<void> {
  const id = newId()
  await insertPolicy(tx, institution, { id, product: undefined, version: 1, content: { ...firstPolicy, ...given }, note: undefined, by: 'founding', byName: 'Twiza' })
  await insertDecision(tx, institution, { id, approved: true, reason: undefined, by: 'founding', byName: 'Twiza' })
  await writeWorkingDays(tx, institution, firstWorkingDays)
}

/** The policy that governs a product's loans today. */
export async function policyFor(tx: Tx, institution: string, product: string | null): Promise<PolicyInForce | Refusal> {
  const row = await policyInForce(tx, institution, product)
  return row ? { id: row.policy_id, version: row.version, content: row.content } : refuse('policy_missing')
}

/** One version, whether or not it is still in force: what an earlier offer was made under. */
export async function policyVersion(tx: Tx, institution: string, id: string): Promise<PolicyInForce | undefined> {
  const row = await findPolicy(tx, institution, id)
  return row && { id: row.policy_id, version: row.version, content: row.content }
}

export async function readReliefPolicy(db: Database, actor: Actor, product: string | undefined) {
  const rows = await db.transact({ institution: actor.institution }, (tx) => versions(tx, actor.institution, product))
  const inForce = rows.find((row) => row.approved === true)
  const shown = rows.map((row) => shownPolicy(row, actor, inForce))
  const active = shown.find((each) => each.state === 'active')
  const proposal = shown.find((each) => each.state === 'proposed')
  return { ...(active && { active }), ...(proposal && { proposal }), history: shown }
}

function shownPolicy(row: PolicyRow, actor: Actor, inForce: PolicyRow | undefined): ReliefPolicyJson {
  const state = row.approved === null ? 'proposed' : row.approved ? (row === inForce ? 'active' : 'replaced') : 'rejected'
  return {
    id: row.policy_id, version: row.version, state, content: row.content, mine: row.proposed_by === actor.id,
    proposedAt: row.proposed_at, proposedBy: row.proposed_by_name,
    ...(row.product_id !== null && { product: row.product_id }),
    ...(row.note !== null && { note: row.note }),
    ...(row.decided_at !== null && { decidedAt: row.decided_at }),
    ...(row.decided_by_name !== null && { decidedBy: row.decided_by_name }),
    ...(row.reason !== null && { reason: row.reason }),
  }
}

export interface PolicyProposal { product?: string | undefined; content: ReliefPolicyContent; note?: string | undefined }

export function proposePolicy(db: Database, actor: Actor, asked: { key: string; proposal: PolicyProposal }): Promise<{ id: string; version: number } | Refusal> {
  return runCommand(db, actor, { name: 'propose-relief-policy', key: asked.key, content: asked.proposal }, async (tx, { product, content, note }) => {
    const wrong = contradiction(content, actor.currency)
    if (wrong) return wrong
    await lockPolicy(tx, actor, product)
    const known = await versions(tx, actor.institution, product)
    if (known.some((row) => row.approved === null)) return refuse('policy_already_proposed')
    const answer = { id: newId(), version: (known[0]?.version ?? 0) + 1 }
    await insertPolicy(tx, actor.institution, { ...answer, product, content, note, by: actor.id, byName: actor.name })
    return { answer, trace: { subject: { kind: 'relief-policy', id: answer.id }, detail: { version: answer.version } } }
  })
}

export interface PolicyDecision { id: string; approved: boolean; reason?: string | undefined }

/** Approval needs somebody else than the author; the author may reject, which takes the proposal back. */
export function decidePolicy(db: Database, actor: Actor, asked: { key: string; decision: PolicyDecision }): Promise<{ id: string; state: 'active' | 'rejected' } | Refusal> {
  return runCommand(db, actor, { name: 'decide-relief-policy', key: asked.key, content: asked.decision }, async (tx, { id, approved, reason }) => {
    if (!actor.rights.has('policy.edit') && !actor.rights.has('cases.decide')) return refuse('not_allowed')
    const found = await findPolicy(tx, actor.institution, id)
    if (!found) return refuse('not_found', 'id')
    await lockPolicy(tx, actor, found.product_id ?? undefined)
    const row = await findPolicy(tx, actor.institution, id)
    if (row?.approved !== null) return refuse('policy_not_proposed')
    if (approved && row.proposed_by === actor.id) return refuse('same_person')
    await insertDecision(tx, actor.institution, { id, approved, reason, by: actor.id, byName: actor.name })
    return { answer: { id, state: approved ? 'active' as const : 'rejected' as const }, trace: { subject: { kind: 'relief-policy', id }, detail: { approved, reason } } }
  })
}

// What the shape cannot say: that the parts of a policy agree with one another and with the currency.
function contradiction(content: ReliefPolicyContent, currency: string): Refusal | undefined {
  const decimals = currencyOf(currency)?.decimals ?? 2
  const amount = content.approvals.findIndex((rule) => rule.aboveAmount !== undefined && typeof parseAmount(rule.aboveAmount, decimals) === 'string')
  if (amount >= 0) return refuse('amount_too_precise', `approvals.${amount}.aboveAmount`, { decimals, currency })
  if (content.allowed.includes('holiday') && content.holidayInterest.length === 0) return refuse('policy_contradicts', 'holidayInterest', { rule: 'holiday' })
  const forgives = content.forgive.some((rule) => rule.kind === 'penalties')
  if (content.penalties === 'waived' && !(content.allowed.includes('forgive') && forgives)) return refuse('policy_contradicts', 'penalties', { rule: 'penalties' })
  if (content.penalties === 'capitalised' && !content.capitalise.includes('penalties')) return refuse('policy_contradicts', 'capitalise', { rule: 'capitalise' })
  const { crisis } = content
  if (crisis && crisis.to < crisis.from) return refuse('policy_contradicts', 'crisis.to', { rule: 'crisis' })
  const { moratorium } = content
  if (moratorium && moratorium.to < moratorium.from) return refuse('policy_contradicts', 'moratorium.to', { rule: 'crisis' })
  const kinds = content.forgive.map(({ kind }) => kind)
  return new Set(kinds).size < kinds.length ? refuse('policy_contradicts', 'forgive', { rule: 'repeated' }) : undefined
}

export function saveDays(db: Database, actor: Actor, asked: { key: string; days: Awaited<ReturnType<typeof readWorkingDays>> }) {
  return runCommand(db, actor, { name: 'save-working-days', key: asked.key, content: asked.days }, async (tx, days) => {
    const wrong = new Set(days.holidays.map(({ day }) => day)).size < days.holidays.length
    if (wrong) return refuse('duplicate', 'holidays', { value: 'day' })
    await writeWorkingDays(tx, actor.institution, days)
    const answer = await readWorkingDays(tx, actor.institution)
    return { answer, trace: { subject: { kind: 'working-days', id: actor.institution }, detail: { ...days } } }
  })
}

export const daysOf = (db: Database, actor: Actor) =>
  db.transact({ institution: actor.institution }, (tx) => readWorkingDays(tx, actor.institution))

