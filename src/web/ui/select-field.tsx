import { Select } from '@mantine/core'
import { useId } from 'react'
import { useSay } from '#web/language/language.tsx'
import type { FieldProps } from './field-props.ts'
import { useFieldCheck } from './form-context.ts'
import { Label } from './label.tsx'
import { listWords } from './words.ts'

export interface Option {
  readonly value: string
  readonly label: string
  readonly disabled?: boolean
}

const SEARCH_FROM = 8

/** One of a few; with eight or more it can be searched by typing. */
export function SelectField({ options, placeholder, ...props }: FieldProps<string> & { options: readonly Option[]; placeholder?: string }) {
  const t = useSay()
  const { value = '', required = true } = props
  const id = useId()
  const error = useFieldCheck({ id, problem: undefined, empty: value === '', required, left: false, given: props.error })
  return (
    <Select
      id={id}
      size="md"
      label={<Label text={props.label} required={required} />}
      description={props.help}
      data={[...options]}
      value={value === '' ? null : value}
      onChange={(next) => props.onChange?.(next ?? '')}
      error={error}
      aria-required={required}
      allowDeselect={!required}
      clearable={!required}
      searchable={options.length >= SEARCH_FROM}
      nothingFoundMessage={t(listWords.nothingFound)}
      {...(placeholder === undefined ? {} : { placeholder })}
      disabled={props.disabled ?? false}
    />
  )
}
