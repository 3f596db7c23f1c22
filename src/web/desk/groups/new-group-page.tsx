import { ActionIcon, Button, Group, SimpleGrid, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { groupFieldWords, groupWords } from '#contract/clients/words.ts'
import { formGroup, type MemberJson } from '#contract/groups.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { Form } from '#web/ui/form.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { useFields, type Fields } from '#web/ui/use-fields.ts'
import { ClientField } from '../clients/client-field.tsx'
import { useCodes } from '../clients/client-fields.tsx'
import { written } from '../clients/client-values.ts'
import { KeeperFields } from '../clients/keeper-fields.tsx'
import { useOnlyBranch } from '../clients/new-client-page.tsx'
import { GroupFields } from './group-fields.tsx'
import { blankGroup, sentGroup, type GroupValues } from './group-values.ts'
import { groupPageWords } from './words.ts'

interface Values extends GroupValues { branch: string; officer: string; formedOn: string; members: { client: string; role: string }[] }

export function NewGroupPage() {
  const t = useSay()
  const navigate = useNavigate()
  const { organisation } = useSession()
  const fields = useFields<Values>({ ...blankGroup, branch: '', officer: '', formedOn: organisation.today, members: [] }, { draft: 'new-group' })
  const form = useDo(formGroup, { refresh: ['clients'] })
  useOnlyBranch(fields.values.branch, (branch) => fields.setFieldValue('branch', branch))
  return (
    <>
      <PageHead title={t(groupPageWords.form)} waits={t(groupPageWords.formWaits)} />
      <Form
        fields={fields} command={form} submit={t(groupPageWords.form)} cancel={() => void navigate({ to: '/groups' as '/' })}
        input={(values) => ({
          body: {
            ...sentGroup(values), branch: values.branch, ...written({ officer: values.officer }), formedOn: values.formedOn,
            members: values.members.map(({ client, role }) => ({ client, role: role as MemberJson['role'] })),
          },
        })}
        onDone={({ id, number }) => {
          notifications.show({ message: t(groupPageWords.formed, { name: fields.values.name, number }) })
          void navigate({ to: `/groups/${id}` as '/' })
        }}
      >
        <Stack gap={0}>
          <GroupFields fields={fields} />
          <Panel>
            <Stack>
              <KeeperFields branch={fields.getInputProps('branch')} officer={fields.getInputProps('officer')} mine />
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <DateField label={t(groupFieldWords.formedOn)} to={organisation.today} {...fields.getInputProps('formedOn')} />
              </SimpleGrid>
            </Stack>
          </Panel>
          <FirstMembers fields={fields} />
        </Stack>
      </Form>
    </>
  )
}

function FirstMembers({ fields }: { fields: Fields<Values> }) {
  const t = useSay()
  const roles = useCodes(groupWords.role)
  const { members, branch } = fields.values
  return (
    <Panel title={t(groupPageWords.members)}>
      <Stack gap="xs">
        {members.map((member, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- rows have no other name, and are removed by place
          <Group key={place} align="flex-end" gap="xs">
            <div style={{ flex: '2 1 16rem' }}>
              <ClientField
                label={t(groupPageWords.client)} branch={branch} {...fields.getInputProps(`members.${place}.client`)}
                except={members.filter((other) => other !== member).map(({ client }) => client)}
              />
            </div>
            <div style={{ flex: '1 1 9rem' }}><SelectField label={t(groupFieldWords.role)} options={roles} {...fields.getInputProps(`members.${place}.role`)} /></div>
            <ActionIcon variant="subtle" color="gray" size={44} aria-label={t(groupPageWords.remove)} onClick={() => fields.removeListItem('members', place)}>
              <IconTrash size={18} />
            </ActionIcon>
          </Group>
        ))}
        <Button variant="light" style={{ alignSelf: 'flex-start' }} onClick={() => fields.insertListItem('members', { client: '', role: members.length === 0 ? 'leader' : 'member' })}>
          {t(groupPageWords.add)}
        </Button>
      </Stack>
    </Panel>
  )
}
