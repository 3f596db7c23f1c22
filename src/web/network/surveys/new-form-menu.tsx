import { Button, FileInput, List, Menu, Stack, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addSurveyForm, importXlsForm } from '#contract/surveys.ts'
import { sampleForm } from '#core/survey/sample-form.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { editorWords, surveyWords } from './words.ts'

export function NewFormMenu() {
  const t = useSay()
  const navigate = useNavigate()
  const [importing, setImporting] = useState(false)
  const add = useDo(addSurveyForm, { onDone: ({ id }) => void navigate({ to: `/surveys/forms/${id}` as '/' }) })
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><Button variant="default" loading={add.isPending} rightSection={<IconChevronDown size={18} />}>{t(surveyWords.newForm)}</Button></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => add.mutate({ body: { kind: 'pulse', template: 'pulse' } })}>{t(surveyWords.fromPulse)}</Menu.Item>
          <Menu.Item onClick={() => add.mutate({ body: { kind: 'satisfaction', template: 'training' } })}>{t(surveyWords.fromTraining)}</Menu.Item>
          <Menu.Item onClick={() => add.mutate({ body: { kind: 'study', content: sampleForm as never } })}>{t(surveyWords.fromSample)}</Menu.Item>
          <Menu.Item onClick={() => setImporting(true)}>{t(surveyWords.fromXls)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {add.error && <ProblemNotice problem={add.error} />}
      {importing && <ImportDialog close={() => setImporting(false)} />}
    </>
  )
}

function ImportDialog({ close }: { close: () => void }) {
  const t = useSay()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const bring = useDo(importXlsForm)
  const send = async (chosen: File) => bring.mutate({ body: { kind: 'study', name: chosen.name, base64: await base64Of(chosen) } })
  const { data } = bring
  return (
    <Dialog title={t(surveyWords.fromXls)} close={close}>
      <Stack gap="md">
        {!data && <FileInput label={t(editorWords.file)} size="md" accept=".xlsx" value={file} onChange={setFile} clearable />}
        {bring.error && <ProblemNotice problem={bring.error} />}
        {!data && <Button disabled={!file} loading={bring.isPending} onClick={() => file && void send(file)}>{t(editorWords.import)}</Button>}
        {data && (data.notes.length === 0 ? <Text>{t(editorWords.importedAll)}</Text> : (
          <>
            <Text fw={600}>{t(editorWords.imported)}</Text>
            <List size="sm" mah={320} style={{ overflowY: 'auto' }}>
              {data.notes.map((note, index) => <List.Item key={`${note.row} ${note.code} ${String(index)}`}><bdi>{note.sheet}</bdi>, {t(editorWords.row, { row: note.row })}: {note.message}</List.Item>)}
            </List>
          </>
        ))}
        {data && <Button onClick={() => void navigate({ to: `/surveys/forms/${data.id}` as '/' })}>{t(editorWords.goOn)}</Button>}
      </Stack>
    </Dialog>
  )
}

const base64Of = (file: File): Promise<string> => new Promise((resolve, reject) => {
  const reader = new FileReader()
  reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable file')))
  reader.addEventListener('load', () => resolve(String(reader.result).split(',', 2)[1] ?? ''))
  reader.readAsDataURL(file)
})
