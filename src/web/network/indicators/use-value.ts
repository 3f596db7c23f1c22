import { useMemo } from 'react'
import type { IndicatorUnit } from '#core/indicators/indicator.ts'
import { sayValue } from '#contract/indicators/show-value.ts'
import { useLanguage } from '#web/language/language.tsx'

/** Writes values by their unit in the person's language; a dash where there is none. */
export function useValue() {
  const { language } = useLanguage()
  return useMemo(() => (unit: IndicatorUnit, value: string | null | undefined): string => (value === null || value === undefined ? '–' : sayValue(language, unit, value)), [language])
}
