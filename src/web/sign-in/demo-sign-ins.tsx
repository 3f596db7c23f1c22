import { Text, Title, UnstyledButton } from '@mantine/core'
import { IconArrowNarrowRight } from '@tabler/icons-react'
import { listDemoSignIns } from '#contract/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import classes from './sign-in.module.css'
import { signInWords } from './words.ts'

interface DemoSignIn { login: string; password: string; name: string; role: string; organisation: string }

/** Shown only where the server is the demonstration's: elsewhere it answers not found. */
export function DemoSignIns({ choose, busy }: { choose: (one: DemoSignIn) => void; busy: boolean }) {
  const t = useSay()
  const { data } = useAsk(listDemoSignIns, {})
  if (!data || data.items.length === 0) return null
  const organisations = [...new Set(data.items.map((one) => one.organisation))]
  return (
    <section className={classes.demo} aria-labelledby="demo-title">
      <Title order={2} size="h4" id="demo-title">
        {t(signInWords.demoTitle)}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(signInWords.demoText)}
      </Text>
      {organisations.map((organisation) => (
        <div key={organisation} className={classes.organisation}>
          <h3>{organisation}</h3>
          <ul>
            {data.items.filter((one) => one.organisation === organisation).map((one) => (
              <li key={one.login}>
                <UnstyledButton className={classes.person} disabled={busy} onClick={() => choose(one)}>
                  <span>
                    <strong>{one.name}</strong>
                    <small>{one.role}</small>
                  </span>
                  <IconArrowNarrowRight size={18} className={classes.arrow} />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
