import { Anchor, SimpleGrid, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ClientJson } from '#contract/clients.ts'
import { clientWords, fieldWords } from '#contract/clients/words.ts'
import { formatPhone } from '#contract/words/typed-phone.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Facts, type Fact } from '#web/ui/facts.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { clientPageWords } from './words.ts'

/** All that is written down about a client. */
export function RecordPanel({ client }: { client: ClientJson }) {
  const t = useSay()
  const parts = useParts(client)
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} verticalSpacing={0}>
      {parts.map(({ title, facts }) => (
        <Panel key={title} title={title}>
          {facts.some(({ value }) => value !== undefined) ? <Facts facts={facts} /> : <Text c="dimmed">{t(clientPageWords.notKnown)}</Text>}
        </Panel>
      ))}
    </SimpleGrid>
  )
}

const dial = (phone: string | undefined): ReactNode | undefined =>
  phone === undefined ? undefined : <Anchor href={`tel:${phone}`}><bdi dir="ltr" className="figures">{formatPhone(phone)}</bdi></Anchor>

function useParts(client: ClientJson): { title: string; facts: Fact[] }[] {
  const t = useSay()
  const formats = useFormats()
  const { identity, nextOfKin, group } = client
  return [
    { title: t(clientPageWords.person), facts: [
      { label: t(fieldWords.arabicName), value: client.arabicName && <bdi lang="ar">{client.arabicName}</bdi> },
      { label: t(fieldWords.alias), value: client.alias },
      { label: t(fieldWords.sex), value: t(clientWords.sex[client.sex]) },
      { label: t(fieldWords.bornOn), value: client.bornOn && formats.date(client.bornOn) },
      { label: t(fieldWords.identity), value: identity && <>{t(clientWords.identityKind[identity.kind])} <bdi className="figures">{identity.number}</bdi></> },
    ] },
    { title: t(clientPageWords.reach), facts: [
      { label: t(fieldWords.phone), value: dial(client.phone) },
      { label: t(fieldWords.otherPhone), value: dial(client.otherPhone) },
      { label: t(fieldWords.language), value: t(clientWords.language[client.language]) },
    ] },
    { title: t(clientPageWords.keeping), facts: [
      { label: t(fieldWords.branch), value: client.branchName },
      { label: t(fieldWords.officer), value: client.officerName },
      { label: t(fieldWords.group), value: group && <Anchor component={Link} to={`/groups/${group.id}`}>{group.name}</Anchor> },
      { label: t(fieldWords.joinedOn), value: formats.date(client.joinedOn) },
      { label: t(fieldWords.leftOn), value: client.leftOn && formats.date(client.leftOn) },
    ] },
    { title: t(clientPageWords.place), facts: [
      { label: t(fieldWords.village), value: client.village },
      { label: t(fieldWords.commune), value: client.commune },
      { label: t(fieldWords.province), value: client.province },
      { label: t(fieldWords.setting), value: client.setting && t(clientWords.setting[client.setting]) },
    ] },
    { title: t(clientPageWords.work), facts: [
      { label: t(fieldWords.occupation), value: client.occupation },
      { label: t(fieldWords.sector), value: client.sector && t(clientWords.sector[client.sector]) },
      { label: t(fieldWords.market), value: client.market },
    ] },
    { title: t(clientPageWords.household), facts: [
      { label: t(fieldWords.maritalStatus), value: client.maritalStatus && t(clientWords.maritalStatus[client.maritalStatus]) },
      { label: t(fieldWords.householdSize), value: client.householdSize },
      { label: t(fieldWords.dependants), value: client.dependants },
      { label: t(fieldWords.nextOfKin), value: nextOfKin && [nextOfKin.name, nextOfKin.relation].filter(Boolean).join(' · ') },
      { label: t(fieldWords.nextOfKinPhone), value: dial(nextOfKin?.phone) },
    ] },
  ]
}
