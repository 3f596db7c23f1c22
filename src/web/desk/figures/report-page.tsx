import { List, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { getFigures } from '#contract/figures.ts'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { HeldFigures } from './held-figures.tsx'
import { ReportForm } from './report-form.tsx'
import { formWords, reportWords, sourceWords } from './words.ts'

type Months = '1' | '3' | '6' | '12'

/** The figures of one period: those that stand, and the form for those who report. */
export function ReportPage() {
  const t = useSay()
  const may = useMay()
  const { organisation } = useSession()
  const params = useParams({ from: '/figures/$months/$periodTo' })
  const [correcting, setCorrecting] = useState(false)
  const at = { months: params.months as Months, periodTo: params.periodTo }
  const asked = useAsk(getFigures, { params: at })
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const { data } = asked
  const [newest] = data.versions
  const days = { opening: formatDay((parseDay(data.periodFrom) ?? 0) - 1), closing: data.periodTo }
  const reports = may('figures.report') && newest?.source !== 'books' && data.periodTo < organisation.today
  const writing = reports && (newest === undefined || correcting || data.draft !== undefined)
  return (
    <>
      <PageHead
        title={t(reportWords.periodOf, { from: data.periodFrom, to: data.periodTo })}
        waits={newest ? `${t(sourceWords[newest.source])} · ${t(reportWords.gradeOf, { n: newest.grade })}` : t(formWords.waits)}
      />
      {writing
        ? <ReportForm at={at} figures={data} days={days} done={() => setCorrecting(false)} />
        : data.report && <HeldFigures at={at} report={data.report} days={days} currency={data.currency} traced={newest?.source === 'books'} {...(reports && { correct: () => setCorrecting(true) })} />}
      {data.versions.length > 0 && <Versions versions={data.versions} />}
    </>
  )
}

function Versions({ versions }: { versions: readonly { version: number; recordedAt: string; by: string; reason?: string | undefined }[] }) {
  const t = useSay()
  const { relative } = useFormats()
  return (
    <Panel title={t(formWords.versions)}>
      <List size="sm" spacing={4} listStyleType="none">
        {versions.map(({ version, recordedAt, by, reason }) => (
          <List.Item key={version}>
            {t(reportWords.versionOf, { n: version })} · {t(formWords.versionBy, { by, when: relative(recordedAt) })}
            {reason && <Text span size="sm" c="dimmed"> · {reason}</Text>}
          </List.Item>
        ))}
      </List>
    </Panel>
  )
}
