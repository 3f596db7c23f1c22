import { Code, Text, Tooltip } from '@mantine/core'
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
import { trailWords } from './words.ts'

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
    { name: 'channel', label: t(trailWords.channel), options: channels.map((value) => ({ value, label: value })) },
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
    { name: 'channel', title: t(trailWords.channel), wideOnly: true, show: (row: AuditJson) => [row.channel, row.address].filter(Boolean).join(' · ') },
  ]
}

const PATHS: Readonly<Record<string, string>> = { client: '/clients', group: '/groups', loan: '/loans', case: '/relief', staff: '/staff', role: '/roles' }

/** What the command was done to, with a link where a page shows it; its details on pointing at it. */
function Subject({ row }: { row: AuditJson }) {
  const path = PATHS[row.subject.kind]
  const name = typeof row.detail['name'] === 'string' ? row.detail['name'] : row.subject.id
  const text = <bdi>{name}</bdi>
  const shown = path ? <Link to={`${path}/${row.subject.id}` as '/'}>{text}</Link> : <Text span size="sm">{text}</Text>
  if (Object.keys(row.detail).length === 0) return shown
  return <Tooltip multiline maw={480} label={<Code block dir="ltr">{JSON.stringify(row.detail, undefined, 1)}</Code>}><span>{shown}</span></Tooltip>
}
