import { Anchor, Button, Group, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { approveGroupLoan, type GroupLoanJson, type GroupMemberLoan } from '#contract/group-loans.ts'
import { useMay } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { LoanStatus } from '../loans/loan-status.tsx'
import { DisburseGroupDialog } from './disburse-dialog.tsx'
import { groupLoanWords } from './words.ts'

interface Card { readonly loan: GroupLoanJson; readonly currency: string; readonly today: string }

export function GroupLoanCard(card: Card) {
  const t = useSay()
  const formats = useFormats()
  const { loan, currency } = card
  return (
    <Panel title={t(groupLoanWords.title, { number: loan.number, product: loan.product, principal: formats.money({ amount: loan.principal, currency }) })} action={<Decisions {...card} />}>
      <Members {...card} />
      {loan.dates.length > 0 && <Meetings {...card} />}
    </Panel>
  )
}

/** What all that wait for the same are given together: the approval, or the money. */
function Decisions({ loan, currency, today }: Card) {
  const t = useSay()
  const may = useMay()
  const [paying, pay] = useState(false)
  const approve = useDo(approveGroupLoan, { onDone: () => notifications.show({ message: t(groupLoanWords.approved) }) })
  const waiting = (status: GroupMemberLoan['status']) => loan.members.filter((each) => each.status === status).map((each) => ({ id: each.loan, version: each.version }))
  const [submitted, approved] = [waiting('submitted'), waiting('approved')]
  return (
    <Group>
      {may('loans.approve') && submitted.length > 0 && (
        <Button loading={approve.isPending} onClick={() => approve.mutate({ params: { id: loan.id }, body: { loans: submitted } })}>{t(groupLoanWords.approve, { n: submitted.length })}</Button>
      )}
      {may('loans.disburse') && approved.length > 0 && <Button onClick={() => pay(true)}>{t(groupLoanWords.disburse, { n: approved.length })}</Button>}
      {approve.error && <ProblemNotice problem={approve.error} />}
      {paying && <DisburseGroupDialog groupLoan={loan.id} loans={approved} currency={currency} today={today} close={() => pay(false)} />}
    </Group>
  )
}

function Members({ loan, currency }: Card) {
  const t = useSay()
  return (
    <ScrollBox label={t(groupLoanWords.groupLoans)}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(groupLoanWords.member)}</Table.Th><Table.Th>{t(groupLoanWords.state)}</Table.Th>
            {[groupLoanWords.principal, groupLoanWords.due, groupLoanWords.late, groupLoanWords.paid, groupLoanWords.remaining].map((word) => <Table.Th key={word.en} ta="end">{t(word)}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {loan.members.map((member) => (
            <Table.Tr key={member.loan}>
              <Table.Td>
                <Anchor component={Link} to={`/loans/${member.loan}` as '/'}><bdi>{member.client.name}</bdi></Anchor>
                <Text size="xs" c="dimmed" className="figures">{member.number}</Text>
              </Table.Td>
              <Table.Td><LoanStatus status={member.status} late={member.daysLate > 0} /></Table.Td>
              <Table.Td ta="end"><Money bare amount={member.principal} currency={currency} /></Table.Td>
              <Table.Td ta="end"><Money bare amount={member.due} currency={currency} /></Table.Td>
              <Table.Td ta="end"><Late member={member} currency={currency} /></Table.Td>
              <Table.Td ta="end"><Money bare amount={member.paid} currency={currency} /></Table.Td>
              <Table.Td ta="end"><Money bare amount={member.remaining} currency={currency} /></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  )
}

function Late({ member, currency }: { member: GroupMemberLoan; currency: string }) {
  const t = useSay()
  const formats = useFormats()
  if (member.daysLate === 0) return <Money bare amount={member.late} currency={currency} />
  return <Text component="span" size="sm" c="var(--risk-ink)">{t(groupLoanWords.lateDays, { amount: formats.amount({ amount: member.late, currency }), n: member.daysLate })}</Text>
}

function Meetings({ loan, currency, today }: Card) {
  const t = useSay()
  const formats = useFormats()
  return (
    <>
      <Text fw={600} mt="md">{t(groupLoanWords.byMeeting)}</Text>
      <ScrollBox label={t(groupLoanWords.byMeeting)}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t(groupLoanWords.meeting)}</Table.Th>
              {[groupLoanWords.total, groupLoanWords.paid, groupLoanWords.remaining].map((word) => <Table.Th key={word.en} ta="end">{t(word)}</Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {loan.dates.map((date) => (
              <Table.Tr key={date.dueOn}>
                <Table.Td>{formats.date(date.dueOn, 'short')}</Table.Td>
                <Table.Td ta="end"><Money bare amount={date.total} currency={currency} /></Table.Td>
                <Table.Td ta="end"><Money bare amount={date.paid} currency={currency} /></Table.Td>
                <Table.Td ta="end"><Money bare amount={date.outstanding} currency={currency} risk={date.dueOn < today && /[1-9]/.test(date.outstanding)} /></Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </>
  )
}
