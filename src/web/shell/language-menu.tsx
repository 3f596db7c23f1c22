import { ActionIcon, Menu } from '@mantine/core'
import { IconCheck, IconLanguage } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { use } from 'react'
import { chooseLanguage, getSession } from '#contract/session.ts'
import { LANGUAGES, LANGUAGE_NAMES, type Language } from '#contract/words/language.ts'
import { SessionContext } from '#web/api/session.ts'
import { call } from '#web/api/call.ts'
import { keyOf } from '#web/api/use-ask.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { shellWords } from './words.ts'

/** Changes the language at once; for somebody signed in the server keeps it too. */
export function useChooseLanguage(): (language: Language) => void {
  const { choose } = useLanguage()
  const client = useQueryClient()
  const session = use(SessionContext)
  return (language) => {
    choose(language)
    if (!session) return
    client.setQueryData(keyOf(getSession), { ...session, language })
    // Without an answer the language still holds on this device, and the next choice is sent again.
    call(chooseLanguage, { body: { language } })
      .then(() => client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== getSession.tag }))
      .catch(() => undefined)
  }
}

export function LanguageMenu() {
  const t = useSay()
  const { language } = useLanguage()
  const choose = useChooseLanguage()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t(shellWords.language)}>
          <IconLanguage size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((each) => (
          <Menu.Item key={each} lang={each} onClick={() => choose(each)} aria-current={each === language} rightSection={each === language && <IconCheck size={16} />}>
            {LANGUAGE_NAMES[each]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
