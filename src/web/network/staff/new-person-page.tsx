import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { inviteNetworkStaff } from '#contract/network-staff.ts'
import { useDo } from '#web/api/use-do.ts'
import { TemporaryPassword } from '#web/desk/people/temporary-password.tsx'
import { staffWords } from '#web/desk/people/words.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { changedPerson, NetworkPersonFields, type NetworkPersonValues } from './person-fields.tsx'

export function NewNetworkPersonPage() {
  const t = useSay()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const fields = useFields<NetworkPersonValues>({ name: '', userName: '', email: '', job: '', language, role: '' })
  const [invited, setInvited] = useState<{ id: string; userName: string; temporaryPassword: string }>()
  const invite = useDo(inviteNetworkStaff, { refresh: ['network-audit'], onDone: setInvited })
  const input = (values: NetworkPersonValues) => ({
    body: { ...changedPerson(values), userName: values.userName.trim().toLowerCase(), ...(values.email.trim() !== '' && { email: values.email.trim() }) },
  })
  return (
    <>
      <PageHead title={t(staffWords.invite)} waits={t(staffWords.inviteWaits)} />
      <Panel>
        <Form fields={fields} command={invite} submit={t(staffWords.invite)} cancel={() => void navigate({ to: '/network-staff' as '/' })} input={input}>
          <NetworkPersonFields fields={fields} isNew />
        </Form>
      </Panel>
      {invited && (
        <TemporaryPassword
          name={fields.values.name} userName={invited.userName} password={invited.temporaryPassword}
          close={() => void navigate({ to: `/network-staff/${invited.id}` as '/' })}
        />
      )}
    </>
  )
}
