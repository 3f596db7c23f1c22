import { ActionIcon, Anchor, Menu, Stack, Table, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fieldWords, groupFieldWords, groupWords } from '#contract/clients/words.ts'
import { addGroupMembers, changeGroupRole, groupRoles, type GroupJson, type MemberJson } from '#contract/groups.ts'
import { formatPhone } from '#contract/words/typed-phone.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DateField } from '#web/ui/date-field.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Form } from '#web/ui/form.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SelectField } from '#web/ui/select-field.tsx'
import { useFields } from '#web/ui/use-fields.ts'
import { ClientField } from '../clients/client-field.tsx'
import { useCodes } from '../clients/client-fields.tsx'
import { RemoveMemberDialog } from './group-dialogs.tsx'
import { groupPageWords } from './words.ts'

/** Members of today and of before, and the form by which a client joins. */
export function MembersPanel({ group }: { group: GroupJson }) {
  const t = useSay()
  const may = useMay()
  const now = group.memberships.filter((member) => member.leftOn === undefined)
  const former = group.memberships.filter((member) => member.leftOn !== undefined)
  const open = may('groups.edit') && group.status !== 'dissolved'
  return (
    <Stack>
      {now.length === 0 ? <EmptyState title={t(groupPageWords.noMembers)} /> : <Members group={group} members={now} open={open} />}
      {open && <AddMember key={group.version} group={group} />}
      {former.length > 0 && <Panel title={t(groupPageWords.former)}><Members group={group} members={former} open={false} /></Panel>}
    </Stack>
  )
}

function Members({ group, members, open }: { group: GroupJson; members: readonly MemberJson[]; open: boolean }) {
  const t = useSay()
  const formats = useFormats()
  return (
    <Table.ScrollContainer minWidth={320} scrollAreaProps={{ type: 'auto' }}>
      <Table aria-label={t(groupPageWords.members)}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(fieldWords.name)}</Table.Th>
            <Table.Th>{t(groupFieldWords.role)}</Table.Th>
            <Table.Th visibleFrom="sm">{t(fieldWords.phone)}</Table.Th>
            <Table.Th visibleFrom="sm">{t(groupPageWords.since)}</Table.Th>
            {!open && <Table.Th>{t(groupPageWords.until)}</Table.Th>}
            {open && <Table.Th aria-label={t(groupPageWords.edit)} />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => (
            <Table.Tr key={`${member.client} ${member.joinedOn}`}>
              <Table.Td>
                <Anchor component={Link} to={`/clients/${member.client}`}><bdi>{member.name}</bdi></Anchor>
                <Text size="xs" c="dimmed" className="figures">{member.number}</Text>
              </Table.Td>
              <Table.Td>{t(groupWords.role[member.role])}</Table.Td>
              <Table.Td visibleFrom="sm">{member.phone && <bdi dir="ltr" className="figures">{formatPhone(member.phone)}</bdi>}</Table.Td>
              <Table.Td visibleFrom="sm">{formats.date(member.joinedOn, 'short')}</Table.Td>
              {!open && <Table.Td>{member.leftOn && formats.date(member.leftOn, 'short')}</Table.Td>}
              {open && <Table.Td ta="end"><MemberActions group={group} member={member} /></Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

const ROLE_VERBS = { leader: groupPageWords.makeLeader, treasurer: groupPageWords.makeTreasurer, member: groupPageWords.makeMember } as const

function MemberActions({ group, member }: { group: GroupJson; member: MemberJson }) {
  const t = useSay()
  const [removing, remove] = useState(false)
  const change = useDo(changeGroupRole, { onDone: () => notifications.show({ message: t(groupPageWords.roleChanged) }) })
  const give = (role: MemberJson['role']) => change.mutate({ params: { id: group.id, client: member.client }, body: { role } })
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={44} loading={change.isPending} aria-label={t(groupPageWords.actionsOf, { name: member.name })}><IconDots size={20} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {groupRoles.filter((role) => role !== member.role).map((role) => <Menu.Item key={role} onClick={() => give(role)}>{t(ROLE_VERBS[role])}</Menu.Item>)}
          <Menu.Item onClick={() => remove(true)}>{t(groupPageWords.remove)}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {change.error && <ProblemNotice problem={change.error} />}
      {removing && <RemoveMemberDialog group={group} member={member} close={() => remove(false)} />}
    </>
  )
}

function AddMember({ group }: { group: GroupJson }) {
  const t = useSay()
  const { organisation } = useSession()
  const fields = useFields({ client: '', role: 'member', on: organisation.today })
  const add = useDo(addGroupMembers, { refresh: ['clients'] })
  return (
    <Panel title={t(groupPageWords.add)}>
      <Form
        fields={fields} command={add} submit={t(groupPageWords.add)}
        input={({ client, role, on }) => ({ params: { id: group.id }, body: { on, members: [{ client, role: role as MemberJson['role'] }] } })}
      >
        <ClientField label={t(groupPageWords.client)} branch={group.branch.id} except={group.memberships.filter((each) => each.leftOn === undefined).map((each) => each.client)} {...fields.getInputProps('client')} />
        <SelectField label={t(groupFieldWords.role)} options={useCodes(groupWords.role)} {...fields.getInputProps('role')} />
        <DateField label={t(groupPageWords.since)} from={group.formedOn} to={organisation.today} {...fields.getInputProps('on')} />
      </Form>
    </Panel>
  )
}
