import type { ClientRow } from '#contract/clients.ts'
import { clientWords } from '#contract/clients/words.ts'
import { useSay } from '#web/language/language.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'

const TONES: Readonly<Record<ClientRow['status'], Tone>> = { active: 'good', dormant: 'neutral', left: 'over' }

export function ClientStatus({ status }: { status: ClientRow['status'] }) {
  const t = useSay()
  return <StatusBadge tone={TONES[status]}>{t(clientWords.status[status])}</StatusBadge>
}
