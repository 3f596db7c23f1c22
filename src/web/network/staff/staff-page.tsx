import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listNetworkStaff, type NetworkStaffJson } from '#contract/network-staff.ts'
import { useSession } from '#web/api/session.ts'
import { PersonStatus } from '#web/desk/people/person-status.tsx'
import { staffWords } from '#web/desk/people/words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { networkStaffWords } from './words.ts'

export function NetworkStaffPage() {
  const t = useSay()
  return (
    <>
      <PageHead
        title={t(networkStaffWords.staff)} waits={t(networkStaffWords.waits)}
        action={<Button component={Link} to={'/network-staff/new' as '/'}>{t(staffWords.invite)}</Button>}
      />
      <DataList
        ask={listNetworkStaff}
        label={t(networkStaffWords.staff)}
        columns={useColumns()}
        rowKey={(row: NetworkStaffJson) => row.id}
        rowTo={(row: NetworkStaffJson) => `/network-staff/${row.id}`}
      />
    </>
  )
}

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const lastSignIn = (row: NetworkStaffJson) => (row.lastSignInAt ? formats.instant(row.lastSignInAt, organisation.timezone, 'short') : t(staffWords.never))
  return [
    { name: 'name', title: t(staffWords.name), sort: 'name', show: (row: NetworkStaffJson) => <bdi>{row.name}</bdi> },
    { name: 'userName', title: t(staffWords.userName), show: (row: NetworkStaffJson) => <bdi dir="ltr">{row.userName}</bdi> },
    { name: 'role', title: t(networkStaffWords.role), show: (row: NetworkStaffJson) => row.role.name },
    { name: 'joinedAt', title: t(networkStaffWords.joinedAt), sort: 'joinedAt', wideOnly: true, show: (row: NetworkStaffJson) => formats.instant(row.joinedAt, organisation.timezone, 'short') },
    { name: 'lastSignInAt', title: t(staffWords.lastSignIn), wideOnly: true, show: lastSignIn },
    { name: 'status', title: t(staffWords.status), show: (row: NetworkStaffJson) => <PersonStatus status={row.status} /> },
  ]
}
