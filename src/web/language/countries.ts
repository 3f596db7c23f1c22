import { useCallback, useMemo } from 'react'
import type { Language } from '#contract/words/language.ts'
import { useLanguage } from './language.tsx'

// ISO 3166, alpha-2.
const CODES = `AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK
CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK
HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML
MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC
SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA
ZM ZW`.split(/\s+/)

// Browsers know no names in Kinyarwanda; there those in French are understood.
const LOCALES: Readonly<Record<Language, string>> = { en: 'en', fr: 'fr', ar: 'ar-MA', rw: 'fr' }

/** The name of a country by its code, in the person's language. */
export function useCountryName(): (code: string) => string {
  const { language } = useLanguage()
  const names = useMemo(() => new Intl.DisplayNames(LOCALES[language], { type: 'region' }), [language])
  return useCallback((code) => names.of(code) ?? code, [names])
}

/** Every country as a choice, by name. */
export function useCountries(): readonly { value: string; label: string }[] {
  const { language } = useLanguage()
  const name = useCountryName()
  return useMemo(() => CODES.map((value) => ({ value, label: name(value) })).toSorted((a, b) => a.label.localeCompare(b.label, LOCALES[language])), [language, name])
}
