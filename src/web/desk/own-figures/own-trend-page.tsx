import { useParams } from '@tanstack/react-router'
import { getOwnTrend } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { TrendPanels } from '#web/network/indicators/trend-panels.tsx'
import { useValue } from '#web/network/indicators/use-value.ts'
import { indicatorWords } from '#web/network/indicators/words.ts'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'

export function OwnTrendPage() {
  const t = useSay()
  const show = useValue()
  const { slug } = useParams({ from: '/own-indicators/$slug' })
  const trend = useAsk(getOwnTrend, { query: { slug } })
  if (trend.error) return <ProblemNotice problem={trend.error} retry={() => void trend.refetch()} />
  if (!trend.data) return <SkeletonPage />
  const last = trend.data.periods.at(-1)
  return (
    <>
      <PageHead title={t(indicatorName(slug))} more={<PrintButton />} waits={last ? t(indicatorWords.trendWaits, { value: show(trend.data.unit, last.value), on: last.periodTo }) : t(indicatorWords.noValues)} />
      <TrendPanels trend={trend.data} who={t(indicatorWords.ourselves)} />
    </>
  )
}
