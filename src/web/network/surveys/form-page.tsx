import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { archiveSurveyForm, getSurveyForm, saveSurveyForm } from '#contract/surveys.ts'
import type { FormDetailJson } from '#contract/surveys/shapes.ts'
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '#contract/words/language.ts'
import { checkDefinition, hasErrors } from '#core/survey/check-definition.ts'
import { languagesOf } from '#core/survey/check-languages.ts'
import { textIn, type Definition } from '#core/survey/definition.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { isDrawable } from './edit-form.ts'
import { FormProblems } from './form-problems.tsx'
import { FormQuestions } from './form-questions.tsx'
import { MountedForm } from './mounted-form.tsx'
import { editorWords, surveyWords } from './words.ts'

export function FormPage() {
  const { formId } = useParams({ from: '/surveys/forms/$formId' })
  const asked = useAsk(getSurveyForm, { params: { id: formId } })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  return <FormEditor key={asked.data.version} form={asked.data} />
}

function FormEditor({ form }: { form: FormDetailJson }) {
  const t = useSay()
  const formats = useFormats()
  const own = useLanguage().language
  const may = useMay()('surveys.edit')
  const [content, setContent] = useState<unknown>(form.content)
  const [language, setLanguage] = useState<Language>(own)
  const problems = useMemo(() => checkDefinition(content), [content])
  const save = useDo(saveSurveyForm)
  const isChanged = content !== form.content
  const title = isDrawable(content) ? textIn(content.title, own) : form.name
  const edit = { content, change: setContent, language, may }
  return (
    <>
      <PageHead
        title={title || form.name} more={may && <Archiving id={form.id} />}
        waits={isChanged ? t(editorWords.unsaved) : t(editorWords.waits, { version: form.version, at: formats.date(form.changedAt.slice(0, 10)), by: form.changedBy })}
        action={may && <Button disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate({ params: { id: form.id }, body: { version: form.version, kind: form.kind, content: content as never } })}>{t(editorWords.save)}</Button>}
      />
      {save.error && <ProblemNotice problem={save.error} />}
      <Stack gap="lg">
        <FormProblems problems={problems} />
        {!hasErrors(problems) && <Text c="dimmed">{t(editorWords.languages, { languages: languagesOf(content as Definition).map((each) => LANGUAGE_NAMES[each]).join(', ') })}</Text>}
        <Group className="no-print"><SegmentedControl aria-label={t(editorWords.writeIn)} value={language} onChange={(next) => setLanguage(next as Language)} data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))} /></Group>
        <AddressTabs tabs={[
          { name: 'questions', label: t(editorWords.editor), content: isDrawable(content) ? <FormQuestions {...edit} content={content} /> : <Text>{t(editorWords.broken)}</Text> },
          { name: 'preview', label: t(editorWords.preview), content: <Preview content={content} language={language} isSound={!hasErrors(problems)} /> },
          { name: 'text', label: t(editorWords.asText), content: <AsText {...edit} /> },
        ]}
        />
      </Stack>
    </>
  )
}

function Preview({ content, language, isSound }: { content: unknown; language: Language; isSound: boolean }) {
  const t = useSay()
  if (!isSound) return <Text>{t(editorWords.problems)}</Text>
  return (
    <Panel>
      <Text c="dimmed" size="sm">{t(editorWords.sendingNothing)}</Text>
      <div dir={language === 'ar' ? 'rtl' : 'ltr'} lang={language}><MountedForm definition={content as Definition} language={language} prefix="preview" onSend={() => undefined} /></div>
    </Panel>
  )
}

function AsText({ content, change, may }: { content: unknown; change: (next: unknown) => void; may: boolean }) {
  const t = useSay()
  const [typed, setTyped] = useState(() => JSON.stringify(content, null, 2))
  const [isWrong, setWrong] = useState(false)
  const read = (text: string) => {
    setTyped(text)
    try {
      change(JSON.parse(text))
      setWrong(false)
    } catch {
      setWrong(true)
    }
  }
  return <Textarea label={t(editorWords.asText)} description={t(editorWords.asTextHelp)} autosize minRows={12} maxRows={40} dir="ltr" styles={{ input: { fontFamily: 'monospace' } }} readOnly={!may} value={typed} onChange={(event) => read(event.currentTarget.value)} error={isWrong && t(editorWords.notJson)} />
}

function Archiving({ id }: { id: string }) {
  const t = useSay()
  const navigate = useNavigate()
  const [asked, setAsked] = useState(false)
  const archive = useDo(archiveSurveyForm, { onDone: () => void navigate({ to: '/surveys' as '/', search: { tab: 'forms' } }) })
  return (
    <>
      <Button variant="default" onClick={() => setAsked(true)}>{t(editorWords.archive)}</Button>
      <Button variant="default" onClick={() => void navigate({ to: '/surveys/new' as '/', search: { form: id } })}>{t(surveyWords.newCampaign)}</Button>
      <ConfirmDialog opened={asked} close={() => setAsked(false)} title={t(editorWords.archive)} confirm={t(editorWords.archive)} pending={archive.isPending} problem={archive.error} run={() => archive.mutate({ params: { id } })}>
        {t(editorWords.archiveText)}
      </ConfirmDialog>
    </>
  )
}
