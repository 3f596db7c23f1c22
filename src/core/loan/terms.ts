import type { Day } from '../calendar/day.ts'
import type { DaysInMonth, DaysInYear } from '../calendar/day-count.ts'
import type { Calendar, Shift } from '../calendar/working-days.ts'
import type { Currency } from '../money/currency.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Rounding } from '../money/rounding.ts'
import type {
  AllocationBy, Amortization, Excess, FeeBasis, FeeCollection, FeeMoment, InterestDates, InterestMethod, InterestPeriod,
  Kind, RatePeriod, SavingsMoment, SavingsReturn, TaxBasis, Unit,
} from './terms-json.ts'

/** The terms of a loan, checked: amounts in minor units, dates as days, rates as exact fractions, every default filled in. */
export interface Terms {
  readonly currency: Currency
  /** The sum of the tranches. */
  readonly principal: bigint
  /** In order of date; at least one. */
  readonly disbursements: readonly Tranche[]
  readonly interest: InterestTerms
  readonly instalments: InstalmentTerms
  readonly calendar: Calendar
  readonly downPayment: Portion | undefined
  readonly fees: readonly Fee[]
  readonly tax: Tax | undefined
  readonly compulsorySavings: CompulsorySavings | undefined
  readonly allocation: Allocation
  readonly rounding: Rounding
}

export interface Tranche {
  readonly on: Day
  readonly amount: bigint
}

export interface InterestTerms {
  readonly method: InterestMethod
  /** A fraction (24 % is 6/25) per `per`. */
  readonly rate: Ratio
  readonly per: RatePeriod
  readonly period: InterestPeriod
  readonly daysInMonth: DaysInMonth
  readonly daysInYear: DaysInYear
  readonly recalculate: boolean
}

/** Of the month: its last day, or its n-th weekday (ISO 1 to 7; nth -1 is the last). */
export type MonthDay = 'last-day' | { readonly nth: number; readonly weekday: number }

export interface InstalmentTerms {
  readonly count: number
  readonly every: number
  readonly unit: Unit
  readonly on: MonthDay | undefined
  readonly firstDueOn: Day | undefined
  readonly amortization: Amortization
  /** Dates and amounts of a custom calendar, in order; the amounts sum to the principal less the down payment. */
  readonly custom: readonly CustomInstalment[]
  readonly roundTo: bigint | undefined
  readonly fixed: bigint | undefined
  readonly grace: Grace
  readonly shift: Shift
  readonly interestDates: InterestDates
}

export interface CustomInstalment {
  readonly dueOn: Day
  readonly principal: bigint
  /** Given as a share of the principal, kept to write the terms back as they came. */
  readonly share: Ratio | undefined
}

/** In instalments, counted from the first. */
export interface Grace {
  readonly principal: number
  readonly interestPayment: number
  readonly interestFree: number
}

/** A percentage or an amount. */
export type Portion =
  | { readonly percent: Ratio; readonly amount?: undefined }
  | { readonly amount: bigint; readonly percent?: undefined }

export interface Fee {
  readonly name: string
  readonly portion: Portion
  readonly of: FeeBasis
  readonly when: FeeMoment
  readonly collect: FeeCollection
  readonly toleranceDays: number
  readonly everyDays: number | undefined
  readonly cap: bigint | undefined
}

export interface Tax {
  readonly name: string
  readonly percent: Ratio
  readonly on: readonly TaxBasis[]
}

export interface CompulsorySavings {
  readonly portion: Portion
  readonly when: SavingsMoment
  readonly returned: SavingsReturn
}

export interface Allocation {
  readonly order: readonly Kind[]
  readonly by: AllocationBy
  readonly excess: Excess
}

/** One instalment as it falls due, in minor units. */
export interface Row {
  readonly n: number
  readonly dueOn: Day
  readonly days: number
  readonly principal: bigint
  readonly interest: bigint
  readonly fees: bigint
  readonly penalties: bigint
  readonly tax: bigint
  /** principal + interest + fees + penalties + tax. */
  readonly total: bigint
  /** Principal outstanding after the row. */
  readonly balance: bigint
  /** Compulsory savings due with the instalment, not part of the total. */
  readonly savings: bigint
}

/** What is taken or received at disbursement, besides the rows. */
export interface AtDisbursement {
  readonly on: Day
  readonly amount: bigint
  readonly fees: bigint
  /** The part of fees and their tax that is kept back from the amount handed out. */
  readonly deducted: bigint
  readonly tax: bigint
  readonly savings: bigint
}

export interface Schedule {
  readonly rows: readonly Row[]
  readonly disbursements: readonly AtDisbursement[]
}

export interface Price {
  /** Percent a year, compounded, in millionths of a percent; undefined where none exists. */
  readonly eir: bigint | undefined
  /** Percent a year, nominal, in millionths of a percent. */
  readonly apr: bigint | undefined
  /** Everything the client pays beyond what she receives and gets back, in minor units. */
  readonly totalCost: bigint
  readonly note: string | undefined
}

export interface Quote {
  readonly terms: Terms
  readonly schedule: Schedule
  readonly price: Price
}

/** What the percentage of a fee is taken of, in minor units. `instalment` is principal and interest. */
export interface FeeBases {
  readonly principal: bigint
  readonly outstanding: bigint
  readonly instalment: bigint
  readonly interest: bigint
}

export type TaxBasisAmounts = Readonly<Record<TaxBasis, bigint>>
