// What a diagnostic's report asks of plans: recommendations of one assessment, through the wall of the side that looks.
import type { RecommendationJson } from '#contract/plans.ts'
import type { Database } from '#platform/db.ts'
import { listFrom } from './recommendation-store.ts'
import { recommendationJson } from './tell-plans.ts'

interface Asked { readonly db: Database; readonly network: string; readonly member: string; readonly side: 'network' | 'member' }

export function readRecommendations({ db, network, member, side }: Asked, assessment: string): Promise<RecommendationJson[]> {
  return db.transact(side === 'network' ? { network } : { institution: member }, async (tx) => (await listFrom(tx, { network, member, assessment })).map(recommendationJson))
}
