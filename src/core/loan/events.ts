import type { Day } from '../calendar/day.ts'
import type { Line } from '../ledger/difference.ts'
import type { Ratio } from '../money/ratio.ts'
import type { CapitalisableKind, ChangeType, ChargeKind, HolidayInterest, RenegotiationRecord } from './events-json.ts'
import type { Meeting } from './meeting.ts'
import type { Kind, Unit } from './terms-json.ts'
import type { Portion, Row } from './terms.ts'

interface Dated {
  readonly id: string
  readonly on: Day
}

/** A fact of a loan's life, checked: amounts in minor units, dates as days. */
export type LoanEvent =
  | (Dated & { readonly type: 'disbursement'; readonly amount: bigint })
  | (Dated & { readonly type: 'repayment'; readonly amount: bigint; readonly paidBy: string | undefined })
  | (Dated & { readonly type: 'charge'; readonly name: string; readonly amount: bigint; readonly dueOn: Day; readonly kind: ChargeKind })
  | (Dated & { readonly type: 'waiver'; readonly kind: Kind; readonly amount: bigint })
  | (Dated & { readonly type: 'interest-pause'; readonly from: Day; readonly to: Day })
  | (Dated & { readonly type: 'renegotiation'; readonly changes: readonly Change[]; readonly record: RenegotiationRecord | undefined })
  | (Dated & { readonly type: 'write-off'; readonly amount: bigint | undefined })
  | (Dated & { readonly type: 'recovery'; readonly amount: bigint })
  | (Dated & { readonly type: 'refund'; readonly amount: bigint })
  | (Dated & { readonly type: 'reversal'; readonly of: string })

export type Change =
  | { readonly type: 'holiday'; readonly instalments: number; readonly interest: HolidayInterest }
  | { readonly type: 'extend'; readonly by: number | undefined; readonly count: number | undefined }
  | { readonly type: 'reschedule'; readonly from: Day; readonly to: Day }
  | { readonly type: 'rate'; readonly rate: Ratio; readonly from: Day }
  | { readonly type: 'step'; readonly steps: readonly Step[] }
  | { readonly type: 'spread-arrears'; readonly over: 'rest' | 'end' | number; readonly capitalise: readonly CapitalisableKind[] }
  | { readonly type: 're-amortise' }
  | { readonly type: 'forgive'; readonly kind: Kind; readonly portion: Portion }
  | { readonly type: 'capacity'; readonly capacity: Capacity }

export interface Step {
  readonly count: number
  readonly portion: Portion
}

/** What the client can pay, how often (as often as now when not said), from when. */
export interface Capacity {
  readonly amount: bigint
  readonly every: number | undefined
  readonly unit: Unit | undefined
  readonly from: Day | undefined
}

/** Amounts by kind, in minor units. */
export interface Amounts {
  readonly principal: bigint
  readonly interest: bigint
  readonly fees: bigint
  readonly penalties: bigint
  readonly tax: bigint
}

/** An instalment as it stands: what is due net of waivers and forgiveness, what of it is paid. */
export interface ReplayRow extends Row {
  /** The sum of `paidParts`. */
  readonly paid: bigint
  readonly paidParts: Amounts
  readonly paidSavings: bigint
  /** The day on which the last of it was paid; undefined while any is owed. */
  readonly paidOn: Day | undefined
  /** total − paid. */
  readonly outstanding: bigint
}

/** What the client paid, and where it went: allocation + credit + savings = amount. */
export interface Transaction {
  readonly event: string
  readonly on: Day
  readonly amount: bigint
  readonly allocation: Amounts
  /** Over-payment, owed back to the client. */
  readonly credit: bigint
  readonly savings: bigint
}

/** A journal entry of one event. Lines carry account codes when made with a product's map, roles otherwise. */
export interface Entry {
  readonly on: Day
  readonly event: string
  readonly lines: readonly Line[]
}

/** A version of the contract, its schedule whole: version 1 is the terms as signed. */
export interface Version {
  readonly version: number
  readonly from: Day
  readonly event: string | undefined
  readonly changes: readonly Change[]
  readonly rows: readonly Row[]
  readonly record: RenegotiationRecord | undefined
  readonly daysInArrearsBefore: number
  readonly daysInArrearsAfter: number
}

export interface Arrears {
  /** Due date of the oldest instalment that is not paid whole. */
  readonly since: Day | undefined
  readonly days: number
  readonly amount: bigint
}

export interface Balances extends Amounts {
  readonly total: bigint
  /** Over-payment owed back to the client. */
  readonly credit: bigint
  /** Compulsory and voluntary savings gathered by this loan. */
  readonly savings: bigint
}

/** What the institution allows when a contract is changed, checked: see PolicyJson. */
export interface Policy {
  readonly allowed: ReadonlySet<ChangeType>
  readonly maxExtension: number | undefined
  readonly maxCount: number | undefined
  readonly maxHoliday: number | undefined
  readonly holidayInterest: readonly HolidayInterest[]
  readonly capitalise: readonly CapitalisableKind[]
  readonly minRate: Ratio | undefined
  readonly forgive: readonly { readonly kind: Kind; readonly maxPercent: Ratio; readonly needs: string | undefined }[]
  readonly maxRenegotiations: number | undefined
  readonly minMonthsBetween: number | undefined
  readonly discountRate: Ratio | undefined
  /** By days past due, the lowest first. */
  readonly provisions: readonly { readonly fromDays: number; readonly percent: Ratio }[]
  readonly approvals: readonly ApprovalRule[]
  readonly crisisProgramme: string | undefined
  readonly probationInstalments: number | undefined
  /** The loan is a member's of a group: its instalments stay on the days on which the group meets. */
  readonly meeting: Meeting | undefined
}

/** Who must agree: always, or when a change is among those made, and when the principal outstanding is above the amount. */
export interface ApprovalRule {
  readonly whenChange: ChangeType | undefined
  readonly aboveAmount: bigint | undefined
  readonly needs: string
}
