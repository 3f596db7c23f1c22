import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import type { UseMutationResult } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import type { ApiProblem } from '#web/api/problem.ts'
import { useSay } from '#web/language/language.tsx'
import { forgetDraft, keepDraft } from './draft.ts'
import { splitProblems } from './field-problems.ts'
import { FormContext } from './form-context.ts'
import { ProblemNotice } from './problem-notice.tsx'
import { Shortcut } from './shortcut.tsx'
import type { Fields, FieldValues } from './use-fields.ts'
import { uiWords } from './words.ts'

export interface FormProps<Values extends FieldValues, Input, Answer> {
  fields: Fields<Values>
  /** What sends it: a `useDo(endpoint)`. */
  command: UseMutationResult<Answer, ApiProblem, Input>
  /** From what was typed to what is sent. */
  input: (values: Values) => Input
  /** Rules between fields, as problems by field; called when the person sends. */
  check?: (values: Values) => Partial<Record<keyof Values & string, string>>
  /** The verb on the button. */
  submit: string
  cancel?: () => void
  onDone?: (answer: Answer) => void
  children: ReactNode
}

/** A form: sends by button or Ctrl+Enter, puts the server's problems beside their fields, loses nothing that was typed. */
export function Form<Values extends FieldValues, Input, Answer>(props: FormProps<Values, Input, Answer>) {
  const t = useSay()
  const { fields, command } = props
  const { context, findProblem } = useFieldProblems()
  useDraft(fields)
  const send = () => {
    if (command.isPending || findProblem()) return
    const between = props.check?.(fields.values) ?? {}
    if (Object.values(between).some(Boolean)) return fields.setErrors(between)
    fields.clearErrors()
    command.mutate(props.input(fields.values), {
      onSuccess: (answer) => {
        if (fields.draft) forgetDraft(fields.draft)
        props.onDone?.(answer)
      },
      onError: (problem) => fields.setErrors(splitProblems(problem.errors, fields.values).byField),
    })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    send()
  }
  return (
    <FormContext value={context}>
      {/* Ctrl+Enter sends from any field, also from those where Enter begins a new line. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form onSubmit={submit} onKeyDown={onKeyDown} noValidate>
        <Stack gap="md">
          {fields.restored && <Restored fields={fields} />}
          {props.children}
          {command.error && <FormProblem problem={command.error} values={fields.values} retry={send} />}
          <Group gap="sm" className="no-print">
            <Button type="submit" loading={command.isPending}>
              {props.submit}
            </Button>
            {props.cancel && (
              <Button variant="default" onClick={props.cancel}>
                {t(uiWords.cancel)}
              </Button>
            )}
            <Text visibleFrom="sm" size="xs">
              <Shortcut keys="Ctrl Enter" />
            </Text>
          </Group>
        </Stack>
      </form>
    </FormContext>
  )
}

/** Collects what the fields find wrong; looking for it shows every problem and goes to the first. */
function useFieldProblems() {
  const problems = useRef(new Map<string, string>())
  const [tried, setTried] = useState(false)
  const report = useCallback((id: string, problem: string | undefined) => {
    if (problem === undefined) problems.current.delete(id)
    else problems.current.set(id, problem)
  }, [])
  const findProblem = (): boolean => {
    const elements = [...problems.current.keys()].flatMap((id) => document.getElementById(id) ?? [])
    if (elements.length === 0) return false
    setTried(true)
    const [first] = elements.toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    first?.focus()
    return true
  }
  const context = useMemo(() => ({ tried, report }), [tried, report])
  return { context, findProblem }
}

function useDraft<Values extends FieldValues>(fields: Fields<Values>): void {
  const { draft, values } = fields
  const dirty = fields.isDirty()
  useEffect(() => {
    if (draft && dirty) keepDraft(draft, values)
  }, [draft, dirty, values])
}

function Restored<Values extends FieldValues>({ fields }: { fields: Fields<Values> }) {
  const t = useSay()
  const afresh = () => {
    if (fields.draft) forgetDraft(fields.draft)
    window.location.reload()
  }
  return (
    <Text size="sm" c="dimmed">
      {t(uiWords.kept)}{' '}
      <Anchor component="button" type="button" size="sm" onClick={afresh}>
        {t(uiWords.startAfresh)}
      </Anchor>
    </Text>
  )
}

/** Problems that a field shows already are not said twice. */
function FormProblem(props: { problem: ApiProblem; values: FieldValues; retry: () => void }) {
  const { elsewhere } = splitProblems(props.problem.errors, props.values)
  return (
    <>
      <ProblemNotice problem={props.problem} withoutFields retry={props.retry} />
      {elsewhere.map((each) => (
        <Text key={`${each.path} ${each.code}`} size="sm" c="var(--warn-ink)">
          {each.message}
        </Text>
      ))}
    </>
  )
}
