import type { IsoDate } from '../calendar/day.ts'
import type { AmountText, Kind, MeetingJson, PercentText, RowJson, TermsJson, Unit } from './terms-json.ts'

export const eventTypes = [
  'disbursement', 'repayment', 'charge', 'waiver', 'interest-pause', 'renegotiation', 'write-off', 'recovery', 'refund', 'reversal',
] as const
export const changeTypes = [
  'holiday', 'extend', 'reschedule', 'rate', 'step', 'spread-arrears', 're-amortise', 'forgive', 'capacity',
] as const
export const holidayInterests = ['accrue', 'capitalise', 'waive'] as const
export const capitalisableKinds = ['interest', 'fees', 'penalties'] as const
export const chargeKinds = ['fees', 'penalties'] as const
export type EventType = (typeof eventTypes)[number]
export type ChangeType = (typeof changeTypes)[number]
export type HolidayInterest = (typeof holidayInterests)[number]
export type CapitalisableKind = (typeof capitalisableKinds)[number]
export type ChargeKind = (typeof chargeKinds)[number]

interface EventBase {
  id: string
  on: IsoDate
}

export type EventJson =
  | (EventBase & { type: 'disbursement'; amount: AmountText })
  /** `paidBy` names another member who pays for this one (solidarity). */
  | (EventBase & { type: 'repayment'; amount: AmountText; paidBy?: string })
  | (EventBase & { type: 'charge'; name: string; amount: AmountText; dueOn: IsoDate; kind?: ChargeKind })
  | (EventBase & { type: 'waiver'; kind: Kind; amount: AmountText })
  /** No interest on the days from `from` to `to`, both within. */
  | (EventBase & { type: 'interest-pause'; from: IsoDate; to: IsoDate })
  | (EventBase & { type: 'renegotiation'; changes: ChangeJson[]; record?: RenegotiationRecord })
  | (EventBase & { type: 'write-off'; amount?: AmountText })
  | (EventBase & { type: 'recovery'; amount: AmountText })
  | (EventBase & { type: 'refund'; amount: AmountText })
  | (EventBase & { type: 'reversal'; of: string })

export type ChangeJson =
  | { type: 'holiday'; instalments: number; interest: HolidayInterest }
  /** By so many more instalments, or to so many in all of those that remain. */
  | { type: 'extend'; by?: number; count?: number }
  | { type: 'reschedule'; from: IsoDate; to: IsoDate }
  | { type: 'rate'; rate: PercentText; from: IsoDate }
  | { type: 'step'; steps: { count: number; amount?: AmountText; percent?: PercentText }[] }
  /**
   * Over the rest, at the end, or over a new count of instalments. Of what is capitalised the amount becomes principal
   * and bears interest; the other parts of the arrears are shared out as they are.
   */
  | { type: 'spread-arrears'; over: 'rest' | 'end' | number; capitalise?: CapitalisableKind[] }
  | { type: 're-amortise' }
  | { type: 'forgive'; kind: Kind; amount?: AmountText; percent?: PercentText }
  | { type: 'capacity'; amount: AmountText; every?: number; unit?: Unit; from?: IsoDate }

/** What every renegotiation keeps of its case; the engine carries it unchanged into the version. */
export interface RenegotiationRecord {
  request?: string
  reason?: string
  offersShown?: string[]
  decision?: string
  decidedBy?: string
  decidedAt?: string
  consent?: { how: string; at: string }
  crisisProgramme?: string
  probationEndsOn?: IsoDate
}

export interface ReplayInputJson {
  terms: TermsJson
  events: EventJson[]
  asOf: IsoDate
  accounting?: AccountingJson
}

/** How the entries are made: the product's account map and its convention. */
export interface AccountingJson {
  method?: 'accrual' | 'cash'
  accounts?: Record<string, string>
  /** Days past due from which interest is suspended; 90 when absent, null for never. */
  suspendAfterDays?: number | null
}

export interface ReplayRowJson extends RowJson {
  paid: AmountText
  paidParts: AllocationJson
  paidOn: IsoDate | null
  outstanding: AmountText
}

export interface AllocationJson {
  principal: AmountText
  interest: AmountText
  fees: AmountText
  penalties: AmountText
  tax: AmountText
}

export const loanStatuses = ['approved', 'active', 'closed', 'overpaid', 'written-off'] as const
export type LoanStatus = (typeof loanStatuses)[number]

export interface ReplayJson {
  terms: TermsJson
  schedule: ReplayRowJson[]
  status: LoanStatus
  closedOn: IsoDate | null
  writtenOff: AmountText
  recovered: AmountText
  /** What a repayment on that day must bring to close the loan. */
  settlement: AllocationJson & { total: AmountText }
  balances: AllocationJson & { total: AmountText; credit: AmountText; savings: AmountText }
  arrears: { since: IsoDate | null; days: number; amount: AmountText }
  /** Allocation, credit and savings sum to the amount. */
  transactions: { event: string; on: IsoDate; amount: AmountText; allocation: AllocationJson; credit: AmountText; savings: AmountText }[]
  /** Transactions whose allocation an event dated in the past changed. */
  changed: { by: string; transactions: string[] }[]
  entries: EntryJson[]
  versions: VersionJson[]
}

export interface EntryJson {
  on: IsoDate
  event: string
  lines: { account: string; debit?: AmountText; credit?: AmountText }[]
}

export interface VersionJson {
  version: number
  from: IsoDate
  event: string | null
  changes: ChangeJson[]
  schedule: RowJson[]
  daysInArrears: { before: number; after: number }
  record?: RenegotiationRecord
}

export interface OffersInputJson {
  terms: TermsJson
  events: EventJson[]
  asOf: IsoDate
  capacity: { amount: AmountText; every?: number; unit?: Unit; from?: IsoDate }
  policy: PolicyJson
}

/**
 * What the institution allows; absent means not limited, except forgiveness and capitalising, which must be allowed.
 * maxExtension: instalments added, those of a holiday apart · maxCount: instalments in all · maxHoliday: instalments
 * without payment · holidayInterest: absent, accrue and waive · capitalise: kinds of arrears that may become principal.
 */
export interface PolicyJson {
  allowed?: ChangeType[]
  maxExtension?: number
  maxCount?: number
  maxHoliday?: number
  holidayInterest?: HolidayInterest[]
  capitalise?: CapitalisableKind[]
  minRate?: PercentText
  forgive?: { kind: Kind; maxPercent: PercentText; needs?: string }[]
  maxRenegotiations?: number
  minMonthsBetween?: number
  discountRate?: PercentText
  provisions?: { fromDays: number; percent: PercentText }[]
  approvals?: { whenChange?: ChangeType; aboveAmount?: AmountText; needs: string }[]
  crisisProgramme?: string
  probationInstalments?: number
  /** Of a member's loan in a group: instalments stay on the days on which it meets. */
  meeting?: MeetingJson
}

export interface OfferJson {
  changes: ChangeJson[]
  schedule: RowJson[]
  instalment: AmountText
  lastDueOn: IsoDate
  toClient: { total: AmountText; extra: AmountText; eir: PercentText | null; eirBefore: PercentText | null }
  toInstitution: {
    presentValueLost: AmountText
    interestForgone: AmountText
    provisionChange: AmountText
    parChange: AmountText
    parChangeStrict: AmountText
    liquidityNext6Months: AmountText
  }
  /** A sentence, and the same as a code with its facts for other languages. */
  why: string
  reason: ReasonJson
  needs: string[]
}

export interface ReasonJson {
  code: string
  facts: Record<string, string | number>
}

export interface OffersJson {
  offers: OfferJson[]
  /** Why nothing fits, when the list is empty. */
  why?: string
  reason?: ReasonJson
}
