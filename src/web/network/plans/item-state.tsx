import type { PlanItemJson } from '#contract/plans.ts'
import { stateWords } from '#contract/plans/words.ts'
import { useSay } from '#web/language/language.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'

const TONES: Readonly<Record<PlanItemJson['state'], Tone>> = { planned: 'neutral', under_way: 'neutral', reported: 'waiting', verified: 'good', cancelled: 'over' }

/** Overdue goes before the state it is late in. */
export function ItemState({ item }: { item: Pick<PlanItemJson, 'state' | 'overdue'> }) {
  const t = useSay()
  return item.overdue ? <StatusBadge tone="warn">{t(stateWords.overdue)}</StatusBadge> : <StatusBadge tone={TONES[item.state]}>{t(stateWords[item.state])}</StatusBadge>
}
