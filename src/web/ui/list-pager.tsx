import { Button, Group, Text } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useSay } from '#web/language/language.tsx'
import type { ListState } from './use-list-state.ts'
import { listWords } from './words.ts'

/** How many there are, and the ways to the pages before and after. */
export function ListPager({ state, next, count }: { state: ListState; next: string | undefined; count: number | undefined }) {
  const t = useSay()
  const router = useRouter()
  return (
    <Group justify="space-between" mt="sm" mih={36}>
      <Text component="output" size="sm" c="dimmed">
        {count !== undefined && t(listWords.count, { n: count })}
      </Text>
      <Group gap="xs" className="no-print">
        {state.cursor && (
          <Button variant="default" size="sm" onClick={() => (state.camePaging ? router.history.back() : state.goTo(undefined))}>
            {t(state.camePaging ? listWords.previous : listWords.first)}
          </Button>
        )}
        {next && (
          <Button variant="default" size="sm" onClick={() => state.goTo(next)}>
            {t(listWords.next)}
          </Button>
        )}
      </Group>
    </Group>
  )
}
