import { useMutation } from '@tanstack/react-query'
import { useSay } from '#web/language/language.tsx'
import { ApiProblem } from '#web/api/problem.ts'
import { DateField } from '#web/ui/date-field.tsx'
import { FileField, type FileValue } from '#web/ui/file-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField, NumberField } from '#web/ui/money-field.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PhoneField } from '#web/ui/phone-field.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import classes from './kitchen.module.css'
import { kitchenWords } from './words.ts'

export function KitchenForm() {
  const t = useSay()
  const fields = useFields(
    { client: '', phone: '', amount: '1180.50', rate: '', on: '2026-02-05', product: '', note: '', paper: undefined as FileValue | undefined },
    { draft: 'kitchen' },
  )
  // Answers as a server would that finds the amount too high, to show where its problem goes.
  const command = useMutation<string, ApiProblem, string>({
    mutationFn: (amount) => Promise.reject(new ApiProblem({
      status: 422, code: 'input', title: '422', errors: [{ path: 'body.amount', code: 'amount_max', message: `≤ 1000.00 (${amount})` }],
    })),
  })
  return (
    <Panel title={t(kitchenWords.form)}>
      <div className={classes.form}>
        <Form fields={fields} command={command} input={(values) => values.amount} submit={t(kitchenWords.record)}>
          <TextField label={t(kitchenWords.client)} {...fields.getInputProps('client')} />
          <PhoneField label={t(kitchenWords.phone)} required={false} {...fields.getInputProps('phone')} />
          <MoneyField label={t(kitchenWords.amount)} help={t(kitchenWords.amountHelp)} {...fields.getInputProps('amount')} />
          <NumberField label={t(kitchenWords.rate)} decimals={4} unit="%" {...fields.getInputProps('rate')} />
          <DateField label={t(kitchenWords.on)} to="2026-02-05" {...fields.getInputProps('on')} />
          <SelectField
            label={t(kitchenWords.product)}
            options={[
              { value: 'harvest', label: t(kitchenWords.harvest) },
              { value: 'trade', label: t(kitchenWords.trade) },
            ]}
            {...fields.getInputProps('product')}
          />
          <TextField long label={t(kitchenWords.note)} required={false} {...fields.getInputProps('note')} />
          <FileField label={t(kitchenWords.paper)} required={false} {...fields.getInputProps('paper')} />
        </Form>
      </div>
    </Panel>
  )
}
