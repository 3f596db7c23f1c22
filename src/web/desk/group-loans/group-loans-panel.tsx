import { Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { readGroupLoans } from '#contract/group-loans.ts'
import type { GroupJson } from '#contract/groups.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { repaymentWords } from '../repayments/words.ts'
import { ApplyDialog } from './apply-dialog.tsx'
import { GroupLoanCard } from './group-loan-card.tsx'
import { groupLoanWords } from './words.ts'

/** The loans of the whole group: member by member, meeting by meeting, and within the group. */
export function GroupLoansPanel({ group }: { group: GroupJson }) {
  const t = useSay()
  const may = useMay()
  const formats = useFormats()
  const [applying, apply] = useState(false)
  const found = useAsk(readGroupLoans, { params: { id: group.id } })
  if (found.error) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <SkeletonPage />
  const { items, owed, currency, today } = found.data
  return (
    <Stack>
      <Group>
        {may('loans.apply') && group.status === 'active' && <Button onClick={() => apply(true)}>{t(groupLoanWords.apply)}</Button>}
        {may('repayments.record') && <Button variant="default" component={Link} to={`/groups/${group.id}/collection` as '/'}>{t(repaymentWords.collection)}</Button>}
      </Group>
      {items.length === 0 && <EmptyState title={t(groupLoanWords.none)} text={t(groupLoanWords.noneText)} />}
      {items.map((loan) => <GroupLoanCard key={loan.id} loan={loan} currency={currency} today={today} />)}
      {owed.length > 0 && (
        <Panel title={t(groupLoanWords.owed)}>
          {owed.map(({ from, to, amount }) => (
            <Text key={`${from.id} ${to.id}`}>{t(groupLoanWords.owes, { from: from.name, to: to.name, amount: formats.money({ amount, currency }) })}</Text>
          ))}
        </Panel>
      )}
      {applying && <ApplyDialog group={group} close={() => apply(false)} />}
    </Stack>
  )
}
