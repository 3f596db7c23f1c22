import { Button, FileButton, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { getFiguresSheet, readFiguresSheet, submitFigures, type FindingJson, type PeriodParams, type ReportJson, type SavedJson } from '#contract/figures.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { forgetDraft } from '#web/ui/draft.ts'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { Findings } from './findings.tsx'
import { ReportFields } from './report-fields.tsx'
import { isFigure, reportFrom, valuesOf, type ReportDays } from './report-values.ts'
import { draftName, saidOf, useReport } from './use-report.ts'
import { formWords } from './words.ts'

interface FormProps {
  readonly at: PeriodParams
  readonly figures: { readonly currency: string; readonly report?: ReportJson | undefined; readonly versions: readonly unknown[]; readonly findings: readonly FindingJson[]; readonly draft?: SavedJson | undefined }
  readonly days: ReportDays
  readonly done: () => void
}

/** The report of a period: typed here or read from a workbook, checked while it is typed, submitted when it adds up. */
export function ReportForm({ at, figures, days, done }: FormProps) {
  const t = useSay()
  const { draft } = figures
  const begun = draft?.report ?? figures.report
  const { typed, change, rest, findings, save } = useReport(at, days, { values: valuesOf(begun, days), unit: begun?.unit ?? '1', comments: draft?.comments ?? {} }, draft?.findings ?? [])
  const [grade, setGrade] = useState<'1' | '2'>('1')
  const [reason, setReason] = useState('')
  const finish = (): void => {
    forgetDraft(draftName(at))
    done()
  }
  const submit = useDo(submitFigures, { refresh: ['own-indicators'], onDone: finish })
  const correction = figures.versions.length > 0
  const unreadable = Object.entries(typed.values).some(([key, value]) => !isFigure(key.slice(key.indexOf('.') + 1), value))
  const send = (): void => {
    rest()
    submit.mutate({ params: at, body: {
      report: reportFrom(typed.values, days, typed.unit), comments: saidOf(typed.comments), grade: grade === '2' ? 2 : 1, source: 'form',
      ...(correction && reason.trim() !== '' && { reason: reason.trim() }),
    } })
  }
  return (
    <Stack gap="md">
      <Workbook at={at} onRead={(saved) => change({ values: valuesOf(saved.report, days), unit: saved.report.unit ?? '1' })} />
      <Select
        label={t(formWords.unit)} size="md" maw={320} allowDeselect={false} value={typed.unit} onChange={(unit) => change({ unit: unit === '1000' ? '1000' : '1' })}
        data={[{ value: '1', label: t(formWords.unit1, { currency: figures.currency }) }, { value: '1000', label: t(formWords.unit1000, { currency: figures.currency }) }]}
      />
      <ReportFields values={typed.values} days={days} change={(values) => change({ values })} />
      {findings.length > 0 && <Findings findings={findings} comments={typed.comments} change={(comments) => change({ comments })} />}
      <Panel>
        <Stack gap="sm">
          <Select
            label={t(formWords.grade)} size="md" allowDeselect={false} value={grade} onChange={(next) => setGrade(next === '2' ? '2' : '1')}
            data={[{ value: '1', label: t(formWords.grade1) }, { value: '2', label: t(formWords.grade2) }]}
          />
          {correction && <Textarea label={t(formWords.reason)} size="md" maxLength={500} autosize value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} required />}
          {submit.error && <ProblemNotice problem={submit.error} retry={send} />}
          <Group justify="space-between">
            <Kept save={save} at={draft?.savedAt} />
            <Button size="md" loading={submit.isPending} disabled={unreadable} onClick={send}>{t(formWords.submit)}</Button>
          </Group>
        </Stack>
      </Panel>
    </Stack>
  )
}

function Workbook({ at, onRead }: { at: PeriodParams; onRead: (saved: SavedJson) => void }) {
  const t = useSay()
  const read = useDo(readFiguresSheet, { onDone: onRead })
  const take = (file: File | null) => {
    if (file === null) return
    void file.arrayBuffer().then((bytes) => read.mutate({ params: at, body: { file: { name: file.name, base64: base64Of(new Uint8Array(bytes)) } } }))
  }
  return (
    <Stack gap="xs" className="no-print">
      <Group gap="sm">
        <Button variant="default" component="a" href={fileAddress(getFiguresSheet, { params: at })} download leftSection={<IconDownload size={18} />}>{t(formWords.download)}</Button>
        <FileButton onChange={take} accept=".xlsx">{(props) => <Button variant="default" loading={read.isPending} leftSection={<IconUpload size={18} />} {...props}>{t(formWords.upload)}</Button>}</FileButton>
      </Group>
      {read.error && <ProblemNotice problem={read.error} />}
    </Stack>
  )
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function Kept({ save, at }: { save: { isPending: boolean; data: SavedJson | undefined; error: { offline: boolean } | null }; at: string | undefined }) {
  const t = useSay()
  const { relative } = useFormats()
  const when = save.data?.savedAt ?? at
  const text = save.error?.offline ? t(formWords.keptHere) : save.isPending ? t(formWords.keeping) : when ? t(formWords.kept, { when: relative(when) }) : ''
  return <Text size="sm" c="dimmed" component="output">{text}</Text>
}
