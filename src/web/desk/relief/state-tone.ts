import type { CaseState } from '#core/loan/case-can.ts'
import type { Tone } from '#web/ui/status-badge.tsx'

/** What each state asks of the reader: waiting for us, waiting for her, good, over. */
export const toneOf: Readonly<Record<CaseState, Tone>> = {
  'requested': 'warn', 'in-review': 'warn', 'for-approval': 'warn', 'appealed': 'warn', 'undo-asked': 'warn',
  'offered': 'waiting', 'cooling-off': 'waiting', 'applied': 'good',
  'undone': 'over', 'declined': 'over', 'expired': 'over', 'refused': 'over', 'withdrawn': 'over',
}
