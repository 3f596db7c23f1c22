import { Button } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { exportMembers, legalForms, listMembers, memberSizes, summariseMembers, type MemberJson } from '#contract/members.ts'
import { memberWords } from '#contract/members/words.ts'
import { listPeerGroups } from '#contract/peer-groups.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { membersWords } from './words.ts'

/** The register. Figures stand on their own pages, so that looking at this list is no look at figures. */
export function MembersPage() {
  const t = useSay()
  const may = useMay()
  const summary = useAsk(summariseMembers, {})
  return (
    <>
      <PageHead
        title={t(membersWords.members)} waits={summary.data && t(membersWords.waits, { members: summary.data.members, sharing: summary.data.sharing })}
        more={<Button component={Link} to={'/peer-groups' as '/'} variant="default" leftSection={<IconUsersGroup size={18} />}>{t(membersWords.peerGroups)}</Button>}
        action={may('members.edit') && <Button component={Link} to={'/members/new' as '/'}>{t(membersWords.addReporting)}</Button>}
      />
      <DataList
        ask={listMembers} csv={exportMembers} label={t(membersWords.members)} columns={useColumns()} rowKey={(row: MemberJson) => row.id} rowTo={(row: MemberJson) => `/members/${row.id}`}
        filters={useFilters()} empty={{ title: t(membersWords.none), text: t(membersWords.noneText) }}
      />
    </>
  )
}

function useFilters() {
  const t = useSay()
  const groups = useAsk(listPeerGroups, {})
  return [
    { name: 'sharing', label: t(membersWords.sharing), options: [{ value: 'yes', label: t(membersWords.shared) }, { value: 'no', label: t(membersWords.notShared) }] },
    { name: 'legalForm', label: t(memberWords.legalForm), options: legalForms.map((form) => ({ value: form, label: t(memberWords[`form-${form}`]) })) },
    { name: 'size', label: t(memberWords.size), options: memberSizes.map((size) => ({ value: size, label: t(memberWords[size]) })) },
    { name: 'group', label: t(membersWords.peerGroups), options: (groups.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })) },
    { name: 'attention', label: t(membersWords.attention), options: [{ value: 'licence', label: t(membersWords.licenceSoon) }, { value: 'fees', label: t(membersWords.feesLate) }] },
    { name: 'former', label: t(membersWords.former), options: [{ value: 'yes', label: t(membersWords.withFormer) }] },
  ].filter(({ options }) => options.length > 0)
}

const NONE = '–'
const SOON_DAYS = 90

/** Whether a licence has ended, ends soon, or neither. */
export function licenceState(endsOn: string | undefined, today: string): 'ended' | 'endsSoon' | undefined {
  if (endsOn === undefined) return undefined
  if (endsOn < today) return 'ended'
  return (Date.parse(endsOn) - Date.parse(today)) / 86_400_000 <= SOON_DAYS ? 'endsSoon' : undefined
}

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  const licence = (row: MemberJson) => {
    const state = licenceState(row.licenceEndsOn, organisation.today)
    return state && row.licenceEndsOn ? <StatusBadge tone={state === 'ended' ? 'warn' : 'waiting'}>{formats.date(row.licenceEndsOn, 'short')}</StatusBadge> : row.licenceEndsOn ? formats.date(row.licenceEndsOn, 'short') : NONE
  }
  return [
    { name: 'name', title: t(memberWords.name), sort: 'name', show: (row: MemberJson) => <bdi>{row.name}</bdi> },
    { name: 'form', title: t(memberWords.legalForm), show: (row: MemberJson) => (row.legalForm ? t(memberWords[`form-${row.legalForm}`]) : NONE) },
    { name: 'size', title: t(memberWords.size), sort: 'size', show: (row: MemberJson) => (row.size ? t(memberWords[row.size]) : NONE) },
    { name: 'province', title: t(memberWords.province), sort: 'province', show: (row: MemberJson) => <bdi>{row.province ?? NONE}</bdi> },
    { name: 'sharing', title: t(membersWords.sharing), show: (row: MemberJson) => <SharingState member={row} /> },
    { name: 'licence', title: t(memberWords.licenceEndsOn), show: licence },
    { name: 'fees', title: t(memberWords.feesOverdue), end: true, show: (row: MemberJson) => (row.feesOverdue > 0 ? <StatusBadge tone="warn">{formats.number(row.feesOverdue)}</StatusBadge> : NONE) },
    { name: 'joinedOn', title: t(memberWords.joinedOn), sort: 'joinedOn', wideOnly: true, show: (row: MemberJson) => formats.date(row.joinedOn, 'short') },
  ]
}

/** Whether a member shares, reports or has left. */
export function SharingState({ member }: { member: MemberJson }) {
  const t = useSay()
  const formats = useFormats()
  if (member.leftOn !== undefined) return <StatusBadge tone="over">{`${t(membersWords.left)} ${formats.date(member.leftOn, 'short')}`}</StatusBadge>
  return <StatusBadge tone={member.shares.length > 0 ? 'good' : 'neutral'}>{t(member.shares.length > 0 ? membersWords.shared : membersWords.notShared)}</StatusBadge>
}
