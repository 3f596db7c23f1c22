import { Button } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { exportAssessments, listAssessments } from '#contract/diagnostics.ts'
import type { AssessmentRowJson } from '#contract/diagnostics/shapes.ts'
import { assessmentModes, assessmentStates } from '#core/diagnostic/assessment-can.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useMay } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { AssessmentView } from './assessment-view.tsx'
import { diagnosticPageWords as w } from './words.ts'

/** Assessments of members. */
export function DiagnosticsPage() {
  const t = useSay()
  const may = useMay()
  const plan = may('diagnostics.lead') && <Button component={Link} to={'/diagnostics/new' as '/'}>{t(w.plan)}</Button>
  const states = ['open', 'final', 'overdue', ...assessmentStates] as const
  return (
    <>
      <PageHead title={t(w.diagnostics)} waits={t(w.waits)} action={plan} more={<Button component={Link} to={'/frameworks' as '/'} variant="default" leftSection={<IconListDetails size={18} />}>{t(w.frameworks)}</Button>} />
      <DataList
        ask={listAssessments} csv={exportAssessments} label={t(w.diagnostics)} columns={useAssessmentColumns('network')} rowKey={(row: AssessmentRowJson) => row.id} rowTo={(row: AssessmentRowJson) => `/diagnostics/${row.id}`}
        filters={[
          { name: 'state', label: t(w.state), options: states.map((value) => ({ value, label: t(w[value]) })) },
          { name: 'mode', label: t(w.mode), options: assessmentModes.map((value) => ({ value, label: t(w[value]) })) },
        ]}
        empty={{ title: t(w.noAssessments), text: t(w.noAssessmentsText), action: plan || undefined }}
      />
    </>
  )
}

export function useAssessmentColumns(side: 'network' | 'member') {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  return [
    { name: 'member', title: t(side === 'network' ? w.member : w.network), show: (row: AssessmentRowJson) => <bdi>{side === 'network' ? row.member.name : row.network.name}</bdi> },
    { name: 'title', title: t(w.title), show: (row: AssessmentRowJson) => <bdi>{row.title}</bdi> },
    { name: 'framework', title: t(w.framework), wideOnly: true, show: (row: AssessmentRowJson) => <bdi>{textIn(row.frameworkTitle, language) || row.framework}</bdi> },
    { name: 'state', title: t(w.state), show: (row: AssessmentRowJson) => <StatusBadge tone={row.overdue ? 'warn' : row.finalAt === undefined ? 'waiting' : 'good'}>{row.overdue ? t(w.overdue) : t(w[row.state])}</StatusBadge> },
    { name: 'deadline', title: t(w.deadline), show: (row: AssessmentRowJson) => formats.date(row.deadline, 'short') },
    { name: 'percent', title: '%', end: true, show: (row: AssessmentRowJson) => (row.percent === undefined ? '–' : formats.number(String(Math.round(Number(row.percent))))) },
  ]
}

export function AssessmentPage() {
  const { assessmentId } = useParams({ from: '/diagnostics/$assessmentId' })
  return <AssessmentView key={assessmentId} id={assessmentId} side="network" />
}
