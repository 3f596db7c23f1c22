import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { inviteStaff } from '#contract/staff.ts'
import { useDo } from '#web/api/use-do.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { changedPerson, emptyPerson, PersonFields, usePersonCheck, type PersonValues } from './person-fields.tsx'
import { TemporaryPassword } from './temporary-password.tsx'
import { staffWords } from './words.ts'

export function NewStaffPage() {
  const t = useSay()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const fields = useFields<PersonValues>(emptyPerson(language))
  const [invited, setInvited] = useState<{ id: string; userName: string; temporaryPassword: string }>()
  const invite = useDo(inviteStaff, { onDone: setInvited })
  const input = (values: PersonValues) => ({
    body: { ...changedPerson(values), userName: values.userName.trim().toLowerCase(), ...(values.email.trim() !== '' && { email: values.email.trim() }) },
  })
  return (
    <>
      <PageHead title={t(staffWords.invite)} waits={t(staffWords.inviteWaits)} />
      <Panel>
        <Form fields={fields} command={invite} submit={t(staffWords.invite)} cancel={() => void navigate({ to: '/staff' as '/' })} check={usePersonCheck()} input={input}>
          <PersonFields fields={fields} isNew />
        </Form>
      </Panel>
      {invited && (
        <TemporaryPassword
          name={fields.values.name} userName={invited.userName} password={invited.temporaryPassword}
          close={() => void navigate({ to: `/staff/${invited.id}` as '/' })}
        />
      )}
    </>
  )
}
