import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { MemberDetailJson } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useCountryName } from '#web/language/countries.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { LicenceDialog, PersonDialog, RecordDialog, useRemove } from './register-dialogs.tsx'
import { licenceState } from './members-page.tsx'
import { membersWords } from './words.ts'

export function RegisterTab({ member }: { member: MemberDetailJson }) {
  const t = useSay()
  const may = useMay()('members.edit')
  const [dialog, setDialog] = useState<'record' | 'person' | 'licence'>()
  const close = () => setDialog(undefined)
  const button = (which: 'record' | 'person' | 'licence', word: keyof typeof membersWords) => may && <Button variant="default" size="sm" onClick={() => setDialog(which)}>{t(membersWords[word])}</Button>
  return (
    <Stack gap="lg">
      <Panel title={t(membersWords.overview)} action={button('record', 'edit')}><Known member={member} /></Panel>
      <Panel title={t(membersWords.people)} action={button('person', 'addPerson')}><People member={member} may={may} /></Panel>
      <Panel title={t(membersWords.licences)} action={button('licence', 'addLicence')}><Licences member={member} may={may} /></Panel>
      {dialog === 'record' && <RecordDialog member={member} close={close} />}
      {dialog === 'person' && <PersonDialog member={member} close={close} />}
      {dialog === 'licence' && <LicenceDialog member={member} close={close} />}
    </Stack>
  )
}

function Known({ member }: { member: MemberDetailJson }) {
  const t = useSay()
  const formats = useFormats()
  const country = useCountryName()
  const { record } = member
  const text = (value: string | undefined) => value && <bdi>{value}</bdi>
  return (
    <Stack gap="md">
      <Facts
        facts={[
          { label: t(memberWords.kind), value: t(memberWords[member.kind]) },
          { label: t(memberWords.legalForm), value: record && t(memberWords[`form-${record.legalForm}`]) },
          { label: t(memberWords.size), value: record && t(memberWords[record.size]) },
          { label: t(memberWords.country), value: country(member.country) },
          { label: t(memberWords.province), value: text(record?.province) },
          { label: t(memberWords.area), value: text(record?.area) },
          { label: t(memberWords.currency), value: <bdi dir="ltr">{member.currency}</bdi> },
          { label: t(membersWords.registration), value: text(record?.registration) },
          { label: t(membersWords.foundedOn), value: record?.foundedOn && formats.date(record.foundedOn) },
          { label: t(membersWords.address), value: text(record?.address) },
          { label: t(membersWords.phone), value: record?.phone && <bdi dir="ltr">{record.phone}</bdi> },
          { label: t(membersWords.email), value: record?.email && <bdi dir="ltr">{record.email}</bdi> },
          { label: t(membersWords.website), value: record?.website && <a href={record.website} rel="noreferrer" target="_blank"><bdi dir="ltr">{record.website}</bdi></a> },
          { label: t(membersWords.note), value: text(record?.note) },
        ]}
      />
      {!record && <EmptyState title={t(membersWords.noRecord)} text={t(membersWords.noRecordText)} />}
    </Stack>
  )
}

function People({ member, may }: { member: MemberDetailJson; may: boolean }) {
  const t = useSay()
  const formats = useFormats()
  const remove = useRemove(member)
  if (member.people.length === 0) return <Text c="dimmed">{t(membersWords.noPeople)}</Text>
  return (
    <ScrollBox label={t(membersWords.people)}>
      <Table aria-label={t(membersWords.people)}>
        <Table.Thead><Table.Tr><Table.Th>{t(membersWords.personName)}</Table.Th><Table.Th>{t(membersWords.part)}</Table.Th><Table.Th>{t(membersWords.job)}</Table.Th><Table.Th>{t(membersWords.phone)}</Table.Th><Table.Th>{t(membersWords.since)}</Table.Th>{may && <Table.Th aria-label={t(membersWords.remove)} />}</Table.Tr></Table.Thead>
        <Table.Tbody>
          {member.people.map((person, n) => (
            <Table.Tr key={`${person.part} ${person.name}`}>
              <Table.Th scope="row" fw={500}><bdi>{person.name}</bdi></Table.Th>
              <Table.Td>{t(membersWords[person.part])}</Table.Td>
              <Table.Td><bdi>{person.job ?? ''}</bdi></Table.Td>
              <Table.Td><bdi dir="ltr">{[person.phone, person.email].filter(Boolean).join(' · ')}</bdi></Table.Td>
              <Table.Td>{[person.since, person.until].filter((day) => day !== undefined).map((day) => formats.date(day, 'short')).join(' – ')}</Table.Td>
              {may && <Table.Td><Button variant="subtle" size="compact-sm" mih={44} onClick={() => remove.person(n)} aria-label={`${t(membersWords.remove)}: ${person.name}`}>{t(membersWords.remove)}</Button></Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollBox>
  )
}

function Licences({ member, may }: { member: MemberDetailJson; may: boolean }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const remove = useRemove(member)
  if (member.licences.length === 0) return <Text c="dimmed">{t(membersWords.noLicences)}</Text>
  return (
    <Stack gap="sm">
      {member.licences.map((licence, n) => {
        const state = licenceState(licence.validTo, organisation.today)
        return (
          <Group key={`${licence.title} ${licence.validFrom}`} justify="space-between">
            <div>
              <Group gap="sm"><Text fw={500}><bdi>{licence.title}</bdi></Text>{state && <StatusBadge tone={state === 'ended' ? 'warn' : 'waiting'}>{t(membersWords[state])}</StatusBadge>}</Group>
              <Text size="sm" c="dimmed">
                <bdi>{licence.number}</bdi>{' · '}<bdi>{licence.authority}</bdi>{' · '}
                {[licence.validFrom, licence.validTo].filter((day) => day !== undefined).map((day) => formats.date(day, 'short')).join(' – ')}
              </Text>
            </div>
            {may && <Button variant="subtle" size="sm" onClick={() => remove.licence(n)} aria-label={`${t(membersWords.remove)}: ${licence.title} ${licence.number}`}>{t(membersWords.remove)}</Button>}
          </Group>
        )
      })}
    </Stack>
  )
}
