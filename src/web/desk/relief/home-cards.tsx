import { Anchor, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { summariseCases } from '#contract/renegotiation.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { reliefWords } from './words.ts'

export function ToDecideCard() {
  const t = useSay()
  const asked = useAsk(summariseCases, {})
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">{t(reliefWords.cases)}</Title>
      {asked.error && <ProblemNotice problem={asked.error} />}
      {asked.data && (
        <Stack gap="xs">
          <Text>{t(reliefWords.registerWaits, { n: asked.data.toDecide, days: asked.data.oldestWorkingDays })}</Text>
          {asked.data.late > 0 && <Text c="var(--warn-ink)">{t(reliefWords.pastDeadline)}: {asked.data.late}</Text>}
          <Anchor component={Link} to="/cases" search={{ state: 'requested,in-review,for-approval,appealed', sort: 'decideBy' } as never}>{t(reliefWords.open)}</Anchor>
        </Stack>
      )}
    </Stack>
  )
}

export function WithClientsCard() {
  const t = useSay()
  const asked = useAsk(summariseCases, {})
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">{t(reliefWords.withClients)}</Title>
      {asked.error && <ProblemNotice problem={asked.error} />}
      {asked.data && (
        <Stack gap="xs">
          <Text>{t(reliefWords.homeOffered, { n: asked.data.withClients })}</Text>
          {asked.data.soonestExpiry && <Text c="dimmed" size="sm">{t(reliefWords.soonestExpiry, { on: asked.data.soonestExpiry })}</Text>}
          <Anchor component={Link} to="/cases" search={{ state: 'offered' } as never}>{t(reliefWords.open)}</Anchor>
        </Stack>
      )}
    </Stack>
  )
}
