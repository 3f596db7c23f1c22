import { Anchor, Button, List, Stack, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { getReporting, type ReportingJson } from '#contract/reporting.ts'
import { useMay } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { useShared } from '#web/network/indicators/use-shared.ts'
import { indicatorWords } from '#web/network/indicators/words.ts'
import { Facts } from '#web/ui/facts.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'
import { CalendarDialog } from './calendar-dialog.tsx'
import { NextDates } from './next-dates.tsx'
import { useCalendarText } from './use-calendar-text.ts'
import { reportingWords } from './words.ts'

/** Who has reported, who is late and was reminded; and what is due when, which the network sets here. */
export function ReportingPage() {
  const t = useSay()
  const may = useMay()
  const [changing, setChanging] = useState(false)
  const asked = useShared(getReporting, {})
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const { calendar, version, members, now } = asked.data
  return (
    <>
      <PageHead
        title={t(reportingWords.title)} waits={t(reportingWords.waits, { late: members.filter(({ state }) => state === 'late').length, to: now.periodTo, due: now.dueOn })}
        {...(may('members.edit') && { action: <Button onClick={() => setChanging(true)}>{t(reportingWords.change)}</Button> })}
      />
      <Stack gap="lg">
        <Members members={members} />
        <Calendar reporting={asked.data} />
        <Text size="sm" c="dimmed">{t(indicatorWords.logged)}</Text>
      </Stack>
      {changing && <CalendarDialog calendar={calendar} version={version} close={() => setChanging(false)} />}
    </>
  )
}

const tones: Readonly<Record<ReportingJson['members'][number]['state'], Tone>> = { books: 'good', sent: 'good', due: 'waiting', late: 'warn', unknown: 'neutral' }
const order = ['late', 'due', 'unknown', 'sent', 'books'] as const

function Members({ members }: { members: ReportingJson['members'] }) {
  const t = useSay()
  const formats = useFormats()
  const sorted = members.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  return (
    <Panel title={t(reportingWords.members)} flush>
      <ScrollBox label={t(reportingWords.members)}>
        <Table aria-label={t(reportingWords.members)}>
          <Table.Thead><Table.Tr><Table.Th>{t(reportingWords.member)}</Table.Th><Table.Th>{t(reportingWords.state)}</Table.Th><Table.Th>{t(reportingWords.newest)}</Table.Th><Table.Th>{t(reportingWords.reminders)}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>
            {sorted.map(({ id, name, state, newest, reminders }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}><Anchor component={Link} to={`/members/${id}` as '/'}><bdi>{name}</bdi></Anchor></Table.Th>
                <Table.Td><StatusBadge tone={tones[state]}>{t(reportingWords[state === 'due' ? 'state-due' : state])}</StatusBadge></Table.Td>
                <Table.Td>{newest === undefined ? '–' : formats.date(newest, 'short')}</Table.Td>
                <Table.Td>{reminders.map(({ on, days, told }) => <Text key={`${on} ${days}`} size="sm">{told.length === 0 ? t(reportingWords.atDesk, { on }) : t(reportingWords.toldBy, { on, names: told.join(', ') })}</Text>)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Panel>
  )
}

function Calendar({ reporting: { calendar, versions, next, now } }: { reporting: ReportingJson }) {
  const t = useSay()
  const text = useCalendarText()
  const days = (key: 'daysBefore' | 'daysAfter', list: readonly number[]): string => list.map((n) => t(reportingWords[key], { n })).join(', ')
  const reminders = [days('daysBefore', calendar.remindBefore.toReversed()), days('daysAfter', calendar.remindAfter)].filter(Boolean).join(' · ')
  const [newest, ...earlier] = versions
  return (
    <Panel title={t(reportingWords.calendar)}>
      <Stack gap="md">
        <Facts
          facts={[
            { label: t(reportingWords.every), value: text(calendar) },
            { label: t(reportingWords.reminders), value: reminders || t(reportingWords.noReminders) },
            { label: t(reportingWords.changed), value: newest ? t(reportingWords.changedBy, { by: newest.by, on: newest.changedAt.slice(0, 10) }) : t(reportingWords.shipped) },
          ]}
        />
        <NextDates periods={[now, ...next]} />
        {earlier.length > 0 && (
          <details>
            <summary><Text span size="sm">{t(reportingWords.history)}</Text></summary>
            <List size="sm">{earlier.map((each) => <List.Item key={each.version}>{text(each)} · {t(reportingWords.changedBy, { by: each.by, on: each.changedAt.slice(0, 10) })}</List.Item>)}</List>
          </details>
        )}
      </Stack>
    </Panel>
  )
}
