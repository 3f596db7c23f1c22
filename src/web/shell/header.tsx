import { ActionIcon, Burger, Kbd, UnstyledButton } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useSession } from '#web/api/session.ts'
import { useSay } from '#web/language/language.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { OrganisationMenu } from './organisation-menu.tsx'
import { SchemeSwitch } from './scheme-switch.tsx'
import classes from './shell.module.css'
import { UserMenu } from './user-menu.tsx'
import { shellWords } from './words.ts'

const Search = lazy(() => import('./search.tsx').then((module) => ({ default: module.Search })))

export function Header({ menuOpened, toggleMenu }: { menuOpened: boolean; toggleMenu: () => void }) {
  const t = useSay()
  const { demo } = useSession()
  return (
    <div className={classes.bar}>
      <Burger hiddenFrom="md" opened={menuOpened} onClick={toggleMenu} size="sm" aria-label={t(shellWords.menu)} aria-expanded={menuOpened} />
      <Link to="/" className={classes.brand}>
        <img src="/icon.svg" alt="Twiza" />
      </Link>
      <OrganisationMenu />
      {demo && (
        <span className={classes.demo} title={t(shellWords.demo)}>
          {t(shellWords.demoShort)}
        </span>
      )}
      <div className={classes.fill} />
      <SearchButton />
      <LanguageMenu />
      <SchemeSwitch />
      <UserMenu />
    </div>
  )
}

function SearchButton() {
  const t = useSay()
  const [opened, setOpened] = useState(false)
  const open = () => setOpened(true)
  useHotkeys([['mod+K', open]], [])
  return (
    <>
      <UnstyledButton className={classes.search} onClick={open} visibleFrom="sm" aria-keyshortcuts="Control+K">
        <IconSearch size={16} />
        <span>{t(shellWords.searchFor)}</span>
        <Kbd size="xs">Ctrl K</Kbd>
      </UnstyledButton>
      <ActionIcon hiddenFrom="sm" variant="subtle" color="gray" size="lg" onClick={open} aria-label={t(shellWords.search)}>
        <IconSearch size={20} />
      </ActionIcon>
      {opened && (
        <Suspense fallback={null}>
          <Search close={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}
