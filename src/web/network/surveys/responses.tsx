import { listSurveyResponses } from '#contract/surveys.ts'
import type { CampaignDetailJson, ResponseJson } from '#contract/surveys/shapes.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { surveyWords } from './words.ts'

/** What each member answered, where members were told that their name stands beside it. */
export function Responses({ campaign }: { campaign: CampaignDetailJson }) {
  const t = useSay()
  const formats = useFormats()
  const text = (value: unknown): string => (typeof value === 'boolean' ? t(value ? surveyWords.yes : surveyWords.no)
    : Array.isArray(value) ? value.join(', ') : typeof value === 'object' && value !== null ? Object.entries(value).map(([row, each]) => `${row}: ${String(each)}`).join(', ') : String(value))
  return (
    <DataList
      ask={listSurveyResponses} params={{ id: campaign.id }} label={t(surveyWords.answers)} prefix="answers-" rowKey={(row: ResponseJson) => row.id} rowTo={(row: ResponseJson) => `/members/${row.member.id}`}
      columns={[
        { name: 'member', title: t(surveyWords.member), sort: 'member', show: (row: ResponseJson) => <bdi>{row.member.name}</bdi> },
        { name: 'sentOn', title: t(surveyWords.sentOn), sort: 'sentOn', show: (row: ResponseJson) => `${formats.date(row.sentOn, 'short')}${row.channel === 'telephone' ? ` · ${t(surveyWords.byTelephone)}` : ''}` },
        { name: 'score', title: t(surveyWords.score), end: true, show: (row: ResponseJson) => (row.score === undefined ? '–' : formats.percent(row.score, 1)) },
        { name: 'answers', title: t(surveyWords.answers), show: (row: ResponseJson) => <Answers answers={row.answers} text={text} /> },
      ]}
      empty={{ title: t(surveyWords.nothingSent) }}
    />
  )
}

function Answers({ answers, text }: { answers: ResponseJson['answers']; text: (value: unknown) => string }) {
  return (
    <dl style={{ margin: 0, display: 'grid', gap: 2, minWidth: '16rem' }}>
      {Object.entries(answers).map(([name, value]) => (
        <div key={name}><dt style={{ display: 'inline' }}><bdi>{name}</bdi>: </dt><dd style={{ display: 'inline', margin: 0 }}><bdi>{text(value)}</bdi></dd></div>
      ))}
    </dl>
  )
}
