import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { saveReportingCalendar, type CalendarJson } from '#contract/reporting.ts'
import { duePeriods, reportingMonths } from '#core/indicators/reporting-calendar.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { NextDates } from './next-dates.tsx'
import { reportingWords } from './words.ts'

/** A type and not an interface, so that it is a record. */
// oxlint-disable-next-line typescript/consistent-type-definitions
type Values = { months: string; dueDays: string; before: string; after: string }

const daysOf = (text: string): number[] => [...new Set((text.match(/\d+/g) ?? []).map(Number))].toSorted((a, b) => a - b)
const calendarOf = ({ months, dueDays, before, after }: Values): CalendarJson =>
  ({ months: Number(months) as CalendarJson['months'], dueDays: Number(dueDays), remindBefore: daysOf(before), remindAfter: daysOf(after) })

const SHOWN = 3

/** How often, within how many days, and who is reminded when; the dates that follow from it stand below while it is typed. */
export function CalendarDialog({ calendar, version, close }: { calendar: CalendarJson; version: number; close: () => void }) {
  const t = useSay()
  const { organisation: { today } } = useSession()
  const fields = useFields<Values>({ months: String(calendar.months), dueDays: String(calendar.dueDays), before: calendar.remindBefore.join(', '), after: calendar.remindAfter.join(', ') })
  const save = useDo(saveReportingCalendar)
  const now = calendarOf(fields.values)
  const sound = Number.isInteger(now.dueDays) && now.dueDays > 0 && now.dueDays <= 180
  const done = () => {
    notifications.show({ message: t(reportingWords.saved) })
    close()
  }
  return (
    <Dialog title={t(reportingWords.calendar)} close={close}>
      <Form fields={fields} command={save} submit={t(reportingWords.save)} cancel={close} onDone={done} input={(values) => ({ body: { version, calendar: calendarOf(values) } })}>
        <SelectField label={t(reportingWords.every)} options={reportingMonths.map((months) => ({ value: String(months), label: t(reportingWords[`every${months}`]) }))} {...fields.getInputProps('months')} />
        <TextField label={t(reportingWords.dueDays)} inputMode="numeric" maxLength={3} {...fields.getInputProps('dueDays')} />
        <TextField label={t(reportingWords.before)} help={t(reportingWords.daysHelp)} required={false} maxLength={40} {...fields.getInputProps('before')} />
        <TextField label={t(reportingWords.after)} help={t(reportingWords.oneToFive)} required={false} maxLength={40} {...fields.getInputProps('after')} />
        {sound && <><Text fw={600} size="sm">{t(reportingWords.next)}</Text><NextDates periods={duePeriods(now, today, `${Number(today.slice(0, 4)) + 4}-01-01`).slice(0, SHOWN)} /></>}
      </Form>
    </Dialog>
  )
}
