import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { removeStaffSecondFactor, resetStaffPassword, returnStaff, suspendStaff, type StaffDetail } from '#contract/staff.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { TemporaryPassword } from './temporary-password.tsx'
import { staffWords } from './words.ts'

type Act = 'suspend' | 'takeBack' | 'reset' | 'removeFactor'

/** What an administrator may do to somebody's way in; each act asks for its reason. */
export function PersonAccess({ person }: { person: StaffDetail }) {
  const t = useSay()
  const [act, setAct] = useState<Act>()
  const [password, setPassword] = useState<string>()
  const acts: Act[] = [
    ...(person.resettable ? ['reset' as const] : []), ...(person.resettable && person.secondFactor ? ['removeFactor' as const] : []),
    person.status === 'active' ? 'suspend' : 'takeBack',
  ]
  return (
    <Panel title={t(staffWords.access)}>
      {!person.resettable && <Text c="dimmed" mb="sm">{t(staffWords.elsewhere)}</Text>}
      <Group gap="sm">
        {acts.map((each) => <Button key={each} variant="default" onClick={() => setAct(each)}>{t(staffWords[each])}</Button>)}
      </Group>
      {act && <ActDialog key={act} act={act} person={person} close={() => setAct(undefined)} showPassword={setPassword} />}
      {password !== undefined && <TemporaryPassword name={person.name} userName={person.userName} password={password} close={() => setPassword(undefined)} />}
    </Panel>
  )
}

const TEXTS = { suspend: staffWords.suspendText, takeBack: staffWords.takeBackText, reset: staffWords.resetText, removeFactor: staffWords.removeFactorText } as const

function ActDialog(props: { act: Act; person: StaffDetail; close: () => void; showPassword: (password: string) => void }) {
  const t = useSay()
  const refresh = ['audit']
  const saved = () => {
    props.close()
    notifications.show({ message: t(staffWords.saved) })
  }
  const suspend = useDo(suspendStaff, { refresh, onDone: saved })
  const takeBack = useDo(returnStaff, { refresh, onDone: saved })
  const removeFactor = useDo(removeStaffSecondFactor, { refresh, onDone: saved })
  const reset = useDo(resetStaffPassword, {
    refresh,
    onDone: ({ temporaryPassword }) => {
      props.close()
      props.showPassword(temporaryPassword)
    },
  })
  const command = { suspend, takeBack, reset, removeFactor }[props.act]
  return (
    <ConfirmDialog
      opened close={props.close} title={`${t(staffWords[props.act])}: ${props.person.name}`} confirm={t(staffWords[props.act])} askReason
      run={(reason) => command.mutate({ params: { id: props.person.id }, body: { reason } })} pending={command.isPending} problem={command.error}
    >
      {t(TEXTS[props.act])}
    </ConfirmDialog>
  )
}
