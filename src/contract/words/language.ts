/** The languages every text of Twiza exists in. */
export const LANGUAGES = ['en', 'fr', 'ar', 'rw'] as const

export type Language = (typeof LANGUAGES)[number]

/** How each language calls itself, for a language switch. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  fr: 'Français',
  ar: 'العربية',
  rw: 'Ikinyarwanda',
}

/** BCP 47 tags that `Intl` knows. `Intl` has no data for `rw` in most browsers, so Kinyarwanda borrows British number habits. */
export const INTL_TAGS: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr-FR',
  ar: 'ar-MA-u-nu-latn',
  rw: 'en-GB',
}

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value)
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr'
}

/**
 * The best language for an `Accept-Language` header, or for the joined list of a browser's languages.
 * Unknown languages are passed over; without any known one the answer is `fallback`.
 */
export function languageFor(acceptLanguage: string | undefined, fallback: Language = 'en'): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
    return { language: tag.split('-')[0], weight: quality ? Number(quality.trim().slice(2)) : 1 }
  })
  wishes.sort((a, b) => b.weight - a.weight)
  const match = wishes.find((wish) => isLanguage(wish.language) && wish.weight > 0)
  return match && isLanguage(match.language) ? match.language : fallback
}
