import { FileInput } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type * as z from 'zod'
import type { file } from '#contract/shapes.ts'
import { useSay } from '#web/language/language.tsx'
import type { FieldProps } from './field-props.ts'
import { useFieldCheck } from './form-context.ts'
import { Label } from './label.tsx'
import { uiWords } from './words.ts'

export type FileValue = z.infer<typeof file>

const LIMIT_MB = 5

/** A photo or a document, at most 5 MB. Its value is what travels inside JSON: name, kind, base64. */
export function FileField({ accept = 'image/jpeg,image/png,image/webp,application/pdf', ...props }: FieldProps<FileValue | undefined> & { accept?: string }) {
  const t = useSay()
  const { required = true } = props
  const id = useId()
  const [tooLarge, setTooLarge] = useState(false)
  const problem = tooLarge ? t(uiWords.fileTooLarge, { limit: LIMIT_MB }) : undefined
  const error = useFieldCheck({ id, problem, empty: props.value === undefined, required, left: true, given: props.error })
  const [chosen, setChosen] = useState<File | null>(null)
  const choose = async (next: File | null) => {
    const large = next !== null && next.size > LIMIT_MB * 1024 * 1024
    setChosen(next)
    setTooLarge(large)
    props.onChange?.(next === null || large ? undefined : await readFile(next))
  }
  return (
    <FileInput
      id={id}
      size="md"
      label={<Label text={props.label} required={required} />}
      description={props.help}
      placeholder={t(uiWords.chooseFile)}
      leftSection={<IconPaperclip size={18} />}
      accept={accept}
      clearable
      value={chosen}
      onChange={(next) => void choose(next)}
      error={error}
      disabled={props.disabled ?? false}
    />
  )
}

function readFile(chosen: File): Promise<FileValue> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')))
    reader.addEventListener('load', () => {
      const [, base64 = ''] = String(reader.result).split(',', 2)
      resolve({ name: chosen.name, mediaType: chosen.type as FileValue['mediaType'], base64 })
    })
    reader.readAsDataURL(chosen)
  })
}
