import { Avatar, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconLogout, IconUserCog } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, use, useState } from 'react'
import { signOut } from '#contract/session.ts'
import { call } from '#web/api/call.ts'
import { useEnterSession, useSession } from '#web/api/session.ts'
import { useSay } from '#web/language/language.tsx'
import { forgetAllDrafts } from '#web/ui/draft.ts'
import { FeaturesContext } from './features-context.ts'
import type { Unsent } from './leaving-dialog.tsx'
import { shellWords } from './words.ts'

const LeavingDialog = lazy(() => import('./leaving-dialog.tsx').then((module) => ({ default: module.LeavingDialog })))

export function UserMenu() {
  const t = useSay()
  const { user, roles } = useSession()
  const enter = useEnterSession()
  const navigate = useNavigate()
  const devices = use(FeaturesContext).flatMap(({ device }) => device ?? [])
  const [unsent, warn] = useState<Unsent>([])
  const ask = async () => {
    const found = (await Promise.all(devices.map(async (load) => (await load()).unsent(user.id)))).flat()
    if (found.length > 0) warn(found)
    else await leave()
  }
  const forget = () => Promise.allSettled(devices.map(async (load) => (await load()).forget(user.id)))
  const leave = async () => {
    await forget()
    // Without an answer the person leaves this device all the same.
    await call(signOut, {}).catch(() => undefined)
    forgetAllDrafts()
    await navigate({ to: '/sign-in' })
    // Once more, now that no page is open that could have kept something anew.
    await forget()
    enter(null)
  }
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <UnstyledButton p={4}>
            <Avatar name={user.name} color="teal" size={34} aria-hidden="true" />
            <VisuallyHidden>{user.name}</VisuallyHidden>
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Text size="sm" fw={600} c="bright">
              {user.name}
            </Text>
            <Text size="xs">{roles.join(', ')}</Text>
          </Menu.Label>
          <Menu.Divider />
          <Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={18} />}>
            {t(shellWords.account)}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => void ask().catch(leave)}>
            {t(shellWords.signOut)}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {unsent.length > 0 && (
        <Suspense fallback={null}>
          <LeavingDialog unsent={unsent} close={() => warn([])} leave={() => void leave()} />
        </Suspense>
      )}
    </>
  )
}
