import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { chargeFee, endMembership, payFee, waiveFee, type FeeJson, type MemberDetailJson } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { MoneyField } from '#web/ui/money-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { membersWords } from './words.ts'

interface DialogProps { member: MemberDetailJson; close: () => void }

function useSaved(close: () => void): () => void {
  const t = useSay()
  return () => {
    notifications.show({ message: t(membersWords.saved) })
    close()
  }
}

export function ChargeDialog({ member, close }: DialogProps) {
  const t = useSay()
  const { organisation } = useSession()
  const charge = useDo(chargeFee)
  const fields = useFields({ title: '', amount: '', dueOn: organisation.today })
  return (
    <Dialog title={t(membersWords.charge)} close={close}>
      <Form fields={fields} command={charge} submit={t(membersWords.charge)} cancel={close} onDone={useSaved(close)} input={(values) => ({ params: { id: member.id }, body: { ...values, title: values.title.trim(), currency: member.currency } })}>
        <TextField label={t(membersWords.fee)} maxLength={160} {...fields.getInputProps('title')} />
        <MoneyField label={t(membersWords.amount)} currency={member.currency} {...fields.getInputProps('amount')} />
        <DateField label={t(membersWords.dueOn)} {...fields.getInputProps('dueOn')} />
      </Form>
    </Dialog>
  )
}

export function PayDialog({ member, fee, close }: DialogProps & { fee: FeeJson }) {
  const t = useSay()
  const { organisation } = useSession()
  const pay = useDo(payFee)
  const fields = useFields({ amount: fee.open, paidOn: organisation.today, reference: '' })
  return (
    <Dialog title={`${t(membersWords.pay)}: ${fee.title}`} close={close}>
      <Form
        fields={fields} command={pay} submit={t(membersWords.pay)} cancel={close} onDone={useSaved(close)}
        input={({ amount, paidOn, reference }) => ({ params: { id: member.id, fee: fee.id }, body: { amount, paidOn, ...(reference.trim() !== '' && { reference: reference.trim() }) } })}
      >
        <MoneyField label={t(membersWords.amount)} currency={fee.currency} {...fields.getInputProps('amount')} />
        <DateField label={t(membersWords.paidOn)} to={organisation.today} {...fields.getInputProps('paidOn')} />
        <TextField label={t(membersWords.reference)} maxLength={120} required={false} {...fields.getInputProps('reference')} />
      </Form>
    </Dialog>
  )
}

export function WaiveDialog({ member, fee, close }: DialogProps & { fee: FeeJson }) {
  const t = useSay()
  const command = useDo(waiveFee, { onDone: useSaved(close) })
  return (
    <ConfirmDialog
      opened close={close} title={t(membersWords.waiveTitle, { title: fee.title })} confirm={t(membersWords.waive)} askReason
      run={(reason) => command.mutate({ params: { id: member.id, fee: fee.id }, body: { reason } })} pending={command.isPending} problem={command.error}
    >
      <Text size="sm">{t(membersWords.waiveText)}</Text>
    </ConfirmDialog>
  )
}

export function EndDialog({ member, close }: DialogProps) {
  const t = useSay()
  const { organisation } = useSession()
  const end = useDo(endMembership, { refresh: ['network-sharing'] })
  const fields = useFields({ leftOn: organisation.today, reason: '' })
  return (
    <Dialog title={`${t(membersWords.endMembership)}: ${member.name}`} close={close}>
      <Form fields={fields} command={end} submit={t(membersWords.endMembership)} cancel={close} onDone={useSaved(close)} input={({ leftOn, reason }) => ({ params: { id: member.id }, body: { leftOn, reason: reason.trim() } })}>
        <Text size="sm">{t(membersWords.endText)}</Text>
        <DateField label={t(memberWords.leftOn)} from={member.joinedOn} to={organisation.today} {...fields.getInputProps('leftOn')} />
        <TextField label={t(membersWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} />
      </Form>
    </Dialog>
  )
}
