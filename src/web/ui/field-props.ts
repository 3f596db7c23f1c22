import type { ReactNode } from 'react'

/** What every field takes; `value`, `onChange` and `error` come from `fields.getInputProps(name)`. */
export interface FieldProps<Value> {
  label: string
  /** How to fill it in, in a few words. */
  help?: ReactNode
  value?: Value
  onChange?: (value: Value) => void
  error?: ReactNode
  onBlur?: (event: never) => void
  onFocus?: (event: never) => void
  /** False: may stay empty, and says so. */
  required?: boolean
  disabled?: boolean
}
