/** The parts of the palette by meaning; `before` is always grey and `after` always teal. */
export type Ink = 'teal' | 'amber' | 'blue' | 'plum' | 'olive' | 'grey' | 'risk' | 'before' | 'after'

export interface Series {
  readonly name: string
  /** Decimal strings, one for each category; null where there is none. Turned into floats for drawing only. */
  readonly values: readonly (string | null)[]
  readonly ink?: Ink
  /** Draws this series otherwise than the chart's kind. */
  readonly kind?: 'bar' | 'line'
}

export interface ChartProps {
  title: string
  /** The heading above says the same: the title is for those who do not see it. */
  titled?: boolean
  kind: 'bar' | 'line' | 'area' | 'stacked' | 'lying'
  /** Already in words: months, classes, branches. */
  categories: readonly string[]
  series: readonly Series[]
  /** Heading of the categories in the table of figures. */
  heading: string
  /** A value in words; with separators unless told. */
  show?: (value: string) => string
  height?: number
}
