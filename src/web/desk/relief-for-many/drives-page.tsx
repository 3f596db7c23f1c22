import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { driveStates } from '#core/loan/drive-can.ts'
import { listDrives, type DriveRow } from '#contract/relief-drives.ts'
import { driveStateWords } from '#contract/relief-drive-words.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { useDriveColumns } from './drive-columns.tsx'
import { driveWords } from './words.ts'

export function DrivesPage() {
  const t = useSay()
  const may = useMay()
  const waiting = useAsk(listDrives, { query: { state: 'proposed', limit: 1 } })
  const start = may('cases.offer') && <Button component={Link} to="/relief-drives/new">{t(driveWords.newDrive)}</Button>
  return (
    <>
      <PageHead title={t(driveWords.drives)} waits={waiting.data && t(driveWords.listWaits, { n: waiting.data.count })} action={start} />
      <DataList
        ask={listDrives}
        label={t(driveWords.drives)}
        rowKey={(row: DriveRow) => row.id}
        rowTo={(row: DriveRow) => `/relief-drives/${row.id}`}
        columns={useDriveColumns()}
        filters={[{ name: 'state', label: t(driveWords.state), options: driveStates.map((value) => ({ value, label: t(driveStateWords[value]) })) }]}
        empty={{ title: t(driveWords.none), text: t(driveWords.noneText), ...(start && { action: start }) }}
      />
    </>
  )
}
