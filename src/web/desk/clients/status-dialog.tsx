import { notifications } from '@mantine/notifications'
import { changeClientStatus, type ClientJson, type ClientRow } from '#contract/clients.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { clientPageWords } from './words.ts'

export const STATUS_VERBS = { left: clientPageWords.makeLeft, dormant: clientPageWords.makeDormant, active: clientPageWords.makeActive } as const

export function StatusDialog({ client, status, close }: { client: ClientJson; status: ClientRow['status']; close: () => void }) {
  const t = useSay()
  const { organisation } = useSession()
  const fields = useFields({ on: organisation.today, reason: '' })
  const change = useDo(changeClientStatus, { refresh: ['groups'] })
  return (
    <Dialog close={close} title={`${t(STATUS_VERBS[status])}: ${client.name}`}>
      <Form
        fields={fields} command={change} submit={t(STATUS_VERBS[status])} cancel={close}
        input={(values) => ({ params: { id: client.id }, body: { status, on: values.on, reason: values.reason.trim() } })}
        onDone={() => {
          notifications.show({ message: t(clientPageWords.statusChanged) })
          close()
        }}
      >
        <DateField label={t(clientPageWords.on)} from={client.joinedOn} to={organisation.today} {...fields.getInputProps('on')} />
        <TextField label={t(clientPageWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} />
      </Form>
    </Dialog>
  )
}
