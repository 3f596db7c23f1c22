import { ActionIcon, Button, Checkbox, Group, NumberInput, Select, Stack, Table, Text, TextInput } from '@mantine/core'
import { IconChevronUp, IconPencil } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { inputTypes, questionTypes, titleOf, type Question, type QuestionType } from '#core/survey/definition.ts'
import { fieldsOf } from '#core/survey/field-rules.ts'
import { useSay } from '#web/language/language.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { asChoice, moved, newQuestion, ofType, put, said, spoken, type Path } from './edit-form.ts'
import { Moving, Spoken, type Editing } from './editing.tsx'
import { editorWords } from './words.ts'

export function QuestionList({ edit, path, questions }: { edit: Editing; path: Path; questions: readonly Question[] }) {
  const t = useSay()
  const { content, change, may } = edit
  return (
    <Stack gap="md">
      {questions.map((question, at) => (
        <QuestionEditor
          // By place: a name changes while it is typed.
          // oxlint-disable-next-line react/no-array-index-key
          key={String(at)} edit={edit} path={[...path, at]} question={question}
          moving={may && <Moving name={question.name} move={(by) => change(put(content, path, moved(questions, at, by)))} remove={() => change(put(content, [...path, at], undefined))} />}
        />
      ))}
      {may && <Group><Button variant="default" size="sm" onClick={() => change(put(content, path, [...questions, newQuestion(content)]))}>{t(editorWords.addQuestion)}</Button></Group>}
    </Stack>
  )
}

interface Part { readonly edit: Editing; readonly path: Path; readonly question: Question }

export function QuestionEditor({ edit, path, question, moving }: Part & { moving: ReactNode }) {
  const t = useSay()
  const [isOpen, setOpen] = useState(false)
  const title = titleOf(question, edit.language) || question.name
  const toggle = (
    <ActionIcon variant="subtle" color="gray" size={44} aria-expanded={isOpen} aria-label={`${t(isOpen ? editorWords.shut : editorWords.edit)}: ${question.name}`} onClick={() => setOpen(!isOpen)}>
      {isOpen ? <IconChevronUp size={18} /> : <IconPencil size={18} />}
    </ActionIcon>
  )
  return (
    <Panel title={title} action={<Group gap={0} wrap="nowrap">{toggle}{moving}</Group>}>
      {isOpen ? <QuestionFields edit={edit} path={path} question={question} /> : <Text size="sm" c="dimmed">{[t(editorWords[question.type]), question.isRequired && t(editorWords.needed), question.visibleIf && `${t(editorWords.visibleIf)} ${question.visibleIf}`].filter(Boolean).join(' · ')}</Text>}
    </Panel>
  )
}

function QuestionFields({ edit, path, question }: Part) {
  const t = useSay()
  const part = { edit, path, question }
  const has = (field: string): boolean => Object.hasOwn(fieldsOf[question.type], field)
  return (
    <Stack gap="sm">
      <Kind {...part} />
      {has('title') && <Spoken edit={edit} label={t(editorWords.question)} path={[...path, 'title']} text={question.title} />}
      {has('html') && <Spoken edit={edit} label={t(editorWords.html)} path={[...path, 'html']} text={question.html} />}
      {has('description') && <Spoken edit={edit} label={t(editorWords.hint)} path={[...path, 'description']} text={question.description} />}
      {(['choices', 'rows', 'columns'] as const).filter(has).map((field) => <Choices key={field} {...part} field={field} />)}
      <Rules {...part} has={has} />
      {question.type === 'panel' && <QuestionList edit={edit} path={[...path, 'elements']} questions={question.elements ?? []} />}
    </Stack>
  )
}

function Kind({ edit: { content, change, may }, path, question }: Part) {
  const t = useSay()
  const set = (field: string, value: unknown) => change(put(content, [...path, field], value))
  return (
    <Group grow align="start" preventGrowOverflow={false}>
      <Select label={t(editorWords.type)} size="md" disabled={!may} allowDeselect={false} value={question.type} onChange={(next) => next && change(put(content, path, ofType(question, next as QuestionType)))} data={questionTypes.map((value) => ({ value, label: t(editorWords[value]) }))} />
      <TextInput label={t(editorWords.name)} size="md" dir="ltr" readOnly={!may} value={question.name} onChange={(event) => set('name', event.currentTarget.value)} />
      {question.type === 'text' && <Select label={t(editorWords.inputType)} size="md" disabled={!may} allowDeselect={false} value={question.inputType ?? 'text'} onChange={(next) => set('inputType', next)} data={inputTypes.map((value) => ({ value, label: t(editorWords[`input-${value}`]) }))} />}
    </Group>
  )
}

function Rules({ edit: { content, change, may }, path, question, has }: Part & { has: (field: string) => boolean }) {
  const t = useSay()
  const set = (field: string, value: unknown) => change(put(content, [...path, field], value === '' || value === false ? undefined : value))
  return (
    <Group grow align="end" preventGrowOverflow={false}>
      {has('isRequired') && <Checkbox size="md" py={10} label={t(editorWords.needed)} disabled={!may} checked={question.isRequired ?? false} onChange={(event) => set('isRequired', event.currentTarget.checked)} />}
      {has('visibleIf') && <TextInput size="md" dir="ltr" label={t(editorWords.visibleIf)} description={t(editorWords.visibleIfHelp)} placeholder="{q1} = 'yes'" readOnly={!may} value={question.visibleIf ?? ''} onChange={(event) => set('visibleIf', event.currentTarget.value)} />}
      {has('expression') && <TextInput size="md" dir="ltr" label={t(editorWords.expression)} readOnly={!may} value={question.expression ?? ''} onChange={(event) => set('expression', event.currentTarget.value)} />}
    </Group>
  )
}

function Choices({ edit, path, question, field }: Part & { field: 'choices' | 'rows' | 'columns' }) {
  const t = useSay()
  const { content, change, language, may } = edit
  const list = (question[field] ?? []).map(asChoice)
  const set = (next: readonly object[]) => change(put(content, [...path, field], next))
  const at = (index: number, more: object) => set(list.map((each, n) => (n === index ? clean({ ...each, ...more }) : each)))
  return (
    <Stack gap={4}>
      <Table aria-label={t(editorWords[field])}>
        <Table.Thead><Table.Tr><Table.Th>{t(editorWords[field])}: {t(editorWords.value)}</Table.Th><Table.Th>{t(editorWords.shownAs)}</Table.Th>{field !== 'rows' && <Table.Th>{t(editorWords.points)}</Table.Th>}{may && <Table.Th />}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {list.map((choice, index) => (
            // By place: a value changes while it is typed.
            // oxlint-disable-next-line react/no-array-index-key
            <Table.Tr key={String(index)}>
              <Table.Td><TextInput aria-label={t(editorWords.value)} dir="ltr" readOnly={!may} value={String(choice.value)} onChange={(event) => at(index, { value: event.currentTarget.value })} /></Table.Td>
              <Table.Td><TextInput aria-label={t(editorWords.shownAs)} dir="auto" lang={language} readOnly={!may} value={spoken(choice.text, language)} onChange={(event) => at(index, { text: said(choice.text, language, event.currentTarget.value) })} /></Table.Td>
              {field !== 'rows' && <Table.Td><NumberInput aria-label={t(editorWords.points)} w={90} hideControls allowDecimal={false} readOnly={!may} value={choice.score ?? ''} onChange={(next) => at(index, { score: next === '' ? undefined : Number(next) })} /></Table.Td>}
              {may && <Table.Td><Moving name={String(choice.value)} move={(by) => set(list.toSpliced(index, 1).toSpliced(Math.max(0, index + by), 0, choice))} remove={() => set(list.toSpliced(index, 1))} /></Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {may && <Group><Button size="sm" variant="subtle" onClick={() => set([...list, { value: `value${String(list.length + 1)}` }])}>{t(editorWords.addChoice)}</Button></Group>}
    </Stack>
  )
}

const clean = (choice: object): object => Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined))
