import { Button, CloseButton, Menu, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconCheck, IconChevronDown, IconDownload, IconSearch, IconX } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { addressOf } from '#web/api/address.ts'
import { useSay } from '#web/language/language.tsx'
import classes from './data-list.module.css'
import type { Filter } from './list-columns.ts'
import type { Option } from './select-field.tsx'
import type { ListState } from './use-list-state.ts'
import { listWords } from './words.ts'

interface ListBarProps {
  state: ListState
  filters: readonly Filter[]
  searchable: boolean
  csv: { path: string; params: Record<string, unknown> | undefined; fixed: Readonly<Record<string, string>> | undefined } | undefined
  label: string
}

/** Search, filters and export above a list. */
export function ListBar({ state, filters, searchable, csv, label }: ListBarProps) {
  const t = useSay()
  if (!searchable && filters.length === 0 && !csv) return null
  const { cursor: _, ...query } = state.query
  return (
    <div className={`${classes.bar} no-print`}>
      {searchable && <SearchBox state={state} label={label} />}
      {filters.map((filter) => (
        filter.options
          ? <FilterChip key={filter.name} filter={filter} options={filter.options} state={state} />
          : <TypedBox key={filter.name} value={state.filters[filter.name] ?? ''} put={(text) => state.filter(filter.name, text)} placeholder={filter.label} label={filter.label} />
      ))}
      {state.narrowed && (
        <Button variant="subtle" size="sm" color="gray" leftSection={<IconX size={16} />} onClick={state.clear}>
          {t(listWords.clear)}
        </Button>
      )}
      <span className={classes.fill} />
      {csv && (
        <Button
          component="a"
          href={addressOf(csv.path, csv.params, { ...csv.fixed, ...query })}
          download
          variant="subtle"
          size="sm"
          color="gray"
          leftSection={<IconDownload size={18} />}
        >
          {t(listWords.export)}
        </Button>
      )}
    </div>
  )
}

function SearchBox({ state, label }: { state: ListState; label: string }) {
  const t = useSay()
  return <TypedBox value={state.q} put={state.search} placeholder={t(listWords.search)} label={`${t(listWords.search)}: ${label}`} icon={<IconSearch size={16} />} />
}

interface TypedBoxProps { value: string; put: (text: string) => void; placeholder: string; label: string; icon?: ReactNode }

/** What is typed narrows the list after a pause. */
function TypedBox({ value, put, placeholder, label, icon }: TypedBoxProps) {
  const t = useSay()
  const [typed, setTyped] = useState<string>()
  const putLater = useDebouncedCallback((text: string) => {
    put(text.trim())
    setTyped(undefined)
  }, 250)
  const shown = typed ?? value
  const change = (text: string) => {
    setTyped(text)
    putLater(text)
  }
  return (
    <TextInput
      className={icon ? classes.search : classes.typed}
      type="search"
      value={shown}
      onChange={(event) => change(event.currentTarget.value)}
      placeholder={placeholder}
      aria-label={label}
      leftSection={icon}
      rightSection={shown !== '' && <CloseButton size="sm" onClick={() => change('')} aria-label={t(listWords.clear)} />}
    />
  )
}

function FilterChip({ filter, options, state }: { filter: Filter; options: readonly Option[]; state: ListState }) {
  const t = useSay()
  const chosen = state.filters[filter.name]
  const option = options.find((each) => each.value === chosen)
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button size="sm" variant={option ? 'light' : 'default'} rightSection={<IconChevronDown size={16} />} className={classes.chip}>
          {option ? `${filter.label}: ${option.label}` : filter.label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={() => state.filter(filter.name, undefined)}>{t(listWords.all)}</Menu.Item>
        {options.map((each) => (
          <Menu.Item
            key={each.value}
            aria-current={each.value === chosen}
            rightSection={each.value === chosen && <IconCheck size={16} />}
            onClick={() => state.filter(filter.name, each.value)}
          >
            {each.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
