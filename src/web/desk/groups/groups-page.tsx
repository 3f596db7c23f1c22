import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { fieldWords, groupFieldWords, groupWords } from '#contract/clients/words.ts'
import { exportGroups, listGroups, type GroupRow } from '#contract/groups.ts'
import { useMay } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useCodes } from '../clients/client-fields.tsx'
import { useBranchOptions, useOfficerOptions } from '../clients/keeper-fields.tsx'
import { useWeekdays } from './group-fields.tsx'
import { GroupStatus } from './group-status.tsx'
import { useMeetingText } from './meeting-text.ts'
import { groupPageWords } from './words.ts'

export function GroupsPage() {
  const t = useSay()
  const may = useMay()
  const add = may('groups.edit') && <Button component={Link} to="/groups/new">{t(groupPageWords.form)}</Button>
  return (
    <>
      <PageHead title={t(groupPageWords.groups)} waits={t(groupPageWords.waits)} action={add} />
      <DataList
        ask={listGroups}
        label={t(groupPageWords.groups)}
        csv={exportGroups}
        columns={useColumns()}
        rowKey={(row: GroupRow) => row.id}
        rowTo={(row: GroupRow) => `/groups/${row.id}`}
        filters={[
          { name: 'branch', label: t(fieldWords.branch), options: useBranchOptions() },
          { name: 'officer', label: t(fieldWords.officer), options: useOfficerOptions() },
          { name: 'weekday', label: t(groupFieldWords.weekday), options: useWeekdays() },
          { name: 'status', label: t(fieldWords.status), options: useCodes(groupWords.status) },
        ]}
        empty={{ title: t(groupPageWords.none), text: t(groupPageWords.noneText), action: add }}
      />
    </>
  )
}

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  const meets = useMeetingText()
  return [
    { name: 'name', title: t(fieldWords.name), sort: 'name', show: (row: GroupRow) => <bdi>{row.name}</bdi> },
    { name: 'number', title: t(fieldWords.number), sort: 'number', show: (row: GroupRow) => <span className="figures">{row.number}</span> },
    { name: 'branch', title: t(fieldWords.branch), show: (row: GroupRow) => row.branch.name },
    { name: 'officer', title: t(fieldWords.officer), wideOnly: true, show: (row: GroupRow) => row.officer?.name },
    { name: 'leader', title: t(groupFieldWords.leader), show: (row: GroupRow) => row.leader && <bdi>{row.leader.name}</bdi> },
    { name: 'members', title: t(groupFieldWords.members), sort: 'members', end: true, show: (row: GroupRow) => formats.number(row.members) },
    { name: 'meeting', title: t(groupPageWords.meeting), show: (row: GroupRow) => meets(row.meeting) },
    { name: 'formedOn', title: t(groupFieldWords.formedOn), sort: 'formedOn', wideOnly: true, show: (row: GroupRow) => formats.date(row.formedOn, 'short') },
    { name: 'status', title: t(fieldWords.status), show: (row: GroupRow) => <GroupStatus status={row.status} /> },
  ]
}
