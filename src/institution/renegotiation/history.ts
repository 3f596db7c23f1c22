// What follows from the steps of a case: who proposed, who agreed, who decided before.
import { addDays } from './days.ts'
import type { Deciding } from '#core/loan/relief-decision.ts'
import type { ApprovalNeed } from '#contract/relief-policy.ts'
import type { OfferRow, StepRow } from './store.ts'

/** The steps of this round: those since the last appeal, return or new set of offers began it. */
const lastIndex = (steps: readonly StepRow[], acts: readonly string[]): number => steps.findLastIndex(({ act }) => acts.includes(act))

/** Who proposed or adjusted since the case was asked for or appealed; they may not decide it. */
export function proposersOf(steps: readonly StepRow[]): string[] {
  const since = steps.slice(lastIndex(steps, ['appeal']) + 1)
  return unique(since.filter(({ act }) => act === 'propose' || act === 'adjust').map(({ actor_id }) => actor_id))
}

/** Approvals of the proposal that now lies on the table. */
export function approvalsOf(steps: readonly StepRow[]): { id: string; name: string; headOffice: boolean }[] {
  return steps.slice(lastIndex(steps, ['propose']) + 1).filter(({ act }) => act === 'approve')
    .map((step) => ({ id: step.actor_id, name: step.actor_name, headOffice: step.content['headOffice'] === true }))
}

/** Who refused before an appeal. */
export function decidedBefore(steps: readonly StepRow[]): string[] {
  const appeal = lastIndex(steps, ['appeal'])
  return unique(steps.slice(0, Math.max(0, appeal)).filter(({ act }) => act === 'refuse').map(({ actor_id }) => actor_id))
}

export function deciding(steps: readonly StepRow[], offers: readonly OfferRow[]): Deciding {
  return { needs: needsOf(offers), proposers: proposersOf(steps), approvals: approvalsOf(steps), decidedBefore: decidedBefore(steps) }
}

/** All that any of the offers needs; two persons stand for one. */
export function needsOf(offers: readonly Pick<OfferRow, 'needs'>[]): ApprovalNeed[] {
  const all = new Set(offers.flatMap(({ needs }) => needs))
  if (all.has('two-persons')) all.delete('one-person')
  return (['one-person', 'two-persons', 'head-office'] as const).filter((need) => all.has(need))
}

/** Until when the last refusal may be appealed. */
export function appealUntil(steps: readonly StepRow[], appealDays: number): string | undefined {
  const refused = steps.findLast(({ act }) => act === 'refuse')
  return refused && addDays(refused.on_day, appealDays)
}

export const whoAskedUndo = (steps: readonly StepRow[]): string | undefined => steps.findLast(({ act }) => act === 'ask-undo')?.actor_id

/** Guarantors whose signed consent is attached. */
export const guarantorsWhoConsented = (steps: readonly StepRow[]): number[] =>
  steps.filter(({ act }) => act === 'attach').flatMap(({ content }) => (typeof content['guarantor'] === 'number' ? [content['guarantor']] : []))

const unique = (values: readonly string[]): string[] => [...new Set(values)]
