import { createContext, use, useEffect, type ReactNode } from 'react'
import { useSay } from '#web/language/language.tsx'
import { uiWords } from './words.ts'

interface FormState {
  /** True once the person has tried to send: from then on every field shows its problem. */
  readonly tried: boolean
  readonly report: (id: string, problem: string | undefined) => void
}

export const FormContext = createContext<FormState>({ tried: false, report: () => undefined })

export interface FieldCheck {
  readonly id: string
  /** What this field finds wrong with what is typed in it. */
  readonly problem: string | undefined
  readonly empty: boolean
  readonly required: boolean
  /** True once the person has left the field. */
  readonly left: boolean
  /** What the form says of it: the server's problem, or a rule between fields. */
  readonly given: ReactNode
}

/** Tells the form what is wrong with a field, and answers what the field should show now. */
export function useFieldCheck({ id, problem, empty, required, left, given }: FieldCheck): ReactNode {
  const t = useSay()
  const { tried, report } = use(FormContext)
  const found = problem ?? (empty && required ? t(uiWords.required) : undefined)
  useEffect(() => {
    report(id, found)
    return () => report(id, undefined)
  }, [id, found, report])
  if (problem && (left || tried)) return problem
  return (tried ? found : undefined) ?? given
}
