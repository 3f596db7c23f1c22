import { Button, Group, List, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { saveFigureCalendar } from '#contract/figures.ts'
import type { CalendarJson } from '#contract/reporting.ts'
import { duePeriods, reportingMonths, type ReportingCalendar } from '#core/indicators/reporting-calendar.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { NextDates } from '#web/network/reporting/next-dates.tsx'
import { useCalendarText } from '#web/network/reporting/use-calendar-text.ts'
import { reportingWords } from '#web/network/reporting/words.ts'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'

export interface OwnCalendarProps {
  readonly calendar: { readonly months: number; readonly dueDays: number; readonly own: boolean }
  readonly networks: readonly (CalendarJson & { readonly network: string; readonly name: string })[]
}

/** What our networks ask of us and when, and our own rhythm beside it. */
export function OwnCalendar({ calendar, networks }: OwnCalendarProps) {
  const t = useSay()
  const may = useMay()
  const text = useCalendarText()
  const [changing, setChanging] = useState(false)
  const own = ownOf(calendar)
  return (
    <Panel title={t(reportingWords.calendar)}>
      <Stack gap="sm">
        <List size="sm">
          {networks.map((each) => <List.Item key={each.network}>{t(reportingWords.asks, { network: each.name, what: text(each) })}</List.Item>)}
          {(calendar.own || networks.length === 0) && <List.Item>{t(reportingWords.own)}: {text(own)}</List.Item>}
        </List>
        {may('settings.edit') && <Group><Button variant="default" onClick={() => setChanging(true)}>{t(reportingWords.own)}</Button></Group>}
      </Stack>
      {changing && <OwnDialog own={own} close={() => setChanging(false)} />}
    </Panel>
  )
}

const ownOf = ({ months, dueDays }: { months: number; dueDays: number }): ReportingCalendar =>
  ({ months: reportingMonths.find((each) => each === months) ?? 3, dueDays, remindBefore: [], remindAfter: [] })

const SHOWN = 3

function OwnDialog({ own, close }: { own: ReportingCalendar; close: () => void }) {
  const t = useSay()
  const { organisation: { today } } = useSession()
  const fields = useFields({ months: String(own.months), dueDays: String(own.dueDays) })
  const save = useDo(saveFigureCalendar)
  const now = ownOf({ months: Number(fields.values.months), dueDays: Number(fields.values.dueDays) })
  const done = () => {
    notifications.show({ message: t(reportingWords.saved) })
    close()
  }
  return (
    <Dialog title={t(reportingWords.own)} close={close}>
      <Form fields={fields} command={save} submit={t(reportingWords.save)} cancel={close} onDone={done} input={(values) => ({ body: { months: ownOf({ months: Number(values.months), dueDays: 1 }).months, dueDays: Number(values.dueDays) } })}>
        <Text size="sm" c="dimmed">{t(reportingWords.ownText)}</Text>
        <SelectField label={t(reportingWords.every)} options={reportingMonths.map((months) => ({ value: String(months), label: t(reportingWords[`every${months}`]) }))} {...fields.getInputProps('months')} />
        <TextField label={t(reportingWords.dueDays)} inputMode="numeric" maxLength={3} {...fields.getInputProps('dueDays')} />
        {now.dueDays > 0 && now.dueDays <= 180 && <NextDates periods={duePeriods(now, today, `${Number(today.slice(0, 4)) + 4}-01-01`).slice(0, SHOWN)} />}
      </Form>
    </Dialog>
  )
}
