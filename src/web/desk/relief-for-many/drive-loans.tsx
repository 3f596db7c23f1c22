import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { loanOutcomes } from '#core/loan/drive-can.ts'
import { exportDriveLoans, leaveOutLoan, listDriveLoans, type DriveLoan, type ReliefDrive } from '#contract/relief-drives.ts'
import { outcomeWords } from '#contract/relief-drive-words.ts'
import { sayChange, sayWhy, stateWords } from '#contract/relief-words.ts'
import { useSession } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import type { Column } from '#web/ui/list-columns.ts'
import { Money } from '#web/ui/money.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { outcomeTone } from './drive-tone.ts'
import { driveWords } from './words.ts'

/** The loans of the drive: the first offer of each or why none fits, and what became of it. */
export function DriveLoans({ drive }: { drive: ReliefDrive }) {
  const t = useSay()
  const [asked, ask] = useState<DriveLoan>()
  const shows = [
    { value: 'fits', label: t(driveWords.fitting) }, { value: 'nothing', label: t(driveWords.nothing) }, { value: 'left-out', label: t(driveWords.leftOut) },
    { value: 'on-paper', label: t(driveWords.onPaper) }, { value: 'waiting', label: t(driveWords.waiting) }, { value: 'accepted', label: t(driveWords.accepted) },
    { value: 'declined', label: t(driveWords.declined) }, { value: 'unanswered', label: t(driveWords.unanswered) },
    ...loanOutcomes.map((value) => ({ value, label: t(outcomeWords[value]) })),
  ]
  return (
    <>
      <DataList
        ask={listDriveLoans} params={{ id: drive.id }} csv={exportDriveLoans} label={t(driveWords.loans)} columns={useColumns(drive, ask)}
        rowKey={(row: DriveLoan) => row.loan} rowTo={(row: DriveLoan) => (row.case ? `/cases/${row.case}` : `/loans/${row.loan}`)}
        filters={[{ name: 'show', label: t(driveWords.show), options: shows }]} empty={{ title: t(driveWords.noLoans) }}
      />
      {asked && <LeaveOut drive={drive} loan={asked} close={() => ask(undefined)} />}
    </>
  )
}

function useColumns(drive: ReliefDrive, ask: (loan: DriveLoan) => void): Column<DriveLoan>[] {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const { currency } = useSession().organisation
  const offer = (row: DriveLoan): string =>
    (row.leftOut ?? (row.changes ? row.changes.map((change) => sayChange(language, change, currency)).join('; ') : sayWhy(language, row.why, currency)))
  const columns: Column<DriveLoan>[] = [
    { name: 'client', title: t(driveWords.client), sort: 'clientName', show: (row) => row.clientName },
    { name: 'loan', title: t(driveWords.loan), sort: 'number', show: (row) => <span className="figures">{row.loanNumber}</span> },
    { name: 'principal', title: t(driveWords.principal), sort: 'principal', end: true, show: (row) => <Money amount={row.principal} bare /> },
    { name: 'days', title: t(driveWords.days), sort: 'daysPastDue', end: true, wideOnly: true, show: (row) => row.daysPastDue },
    { name: 'instalment', title: t(driveWords.instalment), end: true, show: (row) => <Stack gap={0}><Text size="sm" c="dimmed"><Money amount={row.instalmentBefore} bare /></Text><Money amount={row.instalmentAfter} bare /></Stack> },
    { name: 'lastDue', title: t(driveWords.lastDue), wideOnly: true, show: (row) => <Stack gap={0}><Text size="sm" c="dimmed">{formats.date(row.lastDueBefore, 'short')}</Text><span>{formats.date(row.lastDueAfter, 'short')}</span></Stack> },
    { name: 'offer', title: t(driveWords.firstOffer), show: (row) => <Text size="sm">{offer(row)}</Text> },
    {
      name: 'outcome', title: t(driveWords.outcome),
      show: (row) => (row.outcome === undefined ? null : (
        <Stack gap={0}>
          <StatusBadge tone={outcomeTone[row.outcome]}>{t(outcomeWords[row.outcome])}</StatusBadge>
          {row.caseState && <Text size="sm" c="dimmed">{row.caseNumber} · {t(stateWords[row.caseState])}</Text>}
          {row.problem && <Text size="sm" c="dimmed">{row.problem}</Text>}
        </Stack>
      )),
    },
  ]
  if (!drive.acts.includes('leave-out')) return columns
  return [...columns, {
    name: 'act', title: t(driveWords.leaveOut),
    show: (row) => (
      <Button variant="subtle" size="compact-md" mih={44} onClick={(event) => { event.preventDefault(); event.stopPropagation(); ask(row) }}>
        {t(row.leftOut === undefined ? driveWords.leaveOut : driveWords.takeIn)}
      </Button>
    ),
  }]
}

function LeaveOut({ drive, loan, close }: { drive: ReliefDrive; loan: DriveLoan; close: () => void }) {
  const t = useSay()
  const command = useDo(leaveOutLoan, { onDone: close })
  const takesIn = loan.leftOut !== undefined
  const title = t(takesIn ? driveWords.takeIn : driveWords.leaveOut)
  return (
    <ConfirmDialog
      opened close={close} title={title} confirm={title} askReason={!takesIn} pending={command.isPending} problem={command.error}
      run={(reason) => command.mutate({ params: { id: drive.id }, body: { loan: loan.loan, ...(!takesIn && { reason }) } })}
    >
      {takesIn ? loan.leftOut : t(driveWords.leaveOutText, { number: loan.loanNumber, client: loan.clientName })}
    </ConfirmDialog>
  )
}
