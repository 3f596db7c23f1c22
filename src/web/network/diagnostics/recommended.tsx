import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import { listRecommendations } from '#contract/plans.ts'
import { priorityWords, recommendationStateWords, themeWords } from '#contract/plans/words.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { planPageWords } from '../plans/words.ts'
import classes from './diagnostics.module.css'
import { diagnosticPageWords as w } from './words.ts'

/** What follows from the findings, and from each the way into the plan. */
export function Recommended({ assessment: { id, member } }: { assessment: AssessmentDetailJson }) {
  const t = useSay()
  const may = useMay()
  const asked = useAsk(listRecommendations, { query: { member: member.id, limit: 200 } })
  const own = (asked.data?.items ?? []).filter(({ assessment, state }) => assessment === id && state !== 'dropped')
  return (
    <Panel title={t(planPageWords.recommendations)} action={<Button component={Link} to={`/plans/members/${member.id}` as '/'} variant="default">{t(w.toPlan)}</Button>}>
      {asked.data && own.length === 0 && <Text c="dimmed">{t(w.noRecommendation)}</Text>}
      {own.map(({ id: key, content, theme, priority, state }) => (
        <Group key={key} justify="space-between" align="flex-start" className={classes.recommended ?? ''}>
          <div>
            <Text><bdi>{content}</bdi></Text>
            <Text size="sm" c="dimmed">{t(themeWords[theme])} · {t(priorityWords[priority])}</Text>
          </div>
          {state === 'open' && may('plans.edit')
            ? <Button component={Link} to={'/plans/new' as '/'} search={{ members: member.id, theme } as never} aria-label={`${t(planPageWords.planThis)}: ${content}`}>{t(planPageWords.planThis)}</Button>
            : <StatusBadge tone={state === 'done' ? 'good' : 'neutral'}>{t(recommendationStateWords[state])}</StatusBadge>}
        </Group>
      ))}
    </Panel>
  )
}
