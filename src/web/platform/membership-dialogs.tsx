import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { joinNetwork, leaveNetwork, type PublicMemberJson } from '#contract/members.ts'
import { listOrganisations, type OrganisationJson } from '#contract/organisations.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { PickField } from '#web/ui/pick-field.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { platformWords } from './words.ts'

function useSaved(close: () => void): () => void {
  const t = useSay()
  return () => {
    notifications.show({ message: t(platformWords.saved) })
    close()
  }
}

export function AddMember({ network, close }: { network: string; close: () => void }) {
  const t = useSay()
  const { organisation } = useSession()
  const fields = useFields({ institution: '', joinedOn: organisation.today })
  const join = useDo(joinNetwork, { refresh: ['organisations'] })
  return (
    <Dialog title={t(platformWords.addMember)} close={close}>
      <Form fields={fields} command={join} submit={t(platformWords.addMember)} cancel={close} onDone={useSaved(close)} input={(body) => ({ params: { id: network }, body })}>
        <Text size="sm">{t(platformWords.noMembersText)}</Text>
        <PickField
          label={t(platformWords.institution)} ask={listOrganisations} fixed={{ kind: 'institution' }}
          option={(row: OrganisationJson) => ({ value: row.id, label: row.name })} {...fields.getInputProps('institution')}
        />
        <DateField label={t(platformWords.joinedOn)} {...fields.getInputProps('joinedOn')} />
      </Form>
    </Dialog>
  )
}

export function EndMembership({ network, member, close }: { network: string; member: PublicMemberJson; close: () => void }) {
  const t = useSay()
  const { organisation } = useSession()
  const fields = useFields({ leftOn: organisation.today, reason: '' })
  const leave = useDo(leaveNetwork, { refresh: ['organisations'] })
  return (
    <Dialog title={t(platformWords.leaveTitle, { name: member.name })} close={close}>
      <Form
        fields={fields} command={leave} submit={t(platformWords.leave)} cancel={close} onDone={useSaved(close)}
        input={({ leftOn, reason }) => ({ params: { id: network, member: member.id }, body: { leftOn, reason: reason.trim() } })}
      >
        <Text size="sm">{t(platformWords.leaveText)}</Text>
        <DateField label={t(platformWords.leftOn)} from={member.joinedOn} {...fields.getInputProps('leftOn')} />
        <TextField label={t(platformWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} />
      </Form>
    </Dialog>
  )
}
