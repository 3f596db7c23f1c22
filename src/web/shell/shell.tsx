import { AppShell, ScrollArea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Navigate, Outlet, useLocation, useMatches } from '@tanstack/react-router'
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import type { Message } from '#contract/words/catalogue.ts'
import { SessionContext, useMay, useSessionQuery } from '#web/api/session.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Header } from './header.tsx'
import { Navigation } from './navigation.tsx'
import { RefusedPage } from './refused-page.tsx'
import { PrintedBy } from './printed-by.tsx'
import classes from './shell.module.css'
import { shellWords } from './words.ts'

/** The frame around every page: nobody sees a page of the desk before the server has said who they are. */
export function Shell() {
  const page = usePage()
  useTabTitle(page?.title)
  if (page?.bare) return <Outlet />
  return (
    <SignedIn>
      <Frame>
        <AllowedPage />
      </Frame>
    </SignedIn>
  )
}

function usePage() {
  return useMatches().at(-1)?.staticData
}

/** The page's name in the browser's tab until its PageHead gives a better one, which happens after this. */
function useTabTitle(title: Message | undefined): void {
  const t = useSay()
  useLayoutEffect(() => {
    document.title = title ? `${t(title)} · Twiza` : 'Twiza'
  }, [title, t])
}

function SignedIn({ children }: { children: ReactNode }) {
  const { data: session, error, refetch } = useSessionQuery()
  const { choose } = useLanguage()
  const { href, pathname } = useLocation()
  const language = session?.language
  useEffect(() => {
    if (language) choose(language)
  }, [language, choose])
  // A password that somebody else chose opens nothing but the page where it is changed.
  if (session?.passwordTemporary && pathname !== '/account') return <Navigate to="/account" replace />
  if (session) return <SessionContext value={session}>{children}</SessionContext>
  if (session === null) return <Navigate to="/sign-in" search={href === '/' ? {} : { next: href }} replace />
  if (error) {
    return (
      <main className={classes.alone}>
        <ProblemNotice problem={error} retry={() => void refetch()} />
      </main>
    )
  }
  return (
    <main className={classes.alone}>
      <SkeletonPage />
    </main>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const [opened, menu] = useDisclosure(false)
  const t = useSay()
  const { pathname } = useLocation()
  const { close } = menu
  const content = useRef<HTMLDivElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    close()
    // A screen reader goes on at the new page's beginning, not in the menu that led there.
    if (shown.current !== pathname) content.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname, close])
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 248, breakpoint: 'md', collapsed: { mobile: !opened } }} padding={0}>
      <a className="skip-link" href="#content">
        {t(shellWords.skip)}
      </a>
      <AppShell.Header className={classes.header}>
        <Header menuOpened={opened} toggleMenu={menu.toggle} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label={t(shellWords.navigation)}>
        <ScrollArea type="hover">
          <Navigation />
        </ScrollArea>
      </AppShell.Navbar>
      <AppShell.Main className={classes.main}>
        <div className={classes.page} id="content" tabIndex={-1} ref={content}>
          <PrintedBy />
          <Breadcrumbs />
          {children}
        </div>
      </AppShell.Main>
    </AppShell>
  )
}

function AllowedPage() {
  const may = useMay()
  const page = usePage()
  return page?.access && !may(page.access) ? <RefusedPage right={page.access} /> : <Outlet />
}
