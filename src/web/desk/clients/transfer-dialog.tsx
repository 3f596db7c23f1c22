import { notifications } from '@mantine/notifications'
import { transferClients, type ClientJson } from '#contract/clients.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { written } from './client-values.ts'
import { KeeperFields } from './keeper-fields.tsx'
import { clientPageWords } from './words.ts'

export function TransferDialog({ client, close }: { client: ClientJson; close: () => void }) {
  const t = useSay()
  const fields = useFields({ branch: client.branch, officer: client.officer ?? '', reason: '' })
  const transfer = useDo(transferClients)
  return (
    <Dialog close={close} title={`${t(clientPageWords.transferClient)}: ${client.name}`}>
      <Form
        fields={fields} command={transfer} submit={t(clientPageWords.transfer)} cancel={close}
        input={({ branch, officer, reason }) => ({ body: { clients: [client.id], ...written({ branch, officer }), reason: reason.trim() } })}
        onDone={({ transferred }) => {
          notifications.show({ message: t(clientPageWords.transferred, { n: transferred }) })
          close()
        }}
      >
        <KeeperFields branch={fields.getInputProps('branch')} officer={fields.getInputProps('officer')} />
        <TextField label={t(clientPageWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} />
      </Form>
    </Dialog>
  )
}
