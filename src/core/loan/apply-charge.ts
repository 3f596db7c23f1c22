import type { Day } from '../calendar/day.ts'
import { nothing } from './amounts.ts'
import type { Applied } from './applied.ts'
import type { LoanEvent } from './events.ts'
import { retaxed } from './replan.ts'
import type { Instalment, LoanState } from './state.ts'

type Charge = Extract<LoanEvent, { type: 'charge' }>

/** Charges a fee or a penalty. It falls due with the first instalment on or after its date; after the last one it has a row of its own. */
export function applyCharge(state: LoanState, event: Charge): Applied {
  const fees = event.kind === 'fees' ? event.amount : 0n
  const penalties = event.kind === 'penalties' ? event.amount : 0n
  const found = state.rows.findIndex((row) => row.dueOn >= event.dueOn)
  const rows = state.rows.slice()
  if (found === -1) rows.push(extraRow(rows.length + 1, event.dueOn))
  const place = found === -1 ? rows.length - 1 : found
  const row = rows[place]
  if (row !== undefined) rows[place] = charged(row, fees, penalties, state)
  return { state: { ...state, on: event.on, rows }, act: { type: 'charged', fees, penalties } }
}

export function charged(row: Instalment, fees: bigint, penalties: bigint, state: LoanState): Instalment {
  const due = { ...row.due, fees: row.due.fees + fees, penalties: row.due.penalties + penalties }
  return retaxed({ ...row, due, chargedFees: row.chargedFees + fees, paidOn: undefined }, state.terms)
}

function extraRow(n: number, dueOn: Day): Instalment {
  return {
    n, dueOn, days: 0, period: undefined, tranche: undefined, due: nothing, paid: nothing, savings: 0n, paidSavings: 0n,
    paidOn: undefined, chargedFees: 0n, deferred: 0n, plan: { principal: 0n, interest: 0n, deferred: 0n }, interestFree: false, resting: undefined, lifted: false, waivedInterest: 0n, capitalised: nothing, waiting: undefined, capitalisesOn: undefined, earlierInterest: 0n, lateTimes: [],
  }
}
