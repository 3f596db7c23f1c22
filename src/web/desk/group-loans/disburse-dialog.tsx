import { notifications } from '@mantine/notifications'
import { disburseGroupLoan } from '#contract/group-loans.ts'
import type { Means } from '#contract/loan-shapes.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { actionWords } from '../loans/words.ts'
import { useMeansOptions } from '../repayments/repay-page.tsx'
import { groupLoanWords } from './words.ts'

interface Asked { groupLoan: string; loans: { id: string; version: number }[]; currency: string; today: string; close: () => void }

export function DisburseGroupDialog({ groupLoan, loans, currency, today, close }: Asked) {
  const t = useSay()
  const formats = useFormats()
  const options = useMeansOptions()
  const fields = useFields({ on: today, means: 'cash' as Means })
  const disburse = useDo(disburseGroupLoan, { refresh: ['ledger', 'portfolio', 'repayments'] })
  return (
    <Dialog title={t(groupLoanWords.disburse, { n: loans.length })} close={close}>
      <Form
        fields={fields} command={disburse} submit={t(actionWords.disburse)} cancel={close}
        input={({ on, means }) => ({ params: { id: groupLoan }, body: { loans, on, means } })}
        onDone={({ received }) => {
          notifications.show({ message: t(groupLoanWords.disbursed, { amount: formats.money({ amount: received, currency }) }) })
          close()
        }}
      >
        <DateField label={t(actionWords.on)} to={today} {...fields.getInputProps('on')} />
        <SelectField label={t(actionWords.means)} options={options} {...fields.getInputProps('means')} />
      </Form>
    </Dialog>
  )
}
