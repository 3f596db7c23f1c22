import { SimpleGrid, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { approveLoan, type LoanPage } from '#contract/loans.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField, NumberField } from '#web/ui/money-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { actionWords, applyWords } from './words.ts'

export function ApproveDialog({ loan, close }: { loan: LoanPage; close: () => void }) {
  const t = useSay()
  const count = loan.terms.instalments.count ?? loan.countAsked
  const fields = useFields({ amount: loan.principal, count: String(count), note: '' })
  const approve = useDo(approveLoan)
  return (
    <Dialog title={`${t(actionWords.approve)}: ${loan.number}`} close={close}>
      <Form
        fields={fields} command={approve} submit={t(actionWords.approve)} cancel={close}
        input={(values) => ({
          params: { id: loan.id },
          body: {
            version: loan.version, ...(values.amount === loan.principal ? {} : { amount: values.amount }),
            ...(Number(values.count) === count ? {} : { count: Number(values.count) }), ...(values.note.trim() === '' ? {} : { note: values.note.trim() }),
          },
        })}
        onDone={({ approvals, approvalsNeeded }) => {
          notifications.show({ message: t(actionWords.approved, { done: approvals, needed: approvalsNeeded }) })
          close()
        }}
      >
        <Text>{t(actionWords.approveText)}</Text>
        <SimpleGrid cols={2}>
          <MoneyField label={t(applyWords.amount)} currency={loan.currency} {...fields.getInputProps('amount')} />
          <NumberField label={t(applyWords.count)} {...fields.getInputProps('count')} />
        </SimpleGrid>
        <TextField label={t(applyWords.note)} long required={false} maxLength={500} {...fields.getInputProps('note')} />
      </Form>
    </Dialog>
  )
}
