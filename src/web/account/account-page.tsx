import { Alert, SegmentedControl, Stack } from '@mantine/core'
import { LANGUAGES, LANGUAGE_NAMES, isLanguage } from '#contract/words/language.ts'
import { useSession } from '#web/api/session.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { useChooseLanguage } from '#web/shell/language-menu.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import classes from './account.module.css'
import { Devices } from './devices.tsx'
import { PasswordForm } from './password-form.tsx'
import { SecondFactor } from './second-factor.tsx'
import { accountWords } from './words.ts'

export function AccountPage() {
  const t = useSay()
  const { passwordTemporary } = useSession()
  return (
    <>
      <PageHead title={t(accountWords.title)} waits={t(accountWords.waits)} />
      {passwordTemporary && (
        <Alert color="amber" mb="md">
          {t(accountWords.temporary)}
        </Alert>
      )}
      <div className={classes.columns}>
        <div>
          <Me />
          <Devices />
        </div>
        <div>
          <PasswordForm />
          <SecondFactor />
        </div>
      </div>
    </>
  )
}

function Me() {
  const t = useSay()
  const { user, roles } = useSession()
  const { language } = useLanguage()
  const choose = useChooseLanguage()
  return (
    <Panel title={t(accountWords.me)}>
      <Stack>
        <Facts
          facts={[
            { label: t(accountWords.name), value: user.name },
            { label: t(accountWords.login), value: <bdi>{user.login}</bdi> },
            { label: t(accountWords.email), value: user.email && <bdi>{user.email}</bdi> },
            { label: t(accountWords.roles), value: roles.length > 0 ? roles.join(', ') : undefined },
          ]}
        />
        <SegmentedControl
          aria-label={t(accountWords.language)}
          className={classes.languages}
          data={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
          value={language}
          onChange={(next) => isLanguage(next) && choose(next)}
        />
      </Stack>
    </Panel>
  )
}
