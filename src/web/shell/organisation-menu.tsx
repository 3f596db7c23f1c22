import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconSelector } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { switchOrganisation } from '#contract/session.ts'
import { useEnterSession, useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import classes from './shell.module.css'
import { shellWords } from './words.ts'

/** Where the person acts now; a menu only for those who belong to more than one organisation. */
export function OrganisationMenu() {
  const t = useSay()
  const { organisation, organisations } = useSession()
  const enter = useEnterSession()
  const navigate = useNavigate()
  const change = useDo(switchOrganisation, {
    onDone: (session) => {
      enter(session)
      void navigate({ to: '/' })
    },
  })
  if (organisations.length < 2) {
    return (
      <div className={classes.organisation}>
        <span>{organisation.name}</span>
      </div>
    )
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.organisation} aria-label={`${t(shellWords.organisation)}: ${organisation.name}`}>
          <span>{organisation.name}</span>
          <IconSelector size={16} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
        {organisations.map((each) => (
          <Menu.Item
            key={each.id}
            aria-current={each.id === organisation.id}
            rightSection={each.id === organisation.id && <IconCheck size={16} />}
            onClick={() => change.mutate({ body: { organisation: each.id } })}
          >
            {each.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
