import { Anchor, Group, List, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listFigures } from '#contract/figures.ts'
import { listOwnSurveys } from '#contract/surveys.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { surveyWords } from '#web/network/surveys/words.ts'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { reportWords, stateWords } from './words.ts'

/** Reports that are due or late, and surveys that wait for an answer; nothing where nothing is asked. */
export function AskedCard() {
  const t = useSay()
  const formats = useFormats()
  const figures = useAsk(listFigures, {})
  const surveys = useAsk(listOwnSurveys, {})
  const reports = (figures.data?.items ?? []).filter(({ state, dueOn }) => dueOn !== undefined && (state === 'due' || state === 'late' || state === 'draft'))
  const asked = surveys.data?.items ?? []
  if (reports.length === 0 && asked.length === 0) return null
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">{t(surveyWords.askedOfYou)}</Title>
      <List listStyleType="none" spacing="xs">
        {reports.map(({ months, periodFrom, periodTo, dueOn, state }) => (
          <List.Item key={`${periodTo}/${months}`}>
            <Anchor renderRoot={(props) => <Link to="/figures/$months/$periodTo" params={{ months: String(months), periodTo }} {...props} />}>{t(reportWords.periodOf, { from: periodFrom, to: periodTo })}</Anchor>
            <Group gap="xs"><StatusBadge tone={state === 'late' ? 'warn' : 'waiting'}>{t(stateWords[state])}</StatusBadge><Text size="sm" c="dimmed">{t(reportWords.due, { on: dueOn ?? '' })}</Text></Group>
          </List.Item>
        ))}
        {asked.map(({ id, title, closesOn, token }) => (
          <List.Item key={id}>
            <Anchor href={`/answer/#${token}`} target="_blank" rel="noreferrer"><bdi>{title}</bdi></Anchor>
            <Text size="sm" c="dimmed">{t(surveyWords.closesOn)} {formats.date(closesOn, 'short')}</Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}
