import type { IsoDate } from '../calendar/day.ts'
import type { DaysInMonth, DaysInYear } from '../calendar/day-count.ts'
import type { Shift } from '../calendar/working-days.ts'
import type { Rounding } from '../money/rounding.ts'

/** A decimal string in major units ("950.00"). */
export type AmountText = string
/** A decimal string in percent ("24"). */
export type PercentText = string

export const interestMethods = ['declining', 'flat'] as const
export const ratePeriods = ['year', 'month', 'week', 'day', 'term'] as const
export const interestPeriods = ['daily', 'instalment'] as const
export const units = ['day', 'week', 'month'] as const
export const amortizations = ['equal-instalments', 'equal-principal', 'bullet', 'interest-only', 'custom'] as const
export const interestDates = ['shifted', 'original'] as const
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export const feeBases = ['principal', 'outstanding', 'instalment', 'interest'] as const
export const feeMoments = ['disbursement', 'instalment', 'overdue', 'prepayment', 'restructure'] as const
export const feeCollections = ['deducted', 'paid'] as const
export const taxBases = ['interest', 'fees', 'penalties'] as const
export const savingsMoments = ['disbursement', 'instalment'] as const
export const savingsReturns = ['end', 'never'] as const
export const kinds = ['penalties', 'fees', 'interest', 'principal'] as const
export const allocationBys = ['instalment', 'kind'] as const
export const excesses = ['next', 'last', 'smaller-instalments', 'shorter-term', 'savings'] as const

export type InterestMethod = (typeof interestMethods)[number]
export type RatePeriod = (typeof ratePeriods)[number]
export type InterestPeriod = (typeof interestPeriods)[number]
export type Unit = (typeof units)[number]
export type Amortization = (typeof amortizations)[number]
export type InterestDates = (typeof interestDates)[number]
export type Weekday = (typeof weekdays)[number]
export type FeeBasis = (typeof feeBases)[number]
export type FeeMoment = (typeof feeMoments)[number]
export type FeeCollection = (typeof feeCollections)[number]
export type TaxBasis = (typeof taxBases)[number]
export type SavingsMoment = (typeof savingsMoments)[number]
export type SavingsReturn = (typeof savingsReturns)[number]
export type Kind = (typeof kinds)[number]
export type AllocationBy = (typeof allocationBys)[number]
export type Excess = (typeof excesses)[number]

/** "last-day" of the month, or its n-th weekday (nth 1 to 4, or -1 for the last). */
export type MonthDayJson = 'last-day' | { nth: number; weekday: Weekday }

export interface TermsJson {
  currency: string
  principal?: AmountText
  disbursedOn?: IsoDate
  disbursements?: { on: IsoDate; amount: AmountText }[]
  interest: {
    method?: InterestMethod
    rate: PercentText
    per?: RatePeriod
    period?: InterestPeriod
    daysInMonth?: DaysInMonth
    daysInYear?: DaysInYear
    recalculate?: boolean
  }
  instalments: {
    count?: number
    every?: number
    unit?: Unit
    on?: MonthDayJson
    firstDueOn?: IsoDate
    amortization?: Amortization
    custom?: { dueOn: IsoDate; principal?: AmountText; share?: PercentText }[]
    roundTo?: AmountText
    fixed?: AmountText
    grace?: { principal?: number; interestPayment?: number; interestFree?: number }
    shift?: Shift
    interestDates?: InterestDates
  }
  calendar?: { weekend?: Weekday[]; holidays?: IsoDate[] }
  downPayment?: { percent?: PercentText; amount?: AmountText }
  fees?: FeeJson[]
  tax?: { name: string; percent: PercentText; on: TaxBasis[] }
  compulsorySavings?: { percent?: PercentText; amount?: AmountText; when: SavingsMoment; returned?: SavingsReturn }
  allocation?: { order?: Kind[]; by?: AllocationBy; excess?: Excess }
  rounding?: Rounding
}

export interface FeeJson {
  name: string
  amount?: AmountText
  percent?: PercentText
  of?: FeeBasis
  when: FeeMoment
  /** Of a fee at disbursement: kept back from what the client receives, or paid by her besides. */
  collect?: FeeCollection
  /** Of an overdue fee: days of tolerance, repeated each so many days (else once), and at most so much in all. */
  toleranceDays?: number
  everyDays?: number
  cap?: AmountText
}

export interface RowJson {
  n: number
  dueOn: IsoDate
  days: number
  principal: AmountText
  interest: AmountText
  fees: AmountText
  penalties: AmountText
  tax: AmountText
  total: AmountText
  balance: AmountText
  /** Compulsory savings due with the instalment, apart from its total; only on loans that have them. */
  savings?: AmountText
}

export interface QuoteJson {
  terms: TermsJson
  schedule: RowJson[]
  totals: {
    principal: AmountText
    interest: AmountText
    fees: AmountText
    penalties: AmountText
    tax: AmountText
    total: AmountText
    /** What happens at disbursement besides the rows: fees, their tax, compulsory savings, and what the client receives. */
    disbursement: { fees: AmountText; tax: AmountText; savings: AmountText; received: AmountText }
  }
  price: PriceJson
}

/** Rates in percent a year with six decimals, null where no rate exists (`note` says why). */
export interface PriceJson {
  eir: PercentText | null
  apr: PercentText | null
  totalCost: AmountText
  note?: string
}

/** The members of a group loan, each with an amount or each with a share, and when the group meets: its instalments fall due then. */
export interface GroupLoanJson {
  meeting?: MeetingJson
  members: { id: string; amount?: AmountText; share?: PercentText }[]
}

/** `week` only of a monthly meeting: its week of the month, -1 for the last. */
export interface MeetingJson {
  frequency: 'weekly' | 'fortnightly' | 'monthly'
  weekday: Weekday
  week?: number
}

/** A group's quote: its members' loans, and the rows, totals and price of all of them together. */
export interface GroupQuoteJson extends Omit<QuoteJson, 'terms'> {
  terms: TermsJson & { group: GroupLoanJson }
  members: ({ id: string } & Omit<QuoteJson, 'terms'>)[]
}
