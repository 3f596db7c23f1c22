import { formatDay } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { refuse } from '../refusal.ts'
import type { Refusal } from '../refusal.ts'
import type { Change } from './events.ts'
import type { ChangeType } from './events-json.ts'
import { owesNothing } from './state.ts'
import type { LoanState } from './state.ts'

type Of<T extends ChangeType> = Extract<Change, { type: T }>

/** The changes of one act, by type: one of each, but any number of things forgiven. */
export interface ChangeSet {
  readonly holiday: Of<'holiday'> | undefined
  readonly extend: Of<'extend'> | undefined
  readonly reschedule: Of<'reschedule'> | undefined
  readonly rate: Of<'rate'> | undefined
  readonly step: Of<'step'> | undefined
  readonly spread: Of<'spread-arrears'> | undefined
  readonly reamortise: Of<'re-amortise'> | undefined
  readonly forgive: readonly Of<'forgive'>[]
  readonly capacity: Of<'capacity'> | undefined
}

export function changeSet(changes: readonly Change[]): ChangeSet {
  const one = <T extends ChangeType>(type: T) => changes.find((change): change is Of<T> => change.type === type)
  return {
    holiday: one('holiday'),
    extend: one('extend'),
    reschedule: one('reschedule'),
    rate: one('rate'),
    step: one('step'),
    spread: one('spread-arrears'),
    reamortise: one('re-amortise'),
    forgive: changes.filter((change) => change.type === 'forgive'),
    capacity: one('capacity'),
  }
}

/** Each of these says something else than the other about the same thing. */
const contradictions: readonly (readonly [ChangeType, ChangeType])[] = [
  ['capacity', 'extend'], ['capacity', 'step'], ['spread-arrears', 're-amortise'],
]

/** What is wrong with the changes themselves, before any is tried. */
export function refusedChanges(state: LoanState, changes: readonly Change[]): Refusal | undefined {
  const refusals = [...repeated(changes), ...contradicting(changes), ...wrongDates(state, changes)]
  const [first, ...also] = refusals
  return first === undefined || also.length === 0 ? first : { ...first, also }
}

function repeated(changes: readonly Change[]): Refusal[] {
  const seen = new Set<string>()
  return changes.flatMap((change, n) => {
    const key = change.type === 'forgive' ? `forgive ${change.kind}` : change.type
    if (seen.has(key)) return [refuse('change_repeated', `changes[${n}]`, { change: key })]
    seen.add(key)
    return []
  })
}

function contradicting(changes: readonly Change[]): Refusal[] {
  const place = (type: ChangeType) => changes.findIndex((change) => change.type === type)
  const found = contradictions.filter(([a, b]) => place(a) >= 0 && place(b) >= 0)
  const refusals = found.map(([a, b]) => refuse('changes_contradict', `changes[${Math.max(place(a), place(b))}]`, { first: a, second: b }))
  const spread = changes.find((change) => change.type === 'spread-arrears')
  const counted = changes.find((change) => change.type === 'extend' || change.type === 'capacity')
  if (spread !== undefined && typeof spread.over === 'number' && counted !== undefined) {
    refusals.push(refuse('changes_contradict', `changes[${place('spread-arrears')}].over`, { first: counted.type, second: 'spread-arrears' }))
  }
  return refusals
}

function wrongDates(state: LoanState, changes: readonly Change[]): Refusal[] {
  return changes.flatMap((change, n) => {
    if (change.type !== 'reschedule') return []
    const path = `changes[${n}]`
    const row = state.rows.find((each) => each.period !== undefined && !owesNothing(each) && (each.dueOn === change.from || each.period.plainTo === change.from))
    if (row === undefined) return [refuse('reschedule_date_unknown', `${path}.from`, { from: formatDay(change.from) })]
    if (change.to <= change.from || change.to < state.on) {
      return [refuse('reschedule_goes_backwards', `${path}.to`, { from: formatDay(change.from), to: formatDay(change.to) })]
    }
    return []
  })
}

export function amountText(state: LoanState, amount: bigint): string {
  return formatAmount(amount, state.terms.currency.decimals)
}
