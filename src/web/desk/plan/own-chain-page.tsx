import { useParams } from '@tanstack/react-router'
import { getOwnChain } from '#contract/plans.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { Chain } from '#web/network/plans/chain.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'

export function OwnChainPage() {
  const { networkId } = useParams({ from: '/plan/networks/$networkId' })
  const chain = useAsk(getOwnChain, { query: { network: networkId } })
  if (chain.error) return <ProblemNotice problem={chain.error} retry={() => void chain.refetch()} />
  return chain.data ? <Chain chain={chain.data} itemTo={(id) => `/plan/items/${id}`} /> : <SkeletonPage />
}
