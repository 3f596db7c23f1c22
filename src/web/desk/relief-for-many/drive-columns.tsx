import type { DriveRow } from '#contract/relief-drives.ts'
import { driveStateWords } from '#contract/relief-drive-words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import type { Column } from '#web/ui/list-columns.ts'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { driveTone } from './drive-tone.ts'
import { driveWords } from './words.ts'

export function useDriveColumns(): Column<DriveRow>[] {
  const t = useSay()
  const formats = useFormats()
  return [
    { name: 'name', title: t(driveWords.name), sort: 'name', show: (row) => row.name },
    { name: 'number', title: t(driveWords.number), show: (row) => <span className="figures">{row.number}</span> },
    { name: 'state', title: t(driveWords.state), show: (row) => <StatusBadge tone={driveTone[row.state]}>{t(driveStateWords[row.state])}</StatusBadge> },
    { name: 'progress', title: t(driveWords.progress), end: true, show: (row) => <bdi className="figures">{t(driveWords.ofLoans, progressOf(row))}</bdi> },
    { name: 'recordedAt', title: t(driveWords.begunOn), sort: 'recordedAt', show: (row) => formats.date(row.recordedAt.slice(0, 10), 'short') },
    { name: 'recordedBy', title: t(driveWords.by), wideOnly: true, show: (row) => row.recordedBy },
  ]
}

/** Of a preview the loans weighed, of a drive those taken. */
export const progressOf = ({ state, weighed, chosen, done, waiting }: DriveRow): { done: number; all: number } =>
  (state === 'previewing' || state === 'previewed' ? { done: weighed, all: chosen } : { done, all: done + waiting })
