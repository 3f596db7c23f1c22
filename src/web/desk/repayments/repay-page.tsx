import { Button, Checkbox, Group, SimpleGrid } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { readLoan, type LoanPage } from '#contract/loans.ts'
import { meansWords } from '#contract/loans/words.ts'
import { recordRepayment, type Receipt, type RepaymentBody } from '#contract/repayments.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { sumAmounts } from '#web/ui/schedule-diff.ts'
import { SelectField } from '#web/ui/select-field.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { DueWords } from '../loans/due-words.tsx'
import { ReceiptView } from './receipt-view.tsx'
import { repaymentWords } from './words.ts'

export function RepayPage() {
  const t = useSay()
  const { loanId } = useParams({ from: '/loans/$loanId/repay' })
  const found = useAsk(readLoan, { params: { id: loanId } })
  const [receipt, give] = useState<Receipt>()
  if (found.error) return <ProblemNotice problem={found.error} retry={() => void found.refetch()} />
  if (!found.data) return <SkeletonPage />
  const loan = found.data
  return (
    <>
      <PageHead title={t(repaymentWords.take)} waits={t(repaymentWords.takeWaits, { client: loan.client.name, number: loan.number })} />
      {receipt ? <ReceiptView receipt={receipt} client={loan.client.name} again={() => give(undefined)} /> : (
        <>
          <DueWords loan={loan} />
          <TakeForm loan={loan} give={give} />
        </>
      )}
    </>
  )
}

export const useMeansOptions = () => {
  const t = useSay()
  return (['cash', 'bank', 'mobile-money'] as const).map((value) => ({ value, label: t(meansWords[value]) }))
}

function TakeForm({ loan, give }: { loan: LoanPage; give: (receipt: Receipt) => void }) {
  const t = useSay()
  const navigate = useNavigate()
  const options = useMeansOptions()
  const fields = useFields({ amount: '', valueOn: loan.today, means: 'cash' as RepaymentBody['means'], late: false })
  const record = useDo(recordRepayment, { refresh: ['loans', 'ledger', 'portfolio'] })
  return (
    <Panel>
      <Form
        fields={fields} command={record} submit={t(repaymentWords.record)} cancel={() => void navigate({ to: `/loans/${loan.id}` as '/' })}
        input={(values) => ({ body: { loan: loan.id, amount: values.amount, valueOn: values.valueOn, means: values.means, ...(values.late ? { late: true } : {}) } })}
        onDone={give}
      >
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <MoneyField label={t(repaymentWords.amount)} currency={loan.currency} {...fields.getInputProps('amount')} />
          <DateField label={t(repaymentWords.on)} to={loan.today} {...(loan.disbursedOn ? { from: loan.disbursedOn } : {})} {...fields.getInputProps('valueOn')} />
          <SelectField label={t(repaymentWords.means)} options={options} {...fields.getInputProps('means')} />
        </SimpleGrid>
        <Suggestions loan={loan} choose={(amount) => fields.setFieldValue('amount', amount)} />
        {record.error?.code === 'day_closed' && <Checkbox label={t(repaymentWords.late)} {...fields.getInputProps('late', { type: 'checkbox' })} />}
      </Form>
    </Panel>
  )
}

/** The two amounts that clients bring most: what is due, and the next instalment with it. */
function Suggestions({ loan, choose }: { loan: LoanPage; choose: (amount: string) => void }) {
  const t = useSay()
  const formats = useFormats()
  const { now, next } = loan.due
  const money = (amount: string): string => formats.money({ amount, currency: loan.currency })
  const withNext = next && sumAmounts([now, next.amount])
  return (
    <Group gap="xs">
      {/[1-9]/.test(now) && <Button variant="light" size="compact-md" onClick={() => choose(now)}>{t(repaymentWords.dueNow, { amount: money(now) })}</Button>}
      {withNext && <Button variant="light" size="compact-md" onClick={() => choose(withNext)}>{t(repaymentWords.withNext, { amount: money(withNext) })}</Button>}
    </Group>
  )
}
