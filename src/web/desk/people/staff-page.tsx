import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listBranches } from '#contract/branches.ts'
import { listRoles, listStaff, type StaffJson } from '#contract/staff.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PersonStatus } from './person-status.tsx'
import { staffWords } from './words.ts'

export function StaffPage() {
  const t = useSay()
  const may = useMay()
  const roles = useAsk(listRoles, {})
  const branches = useAsk(listBranches, {})
  return (
    <>
      <PageHead
        title={t(staffWords.staff)}
        waits={t(staffWords.waits)}
        action={may('staff.edit') && <Button component={Link} to="/staff/new">{t(staffWords.invite)}</Button>}
      />
      <DataList
        ask={listStaff}
        label={t(staffWords.staff)}
        columns={useColumns()}
        rowKey={(row: StaffJson) => row.id}
        rowTo={(row: StaffJson) => `/staff/${row.id}`}
        filters={[
          { name: 'role', label: t(staffWords.roles), options: (roles.data?.items ?? []).map(({ key, name }) => ({ value: key, label: name })) },
          { name: 'branch', label: t(staffWords.branches), options: (branches.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })) },
          { name: 'status', label: t(staffWords.status), options: (['active', 'suspended'] as const).map((value) => ({ value, label: t(staffWords[value]) })) },
        ]}
      />
    </>
  )
}

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const lastSignIn = (row: StaffJson) => (row.lastSignInAt ? formats.instant(row.lastSignInAt, organisation.timezone, 'short') : t(staffWords.never))
  return [
    { name: 'name', title: t(staffWords.name), sort: 'name', show: (row: StaffJson) => <bdi>{row.name}</bdi> },
    { name: 'userName', title: t(staffWords.userName), sort: 'userName', show: (row: StaffJson) => <bdi dir="ltr">{row.userName}</bdi> },
    { name: 'roles', title: t(staffWords.roles), show: (row: StaffJson) => row.roles.map(({ name }) => name).join(', ') },
    { name: 'branches', title: t(staffWords.branches), show: (row: StaffJson) => (row.allBranches ? t(staffWords.allBranches) : row.branches.map(({ name }) => name).join(', ')) },
    { name: 'lastSignInAt', title: t(staffWords.lastSignIn), sort: 'lastSignInAt', wideOnly: true, show: lastSignIn },
    { name: 'status', title: t(staffWords.status), show: (row: StaffJson) => <PersonStatus status={row.status} /> },
  ]
}
