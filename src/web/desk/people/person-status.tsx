import type { StaffJson } from '#contract/staff.ts'
import { useSay } from '#web/language/language.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { staffWords } from './words.ts'

export function PersonStatus({ status }: { status: StaffJson['status'] }) {
  const t = useSay()
  return <StatusBadge tone={status === 'active' ? 'good' : 'over'}>{t(staffWords[status])}</StatusBadge>
}
