import { groupWords } from '#contract/clients/words.ts'
import type { GroupRow } from '#contract/groups.ts'
import { useSay } from '#web/language/language.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'

const TONES: Readonly<Record<GroupRow['status'], Tone>> = { active: 'good', dormant: 'neutral', dissolved: 'over' }

export function GroupStatus({ status }: { status: GroupRow['status'] }) {
  const t = useSay()
  return <StatusBadge tone={TONES[status]}>{t(groupWords.status[status])}</StatusBadge>
}
