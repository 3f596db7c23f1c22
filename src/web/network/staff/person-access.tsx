import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { resetNetworkStaffPassword, returnNetworkStaff, suspendNetworkStaff, type NetworkStaffDetail } from '#contract/network-staff.ts'
import { useDo } from '#web/api/use-do.ts'
import { TemporaryPassword } from '#web/desk/people/temporary-password.tsx'
import { staffWords } from '#web/desk/people/words.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { Panel } from '#web/ui/panel.tsx'

type Act = 'suspend' | 'takeBack' | 'reset'
const TEXTS = { suspend: staffWords.suspendText, takeBack: staffWords.takeBackText, reset: staffWords.resetText } as const

/** What a director may do to somebody's way in; each act asks for its reason. */
export function PersonAccess({ person }: { person: NetworkStaffDetail }) {
  const t = useSay()
  const [act, setAct] = useState<Act>()
  const [password, setPassword] = useState<string>()
  const acts: Act[] = [...(person.resettable ? ['reset' as const] : []), person.status === 'active' ? 'suspend' : 'takeBack']
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

function ActDialog(props: { act: Act; person: NetworkStaffDetail; close: () => void; showPassword: (password: string) => void }) {
  const t = useSay()
  const refresh = ['network-audit']
  const saved = () => {
    props.close()
    notifications.show({ message: t(staffWords.saved) })
  }
  const suspend = useDo(suspendNetworkStaff, { refresh, onDone: saved })
  const takeBack = useDo(returnNetworkStaff, { refresh, onDone: saved })
  const reset = useDo(resetNetworkStaffPassword, {
    refresh,
    onDone: ({ temporaryPassword }) => {
      props.close()
      props.showPassword(temporaryPassword)
    },
  })
  const command = { suspend, takeBack, reset }[props.act]
  return (
    <ConfirmDialog
      opened close={props.close} title={`${t(staffWords[props.act])}: ${props.person.name}`} confirm={t(staffWords[props.act])} askReason
      run={(reason) => command.mutate({ params: { id: props.person.id }, body: { reason } })} pending={command.isPending} problem={command.error}
    >
      {t(TEXTS[props.act])}
    </ConfirmDialog>
  )
}
