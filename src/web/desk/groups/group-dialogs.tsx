import { notifications } from '@mantine/notifications'
import { fieldWords } from '#contract/clients/words.ts'
import { changeGroupStatus, removeGroupMember, transferGroup, type GroupJson, type GroupRow, type MemberJson } from '#contract/groups.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { written } from '../clients/client-values.ts'
import { KeeperFields } from '../clients/keeper-fields.tsx'
import { clientPageWords } from '../clients/words.ts'
import { groupPageWords } from './words.ts'

interface DialogProps { group: GroupJson; close: () => void }

export const STATUS_VERBS = { active: groupPageWords.makeActive, dormant: groupPageWords.makeDormant, dissolved: groupPageWords.makeDissolved } as const

export function GroupStatusDialog({ group, status, close }: DialogProps & { status: GroupRow['status'] }) {
  const t = useSay()
  const { organisation } = useSession()
  const fields = useFields({ on: organisation.today, reason: '' })
  const change = useDo(changeGroupStatus)
  return (
    <Dialog close={close} title={`${t(STATUS_VERBS[status])}: ${group.name}`}>
      <Form
        fields={fields} command={change} submit={t(STATUS_VERBS[status])} cancel={close}
        input={({ on, reason }) => ({ params: { id: group.id }, body: { status, on, reason: reason.trim() } })}
        onDone={() => done(t(groupPageWords.statusChanged), close)}
      >
        <DateField label={t(groupPageWords.since)} from={group.formedOn} to={organisation.today} {...fields.getInputProps('on')} />
        <TextField label={t(clientPageWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} />
      </Form>
    </Dialog>
  )
}

export function GroupTransferDialog({ group, close }: DialogProps) {
  const t = useSay()
  const fields = useFields({ branch: group.branch.id, officer: group.officer?.id ?? '', reason: '' })
  const transfer = useDo(transferGroup, { refresh: ['clients'] })
  return (
    <Dialog close={close} title={`${t(groupPageWords.transfer)}: ${group.name}`}>
      <Form
        fields={fields} command={transfer} submit={t(clientPageWords.transfer)} cancel={close}
        input={({ branch, officer, reason }) => ({ params: { id: group.id }, body: { ...written({ branch, officer }), reason: reason.trim() } })}
        onDone={() => done(t(groupPageWords.transferred), close)}
      >
        <KeeperFields branch={fields.getInputProps('branch')} officer={fields.getInputProps('officer')} />
        <TextField label={t(clientPageWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} />
      </Form>
    </Dialog>
  )
}

export function RemoveMemberDialog({ group, member, close }: DialogProps & { member: MemberJson }) {
  const t = useSay()
  const { organisation } = useSession()
  const fields = useFields({ on: organisation.today, reason: '' })
  const remove = useDo(removeGroupMember, { refresh: ['clients'] })
  return (
    <Dialog close={close} title={`${t(groupPageWords.remove)}: ${member.name}`}>
      <Form
        fields={fields} command={remove} submit={t(groupPageWords.remove)} cancel={close}
        input={({ on, reason }) => ({ params: { id: group.id, client: member.client }, body: { on, reason: reason.trim() } })}
        onDone={() => done(t(groupPageWords.removed), close)}
      >
        <DateField label={t(fieldWords.leftOn)} from={member.joinedOn} to={organisation.today} {...fields.getInputProps('on')} />
        <TextField label={t(clientPageWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} />
      </Form>
    </Dialog>
  )
}

function done(message: string, close: () => void): void {
  notifications.show({ message })
  close()
}
