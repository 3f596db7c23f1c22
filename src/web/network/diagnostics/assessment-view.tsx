import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconCloudUp } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { AnswerShapeJson, AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import type { AnswerJson } from '#core/diagnostic/assessment-json.ts'
import type { FrameworkJson, Text as FrameworkText } from '#core/diagnostic/framework-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { AnswerSheet } from './answer-sheet.tsx'
import { ComparisonTab } from './comparison-tab.tsx'
import { FindingsTab } from './findings-tab.tsx'
import { HistoryTab } from './history-tab.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { RepliesTab } from './replies-tab.tsx'
import { ReportMenu } from './report-menu.tsx'
import { useAssessment } from './use-assessment.ts'
import { useKeptOffline } from './use-kept-offline.ts'
import { useKeptAnswers, type KeptAnswers, type Side } from './use-kept-answers.ts'
import { diagnosticPageWords as w } from './words.ts'

/** An assessment, at the network or at the member's own desk. */
export function AssessmentView({ id, side }: { id: string; side: Side }) {
  const read = useAssessment(id, side)
  const kept = useKeptAnswers(id, side)
  if (read.problem) return <ProblemNotice problem={read.problem} retry={read.retry} />
  if (!read.data) return <SkeletonPage />
  return <Shown assessment={read.data} side={side} kept={kept} offline={read.offline} />
}

interface ShownProps { readonly assessment: AssessmentDetailJson; readonly side: Side; readonly kept: KeptAnswers; readonly offline: boolean }

function Shown({ assessment, side, kept, offline }: ShownProps) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const framework = assessment.frameworkContent as unknown as FrameworkJson
  const answers = useMemo(() => latest(assessment, kept), [assessment, kept])
  const indicators = useMemo(() => indicatorsOf(assessment), [assessment])
  const titles = useMemo(() => new Map(framework.dimensions.flatMap(({ criteria }) => criteria.map(({ slug, title, question }) => [slug, title ?? question] as const))), [framework])
  const readOnly = !assessment.acts.includes('answer')
  const opensOffline = useKeptOffline(!offline)
  const sheet = (
    <AnswerSheet
      id={assessment.id} final={assessment.final}
      framework={framework} tier={assessment.tier} answers={answers} indicators={indicators} readOnly={readOnly} keep={kept.keep}
      waiting={new Set(kept.kept.map(({ criterion }) => criterion))} troubled={new Set([...kept.conflicts, ...kept.kept.filter(({ problem }) => problem !== undefined).map(({ criterion }) => criterion)])}
    />
  )
  return (
    <>
      <PageHead
        title={`${assessment.title} · ${assessment.member.name}`} badge={<StatusBadge tone={assessment.overdue ? 'warn' : assessment.final ? 'good' : 'waiting'}>{t(w[assessment.state])}</StatusBadge>}
        waits={<>{textIn(assessment.frameworkTitle, language) || assessment.framework}{' · '}{t(w[assessment.mode])}{' · '}{t(w.deadline)} {formats.date(assessment.deadline)}</>}
        more={<ReportMenu assessment={assessment} titles={titles} side={side} offline={offline} />} action={<MoveButtons assessment={assessment} side={side} />}
      />
      <Stack gap="md">
        {offline && <Alert color="yellow">{t(w.openedOffline)}</Alert>}
        {opensOffline && !offline && !readOnly && <Text size="sm" c="dimmed">{t(w.opensOffline)}</Text>}
        <Waiting kept={kept} titles={titles} />
        <AddressTabs
          tabs={[
            { name: 'answers', label: t(w.answers), content: sheet },
            { name: 'findings', label: t(w.findings), count: assessment.found.length, content: <FindingsTab assessment={assessment} side={side} titles={titles} /> },
            { name: 'replies', label: t(w.replies), count: assessment.said.length, content: <RepliesTab assessment={assessment} titles={titles} /> },
            { name: 'comparison', label: t(w.comparison), content: <ComparisonTab id={assessment.id} side={side} framework={framework} /> },
            { name: 'history', label: t(w.history), content: <HistoryTab assessment={assessment} /> },
          ]}
        />
      </Stack>
    </>
  )
}

/** What the server has, and over it what is kept here and not yet sent. */
function latest({ current }: AssessmentDetailJson, { kept }: KeptAnswers): AnswerJson[] {
  const answers = new Map(current.map((answer) => [answer.criterion, contentOf(answer)]))
  for (const { criterion, answer, problem } of kept) if (problem === undefined) answers.set(criterion, answer)
  return [...answers.values()]
}

function contentOf({ id: _id, madeAt: _madeAt, recordedAt: _recordedAt, by: _by, party: _party, ...content }: AnswerShapeJson): AnswerJson {
  return content as AnswerJson
}

function indicatorsOf({ result }: AssessmentDetailJson): Record<string, string | null> {
  return Object.fromEntries(result.criteria.flatMap(({ indicator, indicatorValue }) => (indicator === undefined ? [] : [[indicator, indicatorValue ?? null]])))
}

type Titles = ReadonlyMap<string, FrameworkText | undefined>

function Waiting({ kept: { kept, problem, send }, titles }: { kept: KeptAnswers; titles: Titles }) {
  const t = useSay()
  const { language } = useLanguage()
  const refused = kept.filter((each) => each.problem !== undefined)
  const waiting = kept.length - refused.length
  return (
    <div aria-live="polite">
      {problem && <ProblemNotice problem={problem} retry={send} />}
      {waiting > 0 && (
        <Alert color="yellow" icon={<IconCloudUp size={18} />}>
          <Group justify="space-between"><Text>{t(w.keptHere, { n: waiting })}</Text><Button variant="default" onClick={send}>{t(w.sendNow)}</Button></Group>
        </Alert>
      )}
      {refused.map(({ key, criterion, problem: why }) => <Alert key={key} color="yellow" mt="xs" title={textIn(titles.get(criterion), language) || criterion}>{t(w.refusedAnswer, { why: why ?? '' })}</Alert>)}
    </div>
  )
}
