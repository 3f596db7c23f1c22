import { TextInput } from '@mantine/core'
import { useId, useState, type ReactNode } from 'react'
import { useFieldCheck } from './form-context.ts'
import type { FieldProps } from './field-props.ts'
import { Label } from './label.tsx'

/** What a person typed, read: the value that is sent, or what is wrong with it. */
export type Reading = { readonly value: string } | { readonly problem: string }

interface Typing { readonly text: string; readonly gave: string }

export interface TypedFieldProps extends FieldProps<string> {
  read: (typed: string) => Reading
  /** How a value looks when nobody is typing. */
  show: (value: string) => string
  rightSection?: ReactNode
  rightSectionWidth?: number
  inputMode?: 'decimal' | 'numeric' | 'tel' | 'text'
  placeholder?: string
  autoComplete?: string
  alignEnd?: boolean
  /** Left to right even in Arabic: figures, telephone numbers. */
  ltr?: boolean
}

/** A text field that understands what is typed. The person's own writing stays until it is understood. */
export function TypedField(props: TypedFieldProps) {
  const { value = '', required = true } = props
  const id = useId()
  const [typing, setTyping] = useState<Typing>()
  const [left, setLeft] = useState(false)
  // A value that came from elsewhere (a reset, another field) takes the place of what was being typed.
  const typed = typing?.gave === value ? typing.text : undefined
  const reading = typed === undefined || typed.trim() === '' ? undefined : props.read(typed)
  const problem = reading && 'problem' in reading ? reading.problem : undefined
  const empty = value === '' && (typed ?? '').trim() === ''
  const error = useFieldCheck({ id, problem, empty, required, left, given: props.error })
  const change = (text: string) => {
    const now = text.trim() === '' ? { value: '' } : props.read(text)
    const gave = 'value' in now ? now.value : ''
    setTyping({ text, gave })
    setLeft(false)
    props.onChange?.(gave)
  }
  return (
    <TextInput
      id={id}
      label={<Label text={props.label} required={required} />}
      description={props.help}
      size="md"
      value={typed ?? (value === '' ? '' : props.show(value))}
      onChange={(event) => change(event.currentTarget.value)}
      // Only the input: the label keeps the direction of the language.
      {...(props.ltr ? { attributes: { input: { dir: 'ltr' } } } : {})}
      onBlur={() => {
        setLeft(true)
        if (problem === undefined) setTyping(undefined)
      }}
      error={error}
      aria-required={required}
      {...present(props)}
      styles={{ input: { textAlign: props.alignEnd ? 'end' : 'start' } }}
      autoComplete={props.autoComplete ?? 'off'}
    />
  )
}

function present({ rightSection, rightSectionWidth, inputMode, placeholder, disabled }: TypedFieldProps) {
  return {
    ...(rightSection === undefined ? {} : { rightSection }),
    ...(rightSectionWidth === undefined ? {} : { rightSectionWidth }),
    ...(inputMode === undefined ? {} : { inputMode }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(disabled === undefined ? {} : { disabled }),
  }
}
