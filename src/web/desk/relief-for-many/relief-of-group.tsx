// What a group's page shows of relief: the drives that reach the group, and its members' open cases.
import { Stack, Text } from '@mantine/core'
import { caseStates, isOpenCase } from '#core/loan/case-can.ts'
import type { GroupJson } from '#contract/groups.ts'
import { listDrives, type DriveRow } from '#contract/relief-drives.ts'
import { listCases } from '#contract/renegotiation.ts'
import type { CaseRow } from '#contract/renegotiation-shapes.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { useCaseColumns } from '../relief/case-columns.tsx'
import { useDriveColumns } from './drive-columns.tsx'
import { driveWords } from './words.ts'

const OPEN = caseStates.filter(isOpenCase).join(',')
/** The group's own page names branch and officer. */
const KNOWN: ReadonlySet<string> = new Set(['branch', 'officer'])

export function ReliefOfGroup({ group }: { group: GroupJson }) {
  const t = useSay()
  const caseColumns = useCaseColumns().filter((column) => !KNOWN.has(column.name))
  return (
    <Stack>
      <Text c="dimmed" maw="70ch">{t(driveWords.groupHelp)}</Text>
      <Panel title={t(driveWords.groupDrives)}>
        <DataList
          ask={listDrives} fixed={{ group: group.id }} label={t(driveWords.groupDrives)} columns={useDriveColumns()} rowKey={(row: DriveRow) => row.id}
          rowTo={(row: DriveRow) => `/relief-drives/${row.id}`} searchable={false} prefix="drives-" empty={{ title: t(driveWords.groupNoDrive), text: t(driveWords.noneText) }}
        />
      </Panel>
      <Panel title={t(driveWords.groupCases)}>
        <DataList
          ask={listCases} fixed={{ group: group.id, state: OPEN }} label={t(driveWords.groupCases)} columns={caseColumns} rowKey={(row: CaseRow) => row.id}
          rowTo={(row: CaseRow) => `/cases/${row.id}`} searchable={false} prefix="cases-" empty={{ title: t(driveWords.groupNoCase), text: t(driveWords.groupNoCaseText) }}
        />
      </Panel>
    </Stack>
  )
}
