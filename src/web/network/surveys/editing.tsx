import { ActionIcon, Group, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { textIn, type Definition, type SurveyLanguage, type Text } from '#core/survey/definition.ts'
import { useSay } from '#web/language/language.tsx'
import { put, said, spoken, type Path } from './edit-form.ts'
import { editorWords } from './words.ts'

export interface Editing {
  readonly content: Definition
  readonly change: (next: Definition) => void
  readonly language: SurveyLanguage
  readonly may: boolean
}

export function Moving({ move, remove, name }: { move: (by: number) => void; remove: () => void; name: string }) {
  const t = useSay()
  const act = (label: string, run: () => void, icon: ReactNode) => <ActionIcon variant="subtle" color="gray" size={44} aria-label={`${label}: ${name}`} onClick={run}>{icon}</ActionIcon>
  return (
    <Group gap={0} wrap="nowrap" className="no-print">
      {act(t(editorWords.up), () => move(-1), <IconArrowUp size={18} />)}
      {act(t(editorWords.down), () => move(1), <IconArrowDown size={18} />)}
      {act(t(editorWords.remove), remove, <IconTrash size={18} />)}
    </Group>
  )
}

/** One text in the language that is written in; what it says elsewhere stands in it faintly until it is said. */
export function Spoken({ edit, label, path, text }: { edit: Editing; label: string; path: Path; text: Text | undefined }) {
  const { content, change, language, may } = edit
  return (
    <TextInput
      size="md" label={label} dir="auto" lang={language} readOnly={!may} value={spoken(text, language)} placeholder={textIn(text, language)}
      onChange={(event) => change(put(content, path, said(text, language, event.currentTarget.value)))}
    />
  )
}
