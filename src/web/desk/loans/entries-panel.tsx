import { Anchor, Stack, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { LoanPage } from '#contract/loans.ts'
import { useMay } from '#web/api/session.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { entryKindWords } from '../books/words.ts'
import { pageWords } from './words.ts'

/** Every entry of the loan with its lines, the newest first. */
export function EntriesPanel({ loan }: { loan: LoanPage }) {
  const t = useSay()
  if (loan.entries.length === 0) return <EmptyState title={t(pageWords.noEntries)} />
  return <Stack gap={0}>{loan.entries.toReversed().map((entry) => <Entry key={entry.id} loan={loan} entry={entry} />)}</Stack>
}

function Entry({ loan, entry }: { loan: LoanPage; entry: LoanPage['entries'][number] }) {
  const t = useSay()
  const may = useMay()
  const isSome = (amount: string): boolean => /[1-9]/.test(amount)
  return (
    <Panel flush>
      <ScrollBox label={t(pageWords.entries)}>
        <Table captionSide="top">
          <Table.Caption ta="start" px="md">
            {may('ledger.see') ? <Anchor component={Link} to={`/journal/${entry.id}` as '/'} className="figures">{entry.number}</Anchor> : entry.number}{' '}
            {entry.kind in entryKindWords ? t(entryKindWords[entry.kind as keyof typeof entryKindWords]) : entry.kind} {t(pageWords.valueOn, { on: entry.valueOn })}
            {entry.bookedOn !== entry.valueOn && `, ${t(pageWords.bookedOn, { on: entry.bookedOn })}`}
            {entry.reverses !== null && <Text span c="dimmed"> · {t(pageWords.takenBack)}</Text>}
          </Table.Caption>
          <Table.Thead>
            <Table.Tr><Table.Th>{t(pageWords.account)}</Table.Th><Table.Th ta="end">{t(pageWords.debit)}</Table.Th><Table.Th ta="end">{t(pageWords.creditSide)}</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {entry.lines.map((line) => (
              <Table.Tr key={`${line.account} ${line.debit} ${line.credit}`}>
                <Table.Td><span className="figures">{line.account}</span> {line.name}</Table.Td>
                <Table.Td ta="end">{isSome(line.debit) && <Money bare amount={line.debit} currency={loan.currency} />}</Table.Td>
                <Table.Td ta="end">{isSome(line.credit) && <Money bare amount={line.credit} currency={loan.currency} />}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Panel>
  )
}
