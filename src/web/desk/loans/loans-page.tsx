import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { exportLoans, listLoans } from '#contract/loans.ts'
import { loanStates, type LoanItem } from '#contract/loan-shapes.ts'
import { riskClassWords, stateWords } from '#contract/loans/words.ts'
import { listProducts } from '#contract/products.ts'
import { riskClasses } from '#core/loan/risk-class.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useBranchOptions, useOfficerOptions } from '../clients/keeper-fields.tsx'
import { useLoanColumns } from './loan-columns.tsx'
import { loanWords } from './words.ts'

export function LoansPage() {
  const t = useSay()
  const may = useMay()
  const waiting = useAsk(listLoans, { query: { waiting: 'approval', limit: 1 } }, { when: may('loans.approve') })
  const late = useAsk(listLoans, { query: { waiting: 'late', limit: 1 } })
  const add = may('loans.apply') && <Button component={Link} to={'/loans/new' as '/'}>{t(loanWords.apply)}</Button>
  return (
    <>
      <PageHead title={t(loanWords.loans)} waits={late.data && t(loanWords.listWaits, { n: waiting.data?.count ?? 0, late: late.data.count })} action={add} />
      <DataList
        ask={listLoans}
        label={t(loanWords.loans)}
        csv={exportLoans}
        columns={useLoanColumns()}
        rowKey={(row: LoanItem) => row.id}
        rowTo={(row: LoanItem) => `/loans/${row.id}`}
        filters={useFilters()}
        empty={{ title: t(loanWords.none), text: t(loanWords.noneText), action: add }}
      />
    </>
  )
}

function useFilters() {
  const t = useSay()
  const { language } = useLanguage()
  const products = useAsk(listProducts, { query: {} })
  return [
    { name: 'status', label: t(loanWords.status), options: loanStates.map((value) => ({ value, label: t(stateWords[value]) })) },
    {
      name: 'waiting', label: t(loanWords.waiting), options: [
        { value: 'approval', label: t(loanWords.waitingApproval) }, { value: 'disbursement', label: t(loanWords.waitingDisbursement) },
        { value: 'due-this-week', label: t(loanWords.waitingDue) }, { value: 'late', label: t(loanWords.waitingLate) },
      ],
    },
    { name: 'class', label: t(loanWords.class), options: riskClasses.map((value) => ({ value, label: t(riskClassWords[value]) })) },
    { name: 'branch', label: t(loanWords.branch), options: useBranchOptions() },
    { name: 'officer', label: t(loanWords.officer), options: useOfficerOptions() },
    { name: 'product', label: t(loanWords.product), options: (products.data?.items ?? []).map((each) => ({ value: each.id, label: each.content.names[language] })) },
  ]
}
