import type { LoanItem } from '#contract/loan-shapes.ts'
import { stateWords } from '#contract/loans/words.ts'
import { useSay } from '#web/language/language.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'

const tones: Readonly<Record<LoanItem['status'], Tone>> = {
  submitted: 'waiting', approved: 'waiting', active: 'good', overpaid: 'warn', closed: 'over', 'written-off': 'risk', rejected: 'over', withdrawn: 'over',
}

/** A running loan that is late is money at risk, and says so by its tone. */
export function LoanStatus({ status, late }: { status: LoanItem['status']; late?: boolean }) {
  const t = useSay()
  return <StatusBadge tone={late && status === 'active' ? 'risk' : tones[status]}>{t(stateWords[status])}</StatusBadge>
}
