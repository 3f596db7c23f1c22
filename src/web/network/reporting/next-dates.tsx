import { Table } from '@mantine/core'
import type { DuePeriod } from '#core/indicators/reporting-calendar.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { reportingWords } from './words.ts'

/** Periods with their due days and the days of reminders. */
export function NextDates({ periods }: { periods: readonly DuePeriod[] }) {
  const t = useSay()
  const formats = useFormats()
  return (
    <ScrollBox label={t(reportingWords.next)}>
      <Table aria-label={t(reportingWords.next)}>
        <Table.Thead><Table.Tr><Table.Th>{t(reportingWords.period)}</Table.Th><Table.Th>{t(reportingWords.due)}</Table.Th><Table.Th>{t(reportingWords.reminders)}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {periods.map(({ periodTo, dueOn, reminders }) => (
            <Table.Tr key={periodTo}>
              <Table.Th scope="row" fw={400}>{formats.date(periodTo, 'short')}</Table.Th>
              <Table.Td>{formats.date(dueOn, 'short')}</Table.Td>
              <Table.Td>{reminders.length === 0 ? '–' : reminders.map(({ on }) => formats.date(on, 'short')).join(' · ')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  )
}
