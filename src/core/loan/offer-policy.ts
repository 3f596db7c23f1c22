import { addMonths } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { compare, ratio } from '../money/ratio.ts'
import type { ApprovalRule, Change, Policy } from './events.ts'
import { daysOffMeetings } from './group-life.ts'
import type { Meeting } from './meeting.ts'
import type { Kind } from './terms-json.ts'
import { owedOf } from './reduce-due.ts'
import type { LoanState } from './state.ts'

/** The rules of a policy that a change of the contract can break. */
export const breachCodes = [
  'change_not_allowed', 'extension_too_long', 'too_many_instalments', 'holiday_too_long', 'holiday_interest_not_allowed',
  'capitalising_not_allowed', 'rate_too_low', 'forgives_too_much', 'too_many_renegotiations', 'too_soon_after_the_last',
  'off_meeting',
] as const
export type BreachCode = (typeof breachCodes)[number]

/** Every rule of the policy that the changes break; none when they are within it. */
export function breaches(before: LoanState, after: LoanState, changes: readonly Change[], policy: Policy, on: Day): BreachCode[] {
  const found = [...loanBreaches(before, policy, on), ...changes.flatMap((change) => changeBreaches(before, change, policy)), ...sizeBreaches(before, after, changes, policy)]
  if (policy.meeting !== undefined && leavesMeetings(before, after, policy.meeting, on)) found.push('off_meeting')
  return [...new Set(found)]
}

/** A loan whose group has changed its day since keeps the days that it has. */
function leavesMeetings(before: LoanState, after: LoanState, meeting: Meeting, on: Day): boolean {
  return daysOffMeetings(before, on, meeting).length === 0 && daysOffMeetings(after, on, meeting).length > 0
}

/** What stands in the way of any renegotiation of this loan. */
export function loanBreaches(before: LoanState, policy: Policy, on: Day): BreachCode[] {
  const found: BreachCode[] = []
  if (policy.maxRenegotiations !== undefined && before.versions.length - 1 >= policy.maxRenegotiations) found.push('too_many_renegotiations')
  const last = before.versions.length > 1 ? before.versions.at(-1) : undefined
  if (last !== undefined && policy.minMonthsBetween !== undefined && addMonths(last.from, policy.minMonthsBetween) > on) found.push('too_soon_after_the_last')
  return found
}

function changeBreaches(before: LoanState, change: Change, policy: Policy): BreachCode[] {
  const found: BreachCode[] = []
  if (!policy.allowed.has(change.type)) found.push('change_not_allowed')
  if (change.type === 'holiday') {
    if (policy.maxHoliday !== undefined && change.instalments > policy.maxHoliday) found.push('holiday_too_long')
    if (!policy.holidayInterest.includes(change.interest)) found.push('holiday_interest_not_allowed')
  }
  if (change.type === 'rate' && policy.minRate !== undefined && compare(change.rate, policy.minRate) < 0) found.push('rate_too_low')
  if (change.type === 'spread-arrears' && change.capitalise.some((kind) => !policy.capitalise.includes(kind))) found.push('capitalising_not_allowed')
  if (change.type === 'forgive' && forgivesTooMuch(before, change, policy)) found.push('forgives_too_much')
  return found
}

function forgivesTooMuch(before: LoanState, change: Extract<Change, { type: 'forgive' }>, policy: Policy): boolean {
  const rule = policy.forgive.find((each) => each.kind === change.kind)
  if (rule === undefined) return true
  if (change.portion.percent !== undefined) return compare(change.portion.percent, rule.maxPercent) > 0
  const owed = forgivable(before, change.kind)
  return owed === 0n || compare(ratio(change.portion.amount, owed), rule.maxPercent) > 0
}

/** What a percentage of forgiveness is taken of. */
export function forgivable(state: LoanState, kind: Kind): bigint {
  if (kind === 'principal') return state.principal
  return owedOf(kind, kind === 'interest' ? state.rows.filter((row) => row.dueOn <= state.on) : state.rows)
}

function sizeBreaches(before: LoanState, after: LoanState, changes: readonly Change[], policy: Policy): BreachCode[] {
  const found: BreachCode[] = []
  const count = (state: LoanState) => state.rows.filter((row) => row.period !== undefined).length
  const holiday = changes.find((change) => change.type === 'holiday')?.instalments ?? 0
  if (policy.maxExtension !== undefined && count(after) - count(before) - holiday > policy.maxExtension) found.push('extension_too_long')
  if (policy.maxCount !== undefined && count(after) > policy.maxCount) found.push('too_many_instalments')
  return found
}

/** Who must agree to the changes, each once, in the order of the policy. */
export function needsOf(before: LoanState, changes: readonly Change[], policy: Policy): string[] {
  const asks = ({ whenChange, aboveAmount }: ApprovalRule) =>
    (whenChange === undefined || changes.some((change) => change.type === whenChange)) && (aboveAmount === undefined || before.principal > aboveAmount)
  const needs = policy.approvals.filter(asks).map((rule) => rule.needs)
  for (const change of changes) {
    const rule = change.type === 'forgive' ? policy.forgive.find((each) => each.kind === change.kind) : undefined
    if (rule?.needs !== undefined) needs.push(rule.needs)
  }
  return [...new Set(needs)]
}
