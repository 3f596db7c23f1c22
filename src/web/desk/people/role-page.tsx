import { Button, Checkbox, SimpleGrid, Stack, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { institutionRights, type InstitutionRight } from '#contract/rights.ts'
import { changeRole, listRoles, removeRole, type RoleJson } from '#contract/staff.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { TextField } from '#web/ui/text-field.tsx'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { NotFoundPage } from '#web/shell/not-found-page.tsx'
import { areaWords, rightWords, type Area } from './right-words.ts'
import { roleWords, staffWords } from './words.ts'

export function RolePage() {
  const { roleKey } = useParams({ from: '/roles/$roleKey' })
  const roles = useAsk(listRoles, {})
  if (roles.error) return <ProblemNotice problem={roles.error} retry={() => void roles.refetch()} />
  if (!roles.data) return <SkeletonPage />
  const role = roles.data.items.find(({ key }) => key === roleKey)
  return role ? <Role key={role.key} role={role} /> : <NotFoundPage />
}

// oxlint-disable-next-line typescript/consistent-type-definitions
type RoleValues = { name: string; rights: string[] }

function Role({ role }: { role: RoleJson }) {
  const t = useSay()
  const may = useMay()
  const fields = useFields<RoleValues>({ name: role.name, rights: role.rights })
  const change = useDo(changeRole, { refresh: ['audit', 'session'] })
  return (
    <>
      <PageHead title={role.name} waits={t(roleWords.holders, { n: role.holders })} more={may('staff.edit') && !role.isFirst && role.holders === 0 && <Remove role={role} />} />
      <Panel>
        {may('staff.edit') ? (
          <Form
            fields={fields} command={change} submit={t(staffWords.save)}
            input={(values) => ({ params: { key: role.key }, body: { rights: values.rights as InstitutionRight[], ...(!role.isFirst && { name: values.name.trim() }) } })}
            onDone={() => notifications.show({ message: t(staffWords.saved) })}
          >
            {!role.isFirst && <TextField label={t(staffWords.name)} maxLength={80} {...fields.getInputProps('name')} />}
            <RightBoxes fields={fields} role={role} />
          </Form>
        ) : <RightBoxes fields={fields} role={role} />}
      </Panel>
    </>
  )
}

function RightBoxes({ fields, role }: { fields: Fields<RoleValues>; role: RoleJson }) {
  const t = useSay()
  const may = useMay()
  // A right that one lacks may be taken from a role, and not given.
  const fixed = (right: InstitutionRight) => !may('staff.edit') || (!may(right) && !role.rights.includes(right))
  return (
    <Checkbox.Group {...fields.getInputProps('rights')}>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="xl">
        {(Object.keys(areaWords) as Area[]).map((area) => (
          <Stack key={area} gap="xs">
            <Title order={2} size="h5">{t(areaWords[area])}</Title>
            {institutionRights.filter((right) => rightWords[right].area === area).map((right) => (
              <Checkbox
                key={right} value={right} size="md" label={t(rightWords[right].text)} disabled={fixed(right)}
                {...(may('staff.edit') && fixed(right) && { description: t(roleWords.notHeld) })}
              />
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  )
}

function Remove({ role }: { role: RoleJson }) {
  const t = useSay()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const remove = useDo(removeRole, { onDone: () => void navigate({ to: '/roles' as '/' }) })
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>{t(roleWords.remove)}</Button>
      <ConfirmDialog
        opened={asking} close={() => setAsking(false)} title={`${t(roleWords.remove)}: ${role.name}`} confirm={t(roleWords.remove)}
        run={() => remove.mutate({ params: { key: role.key } })} pending={remove.isPending} problem={remove.error}
      >
        {t(roleWords.removeText)}
      </ConfirmDialog>
    </>
  )
}
