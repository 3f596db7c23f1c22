import { Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { closeWarning, followWarning, type WarningJson } from '#contract/indicators.ts'
import { ruleName } from '#contract/indicators/rule-names.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { Dialog } from '#web/ui/dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { warningsWords } from './words.ts'

/** The caller becomes its owner, and says what is done. */
export function FollowDialog({ warning, close }: { warning: WarningJson; close: () => void }) {
  const t = useSay()
  const fields = useFields({ note: '' }, { draft: `warning-${warning.id}` })
  const follow = useDo(followWarning)
  const done = () => {
    notifications.show({ message: t(warningsWords.saved) })
    close()
  }
  return (
    <Dialog title={`${t(ruleName(warning.rule))}: ${warning.member.name}`} close={close}>
      <Form
        fields={fields} command={follow} submit={t(warning.state === 'open' ? warningsWords.follow : warningsWords.addNote)} cancel={close} onDone={done}
        input={({ note }) => ({ params: { id: warning.id }, body: note.trim() === '' ? {} : { note: note.trim() } })}
      >
        <TextField label={t(warningsWords.note)} long maxLength={2_000} required={warning.state !== 'open'} {...fields.getInputProps('note')} />
      </Form>
    </Dialog>
  )
}

export function CloseDialog({ warning, close }: { warning: WarningJson; close: () => void }) {
  const t = useSay()
  const command = useDo(closeWarning, {
    onDone: () => {
      notifications.show({ message: t(warningsWords.saved) })
      close()
    },
  })
  return (
    <ConfirmDialog
      opened close={close} title={t(warningsWords.closeTitle, { name: warning.member.name })} confirm={t(warningsWords.close)} askReason
      run={(reason) => command.mutate({ params: { id: warning.id }, body: { reason } })} pending={command.isPending} problem={command.error}
    >
      <Text size="sm">{t(warningsWords.closeText)}</Text>
    </ConfirmDialog>
  )
}
