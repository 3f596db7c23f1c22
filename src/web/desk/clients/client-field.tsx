import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useId, useState } from 'react'
import { listClients, type ClientRow } from '#contract/clients.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import type { FieldProps } from '#web/ui/field-props.ts'
import { useFieldCheck } from '#web/ui/form-context.ts'
import { Label } from '#web/ui/label.tsx'
import { listWords } from '#web/ui/words.ts'
import { written } from './client-values.ts'
import { clientPageWords } from './words.ts'

const told = (row: ClientRow): string => [row.name, row.number, row.phone, row.group?.name].filter(Boolean).join(' · ')

/** A client, found by typing a name, a telephone or a number; its value is the client's id. */
export function ClientField({ branch, except = [], ...props }: FieldProps<string> & { branch?: string; except?: readonly string[] }) {
  const t = useSay()
  const { value = '', required = true } = props
  const id = useId()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<ClientRow>()
  const [settled] = useDebouncedValue(typed.trim(), 250)
  const q = chosen && settled === told(chosen) ? '' : settled
  const found = useAsk(listClients, { query: { ...written({ branch: branch ?? '', q }), limit: 20 } }, { keepFormer: true })
  const rows = (found.data?.items ?? []).filter((row) => row.status !== 'left' && !except.includes(row.id))
  const shown = chosen && value === chosen.id && !rows.some((row) => row.id === chosen.id) ? [chosen, ...rows] : rows
  const error = useFieldCheck({ id, problem: undefined, empty: value === '', required, left: false, given: props.error })
  return (
    <Select
      id={id}
      size="md"
      label={<Label text={props.label} required={required} />}
      description={props.help}
      placeholder={t(clientPageWords.client)}
      searchable
      clearable
      data={shown.map((row) => ({ value: row.id, label: told(row) }))}
      // The server has found them by accents, script and sound; the browser would find fewer.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      value={value === '' ? null : value}
      onChange={(next) => {
        setChosen(rows.find((row) => row.id === next))
        props.onChange?.(next ?? '')
      }}
      nothingFoundMessage={t(listWords.nothingFound)}
      error={error}
      aria-required={required}
    />
  )
}
