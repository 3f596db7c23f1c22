// What `twiza indicators` reads and writes.
import type { IndicatorUnit, Direction } from './indicator.ts'
import type { Threshold } from './thresholds.ts'

export interface PointJson {
  readonly on: string
  readonly balance?: Readonly<Record<string, string>>
  readonly portfolio?: Readonly<Record<string, string | number>>
  readonly outreach?: Readonly<Record<string, number>>
  readonly staff?: Readonly<Record<string, number>>
}

export interface AdjustmentsJson {
  readonly version?: string
  readonly marketRate?: string
  readonly inflation?: string
  readonly inKind?: string
  readonly given?: Readonly<Partial<Record<'subsidisedFunds' | 'inflation' | 'loanLoss', string>>>
  readonly reserve?: Readonly<Partial<Record<'late91to180' | 'late181to365' | 'lateOver365' | 'renegotiated', string>>>
}

export interface PeriodFiguresJson {
  readonly currency: string
  readonly unit?: '1' | '1000'
  readonly period: { readonly from: string; readonly to: string }
  readonly flows?: Readonly<Record<string, string | number>>
  readonly points?: readonly PointJson[]
  readonly macro?: Readonly<Record<string, string>>
}

export interface FiguresJson extends PeriodFiguresJson {
  readonly institution?: string
  readonly adjustments?: AdjustmentsJson
  readonly source?: string
  readonly grade?: 1 | 2 | 3
  readonly previous?: PeriodFiguresJson
  readonly own?: readonly OwnIndicatorJson[]
  readonly indicators?: readonly string[]
}

export interface OwnIndicatorJson {
  readonly slug: string
  readonly formula: string
  readonly unit: IndicatorUnit
  readonly name?: string
  readonly direction?: Direction
  readonly thresholds?: readonly ThresholdJson[]
}

export type ThresholdJson = Threshold extends infer One ? (One extends unknown ? Omit<One, 'source'> & { readonly source?: string } : never) : never

export interface IndicatorJson {
  readonly value: string | null
  readonly unit: IndicatorUnit
  readonly reason?: string
  readonly missing?: readonly string[]
  readonly inputs: Readonly<Record<string, string>>
  readonly points: number
  readonly annualised: boolean
  readonly direction: Direction
  readonly thresholds: readonly (ThresholdJson & { readonly met: boolean | null })[]
  readonly aliases: readonly string[]
  readonly formula: string
}

export interface AdjustmentJson {
  readonly value: string | null
  readonly missing?: readonly string[]
  readonly formula: string
  readonly inputs: Readonly<Record<string, string>>
}

export interface IndicatorsJson {
  readonly institution?: string
  readonly currency: string
  readonly period: { readonly from: string; readonly to: string }
  readonly months: number
  readonly points: number
  readonly source?: string
  readonly grade?: 1 | 2 | 3
  readonly indicators: Readonly<Record<string, IndicatorJson>>
  readonly adjustments: {
    readonly version: string
    readonly marketRate?: string
    readonly inflation?: string
    readonly reserve: Readonly<Record<string, string>>
    readonly results: Readonly<Record<string, AdjustmentJson>>
  }
  readonly warnings: readonly FindingJson[]
}

export interface FindingJson { readonly path: string; readonly code: string; readonly message: string }
