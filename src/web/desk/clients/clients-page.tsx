import { Button, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { exportClients, listClients, type ClientRow } from '#contract/clients.ts'
import { clientWords, fieldWords } from '#contract/clients/words.ts'
import { formatPhone } from '#contract/words/typed-phone.ts'
import { useMay } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useCodes } from './client-fields.tsx'
import { ClientStatus } from './client-status.tsx'
import { useBranchOptions, useOfficerOptions } from './keeper-fields.tsx'
import { clientPageWords } from './words.ts'

export function ClientsPage() {
  const t = useSay()
  const may = useMay()
  const add = may('clients.edit') && <Button component={Link} to="/clients/new">{t(clientPageWords.register)}</Button>
  return (
    <>
      <PageHead
        title={t(clientPageWords.clients)}
        waits={t(clientPageWords.waits)}
        action={add}
        more={may('clients.edit') && <Button component={Link} to="/clients/transfer" variant="default">{t(clientPageWords.transferMany)}</Button>}
      />
      <DataList
        ask={listClients}
        label={t(clientPageWords.clients)}
        csv={exportClients}
        columns={useClientColumns()}
        rowKey={(row: ClientRow) => row.id}
        rowTo={(row: ClientRow) => `/clients/${row.id}`}
        filters={useFilters()}
        empty={{ title: t(clientPageWords.none), text: t(clientPageWords.noneText), action: add }}
      />
    </>
  )
}

function useFilters() {
  const t = useSay()
  return [
    { name: 'branch', label: t(fieldWords.branch), options: useBranchOptions() },
    { name: 'officer', label: t(fieldWords.officer), options: useOfficerOptions() },
    { name: 'status', label: t(fieldWords.status), options: useCodes(clientWords.status) },
    { name: 'sex', label: t(fieldWords.sex), options: useCodes(clientWords.sex) },
    { name: 'language', label: t(fieldWords.language), options: useCodes(clientWords.language) },
    { name: 'sector', label: t(fieldWords.sector), options: useCodes(clientWords.sector) },
    { name: 'place', label: t(fieldWords.place) },
  ]
}

function useClientColumns() {
  const t = useSay()
  const formats = useFormats()
  return [
    { name: 'name', title: t(fieldWords.name), sort: 'name', show: (row: ClientRow) => <NameCell row={row} /> },
    { name: 'number', title: t(fieldWords.number), sort: 'number', show: (row: ClientRow) => <span className="figures">{row.number}</span> },
    { name: 'phone', title: t(fieldWords.phone), show: (row: ClientRow) => row.phone && <bdi dir="ltr" className="figures">{formatPhone(row.phone)}</bdi> },
    { name: 'branch', title: t(fieldWords.branch), sort: 'branch', show: (row: ClientRow) => <Keepers row={row} /> },
    { name: 'group', title: t(fieldWords.group), wideOnly: true, show: (row: ClientRow) => row.group?.name },
    { name: 'place', title: t(fieldWords.place), wideOnly: true, show: (row: ClientRow) => [row.village, row.commune].filter(Boolean).join(', ') },
    { name: 'joinedOn', title: t(fieldWords.joinedOn), sort: 'joinedOn', wideOnly: true, show: (row: ClientRow) => formats.date(row.joinedOn, 'short') },
    { name: 'status', title: t(fieldWords.status), show: (row: ClientRow) => <ClientStatus status={row.status} /> },
  ]
}

function NameCell({ row }: { row: ClientRow }) {
  return (
    <>
      <bdi>{row.name}</bdi>
      {row.arabicName && <Text size="sm" c="dimmed" component="span" display="block"><bdi lang="ar">{row.arabicName}</bdi></Text>}
    </>
  )
}

function Keepers({ row }: { row: ClientRow }) {
  return (
    <>
      {row.branch.name}
      {row.officer && <Text size="sm" c="dimmed" component="span" display="block"><bdi>{row.officer.name}</bdi></Text>}
    </>
  )
}
