import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import * as z from 'zod'
import { exportEntries, listAccounts, listEntries, type entry } from '#contract/ledger.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { useFormats } from '#web/language/formats.ts'
import { DataList } from '#web/ui/data-list.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { PeriodBar } from './period-bar.tsx'
import { bookWords, entryKindWords } from './words.ts'

type Entry = z.infer<typeof entry>

export function JournalPage() {
  const t = useSay()
  const may = useMay()
  const { language } = useLanguage()
  const [state] = useAddressState()
  const { today } = useSession().organisation
  const [from, to] = [state['from'] ?? `${today.slice(0, 7)}-01`, state['to'] ?? today]
  const chart = useAsk(listAccounts, {})
  const options = (chart.data?.items ?? []).filter((each) => !each.heading).map((each) => ({ value: each.code, label: `${each.code} ${each.names[language]}` }))
  return (
    <>
      <PageHead
        title={t(bookWords.journal)}
        waits={t(bookWords.journalWaits, { from, to })}
        action={may('ledger.post') && <Button component={Link} to="/journal/new">{t(bookWords.newEntry)}</Button>}
      />
      <PeriodBar from={from} to={to} />
      <DataList
        ask={listEntries}
        fixed={{ from, to }}
        label={t(bookWords.journal)}
        csv={exportEntries}
        columns={useColumns()}
        rowKey={(row: Entry) => row.id}
        rowTo={(row: Entry) => `/journal/${row.id}`}
        filters={[
          { name: 'account', label: t(bookWords.account), options },
          { name: 'kind', label: t(bookWords.kind), options: Object.entries(entryKindWords).map(([value, word]) => ({ value, label: t(word) })) },
        ]}
        empty={{ title: t(bookWords.noEntries), text: t(bookWords.noEntriesText) }}
      />
    </>
  )
}

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const chart = useAsk(listAccounts, {})
  const nameOf = (code: string): string => chart.data?.items.find((each) => each.code === code)?.names[language] ?? code
  const side = (row: Entry, which: 'debit' | 'credit') => row.lines.filter((line) => !/^0(\.0+)?$/.test(line[which]))
  return [
    { name: 'number', title: t(bookWords.number), show: (row: Entry) => <span className="figures">{row.number}</span> },
    { name: 'bookedOn', title: t(bookWords.bookedOn), show: (row: Entry) => formats.date(row.bookedOn, 'short') },
    {
      name: 'kind', title: t(bookWords.kind),
      show: (row: Entry) => (
        <>
          {row.kind in entryKindWords ? t(entryKindWords[row.kind as keyof typeof entryKindWords]) : row.kind}{' '}
          {row.reverses !== null && <StatusBadge tone="warn">{t(bookWords.reversal)}</StatusBadge>}
          {row.reversedBy !== null && <StatusBadge tone="over">{t(bookWords.reversed)}</StatusBadge>}
        </>
      ),
    },
    { name: 'debit', title: t(bookWords.debit), show: (row: Entry) => <Sides lines={side(row, 'debit').map((line) => ({ name: nameOf(line.account), amount: line.debit }))} /> },
    { name: 'credit', title: t(bookWords.credit), show: (row: Entry) => <Sides lines={side(row, 'credit').map((line) => ({ name: nameOf(line.account), amount: line.credit }))} /> },
    { name: 'memo', title: t(bookWords.memo), wideOnly: true, show: (row: Entry) => row.memo ?? '' },
  ]
}

function Sides({ lines }: { lines: readonly { name: string; amount: string }[] }) {
  return (
    <>
      {lines.map((line) => (
        <div key={line.name} style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
          <span>{line.name}</span>
          <Money amount={line.amount} bare />
        </div>
      ))}
    </>
  )
}
