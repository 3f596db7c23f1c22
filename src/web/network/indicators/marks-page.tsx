import { Button, List, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { indicatorName } from '#contract/indicators/names.ts'
import { valueWords } from '#contract/indicators/words.ts'
import { listMarks, type MarkedJson, type OwnMarkJson } from '#contract/marks.ts'
import { figureGroup, type FigureGroup } from '#contract/sharing.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { markText } from '#core/indicators/marks.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { MarksDialog } from './marks-dialog.tsx'
import { marksWords } from './marks-words.ts'
import { OwnTab } from './own-tab.tsx'
import { definedWords } from './own-words.ts'
import { indicatorWords } from './words.ts'

export const ownText = (marks: readonly OwnMarkJson[]): string => marks.map((mark) => markText({ ...mark, source: '' })).join(' · ')

/** What makes a value good, tolerable or poor: as shipped, or as this network has it. */
export function MarksPage() {
  const t = useSay()
  const [changing, setChanging] = useState<string>()
  const asked = useAsk(listMarks, {})
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const { items } = asked.data
  const own = items.filter(({ versions }) => versions?.[0]?.marks)
  const dialog = items.find(({ slug }) => slug === changing)
  return (
    <>
      <PageHead title={t(indicatorWords.marks)} waits={t(marksWords.waits, { n: own.length })} />
      <AddressTabs
        tabs={[
          { name: 'marks', label: t(definedWords.marksTab), content: <Stack gap="lg">{figureGroup.options.map((group) => <Group key={group} group={group} items={items.filter((each) => each.group === group)} change={setChanging} />)}</Stack> },
          { name: 'own', label: t(definedWords.tab), content: <OwnTab /> },
        ]}
      />
      {dialog && <MarksDialog key={dialog.slug} marked={dialog} close={() => setChanging(undefined)} />}
    </>
  )
}

function Group({ group, items, change }: { group: FigureGroup; items: readonly MarkedJson[]; change: (slug: string) => void }) {
  const t = useSay()
  const may = useMay()
  const name = t(groupWords[group])
  if (items.length === 0) return null
  return (
    <Panel title={name} flush>
      <ScrollBox label={name}>
        <Table aria-label={name}>
          <Table.Thead><Table.Tr><Table.Th>{t(valueWords.indicator)}</Table.Th><Table.Th w="24%">{t(marksWords.shipped)}</Table.Th><Table.Th w="24%">{t(marksWords.ours)}</Table.Th>{may('members.edit') && <Table.Th w="1%" />}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {items.map(({ slug, name: ownName, shipped, versions }) => (
              <Table.Tr key={slug}>
                <Table.Th scope="row" fw={400}>{ownName ?? t(indicatorName(slug))}{versions && <History versions={versions} />}</Table.Th>
                <Table.Td c="dimmed"><bdi dir="ltr">{shipped.map(({ text }) => text).join(' · ') || '–'}</bdi></Table.Td>
                <Table.Td fw={600}><bdi dir="ltr">{versions?.[0]?.marks ? ownText(versions[0].marks) : '–'}</bdi></Table.Td>
                {may('members.edit') && <Table.Td><Button variant="subtle" size="compact-md" aria-label={t(marksWords.changeOf, { indicator: ownName ?? t(indicatorName(slug)) })} onClick={() => change(slug)}>{t(marksWords.change)}</Button></Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Panel>
  )
}

function History({ versions }: { versions: NonNullable<MarkedJson['versions']> }) {
  const t = useSay()
  return (
    <details>
      <summary><Text span size="sm" c="dimmed">{t(marksWords.history)}</Text></summary>
      <List size="sm">{versions.map(({ version, marks, changedAt, by }) => <List.Item key={version}>{t(marksWords.changedBy, { marks: marks === null ? t(marksWords.shipped) : ownText(marks), by, on: changedAt.slice(0, 10) })}</List.Item>)}</List>
    </details>
  )
}
