import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { SECOND_FACTOR_NEEDED, signIn } from '#contract/session.ts'
import { toLatinDigits } from '#contract/words/digits.ts'
import { useEnterSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { LanguageMenu } from '#web/shell/language-menu.tsx'
import { SchemeSwitch } from '#web/shell/scheme-switch.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { DemoSignIns } from './demo-sign-ins.tsx'
import classes from './sign-in.module.css'
import { signInWords } from './words.ts'

export function SignInPage() {
  const t = useSay()
  return (
    <div className={classes.page}>
      <div className={classes.bar}>
        <LanguageMenu />
        <SchemeSwitch />
      </div>
      <main className={classes.main}>
        <div className={classes.brand}>
          <img src="/icon.svg" alt="" width={52} height={52} />
          <div>
            <Text fw={750} size="xl">
              Twiza
            </Text>
            <Text c="dimmed" size="sm">
              {t(signInWords.promise)}
            </Text>
          </div>
        </div>
        <SignInForm />
      </main>
    </div>
  )
}

function SignInForm() {
  const t = useSay()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const enter = useEnter()
  const needsCode = enter.error?.code.startsWith('second_factor') ?? (enter.isPending && enter.variables.body.code !== undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate({ body: { login: login.trim(), password, ...(needsCode ? { code: toLatinDigits(code).replaceAll(' ', '') } : {}) } })
  }
  return (
    <>
      <form className={classes.card} onSubmit={submit}>
        <Stack gap="md">
          <Title order={1} size="h3">
            {t(signInWords.title)}
          </Title>
          {enter.error && enter.error.code !== SECOND_FACTOR_NEEDED && <ProblemNotice problem={enter.error} />}
          {needsCode ? (
            <CodeField code={code} setCode={setCode} />
          ) : (
            <>
              <TextInput size="md" label={t(signInWords.login)} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} required withAsterisk={false} value={login} onChange={(event) => setLogin(event.currentTarget.value)} />
              <PasswordInput size="md" label={t(signInWords.password)} name="password" autoComplete="current-password" required withAsterisk={false} value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
            </>
          )}
          <Button type="submit" loading={enter.isPending} fullWidth>
            {t(signInWords.title)}
          </Button>
          {needsCode && (
            <Button variant="subtle" fullWidth onClick={() => { setCode(''); enter.reset() }}>
              {t(signInWords.back)}
            </Button>
          )}
        </Stack>
      </form>
      <DemoSignIns choose={(one) => enter.mutate({ body: { login: one.login, password: one.password } })} busy={enter.isPending} />
    </>
  )
}

function CodeField({ code, setCode }: { code: string; setCode: (code: string) => void }) {
  const t = useSay()
  return (
    <TextInput
      size="md"
      label={t(signInWords.code)}
      description={t(signInWords.codeHelp)}
      name="one-time-code"
      autoComplete="one-time-code"
      inputMode="numeric"
      maxLength={7}
      required
      withAsterisk={false}
      // The person has just asked for this step, so the caret belongs here.
      ref={takeCaret}
      value={code}
      onChange={(event) => setCode(event.currentTarget.value)}
    />
  )
}

function takeCaret(input: HTMLInputElement | null): void {
  input?.focus()
}

function useEnter() {
  const enterSession = useEnterSession()
  const navigate = useNavigate()
  const { next } = useSearch({ from: '/sign-in' })
  return useDo(signIn, {
    onDone: (session) => {
      enterSession(session)
      // Only a path of our own: an address from outside must not lead a person elsewhere.
      void navigate({ href: next && /^\/(?![/\\])/u.test(next) ? next : '/', replace: true })
    },
  })
}
