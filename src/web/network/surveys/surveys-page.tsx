import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listSurveyCampaigns, listSurveyForms } from '#contract/surveys.ts'
import { campaignStates, surveyKinds, type CampaignRowJson, type FormRowJson } from '#contract/surveys/shapes.ts'
import { useMay } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { CampaignState } from './campaign-state.tsx'
import { NewFormMenu } from './new-form-menu.tsx'
import { surveyWords } from './words.ts'

export function SurveysPage() {
  const t = useSay()
  const may = useMay()('surveys.edit')
  return (
    <>
      <PageHead
        title={t(surveyWords.surveys)} waits={t(surveyWords.waits)} more={may && <NewFormMenu />}
        action={may && <Button component={Link} to="/surveys/new">{t(surveyWords.newCampaign)}</Button>}
      />
      <AddressTabs tabs={[{ name: 'campaigns', label: t(surveyWords.campaigns), content: <Campaigns /> }, { name: 'forms', label: t(surveyWords.forms), content: <Forms /> }]} />
    </>
  )
}

function Campaigns() {
  const t = useSay()
  const formats = useFormats()
  return (
    <DataList
      ask={listSurveyCampaigns} label={t(surveyWords.campaigns)} rowKey={(row: CampaignRowJson) => row.id} rowTo={(row: CampaignRowJson) => `/surveys/${row.id}`}
      columns={[
        { name: 'title', title: t(surveyWords.title), sort: 'title', show: (row: CampaignRowJson) => <bdi>{row.title}</bdi> },
        { name: 'form', title: t(surveyWords.form), wideOnly: true, show: (row: CampaignRowJson) => <bdi>{row.formName}</bdi> },
        { name: 'state', title: t(surveyWords.state), show: (row: CampaignRowJson) => <CampaignState state={row.state} /> },
        { name: 'sent', title: t(surveyWords.answered), end: true, show: (row: CampaignRowJson) => <bdi className="figures">{row.audience === 'open' ? formats.number(row.sent) : `${formats.number(row.sent)} / ${formats.number(row.invited)}`}</bdi> },
        { name: 'closesOn', title: t(surveyWords.closesOn), sort: 'closesOn', show: (row: CampaignRowJson) => formats.date(row.closesOn, 'short') },
      ]}
      filters={[{ name: 'state', label: t(surveyWords.state), options: campaignStates.map((value) => ({ value, label: t(surveyWords[value]) })) }]}
      empty={{ title: t(surveyWords.noCampaigns), text: t(surveyWords.noCampaignsText) }}
    />
  )
}

function Forms() {
  const t = useSay()
  const formats = useFormats()
  return (
    <DataList
      ask={listSurveyForms} label={t(surveyWords.forms)} prefix="forms-" rowKey={(row: FormRowJson) => row.id} rowTo={(row: FormRowJson) => `/surveys/forms/${row.id}`}
      columns={[
        { name: 'name', title: t(surveyWords.title), sort: 'name', show: (row: FormRowJson) => <bdi>{row.name}</bdi> },
        { name: 'kind', title: t(surveyWords.kind), sort: 'kind', show: (row: FormRowJson) => t(surveyWords[`kind-${row.kind}`]) },
        { name: 'questions', title: t(surveyWords.questions), sort: 'questions', end: true, show: (row: FormRowJson) => formats.number(row.questions) },
        { name: 'state', title: t(surveyWords.state), show: (row: FormRowJson) => (row.errors > 0 ? <StatusBadge tone="warn">{t(surveyWords.errors, { n: row.errors })}</StatusBadge> : <StatusBadge tone="good">{t(surveyWords.ready)}</StatusBadge>) },
        { name: 'changedAt', title: t(surveyWords.changed), sort: 'changedAt', wideOnly: true, show: (row: FormRowJson) => <>{formats.date(row.changedAt.slice(0, 10), 'short')} · <bdi>{row.changedBy}</bdi></> },
      ]}
      filters={[{ name: 'kind', label: t(surveyWords.kind), options: surveyKinds.map((value) => ({ value, label: t(surveyWords[`kind-${value}`]) })) }]}
      empty={{ title: t(surveyWords.noForms), text: t(surveyWords.noFormsText) }}
    />
  )
}
