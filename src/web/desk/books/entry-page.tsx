import { Anchor, Button, Table } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { listAccounts, readEntry, reverseEntry } from '#contract/ledger.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { useFormats } from '#web/language/formats.ts'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { JournalLink } from './journal-link.tsx'
import { bookWords, entryKindWords } from './words.ts'

export function EntryPage() {
  const t = useSay()
  const may = useMay()
  const formats = useFormats()
  const { organisation } = useSession()
  const { entryId } = useParams({ strict: false }) as { entryId: string }
  const [asking, setAsking] = useState(false)
  const asked = useAsk(readEntry, { params: { id: entryId } })
  const reverse = useDo(reverseEntry, { refresh: ['portfolio'], onDone: () => setAsking(false) })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const entry = asked.data
  const other = entry.reverses ?? entry.reversedBy
  const reversible = may('ledger.post') && entry.source.kind === 'manual' && other === null
  const kind = entry.kind in entryKindWords ? t(entryKindWords[entry.kind as keyof typeof entryKindWords]) : entry.kind
  return (
    <>
      <PageHead
        title={t(bookWords.entryNumber, { number: entry.number })}
        waits={kind}
        badge={other !== null && <StatusBadge tone="over">{t(entry.reverses === null ? bookWords.reversed : bookWords.reversal)}</StatusBadge>}
        action={reversible && <Button onClick={() => setAsking(true)}>{t(bookWords.reverse)}</Button>}
        more={<PrintButton />}
      />
      <Panel>
        <Facts
          facts={[
            { label: t(bookWords.valueOn), value: formats.date(entry.valueOn) },
            { label: t(bookWords.bookedOn), value: formats.date(entry.bookedOn) },
            { label: t(bookWords.recordedAt), value: formats.instant(entry.recordedAt, organisation.timezone) },
            { label: t(bookWords.memo), value: entry.memo ?? undefined },
            {
              label: t(bookWords.source),
              value: entry.source.kind === 'loan'
                ? <Anchor component={Link} to={`/loans/${entry.source.id}` as '/'}>{t(bookWords.toLoan)}</Anchor> : undefined,
            },
            {
              label: t(bookWords.reversal),
              value: other === null ? undefined : <Anchor component={Link} to={`/journal/${other}` as '/'}>{t(bookWords.toOther)}</Anchor>,
            },
          ]}
        />
      </Panel>
      <Panel flush>
        <Lines lines={entry.lines} currency={entry.currency} />
      </Panel>
      <ConfirmDialog
        opened={asking}
        close={() => setAsking(false)}
        title={t(bookWords.reverseTitle, { number: entry.number })}
        confirm={t(bookWords.reverse)}
        askReason
        pending={reverse.isPending}
        problem={reverse.error}
        run={(reason) => reverse.mutate({ params: { id: entry.id }, body: { reason, valueOn: organisation.today } })}
      >
        {t(bookWords.reverseText)}
      </ConfirmDialog>
    </>
  )
}

function Lines({ lines, currency }: { lines: readonly { account: string; debit: string; credit: string }[]; currency: string }) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const chart = useAsk(listAccounts, {})
  const shown = (amount: string) => (/^0(\.0+)?$/.test(amount) ? '' : <Money amount={amount} currency={currency} bare />)
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(bookWords.account)}</Table.Th>
          <Table.Th ta="end">{t(bookWords.debit)} ({formats.currency(currency)})</Table.Th>
          <Table.Th ta="end">{t(bookWords.credit)} ({formats.currency(currency)})</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line, place) => (
          <Table.Tr key={place}>
            <Table.Td>
              <JournalLink account={line.account}>
                {line.account} {chart.data?.items.find((each) => each.code === line.account)?.names[language]}
              </JournalLink>
            </Table.Td>
            <Table.Td ta="end">{shown(line.debit)}</Table.Td>
            <Table.Td ta="end">{shown(line.credit)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
