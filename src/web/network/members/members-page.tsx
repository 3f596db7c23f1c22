import { exportMembers, listMembers, summariseMembers, type MemberJson } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { membersWords } from './words.ts'

export function MembersPage() {
  const t = useSay()
  const summary = useAsk(summariseMembers, {})
  return (
    <>
      <PageHead title={t(membersWords.members)} waits={summary.data && t(membersWords.waits, { members: summary.data.members, sharing: summary.data.sharing })} />
      <DataList
        ask={listMembers}
        fixed={{ figures: 'yes' }}
        csv={exportMembers}
        label={t(membersWords.members)}
        columns={useColumns()}
        rowKey={(row: MemberJson) => row.id}
        rowTo={(row: MemberJson) => `/members/${row.id}`}
        filters={[
          { name: 'sharing', label: t(membersWords.sharing), options: [{ value: 'yes', label: t(membersWords.shared) }, { value: 'no', label: t(membersWords.notShared) }] },
          { name: 'former', label: t(membersWords.former), options: [{ value: 'yes', label: t(membersWords.withFormer) }] },
        ]}
        empty={{ title: t(membersWords.none), text: t(membersWords.noneText) }}
      />
    </>
  )
}

const NONE = '–'

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  const share = (value: string | null | undefined) => (value === undefined || value === null ? NONE : <bdi className="figures">{formats.percent(value, 2)}</bdi>)
  return [
    { name: 'name', title: t(memberWords.name), sort: 'name', show: (row: MemberJson) => <bdi>{row.name}</bdi> },
    { name: 'figures', title: t(membersWords.sharing), show: (row: MemberJson) => <FiguresState member={row} /> },
    { name: 'loans', title: t(memberWords.loans), end: true, show: (row: MemberJson) => (row.portfolio ? formats.number(row.portfolio.loans) : NONE) },
    { name: 'principal', title: t(memberWords.principal), end: true, show: (row: MemberJson) => (row.portfolio ? <Money amount={row.portfolio.principal} currency={row.currency} /> : NONE) },
    { name: 'strict', title: t(memberWords.par30Strict), end: true, show: (row: MemberJson) => share(row.portfolio?.par30StrictShare) },
    { name: 'regulatory', title: t(memberWords.par30Regulatory), end: true, wideOnly: true, show: (row: MemberJson) => share(row.portfolio?.par30RegulatoryShare) },
    { name: 'renegotiated', title: t(memberWords.renegotiated), end: true, wideOnly: true, show: (row: MemberJson) => share(row.portfolio?.renegotiatedShare) },
  ]
}

/** Of which day the figures are, or why there are none. */
export function FiguresState({ member }: { member: MemberJson }) {
  const t = useSay()
  const formats = useFormats()
  if (member.leftOn !== undefined) return <StatusBadge tone="over">{`${t(membersWords.left)} ${formats.date(member.leftOn, 'short')}`}</StatusBadge>
  if (!member.shares.includes('portfolio')) return <StatusBadge tone="neutral">{t(membersWords.notShared)}</StatusBadge>
  return member.portfolio ? <StatusBadge tone="good">{formats.date(member.portfolio.asOf, 'short')}</StatusBadge> : <StatusBadge tone="waiting">{t(membersWords.noDay)}</StatusBadge>
}
