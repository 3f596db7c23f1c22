import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type * as z from 'zod'
import { listNetworkAudit } from '#contract/network-staff.ts'
import { useSession } from '#web/api/session.ts'
import { commandText } from '#web/desk/people/command-text.ts'
import { trailWords } from '#web/desk/people/words.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { membersWords } from '#web/network/members/words.ts'
import { networkStaffWords } from '#web/network/staff/words.ts'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'

type Row = z.infer<NonNullable<typeof listNetworkAudit.answer>>['items'][number]

export function NetworkTrailPage() {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return (
    <>
      <PageHead title={t(networkStaffWords.trail)} waits={t(trailWords.waits)} />
      <DataList
        ask={listNetworkAudit}
        label={t(trailWords.trail)}
        columns={[
          { name: 'at', title: t(trailWords.at), sort: 'at', show: (row: Row) => formats.instant(row.at, organisation.timezone, 'short') },
          { name: 'by', title: t(trailWords.by), show: (row: Row) => <bdi>{row.by.name}</bdi> },
          { name: 'command', title: t(trailWords.command), show: (row: Row) => commandText(t, row.command) },
          { name: 'subject', title: t(trailWords.subject), show: (row: Row) => <Subject row={row} /> },
          { name: 'detail', title: t(trailWords.detail), wideOnly: true, show: (row: Row) => <Detail row={row} /> },
          { name: 'from', title: t(trailWords.from), wideOnly: true, show: (row: Row) => <bdi dir="ltr">{row.address ?? ''}</bdi> },
        ]}
        rowKey={(row: Row) => row.id}
        empty={{ title: t(trailWords.none) }}
      />
    </>
  )
}

const PATHS: Readonly<Record<string, string>> = { staff: '/network-staff', member: '/members' }

const textOf = (detail: Readonly<Record<string, unknown>>, name: string): string | undefined => {
  const value = detail[name]
  return typeof value === 'string' ? value : undefined
}

/** What a reader of the list wants to know besides: the day, the reason, whether figures were shared or withdrawn. */
function Detail({ row: { detail } }: { row: Row }) {
  const t = useSay()
  const formats = useFormats()
  const on = textOf(detail, 'on')
  const shared = detail['portfolio']
  return [on && formats.date(on, 'short'), textOf(detail, 'reason'), typeof shared === 'boolean' && t(shared ? membersWords.shared : membersWords.notShared)].filter(Boolean).join(' · ')
}

function Subject({ row }: { row: Row }) {
  const path = PATHS[row.subject.kind]
  const text = <bdi>{textOf(row.detail, 'name') ?? row.by.name}</bdi>
  return path ? <Anchor component={Link} to={`${path}/${row.subject.id}` as '/'} size="sm">{text}</Anchor> : <Text span size="sm">{text}</Text>
}
