import { Loader, Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useId, useState } from 'react'
import type { Endpoint } from '#contract/endpoint.ts'
import type { InputOf } from '#web/api/call.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import type { FieldProps } from './field-props.ts'
import { useFieldCheck } from './form-context.ts'
import { Label } from './label.tsx'
import type { Option } from './select-field.tsx'
import { listWords } from './words.ts'

export interface PickFieldProps<Query, Row> extends FieldProps<string> {
  /** A list that takes `q`: clients, groups, accounts. */
  ask: Endpoint<undefined, Query, undefined, { readonly items: readonly Row[] }>
  option: (row: Row) => Option
  /** What narrows the list besides what is typed. */
  fixed?: Readonly<Record<string, string>>
  /** How the value that the form begins with is called. */
  chosen?: Option
  onPick?: (row: Row) => void
  placeholder?: string
}

/** One of very many, found on the server by typing a few letters. */
export function PickField<Query, Row>(props: PickFieldProps<Query, Row>) {
  const t = useSay()
  const { value = '', required = true } = props
  const id = useId()
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), 200)
  const [known, setKnown] = useState(props.chosen)
  // The name of what is chosen is no search of its own.
  const q = settled === known?.label ? '' : settled
  const input = { query: { ...props.fixed, ...(q === '' ? {} : { q }) } }
  const found = useAsk<undefined, Query, undefined, { readonly items: readonly Row[] }>(props.ask, input as unknown as InputOf<undefined, Query, undefined>, { keepFormer: true })
  const error = useFieldCheck({ id, problem: undefined, empty: value === '', required, left: false, given: props.error })
  const options = (found.data?.items ?? []).map(props.option)
  const data = known && known.value === value && !options.some((each) => each.value === value) ? [known, ...options] : options
  const choose = (next: string | null) => {
    const row = found.data?.items.find((each) => props.option(each).value === next)
    setKnown(row ? props.option(row) : undefined)
    props.onChange?.(next ?? '')
    if (row) props.onPick?.(row)
  }
  return (
    <Select
      id={id}
      size="md"
      label={<Label text={props.label} required={required} />}
      description={props.help}
      data={data}
      filter={({ options: all }) => all}
      value={value === '' ? null : value}
      onChange={choose}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      error={error ?? found.error?.detail}
      aria-required={required}
      clearable={!required}
      allowDeselect={false}
      nothingFoundMessage={found.isFetching ? undefined : t(listWords.nothingFound)}
      rightSection={found.isFetching ? <Loader size={16} /> : undefined}
      {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      disabled={props.disabled ?? false}
    />
  )
}
