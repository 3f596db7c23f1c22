import { Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { changePassword, getSession, PASSWORD_LENGTH_MIN } from '#contract/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { keyOf } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { passwordWords } from './words.ts'

export function PasswordForm() {
  const t = useSay()
  const client = useQueryClient()
  const fields = useFields({ current: '', next: '' })
  const change = useDo(changePassword, { onDone: () => void client.invalidateQueries({ queryKey: keyOf(getSession) }) })
  const min = PASSWORD_LENGTH_MIN
  return (
    <Panel title={t(passwordWords.title)}>
      <Form
        fields={fields}
        command={change}
        input={(values) => ({ body: values })}
        check={({ next }): { next?: string } => (next.length < min ? { next: t(passwordWords.tooShort, { min }) } : {})}
        submit={t(passwordWords.change)}
        onDone={() => fields.reset()}
      >
        <TextField secret label={t(passwordWords.current)} autoComplete="current-password" {...fields.getInputProps('current')} />
        <TextField secret label={t(passwordWords.next)} help={t(passwordWords.nextHelp, { min })} autoComplete="new-password" {...fields.getInputProps('next')} />
        {change.isSuccess && (
          <Text component="output" size="sm" c="var(--accent-ink)">
            {t(passwordWords.changed)}
          </Text>
        )}
      </Form>
    </Panel>
  )
}
