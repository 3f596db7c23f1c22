import { Button, Code, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { renderSVG } from 'uqr'
import { confirmSecondFactor, getSession, removeSecondFactor, startSecondFactor } from '#contract/session.ts'
import { toLatinDigits } from '#contract/words/digits.ts'
import { useSession } from '#web/api/session.ts'
import { keyOf } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import classes from './account.module.css'
import { factorWords } from './words.ts'

/** A six-digit code from an authenticator app besides the password. */
export function SecondFactor() {
  const t = useSay()
  const { secondFactor } = useSession()
  return (
    <Panel
      title={t(factorWords.title)}
      action={<StatusBadge tone={secondFactor ? 'good' : 'neutral'}>{t(secondFactor ? factorWords.on : factorWords.off)}</StatusBadge>}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t(factorWords.what)}
        </Text>
        {secondFactor ? <TurnOff /> : <TurnOn />}
      </Stack>
    </Panel>
  )
}

function useRefreshSession(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: keyOf(getSession) })
}

function TurnOn() {
  const t = useSay()
  const start = useDo(startSecondFactor)
  if (start.data) return <ConfirmCode uri={start.data.uri} secret={start.data.secret} />
  return (
    <>
      {start.error && <ProblemNotice problem={start.error} />}
      <div>
        <Button variant="default" loading={start.isPending} onClick={() => start.mutate({})} data-start-totp>
          {t(factorWords.start)}
        </Button>
      </div>
    </>
  )
}

function ConfirmCode({ uri, secret }: { uri: string; secret: string }) {
  const t = useSay()
  const refresh = useRefreshSession()
  const fields = useFields({ code: '' })
  const confirm = useDo(confirmSecondFactor, { onDone: refresh })
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(uri))}`
  return (
    <>
      <Text size="sm">{t(factorWords.scan)}</Text>
      <Group align="center">
        <img className={classes.qr} src={picture} alt={t(factorWords.picture)} />
        <Code dir="ltr">{secret.replace(/(.{4})(?=.)/gu, '$1 ')}</Code>
      </Group>
      <Form
        fields={fields}
        command={confirm}
        input={({ code }) => ({ body: { code: toLatinDigits(code).replaceAll(' ', '') } })}
        submit={t(factorWords.confirm)}
      >
        <TextField label={t(factorWords.code)} inputMode="numeric" autoComplete="one-time-code" maxLength={7} {...fields.getInputProps('code')} />
      </Form>
    </>
  )
}

function TurnOff() {
  const t = useSay()
  const refresh = useRefreshSession()
  const fields = useFields({ password: '' })
  const remove = useDo(removeSecondFactor, { onDone: refresh })
  return (
    <Form fields={fields} command={remove} input={(values) => ({ body: values })} submit={t(factorWords.remove)}>
      <TextField secret label={t(factorWords.password)} autoComplete="current-password" {...fields.getInputProps('password')} />
    </Form>
  )
}
