/** Who must agree to offers, and whether this person may. */
import { refuse, type Refusal } from '../refusal.ts'
import type { ChangeJson, ChangeType } from './events-json.ts'

export type ApprovalNeed = 'one-person' | 'two-persons' | 'head-office'

export interface ApprovalRule {
  readonly whenChange?: ChangeType | undefined
  /** Minor units of principal outstanding. */
  readonly aboveAmount?: bigint | undefined
  readonly fromDaysPastDue?: number | undefined
  readonly needs: ApprovalNeed
}

export interface LoanToday { readonly outstanding: bigint; readonly daysPastDue: number }

/** What the policy asks for these changes of this loan; one person always. */
export function approvalsFor(rules: readonly ApprovalRule[], changes: readonly ChangeJson[], loan: LoanToday): ApprovalNeed[] {
  const holds = (rule: ApprovalRule): boolean =>
    (rule.whenChange === undefined || changes.some(({ type }) => type === rule.whenChange))
    && (rule.aboveAmount === undefined || loan.outstanding > rule.aboveAmount)
    && (rule.fromDaysPastDue === undefined || loan.daysPastDue >= rule.fromDaysPastDue)
  const needs = new Set(rules.filter(holds).map((rule) => rule.needs))
  if (needs.size === 0 || (needs.size === 1 && needs.has('head-office'))) needs.add('one-person')
  if (needs.has('two-persons')) needs.delete('one-person')
  return (['one-person', 'two-persons', 'head-office'] as const).filter((need) => needs.has(need))
}

export const personsNeeded = (needs: readonly ApprovalNeed[]): number => (needs.includes('two-persons') ? 2 : 1)

export interface Decider { readonly id: string; readonly headOffice: boolean }

export interface Deciding {
  readonly needs: readonly ApprovalNeed[]
  /** Who proposed the offers or adjusted one of them. */
  readonly proposers: readonly string[]
  readonly approvals: readonly Decider[]
  /** Who refused before the client appealed. */
  readonly decidedBefore: readonly string[]
}

/** May this person decide at all: not who proposed, nor who decided before the appeal. */
export function mayDecide(made: Deciding, who: Decider): Refusal | undefined {
  if (made.proposers.includes(who.id)) return refuse('same_person')
  if (made.decidedBefore.includes(who.id)) return refuse('decided_before')
  return undefined
}

/** An approval by this person: complete, one of several, or refused. A head-office approval may come first or last. */
export function approve(made: Deciding, who: Decider): 'complete' | 'more' | Refusal {
  const refused = mayDecide(made, who)
  if (refused) return refused
  if (made.approvals.some(({ id }) => id === who.id)) return refuse('approval_already_given')
  const all = [...made.approvals, who]
  const reach = !made.needs.includes('head-office') || all.some(({ headOffice }) => headOffice)
  const persons = personsNeeded(made.needs)
  if (!reach && all.length >= persons) return refuse('head_office_decides')
  return reach && all.length >= persons ? 'complete' : 'more'
}
