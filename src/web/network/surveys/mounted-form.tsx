import { useEffect, useRef } from 'react'
import type { Answers, Definition, SurveyLanguage } from '#core/survey/definition.ts'
import { formView } from '#web/answer/form-view.ts'

export interface MountedFormProps {
  definition: Definition
  language: SurveyLanguage
  onSend: (answers: Answers) => void
  prefix: string
  /** Told at every answer. */
  onChange?: (answers: Answers) => void
  answers?: Answers
}

/** The very form that somebody sees behind a link, inside a page of the desk. Drawn anew when the definition or the language changes. */
export function MountedForm({ definition, language, onSend, onChange, answers, prefix }: MountedFormProps) {
  const place = useRef<HTMLDivElement>(null)
  const kept = useRef<Answers>(answers ?? {})
  const latest = useRef({ onSend, onChange })
  useEffect(() => { latest.current = { onSend, onChange } })
  useEffect(() => {
    const { root } = formView({
      definition, language, prefix, answers: kept.current,
      onChange: (given) => {
        kept.current = { ...given }
        latest.current.onChange?.(kept.current)
      },
      onSend: (given) => latest.current.onSend(given),
    })
    place.current?.replaceChildren(root)
    return () => root.remove()
  }, [definition, language, prefix])
  return <div ref={place} />
}
