import { Button, Modal, Stack, Text, UnstyledButton } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { createRole, listRoles } from '#contract/staff.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { roleWords, staffWords } from './words.ts'

export function RolesPage() {
  const t = useSay()
  const may = useMay()
  const roles = useAsk(listRoles, {})
  const [making, setMaking] = useState(false)
  if (roles.error) return <ProblemNotice problem={roles.error} retry={() => void roles.refetch()} />
  if (!roles.data) return <SkeletonPage />
  return (
    <>
      <PageHead title={t(roleWords.roles)} waits={t(roleWords.waits)} action={may('staff.edit') && <Button onClick={() => setMaking(true)}>{t(roleWords.make)}</Button>} />
      <Stack gap="sm">
        {roles.data.items.map((role) => (
          <UnstyledButton key={role.key} component={Link} to={`/roles/${role.key}` as '/'}>
            <Panel>
              <Text fw={650}>{role.name}</Text>
              <Text c="dimmed" size="sm">{t(roleWords.holders, { n: role.holders })} · {t(roleWords.rights, { n: role.rights.length })}</Text>
            </Panel>
          </UnstyledButton>
        ))}
      </Stack>
      {making && <NewRole close={() => setMaking(false)} />}
    </>
  )
}

function NewRole({ close }: { close: () => void }) {
  const t = useSay()
  const navigate = useNavigate()
  const fields = useFields({ key: '', name: '' })
  const create = useDo(createRole)
  return (
    <Modal opened onClose={close} title={t(roleWords.make)}>
      <Form
        fields={fields} command={create} submit={t(roleWords.make)} cancel={close}
        input={({ key, name }) => ({ body: { key: key.trim(), name: name.trim(), rights: [] } })}
        onDone={({ key }) => void navigate({ to: `/roles/${key}` as '/' })}
      >
        <TextField label={t(staffWords.name)} maxLength={80} {...fields.getInputProps('name')} />
        <TextField label={t(roleWords.key)} help={t(roleWords.keyHelp)} maxLength={40} {...fields.getInputProps('key')} />
      </Form>
    </Modal>
  )
}
