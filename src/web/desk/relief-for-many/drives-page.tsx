import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { driveStates } from '#core/loan/drive-can.ts'
import { listDrives, type DriveRow } from '#contract/relief-drives.ts'
import { driveStateWords } from '#contract/relief-drive-words.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { driveTone } from './drive-tone.ts'
import { driveWords } from './words.ts'

export function DrivesPage() {
  const t = useSay()
  const may = useMay()
  const formats = useFormats()
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
        columns={[
          { name: 'name', title: t(driveWords.name), sort: 'name', show: (row: DriveRow) => row.name },
          { name: 'number', title: t(driveWords.number), show: (row: DriveRow) => <span className="figures">{row.number}</span> },
          { name: 'state', title: t(driveWords.state), show: (row: DriveRow) => <StatusBadge tone={driveTone[row.state]}>{t(driveStateWords[row.state])}</StatusBadge> },
          { name: 'progress', title: t(driveWords.progress), end: true, show: (row: DriveRow) => <bdi className="figures">{t(driveWords.ofLoans, progressOf(row))}</bdi> },
          { name: 'recordedAt', title: t(driveWords.begunOn), sort: 'recordedAt', show: (row: DriveRow) => formats.date(row.recordedAt.slice(0, 10), 'short') },
          { name: 'recordedBy', title: t(driveWords.by), wideOnly: true, show: (row: DriveRow) => row.recordedBy },
        ]}
        filters={[{ name: 'state', label: t(driveWords.state), options: driveStates.map((value) => ({ value, label: t(driveStateWords[value]) })) }]}
        empty={{ title: t(driveWords.none), text: t(driveWords.noneText), ...(start && { action: start }) }}
      />
    </>
  )
}

/** Of a preview the loans weighed, of a drive those taken. */
export const progressOf = ({ state, weighed, chosen, done, waiting }: DriveRow): { done: number; all: number } =>
  (state === 'previewing' || state === 'previewed' ? { done: weighed, all: chosen } : { done, all: done + waiting })
