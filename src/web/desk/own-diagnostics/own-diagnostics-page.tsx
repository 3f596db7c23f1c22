import { Stack, Table, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { listOwnAssessments } from '#contract/diagnostics.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { AssessmentView } from '#web/network/diagnostics/assessment-view.tsx'
import { useAssessmentColumns } from '#web/network/diagnostics/diagnostics-page.tsx'
import { diagnosticPageWords as w } from '#web/network/diagnostics/words.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'

/** The institution's own diagnostics, in every network that it belongs to. */
export function OwnDiagnosticsPage() {
  const t = useSay()
  const formats = useFormats()
  const columns = useAssessmentColumns('member')
  const own = useAsk(listOwnAssessments, {})
  if (own.error) return <ProblemNotice problem={own.error} retry={() => void own.refetch()} />
  if (!own.data) return <SkeletonPage />
  const { items, requests } = own.data
  return (
    <>
      <PageHead title={t(w.diagnostics)} waits={t(w.ownWaits)} />
      <Stack gap="md">
        {requests.length > 0 && (
          <Panel title={t(w.requests)}>
            {requests.map(({ id, title, dueOn, received, network }) => <Text key={id}><bdi>{title}</bdi> · <bdi>{network.name}</bdi> · {formats.date(dueOn)} {received && <StatusBadge tone="good">{t(w.received)}</StatusBadge>}</Text>)}
          </Panel>
        )}
        {items.length === 0 ? <EmptyState title={t(w.noAssessments)} text={t(w.noAssessmentsText)} /> : (
          <Panel>
            <ScrollBox label={t(w.diagnostics)}>
              <Table>
                <Table.Thead><Table.Tr>{columns.map(({ name, title, end }) => <Table.Th key={name} ta={end ? 'end' : 'start'}>{title}</Table.Th>)}</Table.Tr></Table.Thead>
                <Table.Tbody>
                  {items.map((row) => (
                    <Table.Tr key={row.id}>
                      {columns.map(({ name, show, end }) => <Table.Td key={name} ta={end ? 'end' : 'start'}>{name === 'title' ? <Link to={`/own-diagnostics/${row.id}` as '/'}>{show(row)}</Link> : show(row)}</Table.Td>)}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </ScrollBox>
          </Panel>
        )}
      </Stack>
    </>
  )
}

export function OwnAssessmentPage() {
  const { assessmentId } = useParams({ from: '/own-diagnostics/$assessmentId' })
  return <AssessmentView key={assessmentId} id={assessmentId} side="member" />
}
