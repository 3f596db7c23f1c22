import 'dayjs/locale/ar-ma'
import 'dayjs/locale/en-gb'
import 'dayjs/locale/fr'
import 'dayjs/locale/rw'
import { DatePicker } from '@mantine/dates'
import type { Language } from '#contract/words/language.ts'
import { useLanguage } from '#web/language/language.tsx'

const DAYJS_LOCALES: Readonly<Record<Language, string>> = { en: 'en-gb', fr: 'fr', ar: 'ar-ma', rw: 'rw' }

/** A month of days to choose from; loaded when a date field opens it. */
export function Calendar(props: { value: string | undefined; choose: (date: string) => void; from?: string; to?: string }) {
  const { language } = useLanguage()
  const shown = props.value ?? props.to ?? props.from
  return (
    <DatePicker
      size="md"
      locale={DAYJS_LOCALES[language]}
      firstDayOfWeek={1}
      value={props.value ?? null}
      onChange={(date) => date && props.choose(date)}
      {...(shown ? { defaultDate: shown } : {})}
      {...(props.from ? { minDate: props.from } : {})}
      {...(props.to ? { maxDate: props.to } : {})}
    />
  )
}
