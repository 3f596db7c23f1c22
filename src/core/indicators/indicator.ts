import type { Threshold } from './thresholds.ts'

export const indicatorGroups = ['sustainability', 'structure', 'portfolio', 'efficiency', 'liquidity', 'growth', 'outreach', 'social'] as const
export type IndicatorGroup = (typeof indicatorGroups)[number]

/** percent: of 100 · ratio: times · amount: money · count: how many · yes: yes or no. */
export const indicatorUnits = ['percent', 'ratio', 'amount', 'count', 'yes'] as const
export type IndicatorUnit = (typeof indicatorUnits)[number]

/** up: more is better · down: less is better · range: neither too much nor too little · info: read it with others. */
export const directions = ['up', 'down', 'range', 'info'] as const
export type Direction = (typeof directions)[number]

/** An indicator as data; its formula says what it is made of. */
export interface Indicator {
  /** Never changes; editions of standards number the same indicator differently, so their codes are aliases. */
  readonly slug: string
  readonly group: IndicatorGroup
  readonly aliases: readonly string[]
  readonly formula: string
  readonly unit: IndicatorUnit
  readonly direction: Direction
  readonly thresholds: readonly Threshold[]
  /** A formula that must be more than zero, or the value is null. */
  readonly onlyAbove?: { readonly formula: string; readonly reason: 'equity_not_positive' }
}

type More = Partial<Pick<Indicator, 'aliases' | 'thresholds' | 'onlyAbove'>>

export const define = (slug: string, group: IndicatorGroup, unit: IndicatorUnit, direction: Direction, formula: string, more: More = {}): Indicator =>
  ({ slug, group, unit, direction, formula, aliases: more.aliases ?? [], thresholds: more.thresholds ?? [], ...(more.onlyAbove === undefined ? {} : { onlyAbove: more.onlyAbove }) })

export const atLeast = (value: string, source: string): Threshold => ({ shape: 'number', op: '>=', value, source })
export const atMost = (value: string, source: string): Threshold => ({ shape: 'number', op: '<=', value, source })
export const above = (value: string, source: string): Threshold => ({ shape: 'number', op: '>', value, source })
export const below = (value: string, source: string): Threshold => ({ shape: 'number', op: '<', value, source })
export const between = (from: string, to: string, source: string): Threshold => ({ shape: 'range', from, to, source })
