import type { ReactNode } from 'react'
import type { Option } from './select-field.tsx'

export interface Column<Row> {
  readonly name: string
  readonly title: string
  readonly show: (row: Row) => ReactNode
  /** The field by which the server sorts; without it the column does not sort. */
  readonly sort?: string
  /** Figures stand at the end. */
  readonly end?: boolean
  /** Left out of the cards of a phone. */
  readonly wideOnly?: boolean
}

export interface Filter {
  readonly name: string
  readonly label: string
  /** Without options the filter is typed. */
  readonly options?: readonly Option[]
}

export interface ShownRows<Row> {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly rowTo: ((row: Row) => string) | undefined
  readonly label: string
}
