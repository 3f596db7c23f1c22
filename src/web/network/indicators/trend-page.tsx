import { useParams } from '@tanstack/react-router'
import { getTrend } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { getMember } from '#contract/members.ts'
import { useSay } from '#web/language/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { TrendPanels } from './trend-panels.tsx'
import { useShared } from './use-shared.ts'
import { useValue } from './use-value.ts'
import { indicatorWords } from './words.ts'

export function TrendPage() {
  const t = useSay()
  const show = useValue()
  const { memberId, slug } = useParams({ from: '/members/$memberId/$slug' })
  const member = useShared(getMember, { params: { id: memberId } })
  const trend = useShared(getTrend, { params: { id: memberId }, query: { slug } })
  const problem = trend.error ?? member.error
  if (problem) return <ProblemNotice problem={problem} retry={() => void Promise.all([member.refetch(), trend.refetch()])} />
  if (!trend.data || !member.data) return <SkeletonPage />
  const last = trend.data.periods.at(-1)
  return (
    <>
      <PageHead
        title={`${trend.data.name ?? t(indicatorName(slug))} · ${member.data.name}`} badge={<StatusBadge tone="neutral">{t(groupWords[trend.data.group])}</StatusBadge>} more={<PrintButton />}
        waits={last ? t(indicatorWords.trendWaits, { value: show(trend.data.unit, last.value), on: last.periodTo }) : t(indicatorWords.noValues)}
      />
      <TrendPanels trend={trend.data} who={member.data.name} />
    </>
  )
}
