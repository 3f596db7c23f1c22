import { List, Stack, Text } from '@mantine/core'
import type { NotedJson, ScoreJson } from '#core/diagnostic/assessment-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import type { Text as FrameworkText } from '#core/diagnostic/framework-json.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { Radar } from './radar.tsx'
import { diagnosticPageWords as w } from './words.ts'

const MOST = 5
const rank = { urgent: w.urgent, high: w.highPriority, medium: w.mediumPriority, watch: w.watch, none: w.none } as const

export interface ScorePanelProps {
  readonly score: ScoreJson
  readonly titles: ReadonlyMap<string, FrameworkText | undefined>
  readonly before?: ReadonlyMap<string, string | null> | undefined
  /** It will not change any more. */
  readonly final?: boolean
}

/** Grows while answering: score, radar, strengths, weaknesses, what comes first. */
export function ScorePanel({ score, titles, before, final = false }: ScorePanelProps) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const whole = (percent: string): string => formats.number(String(Math.round(Number(percent))))
  return (
    <Panel title={t(final ? w.score : w.scoreSoFar)}>
      <Stack gap="sm">
        <div aria-live="polite">
          {score.percent === null
            ? <Text>{t(w.noScore, { reason: score.reason ?? '', n: score.missingMandatory.length })}</Text>
            : <Text size="xl" fw={650}><bdi className="figures">{t(w.ofBest, { percent: whole(score.percent) })}</bdi> {score.grade !== undefined && <StatusBadge tone="neutral">{textIn(score.gradeLabel, language) || score.grade}</StatusBadge>}</Text>}
          <Text size="sm" c="dimmed">{t(w.coverage, { percent: whole(score.coverage) })}</Text>
        </div>
        <Radar dimensions={score.dimensions} before={before} />
        <Noted title={t(w.strengths)} noted={score.strengths} titles={titles} />
        <Noted title={t(w.weaknesses)} noted={score.weaknesses} titles={titles} />
        {score.priorities.length > 0 && (
          <div>
            <Text fw={650} size="sm">{t(w.priorities)}</Text>
            <List size="sm" spacing={4}>
              {score.priorities.filter(({ priority }) => priority !== 'none').slice(0, MOST).map(({ criterion, priority }) => (
                <List.Item key={criterion}><bdi>{textIn(titles.get(criterion), language) || criterion}</bdi>{' · '}{t(rank[priority])}</List.Item>
              ))}
            </List>
          </div>
        )}
      </Stack>
    </Panel>
  )
}

function Noted({ title, noted, titles }: { title: string; noted: readonly NotedJson[]; titles: ScorePanelProps['titles'] }) {
  const t = useSay()
  const { language } = useLanguage()
  return (
    <div>
      <Text fw={650} size="sm">{title}</Text>
      {noted.length === 0
        ? <Text size="sm" c="dimmed">{t(w.none)}</Text>
        : <List size="sm" spacing={4}>{noted.slice(0, MOST).map(({ criterion }) => <List.Item key={criterion}><bdi>{textIn(titles.get(criterion), language) || criterion}</bdi></List.Item>)}</List>}
    </div>
  )
}
