import { Modal, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { closeBranch, openBranch, renameBranch, type BranchJson } from '#contract/branches.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { branchWords } from './words.ts'

function useSaved(close: () => void): () => void {
  const t = useSay()
  return () => {
    notifications.show({ message: t(branchWords.saved) })
    close()
  }
}

const placeOf = (place: string) => (place.trim() === '' ? {} : { place: place.trim() })

export function OpenBranch({ close }: { close: () => void }) {
  const t = useSay()
  const { organisation } = useSession()
  const fields = useFields({ code: '', name: '', place: '', openedOn: organisation.today })
  const open = useDo(openBranch)
  return (
    <Modal opened onClose={close} title={t(branchWords.open)}>
      <Form
        fields={fields} command={open} submit={t(branchWords.open)} cancel={close} onDone={useSaved(close)}
        input={({ code, name, place, openedOn }) => ({ body: { code: code.trim().toUpperCase(), name: name.trim(), openedOn, ...placeOf(place) } })}
      >
        <TextField label={t(branchWords.code)} help={t(branchWords.codeHelp)} maxLength={12} {...fields.getInputProps('code')} />
        <TextField label={t(branchWords.name)} maxLength={80} {...fields.getInputProps('name')} />
        <TextField label={t(branchWords.place)} maxLength={120} required={false} {...fields.getInputProps('place')} />
        <DateField label={t(branchWords.openedOn)} {...fields.getInputProps('openedOn')} />
      </Form>
    </Modal>
  )
}

export function ChangeBranch({ branch, close }: { branch: BranchJson; close: () => void }) {
  const t = useSay()
  const fields = useFields({ name: branch.name, place: branch.place ?? '' })
  const rename = useDo(renameBranch)
  return (
    <Modal opened onClose={close} title={branch.name}>
      <Form
        fields={fields} command={rename} submit={t(branchWords.save)} cancel={close} onDone={useSaved(close)}
        input={({ name, place }) => ({ params: { id: branch.id }, body: { name: name.trim(), ...placeOf(place) } })}
      >
        <TextField label={t(branchWords.name)} maxLength={80} {...fields.getInputProps('name')} />
        <TextField label={t(branchWords.place)} maxLength={120} required={false} {...fields.getInputProps('place')} />
      </Form>
    </Modal>
  )
}

export function CloseBranch({ branch, close }: { branch: BranchJson; close: () => void }) {
  const t = useSay()
  const { organisation } = useSession()
  const fields = useFields({ on: organisation.today, reason: '' })
  const end = useDo(closeBranch)
  return (
    <Modal opened onClose={close} title={t(branchWords.closeTitle, { name: branch.name })}>
      <Form
        fields={fields} command={end} submit={t(branchWords.close)} cancel={close} onDone={useSaved(close)}
        input={({ on, reason }) => ({ params: { id: branch.id }, body: { on, reason: reason.trim() } })}
      >
        <Text>{t(branchWords.closeText)}</Text>
        <DateField label={t(branchWords.closedOn)} from={branch.openedOn} {...fields.getInputProps('on')} />
        <TextField label={t(branchWords.reason)} long maxLength={500} {...fields.getInputProps('reason')} />
      </Form>
    </Modal>
  )
}
