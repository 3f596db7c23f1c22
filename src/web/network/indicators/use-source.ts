import { valueWords } from '#contract/indicators/words.ts'
import { useSay } from '#web/language/language.tsx'

/** Where figures come from, in words; a source that has none is told as it was given. */
export function useSource(): (source: string | undefined) => string {
  const t = useSay()
  return (source) => {
    const word = `source-${source ?? ''}`
    return isSource(word) ? t(valueWords[word]) : (source ?? '')
  }
}

const isSource = (word: string): word is 'source-books' | 'source-form' | 'source-sheet' | 'source-api' => word.startsWith('source-') && word in valueWords
