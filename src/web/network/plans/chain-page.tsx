import { useParams } from '@tanstack/react-router'
import { getChain } from '#contract/plans.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { Chain } from './chain.tsx'

export function ChainPage() {
  const { memberId } = useParams({ from: '/plans/members/$memberId' })
  const chain = useAsk(getChain, { params: { id: memberId } })
  if (chain.error) return <ProblemNotice problem={chain.error} retry={() => void chain.refetch()} />
  return chain.data ? <Chain chain={chain.data} itemTo={(id) => `/plans/items/${id}`} /> : <SkeletonPage />
}
