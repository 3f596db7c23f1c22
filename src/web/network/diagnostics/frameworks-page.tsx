import { Button, Stack, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { listFrameworks } from '#contract/diagnostics.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { diagnosticPageWords as w } from './words.ts'

export function FrameworksPage() {
  const t = useSay()
  const may = useMay()
  const formats = useFormats()
  const { language } = useLanguage()
  const frameworks = useAsk(listFrameworks, {})
  if (frameworks.error) return <ProblemNotice problem={frameworks.error} retry={() => void frameworks.refetch()} />
  if (!frameworks.data) return <SkeletonPage />
  return (
    <>
      <PageHead title={t(w.frameworks)} waits={t(w.frameworksWaits)} action={may('frameworks.edit') && <Button component={Link} to={'/frameworks/new' as '/'}>{t(w.newFramework)}</Button>} />
      <Panel>
        <ScrollBox label={t(w.frameworks)}>
          <Table>
            <Table.Thead><Table.Tr><Table.Th>{t(w.framework)}</Table.Th><Table.Th>{t(w.version)}</Table.Th><Table.Th>{t(w.origin)}</Table.Th><Table.Th ta="end">{t(w.criteria)}</Table.Th><Table.Th ta="end">{t(w.diagnostics)}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {frameworks.data.items.map(({ name, title, version, origin, criteria, assessments, closed }) => (
                <Table.Tr key={name}>
                  <Table.Td><Stack gap={0}><Link to={`/frameworks/${name}` as '/'}><bdi>{textIn(title, language) || name}</bdi></Link>{closed && <Text size="sm" c="dimmed">{t(w.closed)}</Text>}</Stack></Table.Td>
                  <Table.Td><bdi>{version}</bdi></Table.Td><Table.Td>{t(w[origin])}</Table.Td>
                  <Table.Td ta="end">{formats.number(String(criteria))}</Table.Td><Table.Td ta="end">{formats.number(String(assessments))}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollBox>
      </Panel>
    </>
  )
}
