// How a name sounds, roughly: its consonants, the same whether written in Latin or in Arabic letters.
import { foldWords } from './fold.ts'

// Two letters of a Latin spelling that stand for one sound; longer ones first.
const PAIRS: readonly (readonly [RegExp, string])[] = [
  [/sch|tch|sh|ch/g, 's'], [/kh|ck|qu/g, 'k'], [/gh/g, 'g'], [/th/g, 't'], [/dh/g, 'd'], [/ph/g, 'f'], [/[cq]/g, 'k'], [/z/g, 's'], [/[vw]/g, ''], [/l/g, 'r'], [/p/g, 'b'],
]

const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'h', خ: 'k', د: 'd', ذ: 'd', ر: 'r', ز: 's', س: 's', ش: 's', ص: 's', ض: 'd', ط: 't', ظ: 'd',
  غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'r', م: 'm', ن: 'n', ه: 'h',
}

/**
 * The consonants of one folded word: mohamed, muhammad and محمد are all mhmd. Vowels, w, y and ain fall away, doubled
 * letters count once, a final h is silent (fatima, fatimah, فاطمة); r and l are one, as in Kinyarwanda. Too short to tell
 * anything (fewer than two consonants): undefined.
 */
export function soundOf(word: string): string | undefined {
  let sound = word.replace(/[\u0600-\u06ff]/g, (letter) => ARABIC[letter] ?? '')
  for (const [pair, letter] of PAIRS) sound = sound.replace(pair, letter)
  sound = sound.replace(/[^bdfghjkmnrst]/g, '').replace(/(.)\1+/g, '$1').replace(/(.)h$/, '$1')
  return sound.length < 2 ? undefined : sound
}

/** The sounds of a name's words, each once. */
export function soundsOf(name: string): string[] {
  return [...new Set(foldWords(name).map(soundOf))].filter((sound) => sound !== undefined)
}
