import { useDirection } from '@mantine/core'
import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import type { Message } from '#contract/words/catalogue.ts'
import { directionOf, isLanguage, languageFor, type Language } from '#contract/words/language.ts'
import { say, type Values } from '#contract/words/say.ts'
import { speakToServerIn } from '#web/api/call.ts'

const STORED = 'twiza.language'

interface LanguageState {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const LanguageContext = createContext<LanguageState>({ language: 'en', choose: () => undefined })

/** Holds the language: the one chosen here before, else the browser's; a session brings the person's own. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  const { setDirection } = useDirection()
  useLayoutEffect(() => {
    speakToServerIn(language)
    document.documentElement.lang = language
    setDirection(directionOf(language))
  }, [language, setDirection])
  const choose = useCallback((next: Language) => {
    speakToServerIn(next)
    localStorage.setItem(STORED, next)
    setLanguage(next)
  }, [])
  const state = useMemo(() => ({ language, choose }), [language, choose])
  return <LanguageContext value={state}>{children}</LanguageContext>
}

export function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED)
  return isLanguage(stored) ? stored : languageFor(navigator.languages.join(','))
}

export function useLanguage(): LanguageState {
  return use(LanguageContext)
}

/** Says messages in the person's language: `const t = useSay(); t(loanWords.late, { n: 2 })`. */
export function useSay(): (message: Message, values?: Values) => string {
  const { language } = useLanguage()
  return useCallback((message, values) => say(language, message, values), [language])
}
