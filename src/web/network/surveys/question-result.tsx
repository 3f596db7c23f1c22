import { List, Stack, Text } from '@mantine/core'
import type { ResultsJson, SummaryJson } from '#contract/surveys/shapes.ts'
import { choiceOf, choicesOf, choiceText, titleOf, type Choice, type Question } from '#core/survey/definition.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Chart } from '#web/ui/chart.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { surveyWords } from './words.ts'

type Result = SummaryJson['questions'][number]
type Change = ResultsJson['changes'][number]
type Counts = NonNullable<Result['choices']>

const BAR = 34
const AROUND = 40
const TEXTS_SHOWN = 100

export function QuestionResult({ question, result, change, since }: { question: Question; result: Result; change: Change | undefined; since: string | undefined }) {
  const t = useSay()
  const { language } = useLanguage()
  const title = titleOf(question, language)
  if (result.hidden) return <Panel title={title}><Text c="dimmed">{`${t(surveyWords.tooFew)}. ${t(surveyWords.tooFewText)}`}</Text></Panel>
  return (
    <Panel title={title}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">{t(surveyWords.seenAnswered, { answered: result.answered ?? 0, seen: result.seen ?? 0 })}</Text>
        {result.numbers && <Numbers result={result} change={change} since={since} />}
        {result.choices && <Shares title={title} question={question} counts={result.choices} change={change} />}
        {result.rows?.map(({ row, choices }) => {
          const named = (question.rows ?? []).map(choiceOf).find(({ value }) => value === row) ?? { value: row }
          return <Shares key={String(row)} title={choiceText(named, language)} shown question={question} counts={choices} change={undefined} />
        })}
        {result.texts && <List size="sm">{result.texts.slice(0, TEXTS_SHOWN).map((text, index) => <List.Item key={`${text} ${String(index)}`}><bdi>{text}</bdi></List.Item>)}</List>}
      </Stack>
    </Panel>
  )
}

function Numbers({ result, change, since }: { result: Result; change: Change | undefined; since: string | undefined }) {
  const t = useSay()
  const formats = useFormats()
  const { numbers } = result
  if (!numbers) return null
  const note = (value: string | undefined) => (value === undefined || since === undefined ? undefined : t(surveyWords.since, { title: since, change: `${value.startsWith('-') ? '' : '+'}${formats.number(value)}` }))
  return (
    <Figures>
      <Figure label={t(surveyWords.median)} note={note(change?.median)}>{formats.number(numbers.median)}</Figure>
      <Figure label={t(surveyWords.mean)} note={note(change?.mean)}>{formats.number(numbers.mean)}</Figure>
      <Figure label={t(surveyWords.quartiles)}>{`${formats.number(numbers.lowerQuartile)} – ${formats.number(numbers.upperQuartile)}`}</Figure>
    </Figures>
  )
}

function Shares({ title, shown = false, question, counts, change }: { title: string; shown?: boolean; question: Question; counts: Counts; change: Change | undefined }) {
  const t = useSay()
  const { language } = useLanguage()
  const offered: readonly Choice[] = question.type === 'matrix' ? (question.columns ?? []).map(choiceOf) : choicesOf(question)
  const name = (value: string | number | boolean): string => {
    if (typeof value === 'boolean') return t(value ? surveyWords.yes : surveyWords.no)
    return choiceText(offered.find((each) => each.value === value) ?? { value }, language)
  }
  const before = counts.map(({ value, share }) => earlierShare(share, change?.shares?.find((each) => each.value === value)?.change))
  return (
    <Chart
      kind="lying" title={title} titled={!shown} heading={title} height={counts.length * BAR * (change?.shares ? 1.5 : 1) + AROUND} categories={counts.map(({ value }) => name(value))}
      series={[...(change?.shares ? [{ name: t(surveyWords.before), values: before, ink: 'before' as const }] : []), { name: t(surveyWords.share), values: counts.map(({ share }) => share), ink: 'after' as const }]}
    />
  )
}

// One decimal on both sides, so tenths are whole numbers.
const earlierShare = (share: string | null, change: string | undefined): string | null =>
  (share === null || change === undefined ? null : String(Math.round(Number(share) * 10 - Number(change) * 10) / 10))
