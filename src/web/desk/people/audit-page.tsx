import { Anchor, Code, Text, Tooltip } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { channels, exportAudit, listAudit, listAuditCommands, type AuditJson } from '#contract/audit.ts'
import { listBranches } from '#contract/branches.ts'
import { listStaff } from '#contract/staff.ts'
import { useMay, useSession } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { commandText } from './command-text.ts'
import { channelWords, subjectWords, trailWords } from './words.ts'

export function AuditPage() {
  const t = useSay()
  return (
    <>
      <PageHead title={t(trailWords.trail)} waits={t(trailWords.waits)} />
      <DataList
        ask={listAudit}
        csv={exportAudit}
        label={t(trailWords.trail)}
        columns={useColumns()}
        rowKey={(row: AuditJson) => row.id}
        filters={useFilters()}
        empty={{ title: t(trailWords.none) }}
      />
    </>
  )
}

function useFilters() {
  const t = useSay()
  const may = useMay()
  const commands = useAsk(listAuditCommands, {})
  const branches = useAsk(listBranches, {})
  const staff = useAsk(listStaff, { query: { limit: 200 } }, { when: may('staff.see') })
  return [
    { name: 'command', label: t(trailWords.command), options: (commands.data?.items ?? []).map((value) => ({ value, label: commandText(t, value) })) },
    { name: 'by', label: t(trailWords.by), options: (staff.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })) },
    { name: 'branch', label: t(trailWords.branch), options: (branches.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })) },
    { name: 'channel', label: t(trailWords.channel), options: channels.map((value) => ({ value, label: t(channelWords[value]) })) },
  ]
}

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return [
    { name: 'at', title: t(trailWords.at), sort: 'at', show: (row: AuditJson) => formats.instant(row.at, organisation.timezone, 'short') },
    { name: 'by', title: t(trailWords.by), show: (row: AuditJson) => <bdi>{row.by.name}</bdi> },
    { name: 'command', title: t(trailWords.command), show: (row: AuditJson) => commandText(t, row.command) },
    { name: 'subject', title: t(trailWords.subject), show: (row: AuditJson) => <Subject row={row} /> },
    { name: 'branch', title: t(trailWords.branch), wideOnly: true, show: (row: AuditJson) => row.branch?.name },
    { name: 'channel', title: t(trailWords.channel), wideOnly: true, show: (row: AuditJson) => [t(channelWords[row.channel]), row.address].filter(Boolean).join(' · ') },
  ]
}

const PATHS: Readonly<Record<string, string>> = { client: '/clients', group: '/groups', loan: '/loans', case: '/relief', staff: '/staff', role: '/roles' }

/** What the command was done to, with a link where a page shows it; its details on pointing at it. */
function Subject({ row }: { row: AuditJson }) {
  const t = useSay()
  const path = PATHS[row.subject.kind]
  const text = <bdi>{nameOf(row) ?? (isKind(row.subject.kind) ? t(subjectWords[row.subject.kind]) : row.subject.kind)}</bdi>
  const shown = path ? <Anchor component={Link} to={`${path}/${row.subject.id}` as '/'} size="sm">{text}</Anchor> : <Text span size="sm">{text}</Text>
  if (Object.keys(row.detail).length === 0) return shown
  return <Tooltip multiline maw={480} label={<Code block dir="ltr">{JSON.stringify(row.detail, undefined, 1)}</Code>}><span>{shown}</span></Tooltip>
}

const isKind = (kind: string): kind is keyof typeof subjectWords => Object.hasOwn(subjectWords, kind)

/** A name or number that the command left in its details; else the subject's own key, unless it is a mere identifier. */
function nameOf({ detail, subject }: AuditJson): string | undefined {
  const told = [detail['name'], detail['number'], detail['loan'], detail['client']].find((value) => typeof value === 'string' && !IDENTIFIER.test(value))
  return typeof told === 'string' ? told : IDENTIFIER.test(subject.id) ? undefined : subject.id
}

const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
