import { useParams } from '@tanstack/react-router'
import { readLoan, type LoanPage as Loan } from '#contract/loans.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { Documents } from '../attachments/documents.tsx'
import { LoanPapers } from '../papers/loan-papers.tsx'
import { ContractPanel } from './contract-panel.tsx'
import { DueWords } from './due-words.tsx'
import { EntriesPanel } from './entries-panel.tsx'
import { LifeLine } from './life-line.tsx'
import { LoanActions } from './loan-actions.tsx'
import { LoanStatus } from './loan-status.tsx'
import { MovementsPanel } from './movements-panel.tsx'
import { SchedulePanel } from './schedule-panel.tsx'
import { pageWords } from './words.ts'

export function LoanPage() {
  const { loanId } = useParams({ from: '/loans/$loanId' })
  const found = useAsk(readLoan, { params: { id: loanId } })
  if (found.error) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <SkeletonPage />
  return <Shown loan={found.data} />
}

function Shown({ loan }: { loan: Loan }) {
  const t = useSay()
  const may = useMay()
  const { language } = useLanguage()
  return (
    <>
      <PageHead
        title={loan.number}
        badge={<LoanStatus status={loan.status} late={loan.due.lateInstalments > 0} />}
        waits={t(pageWords.summary, { client: loan.client.name, product: loan.product.names[language] ?? loan.product.code, branch: loan.branch.name })}
        action={<LoanActions loan={loan} />}
      />
      <DueWords loan={loan} />
      <LifeLine loan={loan} />
      <AddressTabs
        tabs={[
          { name: 'schedule', label: t(pageWords.schedule), content: <SchedulePanel loan={loan} /> },
          { name: 'movements', label: t(pageWords.movements), content: <MovementsPanel loan={loan} /> },
          { name: 'contract', label: t(pageWords.contract), content: <ContractPanel loan={loan} /> },
          { name: 'entries', label: t(pageWords.entries), content: <EntriesPanel loan={loan} /> },
          { name: 'documents', label: t(pageWords.documents), count: loan.documents.length, content: <><LoanPapers loan={loan} /><Documents subject={{ kind: 'loan', id: loan.id }} may={may('loans.apply')} /></> },
        ]}
      />
    </>
  )
}
