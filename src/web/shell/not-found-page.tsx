import { Button } from '@mantine/core'
import { IconMapSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSay } from '#web/language/language.tsx'
import { MessagePage } from './message-page.tsx'
import { pageWords } from './words.ts'

export function NotFoundPage() {
  const t = useSay()
  return (
    <MessagePage
      icon={IconMapSearch}
      title={t(pageWords.notFoundTitle)}
      text={t(pageWords.notFoundText)}
      action={
        <Button component={Link} to="/">
          {t(pageWords.home)}
        </Button>
      }
    />
  )
}
