import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSession } from '#web/api/session.ts'
import { useSay } from '#web/language/language.tsx'
import { MessagePage } from './message-page.tsx'
import { pageWords } from './words.ts'

export function RefusedPage({ right }: { right: string }) {
  const t = useSay()
  const { organisation } = useSession()
  return (
    <MessagePage
      icon={IconLock}
      title={t(pageWords.refusedTitle)}
      text={t(pageWords.refusedText, { right, organisation: organisation.name })}
      action={
        <Button component={Link} to="/" variant="light">
          {t(pageWords.home)}
        </Button>
      }
    />
  )
}
