import type { PlanItemDetailJson } from '#contract/plans.ts'
import { useSay } from '#web/language/language.tsx'
import { itemWords } from './words.ts'

/** What waits at an item, in a sentence. */
export function useItemWaits(): (item: PlanItemDetailJson) => string {
  const t = useSay()
  return (item) => {
    const values = { member: item.member.name, percent: item.percent, on: item.dueOn }
    if (item.state === 'reported') return item.recordedByMe ? t(itemWords.somebodyElse) : t(itemWords.waitsReported)
    if (item.state === 'verified') return t(itemWords.waitsVerified, { by: item.verifiedBy ?? '', on: item.verifiedOn ?? '' })
    if (item.state === 'cancelled') return t(itemWords.waitsCancelled)
    return t(item.state === 'planned' ? itemWords.waitsPlanned : itemWords.waitsUnderWay, values)
  }
}
