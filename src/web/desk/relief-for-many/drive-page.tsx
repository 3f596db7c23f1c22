import { Progress, Stack, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import type { DriveState } from '#core/loan/drive-can.ts'
import { getDrive, type ReliefDrive } from '#contract/relief-drives.ts'
import { driveStateWords, outcomeWords } from '#contract/relief-drive-words.ts'
import { reasonWords } from '#contract/relief-words.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Figure, Figures } from '#web/ui/figure.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import { ChosenGroups } from './chosen-groups.tsx'
import { DriveActs } from './drive-acts.tsx'
import { DriveLoans } from './drive-loans.tsx'
import { progressOf } from './drive-columns.tsx'
import { driveTone } from './drive-tone.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { driveWords } from './words.ts'

const AT_WORK: ReadonlySet<DriveState> = new Set(['previewing', 'running'])
const LOOK_AGAIN_MS = 2_000

export function DrivePage() {
  const { driveId } = useParams({ from: '/relief-drives/$driveId' })
  const first = useAsk(getDrive, { params: { id: driveId } })
  const works = first.data !== undefined && AT_WORK.has(first.data.state)
  useAsk(getDrive, { params: { id: driveId } }, { when: works, ...(works && { every: LOOK_AGAIN_MS }) })
  if (first.error) return <ProblemNotice problem={first.error} retry={() => void first.refetch()} />
  return first.data ? <Shown drive={first.data} /> : <SkeletonPage />
}

function Shown({ drive }: { drive: ReliefDrive }) {
  const t = useSay()
  const path = `/relief-drives/${drive.id}`
  return (
    <>
      <PageHead
        title={drive.name}
        waits={drive.mine && drive.state === 'proposed' ? t(driveWords.mine) : `${drive.number} · ${t(reasonWords[drive.menu.reason])}`}
        badge={<StatusBadge tone={driveTone[drive.state]}>{t(driveStateWords[drive.state])}</StatusBadge>}
        action={<DriveActs drive={drive} />}
      />
      <Stack gap="md">
        <ChosenGroups selection={drive.selection} />
        <UnderWay drive={drive} />
        {drive.outcomes.length > 0 && <Outcomes drive={drive} path={path} />}
        {drive.preview && <PreviewPanel preview={drive.preview} path={path} />}
        <Panel title={t(driveWords.loans)}><DriveLoans drive={drive} key={drive.state} /></Panel>
        <Panel title={t(driveWords.history)}><History drive={drive} /></Panel>
      </Stack>
    </>
  )
}

function UnderWay({ drive }: { drive: ReliefDrive }) {
  const t = useSay()
  if (!AT_WORK.has(drive.state) && drive.state !== 'paused') return null
  const { done, all } = progressOf(drive)
  const text = t(drive.state === 'previewing' ? driveWords.weighing : driveWords.working, { done, all })
  return (
    <Panel>
      <Text aria-live="polite" mb="xs">{text}</Text>
      <Progress value={all === 0 ? 100 : (done / all) * 100} aria-label={text} size="lg" striped={drive.state !== 'paused'} animated={drive.state !== 'paused'} />
    </Panel>
  )
}

/** Counts by outcome, each leading to its loans; answers of clients lead to them by what they answered. */
function Outcomes({ drive, path }: { drive: ReliefDrive; path: string }) {
  const t = useSay()
  const inStates = (...states: readonly string[]): number => drive.cases.reduce((sum, each) => (states.includes(each.state) ? sum + each.loans : sum), 0)
  const onPaper = drive.outcomes.reduce((sum, each) => (each.outcome === 'offered' || each.outcome === 'by-law' ? sum + each.onPaper : sum), 0)
  return (
    <Panel title={t(driveWords.outcomes)}>
      <Figures>
        {drive.outcomes.map(({ outcome, loans }) => <Figure key={outcome} label={t(outcomeWords[outcome])} to={`${path}?show=${outcome}`}>{loans}</Figure>)}
        {drive.waiting > 0 && <Figure label={t(driveWords.waiting)} to={`${path}?show=waiting`}>{drive.waiting}</Figure>}
        <Figure label={t(driveWords.accepted)} to={`${path}?show=accepted`}>{inStates('cooling-off', 'applied')}</Figure>
        <Figure label={t(driveWords.declined)} to={`${path}?show=declined`}>{inStates('declined', 'withdrawn')}</Figure>
        <Figure label={t(driveWords.unanswered)} to={`${path}?show=unanswered`}>{inStates('offered', 'expired')}</Figure>
        {onPaper > 0 && <Figure label={t(driveWords.onPaper)} to={`${path}?show=on-paper`}>{onPaper}</Figure>}
      </Figures>
    </Panel>
  )
}

const STEP_WORDS = {
  'begin': driveWords.begin, 'weighed': driveWords.weighed, 'finish': driveWords.finish, 'preview': driveWords.again, 'leave-out': driveWords.leaveOut,
  'propose': driveWords.propose, 'approve': driveWords.approve, 'send-back': driveWords.sendBack, 'pause': driveWords.pauseAct, 'resume': driveWords.resume,
  'cancel': driveWords.cancel,
} as const

function History({ drive }: { drive: ReliefDrive }) {
  const t = useSay()
  const formats = useFormats()
  const word = (act: string): string => (Object.hasOwn(STEP_WORDS, act) ? t(STEP_WORDS[act as keyof typeof STEP_WORDS]) : act)
  return <Timeline moments={drive.steps.toReversed().map((step, place) => ({ key: String(place), title: word(step.act), when: formats.date(step.at.slice(0, 10), 'short'), who: step.by, detail: step.reason }))} />
}
