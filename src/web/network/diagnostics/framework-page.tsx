import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { exportFramework, getFramework } from '#contract/diagnostics.ts'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { FrameworkEditor } from '../frameworks/framework-editor.tsx'
import { nextVersion } from '../frameworks/framework-edits.ts'
import { diagnosticPageWords as w } from './words.ts'

/** A version of a framework: what is asked and how it weighs; the next version begins from here. */
export function FrameworkPage() {
  const { frameworkName } = useParams({ from: '/frameworks/$frameworkName' })
  return <Shown key={frameworkName} frameworkName={frameworkName} />
}

function Shown({ frameworkName }: { frameworkName: string }) {
  const t = useSay()
  const may = useMay()
  const { language } = useLanguage()
  const framework = useAsk(getFramework, { params: { name: frameworkName } })
  const [editing, edit] = useState(false)
  if (framework.error) return <ProblemNotice problem={framework.error} retry={() => void framework.refetch()} />
  if (!framework.data) return <SkeletonPage />
  const content = framework.data.content as unknown as FrameworkJson
  const file = fileAddress(exportFramework, { params: { name: frameworkName } })
  return (
    <>
      <PageHead
        title={textIn(content.title, language) || frameworkName} waits={<>{t(w.version)} <bdi>{framework.data.version}</bdi> · {t(w[framework.data.origin])} · <bdi>{content.source}</bdi></>}
        more={<Group gap="xs"><Button component="a" href={file} variant="default">{t(w.file)}</Button><Button component={Link} to={'/frameworks' as '/'} variant="default">{t(w.frameworks)}</Button></Group>}
        action={may('frameworks.edit') && !editing && <Button onClick={() => edit(true)}>{t(w.newVersion)}</Button>}
      />
      {editing ? <FrameworkEditor content={{ ...content, version: nextVersion(content.version) }} from={frameworkName} /> : <Outline content={content} />}
    </>
  )
}

export function NewFrameworkPage() {
  const t = useSay()
  const empty: FrameworkJson = {
    slug: 'my-framework', version: '1', title: '', rollup: 'WEIGHTED_MEAN', scale: { min: 0, max: 4 },
    dimensions: [{ slug: 'first-part', title: '', weight: 100, criteria: [{ slug: 'first-question', title: '', mandatory: true }] }],
  }
  return (
    <>
      <PageHead title={t(w.newFramework)} waits={t(w.frameworksWaits)} />
      <FrameworkEditor content={empty} />
    </>
  )
}

function Outline({ content }: { content: FrameworkJson }) {
  const t = useSay()
  const { language } = useLanguage()
  return (
    <Stack gap="md">
      {content.dimensions.map(({ slug, title, weight, criteria }) => (
        <Panel key={slug} title={textIn(title, language) || slug}>
          {weight !== undefined && <Text size="sm" c="dimmed">{t(w.weight)} <bdi>{weight}</bdi></Text>}
          <Table aria-label={textIn(title, language) || slug}>
            <Table.Tbody>
              {criteria.map((criterion) => (
                <Table.Tr key={criterion.slug}>
                  <Table.Td><bdi>{textIn(criterion.title ?? criterion.question, language) || criterion.slug}</bdi></Table.Td>
                  <Table.Td><Text size="sm" c="dimmed">{[criterion.mandatory ? t(w.mandatory) : '', criterion.quantitative ? t(w.fromFigures) : ''].filter(Boolean).join(' · ')}</Text></Table.Td>
                  <Table.Td ta="end"><bdi>{criterion.weight ?? ''}</bdi></Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Panel>
      ))}
    </Stack>
  )
}
