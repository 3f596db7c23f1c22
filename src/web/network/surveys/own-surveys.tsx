import { Anchor, List, Text } from '@mantine/core'
import { listOwnSurveys } from '#contract/surveys.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { surveyWords } from './words.ts'

/** What an institution's networks ask of it now, each with its link; nothing where nothing is asked. */
export function OwnSurveys() {
  const t = useSay()
  const formats = useFormats()
  const asked = useAsk(listOwnSurveys, {})
  if (asked.error) return <ProblemNotice problem={asked.error} />
  if (!asked.data || asked.data.items.length === 0) return null
  return (
    <Panel title={t(surveyWords.askedOfYou)}>
      <List listStyleType="none" spacing="sm">
        {asked.data.items.map(({ id, title, network, anonymous, closesOn, token }) => (
          <List.Item key={id}>
            <Anchor href={`/answer/#${token}`} target="_blank" rel="noreferrer"><bdi>{title}</bdi></Anchor>
            <Text size="sm" c="dimmed"><bdi>{network}</bdi> · {t(surveyWords.closesOn)} {formats.date(closesOn, 'short')} · {t(anonymous ? surveyWords.nameless : surveyWords.named)}</Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  )
}
