import { Spotlight } from '@mantine/spotlight'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState, type KeyboardEvent } from 'react'
import { searchEverything, type SearchHit } from '#contract/search.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import type { NavItem } from './feature.ts'
import { useNavItems } from './features-context.ts'
import { hitWords, shellWords } from './words.ts'

/** Ctrl K: pages at once, records as the server finds them. */
export function Search({ close }: { close: () => void }) {
  const t = useSay()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed.trim(), 150)
  const found = useAsk(searchEverything, { query: { q: settled } }, { when: settled.length >= 2, keepFormer: true })
  const hits = settled.length >= 2 ? (found.data?.items ?? []) : []
  const pages = usePagesNamed(typed)
  const go = (path: string) => {
    close()
    void navigate({ href: path })
  }
  // What the server finds comes after the list has chosen its first line, so Enter opens the first where none is chosen.
  const first = hits[0]?.path ?? pages[0]?.to
  const openFirst = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && first && !document.querySelector('[data-action][data-selected]')) go(first)
  }
  return (
    <Spotlight.Root query={typed} onQueryChange={setTyped} forceOpened onSpotlightClose={close} shortcut={null} scrollable maxHeight="60vh" centered={false} yOffset="12vh" overlayProps={{ blur: 0 }}>
      <Spotlight.Search onKeyDown={openFirst} placeholder={t(shellWords.searchFor)} aria-label={t(shellWords.search)} leftSection={<IconSearch size={20} />} />
      <Spotlight.ActionsList>
        {hits.length > 0 && (
          <Spotlight.ActionsGroup label={t(shellWords.searchRecords)}>
            {hits.map((hit) => (
              <Hit key={`${hit.kind} ${hit.id}`} hit={hit} go={go} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={t(shellWords.searchPages)}>
            {pages.map((page) => (
              <Spotlight.Action key={page.to} label={t(page.title)} leftSection={<page.icon size={18} />} onClick={() => go(page.to)} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {hits.length + pages.length === 0 && !found.isFetching && <Spotlight.Empty>{t(shellWords.searchNothing)}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

function Hit({ hit, go }: { hit: SearchHit; go: (path: string) => void }) {
  const t = useSay()
  return <Spotlight.Action label={hit.title} description={`${t(hitWords[hit.kind])} · ${hit.detail}`} onClick={() => go(hit.path)} />
}

function usePagesNamed(typed: string): readonly NavItem[] {
  const t = useSay()
  const items = useNavItems()
  const wanted = withoutAccents(typed)
  return items.filter((item) => {
    const names = [t(item.title), item.keywords ? t(item.keywords) : ''].join(' ')
    return withoutAccents(names).includes(wanted)
  })
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
}
