import { Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { readSettlement, type LoanPage } from '#contract/loans.ts'
import { refundCredit, settleLoan, type Receipt, type RepaymentBody } from '#contract/repayments.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { useMeansOptions } from './repay-page.tsx'
import { repaymentWords } from './words.ts'

interface Values extends Record<string, unknown> { amount: string; on: string; means: RepaymentBody['means'] }
const refresh = ['loans', 'repayments', 'ledger', 'portfolio'] as const

/** Shows what pays the loan off on the day, then takes that or more. */
export function SettleDialog({ loan, close, give }: { loan: LoanPage; close: () => void; give: (receipt: Receipt) => void }) {
  const t = useSay()
  const formats = useFormats()
  const options = useMeansOptions()
  const fields = useFields<Values>({ amount: '', on: loan.today, means: 'cash' })
  const figures = useAsk(readSettlement, { params: { id: loan.id }, query: { on: fields.values.on } }, { keepFormer: true })
  const settle = useDo(settleLoan, { refresh })
  const money = (amount: string): string => formats.money({ amount, currency: loan.currency })
  return (
    <Dialog title={t(repaymentWords.settleTitle, { number: loan.number })} close={close}>
      <Form
        fields={fields} command={settle} submit={t(repaymentWords.settle)} cancel={close}
        input={(values) => ({ params: { id: loan.id }, body: { amount: values.amount, on: values.on, means: values.means } })}
        onDone={(receipt) => {
          give(receipt)
          close()
        }}
      >
        <DateField label={t(repaymentWords.on)} to={loan.today} {...fields.getInputProps('on')} />
        {figures.error && <ProblemNotice problem={figures.error} />}
        {figures.data && (
          <Stack gap={4}>
            <Text fw={600}>{t(repaymentWords.settleNeeds, { on: figures.data.on, amount: money(figures.data.total) })}</Text>
            {/[1-9]/.test(figures.data.interestSaved) && <Text c="dimmed">{t(repaymentWords.settleSaves, { amount: money(figures.data.interestSaved) })}</Text>}
          </Stack>
        )}
        <MoneyField label={t(repaymentWords.amount)} currency={loan.currency} {...fields.getInputProps('amount')} />
        <SelectField label={t(repaymentWords.means)} options={options} {...fields.getInputProps('means')} />
      </Form>
    </Dialog>
  )
}

export function RefundDialog({ loan, close }: { loan: LoanPage; close: () => void }) {
  const t = useSay()
  const formats = useFormats()
  const options = useMeansOptions()
  const fields = useFields<Values>({ amount: loan.balances.credit, on: loan.today, means: 'cash' })
  const refund = useDo(refundCredit, { refresh })
  return (
    <Dialog title={t(repaymentWords.refundTitle)} close={close}>
      <Form
        fields={fields} command={refund} submit={t(repaymentWords.refund)} cancel={close}
        input={(values) => ({ params: { id: loan.id }, body: { amount: values.amount, on: values.on, means: values.means } })}
        onDone={({ credit }) => {
          notifications.show({ message: t(repaymentWords.refunded, { credit: formats.money({ amount: credit, currency: loan.currency }) }) })
          close()
        }}
      >
        <MoneyField label={t(repaymentWords.due)} currency={loan.currency} {...fields.getInputProps('amount')} />
        <DateField label={t(repaymentWords.on)} to={loan.today} {...fields.getInputProps('on')} />
        <SelectField label={t(repaymentWords.means)} options={options} {...fields.getInputProps('means')} />
      </Form>
    </Dialog>
  )
}
