import { Group, Skeleton, Stack } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { Endpoint } from '#contract/endpoint.ts'
import type { InputOf } from '#web/api/call.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { ListBar } from './list-bar.tsx'
import { ListCards } from './list-cards.tsx'
import type { Column, Filter } from './list-columns.ts'
import { ListPager } from './list-pager.tsx'
import { ListTable } from './list-table.tsx'
import classes from './data-list.module.css'
import { EmptyState } from './empty-state.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { useListState, type ListState } from './use-list-state.ts'
import { listWords } from './words.ts'

export interface ListPage<Row> {
  readonly items: readonly Row[]
  readonly next?: string | undefined
  readonly count?: number
}

export interface DataListProps<Params, Query, Row> {
  /** The list's endpoint: takes `q`, `sort`, `cursor` and the filters by name, answers a page. */
  ask: Endpoint<Params, Query, undefined, ListPage<Row>>
  params?: Params
  /** What the list is always narrowed by, such as the client whose loans these are. */
  fixed?: Readonly<Record<string, string>>
  /** What this list is of, for those who do not see it. */
  label: string
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  /** Where a row leads. */
  rowTo?: (row: Row) => string
  filters?: readonly Filter[]
  /** The endpoint that answers the same list as CSV. */
  csv?: { readonly path: string }
  searchable?: boolean
  /** What would be here and how to begin, while there is nothing at all. */
  empty?: { title: string; text?: string; action?: ReactNode }
  /** Put before every name in the address, where a page has two lists. */
  prefix?: string
}

const SKELETON_ROWS = 6

/** A list with search, filters, sort and pages, all in the address; cards instead of columns on a phone. */
export function DataList<Params, Query, Row>(props: DataListProps<Params, Query, Row>) {
  const names = (props.filters ?? []).map((filter) => filter.name)
  const state = useListState(names, props.prefix)
  const input = { params: props.params, query: { ...props.fixed, ...state.query } }
  const page = useAsk(props.ask, input as unknown as InputOf<Params, Query, undefined>, { keepFormer: true })
  return (
    <Stack gap="sm">
      <ListBar
        state={state}
        filters={props.filters ?? []}
        searchable={props.searchable ?? true}
        csv={props.csv && { path: props.csv.path, params: props.params as Record<string, unknown> | undefined, fixed: props.fixed }}
        label={props.label}
      />
      {page.error && <ProblemNotice problem={page.error} retry={() => void page.refetch()} />}
      {page.isPending && <Waiting />}
      {page.data && (
        <div className={classes.content} data-stale={page.isPlaceholderData} aria-busy={page.isFetching}>
          <Rows {...props} rows={page.data.items} state={state} />
          <ListPager state={state} next={page.data.next} count={page.data.count} />
        </div>
      )}
    </Stack>
  )
}

function Rows<Params, Query, Row>(props: DataListProps<Params, Query, Row> & { rows: readonly Row[]; state: ListState }) {
  const t = useSay()
  const narrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false })
  const { rows, state, empty } = props
  if (rows.length === 0 && state.narrowed) return <EmptyState title={t(listWords.nothingFound)} text={t(listWords.nothingFoundText)} />
  if (rows.length === 0) return <EmptyState title={t(listWords.nothingHere)} {...empty} />
  const shown = { rows, columns: props.columns, rowKey: props.rowKey, rowTo: props.rowTo, label: props.label }
  return narrow ? <ListCards {...shown} /> : <ListTable {...shown} state={state} />
}

function Waiting() {
  return (
    <Stack gap={6} aria-hidden="true">
      {Array.from({ length: SKELETON_ROWS }, (_, row) => (
        <Group key={row} gap="lg" wrap="nowrap">
          <Skeleton height={40} />
        </Group>
      ))}
    </Stack>
  )
}
