// Tabs of a client's and of a group's page.
import { Anchor, Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ClientJson } from '#contract/clients.ts'
import { printClientStatement } from '#contract/documents.ts'
import type { GroupJson } from '#contract/groups.ts'
import { listLoans } from '#contract/loans.ts'
import type { LoanItem } from '#contract/loan-shapes.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useMay } from '#web/api/session.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { repaymentWords } from '../repayments/words.ts'
import { useLoanColumns } from './loan-columns.tsx'
import { loanWords, pageWords } from './words.ts'

export function LoansOfClient({ client }: { client: ClientJson }) {
  const t = useSay()
  const may = useMay()
  return (
    <>
      <Group mb="sm" className="no-print">
        {may('loans.apply') && client.status !== 'left' && <Button component={Link} to={'/loans/new' as '/'} search={{ client: client.id } as never}>{t(loanWords.apply)}</Button>}
        <Anchor href={fileAddress(printClientStatement, { params: { id: client.id } })} target="_blank" rel="noreferrer">{t(pageWords.statement)}</Anchor>
      </Group>
      <Loans fixed={{ client: client.id }} />
    </>
  )
}

export function LoansOfGroup({ group }: { group: GroupJson }) {
  const t = useSay()
  const may = useMay()
  return (
    <>
      {may('repayments.record') && <Button mb="sm" component={Link} to={`/groups/${group.id}/collection` as '/'}>{t(repaymentWords.collection)}</Button>}
      <Loans fixed={{ group: group.id }} />
    </>
  )
}

function Loans({ fixed }: { fixed: Readonly<Record<string, string>> }) {
  const t = useSay()
  return (
    <DataList
      ask={listLoans} fixed={fixed} label={t(loanWords.loans)} columns={useLoanColumns()} rowKey={(row: LoanItem) => row.id} rowTo={(row: LoanItem) => `/loans/${row.id}`}
      searchable={false} prefix="loans-" empty={{ title: t(loanWords.none), text: t(loanWords.noneText) }}
    />
  )
}
