import { Anchor, Button, Menu, Table, Text } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { listFigures, type PeriodJson } from '#contract/figures.ts'
import { addMonths, formatDay, parseDay } from '#core/calendar/day.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'
import { OwnCalendar } from './own-calendar.tsx'
import { reportWords, sourceWords, stateWords } from './words.ts'

/** Every period with its figures, and what is due when. */
export function FiguresPage() {
  const t = useSay()
  const asked = useAsk(listFigures, {})
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const { items, reportsOnly, booksFrom, calendar, networks } = asked.data
  const late = items.filter(({ state }) => state === 'late').length
  const next = items.findLast(({ state }) => state === 'due' || state === 'draft')
  const reporting = late > 0 ? t(reportWords.waitsLate, { n: late }) : next?.dueOn ? t(reportWords.waitsDue, { on: next.dueOn }) : t(reportWords.waitsNone)
  return (
    <>
      <PageHead title={t(reportWords.title)} waits={reportsOnly ? reporting : t(reportWords.waitsBooks)} {...(booksFrom !== undefined && { more: <BeforeBooks from={booksFrom} /> })} />
      {items.length === 0 ? <EmptyState title={t(reportWords.none)} text={t(reportWords.noneText)} /> : <Periods items={items} />}
      {reportsOnly && <OwnCalendar calendar={calendar} networks={networks} />}
    </>
  )
}

const EARLIER_MONTHS = 18

/** The ends of months before the books began, the newest first. */
const monthsBefore = (from: string): string[] => {
  const first = parseDay(`${from.slice(0, 7)}-01`) ?? 0
  return Array.from({ length: EARLIER_MONTHS }, (_, n) => formatDay(addMonths(first, -n) - 1))
}

function BeforeBooks({ from }: { from: string }) {
  const t = useSay()
  const may = useMay()
  const formats = useFormats()
  if (!may('figures.report')) return null
  return (
    <Menu>
      <Menu.Target><Button variant="default" rightSection={<IconChevronDown size={16} />}>{t(reportWords.beforeBooks)}</Button></Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        {monthsBefore(from).map((periodTo) => <Menu.Item key={periodTo} renderRoot={(props) => <Link to="/figures/$months/$periodTo" params={{ months: '1', periodTo }} {...props} />}>{formats.month(periodTo)}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  )
}

const tones: Readonly<Record<PeriodJson['state'], Tone>> = { submitted: 'good', draft: 'waiting', due: 'waiting', late: 'warn', waiting: 'neutral' }

function Periods({ items }: { items: readonly PeriodJson[] }) {
  const t = useSay()
  return (
    <Panel flush>
      <ScrollBox label={t(reportWords.title)}>
        <Table>
          <Table.Thead><Table.Tr><Table.Th>{t(reportWords.period)}</Table.Th><Table.Th /><Table.Th>{t(reportWords.source)}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{items.map((item) => <Period key={`${item.periodTo}/${item.months}`} item={item} />)}</Table.Tbody>
        </Table>
      </ScrollBox>
    </Panel>
  )
}

function Period({ item: { periodFrom, periodTo, months, state, dueOn, newest } }: { item: PeriodJson }) {
  const t = useSay()
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor renderRoot={(props) => <Link to="/figures/$months/$periodTo" params={{ months: String(months), periodTo }} {...props} />}>
          {t(reportWords.periodOf, { from: periodFrom, to: periodTo })}
        </Anchor>
        {dueOn && state !== 'submitted' && <Text size="sm" c="dimmed">{t(reportWords.due, { on: dueOn })}</Text>}
      </Table.Td>
      <Table.Td><StatusBadge tone={tones[state]}>{t(stateWords[state])}</StatusBadge></Table.Td>
      <Table.Td>
        {newest && <Text size="sm">{t(sourceWords[newest.source])} · {t(reportWords.gradeOf, { n: newest.grade })}{newest.version > 1 && ` · ${t(reportWords.versionOf, { n: newest.version })}`}</Text>}
      </Table.Td>
    </Table.Tr>
  )
}
