import { useState } from 'react'
import { useAddressState } from './use-address-state.ts'

export interface ListState {
  readonly q: string
  readonly sort: string | undefined
  readonly cursor: string | undefined
  readonly filters: Readonly<Record<string, string | undefined>>
  /** What the server is asked, and what the export is asked. */
  readonly query: Readonly<Record<string, string>>
  /** True where a search or a filter leaves something out. */
  readonly narrowed: boolean
  /** True where pages before this one were seen, so that one step back is the page before. */
  readonly camePaging: boolean
  readonly search: (q: string) => void
  readonly filter: (name: string, value: string | undefined) => void
  readonly clear: () => void
  readonly sortBy: (field: string) => void
  readonly goTo: (cursor: string | undefined) => void
}

/** The state of a list, kept in the address; any change but the page leads back to the first page. */
export function useListState(filterNames: readonly string[], prefix = ''): ListState {
  const [address, change] = useAddressState()
  const [pagesSeen, setPagesSeen] = useState(0)
  const at = (name: string): string | undefined => address[prefix + name] || undefined
  const put = (part: Record<string, string | undefined>): void => {
    setPagesSeen(0)
    const named = Object.entries({ ...part, cursor: undefined }).map(([name, value]) => [prefix + name, value || undefined])
    change(Object.fromEntries(named))
  }
  const filters = Object.fromEntries(filterNames.map((name) => [name, at(name)]))
  const sort = at('sort')
  return {
    q: at('q') ?? '',
    sort,
    cursor: at('cursor'),
    filters,
    query: withoutEmpty({ q: at('q'), sort, cursor: at('cursor'), ...filters }),
    narrowed: at('q') !== undefined || Object.values(filters).some((value) => value !== undefined),
    camePaging: pagesSeen > 0,
    search: (q) => put({ q }),
    filter: (name, value) => put({ [name]: value }),
    clear: () => put({ q: undefined, ...Object.fromEntries(filterNames.map((name) => [name, undefined])) }),
    sortBy: (field) => put({ sort: nextSort(field, sort) }),
    goTo: (cursor) => {
      setPagesSeen(cursor === undefined ? 0 : pagesSeen + 1)
      change({ [`${prefix}cursor`]: cursor }, 'push')
    },
  }
}

/** Rising, then falling, then the list's own order. */
export function nextSort(field: string, current: string | undefined): string | undefined {
  if (current === field) return `-${field}`
  return current === `-${field}` ? undefined : field
}

function withoutEmpty(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined))
}
