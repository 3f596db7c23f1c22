import { Text } from '@mantine/core'
import { useSay } from '#web/language/language.tsx'
import { uiWords } from './words.ts'

/** Most fields are needed, so it is the optional ones that say so. */
export function Label({ text, required }: { text: string; required: boolean }) {
  const t = useSay()
  if (required) return text
  return (
    <>
      {text}{' '}
      <Text span size="sm" c="dimmed" fw={400}>
        ({t(uiWords.optional)})
      </Text>
    </>
  )
}
