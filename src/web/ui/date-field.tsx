import { ActionIcon, Loader, Popover } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { formatDate } from '#contract/words/dates.ts'
import { parseTypedDate } from '#contract/words/typed-date.ts'
import { typedWords } from '#contract/words/words.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import type { FieldProps } from './field-props.ts'
import { TypedField, type Reading } from './typed-field.tsx'
import { dateWords, uiWords } from './words.ts'

const Calendar = lazy(() => import('./calendar.tsx').then((module) => ({ default: module.Calendar })))

export interface DateFieldProps extends FieldProps<string> {
  /** Earliest and latest day that may be chosen, `yyyy-mm-dd`. */
  from?: string
  to?: string
}

/** A business date. Its value is `yyyy-mm-dd`; typed day first, in any digits, or chosen from a calendar. */
export function DateField({ from, to, ...props }: DateFieldProps) {
  const t = useSay()
  const { language } = useLanguage()
  const [opened, setOpened] = useState(false)
  const read = (typed: string): Reading => {
    const date = parseTypedDate(typed)
    if (date === undefined) return { problem: t(typedWords.not_a_date) }
    if (from && date < from) return { problem: t(dateWords.notBefore, { on: from }) }
    if (to && date > to) return { problem: t(dateWords.notAfter, { on: to }) }
    return { value: date }
  }
  const value = parseTypedDate(props.value ?? '')
  const choose = (date: string) => {
    props.onChange?.(date)
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus withRoles={false}>
      <Popover.Target>
        <div>
          <TypedField
            {...props}
            read={read}
            show={(date) => formatDate(language, date)}
            placeholder={t(uiWords.day)}
            rightSection={
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t(dateWords.calendar)} aria-expanded={opened} onClick={() => setOpened(!opened)}>
                <IconCalendar size={20} />
              </ActionIcon>
            }
            rightSectionWidth={44}
          />
        </div>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense fallback={<Loader size="sm" />}>
          <Calendar value={value} choose={choose} {...(from ? { from } : {})} {...(to ? { to } : {})} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}
