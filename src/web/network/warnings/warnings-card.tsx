import { Anchor, List, Stack, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listWarnings } from '#contract/indicators.ts'
import { ruleName } from '#contract/indicators/rule-names.ts'
import { useSay } from '#web/language/language.tsx'
import { useShared } from '#web/network/indicators/use-shared.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { Found, WarningState } from './warning-lines.tsx'
import { warningsWords } from './words.ts'

const SHOWN = 5

export function WarningsCard() {
  const t = useSay()
  const warnings = useShared(listWarnings, { query: { state: 'waiting', limit: SHOWN } })
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">{t(warningsWords.warnings)}</Title>
      {warnings.error && <ProblemNotice problem={warnings.error} />}
      {warnings.data && (warnings.data.items.length === 0 ? <Text c="dimmed">{t(warningsWords.none)}</Text> : (
        <List listStyleType="none" spacing="xs">
          {warnings.data.items.map((warning) => (
            <List.Item key={warning.id}>
              <Anchor component={Link} to={`/members/${warning.member.id}` as '/'}><bdi>{warning.member.name}</bdi></Anchor>
              {` · ${t(ruleName(warning.rule))} · `}<Found warning={warning} /> <WarningState warning={warning} />
            </List.Item>
          ))}
        </List>
      ))}
      <Anchor component={Link} to={'/warnings' as '/'}>{t(warningsWords.warnings)}</Anchor>
    </Stack>
  )
}
