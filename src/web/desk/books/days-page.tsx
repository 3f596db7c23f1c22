import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { closeDay, readDays } from '#contract/ledger.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { useFormats } from '#web/language/formats.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { bookWords } from './words.ts'

export function DaysPage() {
  const t = useSay()
  const may = useMay()
  const asked = useAsk(readDays, {})
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const { openDay, today, closed } = asked.data
  return (
    <>
      <PageHead title={t(bookWords.days)} waits={openDay === null ? t(bookWords.daysFirst) : t(bookWords.daysWaits, { on: openDay })} />
      {may('day.close') && (openDay === null || openDay <= today) && <Close from={openDay ?? undefined} today={today} />}
      {closed.length > 0 && <Closed days={closed} />}
    </>
  )
}

function Close({ from, today }: { from: string | undefined; today: string }) {
  const t = useSay()
  const [on, setOn] = useState(today)
  const [asking, setAsking] = useState(false)
  const close = useDo(closeDay, { refresh: ['portfolio', 'loans'], onDone: () => setAsking(false) })
  return (
    <Panel title={t(bookWords.close)}>
      <Group align="flex-end">
        <DateField label={t(bookWords.closeUpTo)} value={on} {...(from ? { from } : {})} to={today} onChange={setOn} />
        <Button disabled={on === ''} onClick={() => setAsking(true)}>{t(bookWords.close)}</Button>
      </Group>
      <ConfirmDialog
        opened={asking}
        close={() => setAsking(false)}
        title={on === '' ? '' : t(bookWords.closeTitle, { on })}
        confirm={t(bookWords.close)}
        pending={close.isPending}
        problem={close.error}
        run={() => close.mutate({ params: { on } })}
      >
        {t(bookWords.closeText)}
      </ConfirmDialog>
    </Panel>
  )
}

function Closed({ days }: { days: readonly { on: string; at: string; entries: number; seal: string }[] }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return (
    <Panel flush>
      <ScrollBox label={t(bookWords.days)}>
        <Table miw={480}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(bookWords.closedOn)}</Table.Th>
              <Table.Th>{t(bookWords.closedAt)}</Table.Th>
              <Table.Th ta="end">{t(bookWords.entries)}</Table.Th>
              <Table.Th>{t(bookWords.seal)}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {days.map((day) => (
              <Table.Tr key={day.on}>
                <Table.Td>{formats.date(day.on)}</Table.Td>
                <Table.Td>{formats.instant(day.at, organisation.timezone)}</Table.Td>
                <Table.Td ta="end" className="figures">{formats.number(day.entries)}</Table.Td>
                <Table.Td><Text ff="monospace" size="sm" title={day.seal} dir="ltr">{day.seal.slice(0, 16)}</Text></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Panel>
  )
}
