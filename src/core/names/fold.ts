// One spelling for the many ways in which one name is typed: accents, case, Arabic letter variants, punctuation.

// Letters that Unicode does not take apart into a base letter and a mark.
const LATIN: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ø: 'o', ß: 'ss', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ɣ: 'gh', ɛ: 'e' }

// Forms of one Arabic letter that writers exchange freely: hamza carriers, final ya and alif maqsura, ta marbuta, Persian letters.
const ARABIC: Readonly<Record<string, string>> = { ٱ: 'ا', أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ئ: 'ي', ی: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', گ: 'ك', ڭ: 'ك', ڤ: 'ف', پ: 'ب', ء: '' }

/**
 * The folded form of a name or place: words of small letters and digits with one space between.
 * Without accents, Arabic vowel signs, tatweel and direction marks; apostrophes vanish (N’Diaye is ndiaye), other
 * punctuation parts words (Aït-Ben is ait ben). Folding what is folded changes nothing.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640'’‘ʼʻ`´]/gu, '')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[^a-z0-9 ]/gu, (letter) => LATIN[letter] ?? ARABIC[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The folded words of a text, each once, in their order. */
export function foldWords(text: string): string[] {
  return [...new Set(foldText(text).split(' '))].filter((word) => word !== '')
}

/** An identity number as it is compared: letters and digits only, in capitals. */
export function foldIdentity(number: string): string {
  return foldText(number).replaceAll(' ', '').toUpperCase()
}
