import { Button, Group, Stack } from '@mantine/core'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { moved, newPage, put } from './edit-form.ts'
import { Moving, Spoken, type Editing } from './editing.tsx'
import { QuestionList } from './question-editor.tsx'
import { editorWords, surveyWords } from './words.ts'

export function FormQuestions(edit: Editing) {
  const t = useSay()
  const { content, change, may } = edit
  const top = [['title', editorWords.formTitle], ['description', editorWords.description], ['completedHtml', editorWords.thanks]] as const
  return (
    <Stack gap="lg">
      <Panel>
        <Stack gap="sm">{top.map(([field, label]) => <Spoken key={field} edit={edit} label={t(label)} path={[field]} text={content[field]} />)}</Stack>
      </Panel>
      {content.pages.map((page, at) => (
        <Panel key={page.name} title={`${t(editorWords.page)} ${String(at + 1)}`} action={may && <Moving move={(by) => change({ ...content, pages: moved(content.pages, at, by) })} remove={() => change(put(content, ['pages', at], undefined))} name={page.name} />}>
          <Stack gap="md">
            <Spoken edit={edit} label={t(surveyWords.title)} path={['pages', at, 'title']} text={page.title} />
            <QuestionList edit={edit} path={['pages', at, 'elements']} questions={page.elements} />
          </Stack>
        </Panel>
      ))}
      {may && <Group><Button variant="default" onClick={() => change({ ...content, pages: [...content.pages, newPage(content)] })}>{t(editorWords.addPage)}</Button></Group>}
    </Stack>
  )
}
