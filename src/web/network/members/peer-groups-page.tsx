import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { archivePeerGroup, listPeerGroups, type PeerGroupJson } from '#contract/peer-groups.ts'
import { memberWords } from '#contract/members/words.ts'
import { leastPeers } from '#core/indicators/peers.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { PeerGroupDialog } from './peer-group-dialog.tsx'
import { membersWords } from './words.ts'

export function PeerGroupsPage() {
  const t = useSay()
  const may = useMay()('members.edit')
  const groups = useAsk(listPeerGroups, {})
  const [dialog, setDialog] = useState<{ kind: 'edit'; group: PeerGroupJson | undefined } | { kind: 'archive'; group: PeerGroupJson }>()
  const close = () => setDialog(undefined)
  if (groups.error) return <ProblemNotice problem={groups.error} retry={() => void groups.refetch()} />
  if (!groups.data) return <SkeletonPage />
  const { items } = groups.data
  return (
    <>
      <PageHead title={t(membersWords.peerGroups)} waits={t(membersWords.peerGroupsWaits, { n: items.length })} action={may && <Button onClick={() => setDialog({ kind: 'edit', group: undefined })}>{t(membersWords.addGroup)}</Button>} />
      <Stack gap="lg">
        {items.length === 0 && <EmptyState title={t(membersWords.peerGroups)} text={t(membersWords.noRecordText)} />}
        {items.map((group) => <PeerGroup key={group.id} group={group} edit={may ? () => setDialog({ kind: 'edit', group }) : undefined} archive={() => setDialog({ kind: 'archive', group })} />)}
      </Stack>
      {dialog?.kind === 'edit' && <PeerGroupDialog group={dialog.group} close={close} />}
      {dialog?.kind === 'archive' && <Archive group={dialog.group} close={close} />}
    </>
  )
}

function PeerGroup({ group, edit, archive }: { group: PeerGroupJson; edit: (() => void) | undefined; archive: () => void }) {
  const t = useSay()
  const { id, name, rule, members } = group
  const parts = rule === undefined ? [] : [
    ...(rule.sizes ?? []).map((size) => t(memberWords[size])), ...(rule.legalForms ?? []).map((form) => t(memberWords[`form-${form}`])), ...(rule.countries ?? []), ...(rule.provinces ?? []),
  ]
  return (
    <Panel>
      <Stack gap="xs">
        <Group gap="sm">
          <Text fw={650}><bdi>{name}</bdi></Text>
          <StatusBadge tone="neutral">{t(rule === undefined ? membersWords.byHand : membersWords.byRule)}</StatusBadge>
          {members.length < leastPeers && <StatusBadge tone="waiting">{t(membersWords.fewForMedian)}</StatusBadge>}
        </Group>
        {parts.length > 0 && <Text size="sm" c="dimmed">{parts.join(' · ')}</Text>}
        <Text size="sm">{t(membersWords.groupMembers, { n: members.length })}{members.length > 0 && ': '}{members.map((member, n) => <span key={member.id}>{n > 0 && ' · '}<bdi>{member.name}</bdi></span>)}</Text>
        <Group gap="sm" className="no-print">
          <Anchor component={Link} to={'/indicators' as '/'} search={{ group: id } as never}>{t(membersWords.openIndicators)}</Anchor>
          {edit && <Button variant="default" size="sm" onClick={edit} aria-label={`${t(membersWords.edit)}: ${name}`}>{t(membersWords.edit)}</Button>}
          {edit && <Button variant="subtle" size="sm" onClick={archive} aria-label={`${t(membersWords.archive)}: ${name}`}>{t(membersWords.archive)}</Button>}
        </Group>
      </Stack>
    </Panel>
  )
}

function Archive({ group, close }: { group: PeerGroupJson; close: () => void }) {
  const t = useSay()
  const command = useDo(archivePeerGroup, { onDone: close })
  return (
    <ConfirmDialog opened close={close} title={t(membersWords.archiveTitle, { name: group.name })} confirm={t(membersWords.archive)} run={() => command.mutate({ params: { id: group.id } })} pending={command.isPending} problem={command.error}>
      <Text size="sm">{t(membersWords.archiveText)}</Text>
    </ConfirmDialog>
  )
}
