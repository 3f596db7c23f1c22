import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { useSay } from '#web/language/language.tsx'
import { MessagePage } from './message-page.tsx'
import { pageWords } from './words.ts'

export function BrokenPage({ reset }: ErrorComponentProps) {
  const t = useSay()
  return (
    <MessagePage
      icon={IconPlugConnectedX}
      title={t(pageWords.brokenTitle)}
      text={t(pageWords.brokenText)}
      action={<Button onClick={reset}>{t(pageWords.retry)}</Button>}
    />
  )
}
