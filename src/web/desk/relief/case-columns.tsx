import type { CaseRow } from '#contract/renegotiation-shapes.ts'
import { reasonWords, sayRhythm, stateWords } from '#contract/relief-words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import type { Column } from '#web/ui/list-columns.ts'
import { Money } from '#web/ui/money.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { toneOf } from './state-tone.ts'
import { reliefWords } from './words.ts'

export function useCaseColumns(): Column<CaseRow>[] {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  return [
    { name: 'number', title: t(reliefWords.number), sort: 'number', show: (row) => <span className="figures">{row.number}</span> },
    { name: 'client', title: t(reliefWords.client), sort: 'clientName', show: (row) => row.clientName },
    { name: 'state', title: t(reliefWords.state), show: (row) => <StatusBadge tone={toneOf[row.state]}>{t(stateWords[row.state])}</StatusBadge> },
    { name: 'reason', title: t(reliefWords.reason), show: (row) => t(reasonWords[row.reason]) },
    { name: 'capacity', title: t(reliefWords.canPay), show: (row) => <><Money amount={row.capacity.amount} /> {sayRhythm(language, row.capacity.every, row.capacity.unit)}</> },
    { name: 'openedOn', title: t(reliefWords.openedOn), sort: 'openedOn', show: (row) => formats.date(row.openedOn, 'short') },
    {
      name: 'decideBy', title: t(reliefWords.decideBy), sort: 'decideBy',
      show: (row) => <>{formats.date(row.decideBy, 'short')} {row.late && <StatusBadge tone="risk">{t(reliefWords.late)}</StatusBadge>}</>,
    },
    { name: 'branch', title: t(reliefWords.branch), wideOnly: true, show: (row) => row.branchName },
    { name: 'officer', title: t(reliefWords.officer), wideOnly: true, show: (row) => row.officerName ?? '–' },
  ]
}
