import { PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useId } from 'react'
import type { FieldProps } from './field-props.ts'
import { useFieldCheck } from './form-context.ts'
import { Label } from './label.tsx'

export interface TextFieldProps extends FieldProps<string> {
  /** More than one line. */
  long?: boolean
  /** Hidden while typed. */
  secret?: boolean
  maxLength?: number
  autoComplete?: string
  inputMode?: 'text' | 'email' | 'numeric'
  placeholder?: string
}

export function TextField(props: TextFieldProps) {
  const { value = '', required = true } = props
  const id = useId()
  const error = useFieldCheck({ id, problem: undefined, empty: value.trim() === '', required, left: false, given: props.error })
  const shared = {
    id,
    label: <Label text={props.label} required={required} />,
    description: props.help,
    size: 'md',
    value,
    error,
    'aria-required': required,
    autoComplete: props.autoComplete ?? 'off',
    ...(props.maxLength === undefined ? {} : { maxLength: props.maxLength }),
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    ...(props.disabled === undefined ? {} : { disabled: props.disabled }),
    ...(props.inputMode === undefined ? {} : { inputMode: props.inputMode }),
    onChange: (event: { currentTarget: { value: string } }) => props.onChange?.(event.currentTarget.value),
  } as const
  if (props.long) return <Textarea {...shared} autosize minRows={3} maxRows={12} />
  if (props.secret) return <PasswordInput {...shared} />
  return <TextInput {...shared} />
}
