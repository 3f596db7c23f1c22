import type { DriveState, LoanOutcome } from '#core/loan/drive-can.ts'
import type { Tone } from '#web/ui/status-badge.tsx'

export const driveTone: Readonly<Record<DriveState, Tone>> = {
  previewing: 'waiting', previewed: 'neutral', proposed: 'warn', running: 'waiting', paused: 'warn', finished: 'good', cancelled: 'over',
}
export const outcomeTone: Readonly<Record<LoanOutcome, Tone>> = {
  'offered': 'waiting', 'by-law': 'good', 'for-approval': 'warn', 'guarantor': 'warn', 'open-case': 'over', 'not-running': 'over', 'nothing-fits': 'over', 'failed': 'warn',
}
