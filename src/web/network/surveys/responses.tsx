import { getSurveyForm, listSurveyResponses } from '#contract/surveys.ts'
import type { CampaignDetailJson, ResponseJson } from '#contract/surveys/shapes.ts'
import { choiceOf, choicesOf, choiceText, questionsOf, titleOf, type Definition, type Question } from '#core/survey/definition.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { surveyWords } from './words.ts'

/** What each member answered, where members were told that their name stands beside it. */
export function Responses({ campaign }: { campaign: CampaignDetailJson }) {
  const t = useSay()
  const formats = useFormats()
  const form = useAsk(getSurveyForm, { params: { id: campaign.form }, query: { version: campaign.formVersion } })
  const questions = form.data ? questionsOf(form.data.content as unknown as Definition).map(({ question }) => question) : []
  return (
    <DataList
      ask={listSurveyResponses} params={{ id: campaign.id }} label={t(surveyWords.answers)} prefix="answers-" rowKey={(row: ResponseJson) => row.id}
      columns={[
        { name: 'member', title: t(surveyWords.member), sort: 'member', show: (row: ResponseJson) => <bdi>{row.member.name}</bdi> },
        { name: 'sentOn', title: t(surveyWords.sentOn), sort: 'sentOn', show: (row: ResponseJson) => `${formats.date(row.sentOn, 'short')}${row.channel === 'telephone' ? ` · ${t(surveyWords.byTelephone)}` : ''}` },
        { name: 'score', title: t(surveyWords.score), end: true, show: (row: ResponseJson) => (row.score === undefined ? '–' : formats.percent(row.score, 1)) },
        { name: 'answers', title: t(surveyWords.answers), show: (row: ResponseJson) => <Answers response={row} questions={questions} /> },
      ]}
      empty={{ title: t(surveyWords.nothingSent) }}
    />
  )
}

function Answers({ response: { answers }, questions }: { response: ResponseJson; questions: readonly Question[] }) {
  const { language } = useLanguage()
  const show = useShown()
  const given = questions.filter(({ name }) => Object.hasOwn(answers, name))
  return (
    <details>
      <summary style={{ minHeight: 24 }}>{given.length}</summary>
      <dl style={{ margin: 0, display: 'grid', gap: 8, minWidth: '16rem' }}>
        {given.map((question) => <div key={question.name}><dt><bdi>{titleOf(question, language)}</bdi></dt><dd style={{ margin: 0, fontWeight: 600 }}><bdi>{show(question, answers[question.name])}</bdi></dd></div>)}
      </dl>
    </details>
  )
}

/** An answer in the reader’s words. */
function useShown(): (question: Question, value: unknown) => string {
  const t = useSay()
  const { language } = useLanguage()
  return (question, value) => {
    const named = (choices: ReturnType<typeof choicesOf>, each: unknown): string => choiceText(choices.find((choice) => choice.value === each) ?? { value: String(each) }, language)
    if (typeof value === 'boolean') return t(value ? surveyWords.yes : surveyWords.no)
    if (question.type !== 'matrix') return [value].flat().map((each) => named(choicesOf(question), each)).join(', ')
    const [rows, columns] = [(question.rows ?? []).map(choiceOf), (question.columns ?? []).map(choiceOf)]
    return Object.entries(value as object).map(([row, each]) => `${named(rows, rows.find((known) => String(known.value) === row)?.value)}: ${named(columns, each)}`).join(' · ')
  }
}
