import { Button, NativeSelect, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { listFigureMapping, saveFigureMapping, type MappedJson } from '#contract/figures.ts'
import { inputsOfKind } from '#core/indicators/account-inputs.ts'
import { inputWords } from '#core/indicators/input-words.ts'
import type { InputName } from '#core/indicators/inputs.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { reportWords } from './words.ts'

/** Which figure each account of the chart feeds; saving confirms them all. */
export function MappingPage() {
  const t = useSay()
  const may = useMay()
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({})
  const asked = useAsk(listFigureMapping, {})
  const save = useDo(saveFigureMapping, { onDone: () => setChanged({}) })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const { items } = asked.data
  const confirm = () => save.mutate({ body: { items: items.map(({ code, input }) => ({ code, input: changed[code] ?? input })) } })
  return (
    <>
      <PageHead
        title={t(reportWords.mapping)} waits={t(reportWords.mappingWaits, { n: items.filter(({ guessed }) => guessed).length })}
        action={may('ledger.accounts') && <Button loading={save.isPending} onClick={confirm}>{t(reportWords.confirm)}</Button>}
      />
      {save.error && <ProblemNotice problem={save.error} />}
      <Panel flush>
        <ScrollBox label={t(reportWords.mapping)}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t(reportWords.account)}</Table.Th><Table.Th>{t(reportWords.feeds)}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {items.map((item) => <MappedRow key={item.code} item={item} input={changed[item.code] ?? item.input} change={may('ledger.accounts') ? (input) => setChanged({ ...changed, [item.code]: input }) : undefined} />)}
            </Table.Tbody>
          </Table>
        </ScrollBox>
      </Panel>
    </>
  )
}

function MappedRow({ item, input, change }: { item: MappedJson; input: string; change: ((input: string) => void) | undefined }) {
  const t = useSay()
  const { language } = useLanguage()
  const word = (name: string): string => inputWords[name as InputName]?.[language] ?? name
  return (
    <Table.Tr>
      <Table.Td><span className="figures">{item.code}</span> {item.names[language]}</Table.Td>
      <Table.Td>
        {change
          ? <NativeSelect size="md" aria-label={`${item.code} ${t(reportWords.feeds)}`} value={input} onChange={({ currentTarget }) => change(currentTarget.value)} data={inputsOfKind[item.kind].map((name) => ({ value: name, label: word(name) }))} />
          : <Text size="sm">{word(input)}</Text>}
        {item.guessed && input === item.input && <StatusBadge tone="neutral">{t(reportWords.guessed)}</StatusBadge>}
      </Table.Td>
    </Table.Tr>
  )
}
