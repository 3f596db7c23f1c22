import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memberWords } from '#contract/members/words.ts'
import { listOrganisations, type OrganisationJson } from '#contract/organisations.ts'
import { useCountryName } from '#web/language/countries.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { platformWords } from './words.ts'

export function OrganisationsPage() {
  const t = useSay()
  return (
    <>
      <PageHead
        title={t(platformWords.organisations)} waits={t(platformWords.waits)}
        more={<Button component={Link} to={'/organisations/new-network' as '/'} variant="default">{t(platformWords.foundNetwork)}</Button>}
        action={<Group><Button component={Link} to={'/organisations/new-institution' as '/'}>{t(platformWords.foundInstitution)}</Button></Group>}
      />
      <DataList
        ask={listOrganisations}
        label={t(platformWords.organisations)}
        columns={useColumns()}
        rowKey={(row: OrganisationJson) => row.id}
        rowTo={(row: OrganisationJson) => `/organisations/${row.id}`}
        filters={[{ name: 'kind', label: t(platformWords.whatKind), options: (['institution', 'network'] as const).map((value) => ({ value, label: t(platformWords[value]) })) }]}
        empty={{ title: t(platformWords.none), text: t(platformWords.noneText) }}
      />
    </>
  )
}

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  const country = useCountryName()
  const typeName = useTypeName()
  return [
    { name: 'name', title: t(platformWords.name), sort: 'name', show: (row: OrganisationJson) => <bdi>{row.name}</bdi> },
    { name: 'kind', title: t(platformWords.whatKind), show: (row: OrganisationJson) => t(platformWords[row.kind]) },
    { name: 'type', title: t(platformWords.kind), wideOnly: true, show: (row: OrganisationJson) => typeName(row.type) },
    { name: 'country', title: t(platformWords.country), show: (row: OrganisationJson) => country(row.country) },
    { name: 'currency', title: t(platformWords.currency), wideOnly: true, show: (row: OrganisationJson) => row.currency && <bdi dir="ltr">{row.currency}</bdi> },
    { name: 'slug', title: t(platformWords.slug), wideOnly: true, show: (row: OrganisationJson) => <bdi dir="ltr">{row.slug}</bdi> },
    { name: 'createdAt', title: t(platformWords.createdAt), sort: 'createdAt', wideOnly: true, show: (row: OrganisationJson) => formats.instant(row.createdAt, 'UTC', 'short') },
  ]
}

/** The kind of an institution or of a network in words. */
export function useTypeName(): (type: string) => string {
  const t = useSay()
  return (type) => (type === 'association' || type === 'programme' ? t(platformWords[type]) : t(memberWords[type as 'cooperative']))
}
