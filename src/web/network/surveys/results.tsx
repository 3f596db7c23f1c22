import { Group, Stack, Text } from '@mantine/core'
import { getSurveyResults } from '#contract/surveys.ts'
import { groupings, type CampaignDetailJson, type ResultsJson, type SummaryJson } from '#contract/surveys/shapes.ts'
import { questionsOf, titleOf, type Definition } from '#core/survey/definition.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { QuestionResult } from './question-result.tsx'
import { surveyWords } from './words.ts'

/** By what the answers are parted, and with which wave they are compared, stand in the address. */
export function Results({ campaign }: { campaign: CampaignDetailJson }) {
  const t = useSay()
  const [{ by, wave }] = useAddressState()
  const asked = useAsk(getSurveyResults, { params: { id: campaign.id }, query: { by: by as string | undefined, wave: wave as string | undefined } }, { keepFormer: true })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const { data } = asked
  if (!data.ready) return <EmptyState title={t(surveyWords.notReady)} text={t(surveyWords.notReadyText)} />
  if (data.summary.responses === 0) return <EmptyState title={t(surveyWords.nothingSent)} />
  if (data.summary.hidden) return <EmptyState title={t(surveyWords.tooFew)} text={t(surveyWords.tooFewText)} />
  return (
    <Stack gap="lg">
      <Choosing campaign={campaign} results={data} />
      <Overall summary={data.summary} />
      <AllQuestions results={data} summary={data.summary} />
      {data.groups.map((group) => <GroupResults key={group.group} results={data} group={group} />)}
    </Stack>
  )
}

function Choosing({ campaign, results }: { campaign: CampaignDetailJson; results: ResultsJson }) {
  const t = useSay()
  const { language } = useLanguage()
  const [{ by = '' }, change] = useAddressState()
  const parts = questionsOf(results.content as unknown as Definition).map(({ question }) => question).filter(({ type }) => type === 'radiogroup' || type === 'dropdown' || type === 'boolean')
  const facts = campaign.anonymous ? [] : groupings.map((value) => ({ value: value as string, label: t(surveyWords[value]) }))
  return (
    <Group gap="md" align="end" className="no-print">
      <SelectField label={t(surveyWords.part)} required={false} value={String(by)} onChange={(next) => change({ by: next === '' ? undefined : next })} options={[...facts, ...parts.map((question) => ({ value: question.name, label: titleOf(question, language) }))]} />
      {campaign.waves.length > 0 && (
        <SelectField label={t(surveyWords.wave)} required={false} value={results.earlier?.id ?? ''} onChange={(next) => change({ wave: next === '' ? undefined : next })} options={campaign.waves.map(({ id, title }) => ({ value: id, label: title }))} />
      )}
    </Group>
  )
}

function Overall({ summary }: { summary: SummaryJson }) {
  const t = useSay()
  const formats = useFormats()
  return (
    <Figures>
      <Figure label={t(surveyWords.answered)}>{formats.number(summary.responses)}</Figure>
      {summary.score && <Figure label={t(surveyWords.score)} note={`${t(surveyWords.quartiles)} ${formats.percent(summary.score.lowerQuartile, 1)} – ${formats.percent(summary.score.upperQuartile, 1)}`}>{formats.percent(summary.score.median, 1)}</Figure>}
    </Figures>
  )
}

function AllQuestions({ results, summary }: { results: ResultsJson; summary: SummaryJson }) {
  const questions = new Map(questionsOf(results.content as unknown as Definition).map(({ question }) => [question.name, question]))
  return (
    <>
      {summary.questions.map((result) => {
        const question = questions.get(result.name)
        return question && <QuestionResult key={result.name} question={question} result={result} change={results.changes.find(({ name }) => name === result.name)} since={results.earlier?.title} />
      })}
    </>
  )
}

function GroupResults({ results, group }: { results: ResultsJson; group: ResultsJson['groups'][number] }) {
  const t = useSay()
  return (
    <Panel title={group.group}>
      {group.hidden ? <Text c="dimmed">{t(surveyWords.tooFewText)}</Text> : (
        <Stack gap="lg">
          <Overall summary={group} />
          <AllQuestions results={{ ...results, changes: [] }} summary={group} />
        </Stack>
      )}
    </Panel>
  )
}
