import { Anchor, Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { readLoanStatement, type LoanPage } from '#contract/loans.ts'
import type { LifeEvent } from '#contract/loan-shapes.ts'
import { eventWords, meansWords } from '#contract/loans/words.ts'
import { readReceipt } from '#contract/repayments.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Money } from '#web/ui/money.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { ReverseDialog } from '../repayments/reverse-dialog.tsx'
import { repaymentWords } from '../repayments/words.ts'
import classes from './loans.module.css'
import { pageWords } from './words.ts'

export function MovementsPanel({ loan }: { loan: LoanPage }) {
  const t = useSay()
  const [reversing, reverse] = useState<LifeEvent>()
  if (loan.events.length === 0) return <EmptyState title={t(pageWords.noMovements)} />
  return (
    <Stack>
      <Group className="no-print">
        <Anchor href={fileAddress(readLoanStatement, { params: { id: loan.id }, query: { as: 'html' } } as never)} target="_blank" rel="noreferrer">{t(pageWords.statement)}</Anchor>
        <Anchor href={fileAddress(readLoanStatement, { params: { id: loan.id }, query: { as: 'csv' } } as never)}>{t(pageWords.statementCsv)}</Anchor>
      </Group>
      <ScrollBox label={t(pageWords.movements)}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(pageWords.date)}</Table.Th><Table.Th>{t(pageWords.what)}</Table.Th><Table.Th>{t(pageWords.receipt)}</Table.Th>
              <Table.Th ta="end">{t(pageWords.amount)}</Table.Th><Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {loan.events.toReversed().map((event) => <Movement key={event.id} loan={loan} event={event} reverse={() => reverse(event)} />)}
          </Table.Tbody>
        </Table>
      </ScrollBox>
      {reversing && <ReverseDialog loan={loan} event={reversing} close={() => reverse(undefined)} />}
    </Stack>
  )
}

const repaid = new Set(['repayment', 'recovery'])

function Movement({ loan, event, reverse }: { loan: LoanPage; event: LifeEvent; reverse: () => void }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const gone = event.reversedBy !== null
  const may = repaid.has(event.type) && !gone && loan.can.reverse === true
  return (
    <Table.Tr className={gone ? (classes['gone'] ?? '') : ''}>
      <Table.Td>{formats.date(event.on, 'short')}{event.late && <Text size="xs" c="var(--warn-ink)">{t(pageWords.learntLate)}</Text>}</Table.Td>
      <Table.Td>
        {t(eventWords[event.type as keyof typeof eventWords])}{event.means && ` · ${t(meansWords[event.means])}`}
        {event.reason && <Text size="sm">{event.reason}</Text>}
        <Text size="xs" c="dimmed">{t(pageWords.byWhom, { name: event.recordedByName, at: formats.instant(event.recordedAt, organisation.timezone, 'short') })}</Text>
      </Table.Td>
      <Table.Td>
        {event.receipt && <Anchor href={fileAddress(readReceipt, { params: { loan: loan.id, event: event.id }, query: { paper: 'a5' } } as never)} target="_blank" rel="noreferrer" className="figures">{event.receipt}</Anchor>}
      </Table.Td>
      <Table.Td ta="end">{event.amount && <Money bare amount={event.amount} currency={loan.currency} />}</Table.Td>
      <Table.Td ta="end">
        {gone && <Text size="sm">{t(pageWords.takenBack)}</Text>}
        {may && <Button variant="subtle" color="gray" size="compact-sm" onClick={reverse}>{t(repaymentWords.reverse)}</Button>}
      </Table.Td>
    </Table.Tr>
  )
}
