import { formatDay } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { formatPercent } from '../money/ratio.ts'
import type { Change } from './events.ts'
import type { ChangeJson } from './events-json.ts'
import type { Portion } from './terms.ts'

/** A change as it is written in JSON; parseEvents reads it back. */
export function formatChange(change: Change, decimals: number): ChangeJson {
  switch (change.type) {
    case 'holiday': return { type: 'holiday', instalments: change.instalments, interest: change.interest }
    case 'extend': return change.by === undefined ? { type: 'extend', count: change.count ?? 0 } : { type: 'extend', by: change.by }
    case 'reschedule': return { type: 'reschedule', from: formatDay(change.from), to: formatDay(change.to) }
    case 'rate': return { type: 'rate', rate: formatPercent(change.rate), from: formatDay(change.from) }
    case 'step': return { type: 'step', steps: change.steps.map(({ count, portion }) => ({ count, ...formatPortion(portion, decimals) })) }
    case 'spread-arrears': return { type: 'spread-arrears', over: change.over, ...(change.capitalise.length === 0 ? {} : { capitalise: [...change.capitalise] }) }
    case 're-amortise': return { type: 're-amortise' }
    case 'forgive': return { type: 'forgive', kind: change.kind, ...formatPortion(change.portion, decimals) }
    case 'capacity': {
      const { amount, every, unit, from } = change.capacity
      return {
        type: 'capacity',
        amount: formatAmount(amount, decimals),
        ...(every === undefined ? {} : { every }),
        ...(unit === undefined ? {} : { unit }),
        ...(from === undefined ? {} : { from: formatDay(from) }),
      }
    }
  }
}

function formatPortion(portion: Portion, decimals: number): { amount: string } | { percent: string } {
  return portion.percent === undefined ? { amount: formatAmount(portion.amount, decimals) } : { percent: formatPercent(portion.percent) }
}
