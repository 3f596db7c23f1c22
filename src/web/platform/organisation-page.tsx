import { Anchor, List, Stack, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { getOrganisation, type OrganisationDetail } from '#contract/organisations.ts'
import { LANGUAGE_NAMES } from '#contract/words/language.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useCountryName } from '#web/language/countries.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { NetworkMembers } from './network-members.tsx'
import { useTypeName } from './organisations-page.tsx'
import { platformWords } from './words.ts'

export function OrganisationPage() {
  const { organisationId } = useParams({ from: '/organisations/$organisationId' })
  const asked = useAsk(getOrganisation, { params: { id: organisationId } })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  return asked.data.kind === 'network' ? <NetworkMembers network={asked.data} facts={<Known organisation={asked.data} />} /> : <Institution organisation={asked.data} />
}

function Institution({ organisation }: { organisation: OrganisationDetail }) {
  const t = useSay()
  return (
    <>
      <PageHead title={organisation.name} waits={t(platformWords.institutionWaits)} />
      <Stack gap="lg">
        <Known organisation={organisation} />
        <Panel title={t(platformWords.networks)}>
          {organisation.networks.length === 0 && <Text c="dimmed">{t(platformWords.inNoNetwork)}</Text>}
          <List listStyleType="none">
            {organisation.networks.map(({ id, name, joinedOn, leftOn }) => (
              <List.Item key={id}>
                <Anchor component={Link} to={`/organisations/${id}` as '/'}><bdi>{name}</bdi></Anchor>
                <Text span c="dimmed" size="sm">{` · ${leftOn === undefined ? t(platformWords.since, { on: joinedOn }) : t(platformWords.until, { on: leftOn })}`}</Text>
              </List.Item>
            ))}
          </List>
        </Panel>
      </Stack>
    </>
  )
}

function Known({ organisation }: { organisation: OrganisationDetail }) {
  const t = useSay()
  const formats = useFormats()
  const country = useCountryName()
  const typeName = useTypeName()
  return (
    <Panel title={t(platformWords.facts)}>
      <Facts
        facts={[
          { label: t(platformWords.kind), value: typeName(organisation.type) },
          { label: t(platformWords.slug), value: <bdi dir="ltr">{organisation.slug}</bdi> },
          { label: t(platformWords.country), value: country(organisation.country) },
          { label: t(platformWords.currency), value: organisation.currency && <bdi dir="ltr">{organisation.currency}</bdi> },
          { label: t(platformWords.timeZone), value: <bdi dir="ltr">{organisation.timeZone}</bdi> },
          { label: t(platformWords.language), value: LANGUAGE_NAMES[organisation.language] },
          { label: t(platformWords.ussdCode), value: organisation.ussdCode && <bdi dir="ltr">{organisation.ussdCode}</bdi> },
          { label: t(platformWords.createdAt), value: formats.instant(organisation.createdAt, 'UTC', 'short') },
        ]}
      />
    </Panel>
  )
}
