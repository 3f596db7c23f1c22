import { Checkbox, Stack } from '@mantine/core'
import { useId } from 'react'
import type { FieldProps } from './field-props.ts'
import { useFieldCheck } from './form-context.ts'
import { Label } from './label.tsx'
import type { Option } from './select-field.tsx'

/** Some of a few, each with its box. */
export function ChecksField({ options, ...props }: FieldProps<readonly string[]> & { options: readonly Option[] }) {
  const { value = [], required = true } = props
  const id = useId()
  const error = useFieldCheck({ id, problem: undefined, empty: value.length === 0, required, left: false, given: props.error })
  return (
    <Checkbox.Group id={id} label={<Label text={props.label} required={required} />} description={props.help} value={[...value]} onChange={(next) => props.onChange?.(next)} error={error} size="md">
      <Stack gap={0} mt={6}>
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} size="md" py={9} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
