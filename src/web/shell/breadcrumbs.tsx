import { useMatches, useRouter } from '@tanstack/react-router'
import { Anchor } from '@mantine/core'
import { useSay } from '#web/language/language.tsx'
import type { Message } from '#contract/words/catalogue.ts'
import classes from './shell.module.css'
import { shellWords } from './words.ts'

/** Links to the pages above this one: /clients above /clients/$id. */
export function Breadcrumbs() {
  const t = useSay()
  const router = useRouter()
  const above = usePagesAbove()
  if (above.length === 0) return null
  return (
    <nav aria-label={t(shellWords.breadcrumbs)} className="no-print">
      <ol className={classes.crumbs}>
        {above.map(({ path, title }) => (
          <li key={path}>
            <Anchor
              href={path}
              size="sm"
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                router.history.push(path)
              }}
            >
              {t(title)}
            </Anchor>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function usePagesAbove(): { path: string; title: Message }[] {
  const { routesByPath } = useRouter()
  const leaf = useMatches().at(-1)
  if (!leaf) return []
  const pattern = leaf.fullPath.split('/')
  const actual = leaf.pathname.split('/')
  return pattern.slice(2).flatMap((_, index) => {
    const above = pattern.slice(0, index + 2).join('/')
    const route = Object.entries(routesByPath).find(([path]) => path === above)?.[1]
    const title = route?.options.staticData?.title
    return title ? [{ path: actual.slice(0, index + 2).join('/'), title }] : []
  })
}
