import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { listOwnIndicators, type OwnIndicatorJson } from '#contract/own-indicators.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { OwnDialog } from './own-dialog.tsx'
import { definedWords } from './own-words.ts'

/** Indicators that this network defines for itself. */
export function OwnTab() {
  const t = useSay()
  const may = useMay()
  const [changing, setChanging] = useState<OwnIndicatorJson | 'new'>()
  const asked = useAsk(listOwnIndicators, {})
  if (asked.error) return <ProblemNotice problem={asked.error} retry={() => void asked.refetch()} />
  if (!asked.data) return <SkeletonPage />
  const { items } = asked.data
  return (
    <Stack gap="md">
      {may('members.edit') && <Group><Button onClick={() => setChanging('new')}>{t(definedWords.add)}</Button></Group>}
      {items.length === 0 && <EmptyState title={t(definedWords.none)} text={t(definedWords.noneText)} />}
      {items.map((each) => <Defined key={each.slug} indicator={each} {...(may('members.edit') && { edit: () => setChanging(each) })} />)}
      {changing && <OwnDialog indicator={changing === 'new' ? undefined : changing} close={() => setChanging(undefined)} />}
    </Stack>
  )
}

function Defined({ indicator: { slug, name, formula, unit, groups, version, by, changedAt, archived }, edit }: { indicator: OwnIndicatorJson; edit?: () => void }) {
  const t = useSay()
  return (
    <Panel title={name}>
      <Stack gap="xs">
        <Group gap="sm">
          <bdi dir="ltr"><code>{slug}</code></bdi>
          <Text size="sm">{t(definedWords[unit])}</Text>
          {archived && <StatusBadge tone="over">{t(definedWords.archived)}</StatusBadge>}
        </Group>
        <bdi dir="ltr" style={{ textAlign: 'start' }}><code>{formula}</code></bdi>
        <Text size="sm" c="dimmed">{t(definedWords.tells, { groups: groups.map((group) => t(groupWords[group])).join(', ') })}</Text>
        <Text size="sm" c="dimmed">{t(definedWords.versionBy, { n: version, by, on: changedAt.slice(0, 10) })}</Text>
        {edit && <Group><Button variant="default" aria-label={t(definedWords.editOf, { name })} onClick={edit}>{t(definedWords.edit)}</Button></Group>}
      </Stack>
    </Panel>
  )
}
