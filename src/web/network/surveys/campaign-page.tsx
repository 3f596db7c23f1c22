import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { closeSurveyCampaign, exportSurveyCsv, exportSurveyXlsx, extendSurveyCampaign, getSurveyCampaign } from '#contract/surveys.ts'
import type { CampaignDetailJson } from '#contract/surveys/shapes.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { CampaignState } from './campaign-state.tsx'
import { Invitations } from './invitations.tsx'
import { Responses } from './responses.tsx'
import { Results } from './results.tsx'
import { surveyWords } from './words.ts'

export function CampaignPage() {
  const t = useSay()
  const may = useMay()('surveys.edit')
  const { campaignId } = useParams({ from: '/surveys/$campaignId' })
  const campaign = useAsk(getSurveyCampaign, { params: { id: campaignId } })
  if (campaign.error) return <ProblemNotice problem={campaign.error} retry={() => void campaign.refetch()} />
  if (!campaign.data) return <SkeletonPage />
  const { data } = campaign
  const hasAnswers = !data.anonymous || data.state === 'closed'
  return (
    <>
      <PageHead
        title={data.title} badge={<CampaignState state={data.state} />}
        waits={t(data.audience === 'open' ? surveyWords.answeredOpen : surveyWords.answeredOf, { sent: data.sent, invited: data.invited })}
        more={<>{hasAnswers && data.sent > 0 && <Exports id={data.id} />}<PrintButton />{may && data.state !== 'closed' && <Ending campaign={data} />}</>}
      />
      <AddressTabs tabs={[
        { name: 'progress', label: t(surveyWords.progress), content: <Progress campaign={data} may={may} /> },
        { name: 'results', label: t(surveyWords.results), content: <Results campaign={data} /> },
        ...(data.anonymous ? [] : [{ name: 'answers', label: t(surveyWords.answers), count: data.sent, content: <Responses campaign={data} /> }]),
      ]}
      />
    </>
  )
}

function Progress({ campaign, may }: { campaign: CampaignDetailJson; may: boolean }) {
  const t = useSay()
  const formats = useFormats()
  return (
    <Panel>
      <Facts facts={[
        { label: t(surveyWords.form), value: <bdi>{campaign.formName}</bdi> },
        { label: t(surveyWords.opensOn), value: formats.date(campaign.opensOn) },
        { label: t(surveyWords.closesOn), value: formats.date(campaign.closesOn) },
        { label: t(surveyWords.anonymous), value: t(campaign.anonymous ? surveyWords.nameless : surveyWords.named) },
      ]}
      />
      <Invitations campaign={campaign} may={may} />
    </Panel>
  )
}

function Exports({ id }: { id: string }) {
  const t = useSay()
  const input = { params: { id }, query: { labels: 'texts' as const } }
  return (
    <>
      <Button component="a" variant="subtle" color="gray" download href={fileAddress(exportSurveyCsv, input)}>{t(surveyWords.csv)}</Button>
      <Button component="a" variant="subtle" color="gray" download href={fileAddress(exportSurveyXlsx, input)}>{t(surveyWords.xlsx)}</Button>
    </>
  )
}

function Ending({ campaign }: { campaign: CampaignDetailJson }) {
  const t = useSay()
  const [asked, setAsked] = useState<'end' | 'extend'>()
  const close = () => setAsked(undefined)
  const end = useDo(closeSurveyCampaign, { onDone: close })
  return (
    <>
      <Button variant="default" onClick={() => setAsked('extend')}>{t(surveyWords.extend)}</Button>
      <Button variant="default" onClick={() => setAsked('end')}>{t(surveyWords.end)}</Button>
      <ConfirmDialog
        opened={asked === 'end'} close={close} title={t(surveyWords.end)} confirm={t(surveyWords.end)} pending={end.isPending} problem={end.error}
        run={() => end.mutate({ params: { id: campaign.id } })}
      >
        {t(surveyWords.endText)}
      </ConfirmDialog>
      {asked === 'extend' && <Extending campaign={campaign} close={close} />}
    </>
  )
}

function Extending({ campaign, close }: { campaign: CampaignDetailJson; close: () => void }) {
  const t = useSay()
  const fields = useFields({ closesOn: campaign.closesOn })
  const extend = useDo(extendSurveyCampaign, { onDone: close })
  return (
    <Dialog title={t(surveyWords.extend)} close={close}>
      <Form fields={fields} command={extend} submit={t(surveyWords.extend)} cancel={close} input={({ closesOn }) => ({ params: { id: campaign.id }, body: { closesOn } })}>
        <DateField label={t(surveyWords.closesOn)} from={campaign.opensOn} {...fields.getInputProps('closesOn')} />
      </Form>
    </Dialog>
  )
}
