import { useForm } from '@mantine/form'
import { readDraft } from './draft.ts'

export type FieldValues = Record<string, unknown>

/**
 * The values of a form: `const fields = useFields({ amount: '', on: today }, { draft: 'new-loan' })`, then
 * `<MoneyField label=… {...fields.getInputProps('amount')} />` inside a `Form`.
 *
 * With `draft` what was typed outlives a page left by mistake; never for passwords and codes.
 */
export function useFields<Values extends FieldValues>(initial: Values, options: { draft?: string } = {}) {
  const { draft } = options
  const kept = draft === undefined ? undefined : readDraft<Values>(draft)
  const form = useForm<Values>({ mode: 'controlled', initialValues: { ...initial, ...kept } })
  return { ...form, draft, restored: kept !== undefined && !form.isDirty() }
}

export type Fields<Values extends FieldValues> = ReturnType<typeof useFields<Values>>
