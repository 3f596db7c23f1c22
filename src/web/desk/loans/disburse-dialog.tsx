import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { disburseLoan, type LoanPage } from '#contract/loans.ts'
import type { Means } from '#contract/loan-shapes.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { useMeansOptions } from '../repayments/repay-page.tsx'
import { actionWords, applyWords } from './words.ts'

/** What to count out, what is kept back, on which day and from where. */
export function DisburseDialog({ loan, close }: { loan: LoanPage; close: () => void }) {
  const t = useSay()
  const formats = useFormats()
  const options = useMeansOptions()
  const fields = useFields({ on: loan.today, firstDueOn: '', means: 'cash' as Means })
  const disburse = useDo(disburseLoan, { refresh: ['ledger', 'portfolio'] })
  const money = (amount: string): string => formats.money({ amount, currency: loan.currency })
  const { received, fees, savings } = loan.atDisbursement
  return (
    <Dialog title={`${t(actionWords.disburse)}: ${loan.number}`} close={close}>
      <Form
        fields={fields} command={disburse} submit={t(actionWords.disburse)} cancel={close}
        input={(values) => ({
          params: { id: loan.id }, body: { version: loan.version, on: values.on, means: values.means, ...(values.firstDueOn === '' ? {} : { firstDueOn: values.firstDueOn }) },
        })}
        onDone={(answer) => {
          notifications.show({ message: t(actionWords.disbursed, { amount: money(answer.received), on: answer.firstDueOn }) })
          close()
        }}
      >
        <Text fw={600}>{t(actionWords.disburseText, { received: money(received), client: loan.client.name, fees: money(fees), savings: money(savings) })}</Text>
        <DateField label={t(actionWords.on)} to={loan.today} {...fields.getInputProps('on')} />
        <DateField label={t(applyWords.firstDueOn)} help={t(applyWords.firstDueHelp)} required={false} {...fields.getInputProps('firstDueOn')} />
        <SelectField label={t(actionWords.means)} options={options} {...fields.getInputProps('means')} />
      </Form>
    </Dialog>
  )
}
