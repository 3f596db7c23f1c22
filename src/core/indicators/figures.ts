// The figures of one institution for one period, exact and in memory, whatever they came from.
import type { Currency } from '../money/currency.ts'
import type { Ratio } from '../money/ratio.ts'
import type { FlowName, MacroName, StockName } from './inputs.ts'

/** Money in major units, counts as they are, rates as fractions (5 % is 1/20). What is not held is absent, never zero. */
export type Values<Name extends string> = Readonly<Partial<Record<Name, Ratio>>>

export interface FiguresPoint {
  /** yyyy-mm-dd. */
  readonly on: string
  readonly values: Values<StockName>
}

/** 1: questionnaire only · 2: with documents, or from the institution's own books here · 3: checked by others (audit, rating). */
export type Grade = 1 | 2 | 3

export interface Figures {
  readonly currency: Currency
  readonly period: { readonly from: string; readonly to: string }
  /** Whole months of the period. */
  readonly months: number
  readonly flows: Values<FlowName>
  /** By date; the last, where there is one, stands on the last day of the period. */
  readonly points: readonly FiguresPoint[]
  readonly macro: Values<MacroName>
  readonly adjustments: AdjustmentRules
  readonly institution?: string
  readonly source?: string
  readonly grade?: Grade
}

/** Parameters of the adjustments; they are kept with every result. */
export interface AdjustmentRules {
  /** Name of this set of parameters. */
  readonly version: string
  /** What the borrowings would cost at the market, a year; absent: macro.marketRate. */
  readonly marketRate?: Ratio
  /** A year; absent: macro.inflation. */
  readonly inflation?: Ratio
  /** Market value of donated staff, rent and goods in the period, in major units. */
  readonly inKind?: Ratio
  /** Adjustments that somebody worked out elsewhere, in major units of the period: they stand instead of ours. */
  readonly given: Readonly<Partial<Record<'subsidisedFunds' | 'inflation' | 'loanLoss', Ratio>>>
  /** Least reserve, as a fraction of what is so late or renegotiated. */
  readonly reserve: ReserveRates
}

export interface ReserveRates {
  readonly late91to180: Ratio
  readonly late181to365: Ratio
  readonly lateOver365: Ratio
  readonly renegotiated: Ratio
}

const percent = (num: bigint): Ratio => ({ num, den: 100n })

/** The least reserve of the MicroBanking Bulletin: half of 91–180 days and of renegotiated loans, all beyond; what is later than a year is written off. */
export const microBankingReserve: ReserveRates = {
  late91to180: percent(50n), late181to365: percent(100n), lateOver365: percent(100n), renegotiated: percent(50n),
}

export const firstAdjustments: AdjustmentRules = { version: 'microbanking-1', given: {}, reserve: microBankingReserve }
