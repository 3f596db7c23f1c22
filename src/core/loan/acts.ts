import type { Amounts } from './events.ts'
import type { AtDisbursement } from './terms.ts'

/** What an event did to the loan, in minor units: all that the posting rules need to know of it. */
export type Act =
  | { readonly type: 'disbursed'; readonly paidOut: AtDisbursement }
  /** `fee` is the fee for settling early that the repayment brought with it. */
  | { readonly type: 'repaid'; readonly amount: bigint; readonly allocation: Amounts; readonly credit: bigint; readonly savings: bigint; readonly compulsory: bigint }
  | { readonly type: 'charged'; readonly fees: bigint; readonly penalties: bigint }
  /** Parts of what was due that are not claimed any more; principal is forgiven. */
  | { readonly type: 'waived'; readonly amounts: Amounts }
  | { readonly type: 'interest-paused' }
  /** A tranche was not paid out on its day, so that the schedule counts on it no more. */
  | { readonly type: 'tranche-missed' }
  /** A holiday ended, and its interest became principal. */
  | { readonly type: 'capitalised'; readonly interest: bigint }
  | { readonly type: 'renegotiated'; readonly capitalised: Amounts; readonly forgiven: Amounts; readonly fees: bigint }
  /** The whole loan, or a part of what was due on it. */
  | { readonly type: 'written-off'; readonly amounts: Amounts; readonly whole: boolean }
  | { readonly type: 'recovered'; readonly amount: bigint }
  | { readonly type: 'refunded'; readonly amount: bigint }
