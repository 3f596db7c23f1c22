import { notifications } from '@mantine/notifications'
import { bookPlanCost, type PlanItemDetailJson } from '#contract/plans.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { itemWords } from './words.ts'

export function CostDialog({ item, close }: { item: PlanItemDetailJson; close: () => void }) {
  const t = useSay()
  const { organisation } = useSession()
  const fields = useFields({ amount: '', bookedOn: organisation.today, content: '', reference: '' })
  const book = useDo(bookPlanCost)
  return (
    <Dialog close={close} title={t(itemWords.bookCost)}>
      <Form
        fields={fields} command={book} submit={t(itemWords.bookCost)} cancel={close}
        input={({ amount, bookedOn, content, reference }) => ({ params: { id: item.id }, body: { amount, bookedOn, content: content.trim(), ...(reference.trim() !== '' && { reference: reference.trim() }) } })}
        onDone={() => {
          notifications.show({ message: t(itemWords.recorded) })
          close()
        }}
      >
        <MoneyField label={t(itemWords.amount)} help={t(itemWords.costHelp)} currency={item.currency} {...fields.getInputProps('amount')} />
        <DateField label={t(itemWords.bookedOn)} to={organisation.today} {...fields.getInputProps('bookedOn')} />
        <TextField label={t(itemWords.forWhat)} maxLength={300} {...fields.getInputProps('content')} />
        <TextField label={t(itemWords.reference)} maxLength={120} required={false} {...fields.getInputProps('reference')} />
      </Form>
    </Dialog>
  )
}
