import { Text } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { answerByTelephone, getSurveyCampaign, getSurveyForm } from '#contract/surveys.ts'
import { LANGUAGE_NAMES, type Language } from '#contract/words/language.ts'
import type { Answers, Definition } from '#core/survey/definition.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { forgetDraft, keepDraft, readDraft } from '#web/ui/draft.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { MountedForm } from './mounted-form.tsx'
import { editorWords, surveyWords } from './words.ts'

/** An adviser asks on the telephone; what was typed outlives a page left by mistake. */
export function TelephonePage() {
  const t = useSay()
  const navigate = useNavigate()
  const { language: own } = useLanguage()
  const { campaignId, invitationId } = useParams({ from: '/surveys/$campaignId/telephone/$invitationId' })
  const campaign = useAsk(getSurveyCampaign, { params: { id: campaignId } })
  const form = useAsk(getSurveyForm, { params: { id: campaign.data?.form ?? '' }, query: { version: campaign.data?.formVersion } }, { when: campaign.data !== undefined })
  const [chosen, setChosen] = useState<Language>()
  const draft = `survey-${invitationId}`
  const send = useDo(answerByTelephone, {
    onDone: () => {
      forgetDraft(draft)
      void navigate({ to: `/surveys/${campaignId}` as '/' })
    },
  })
  const problem = campaign.error ?? form.error
  if (problem) return <ProblemNotice problem={problem} />
  if (!campaign.data || !form.data) return <SkeletonPage />
  const { languages, invitations } = campaign.data
  const language = chosen ?? (languages.includes(own) ? own : languages[0] ?? 'en')
  const member = invitations.find(({ id }) => id === invitationId)?.member?.name ?? ''
  return (
    <>
      <PageHead title={t(surveyWords.telephone)} waits={t(surveyWords.telephoneWaits, { member })} />
      <Panel>
        <SelectField label={t(editorWords.writeIn)} value={language} onChange={(next) => setChosen(next as Language)} options={languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} />
        <Text mt="md" fw={600}><bdi>{member}</bdi></Text>
        <MountedForm
          definition={form.data.content as unknown as Definition} language={language} prefix="telephone" answers={readDraft<Record<string, unknown>>(draft) ?? {}}
          onChange={(answers: Answers) => keepDraft(draft, answers)}
          onSend={(answers) => send.mutate({ params: { id: campaignId, invitation: invitationId }, body: { answers: answers as never, language } })}
        />
        {send.error && <ProblemNotice problem={send.error} />}
      </Panel>
    </>
  )
}
