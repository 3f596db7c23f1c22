import { Anchor, Button, Group, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { listNetworkMembers, type PublicMemberJson } from '#contract/members.ts'
import type { OrganisationDetail } from '#contract/organisations.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { AddMember, EndMembership } from './membership-dialogs.tsx'
import { platformWords } from './words.ts'

/** A network with who belongs to it; joining and leaving are recorded here. */
export function NetworkMembers({ network, facts }: { network: OrganisationDetail; facts: ReactNode }) {
  const t = useSay()
  const members = useAsk(listNetworkMembers, { params: { id: network.id } })
  const [dialog, setDialog] = useState<'add' | PublicMemberJson>()
  const close = () => setDialog(undefined)
  if (members.error) return <ProblemNotice problem={members.error} retry={() => void members.refetch()} />
  if (!members.data) return <SkeletonPage />
  const { items } = members.data
  return (
    <>
      <PageHead
        title={network.name} waits={t(platformWords.networkWaits, { n: items.filter(({ leftOn }) => leftOn === undefined).length })}
        action={<Button onClick={() => setDialog('add')}>{t(platformWords.addMember)}</Button>}
      />
      <Stack gap="lg">
        <Panel title={t(platformWords.members)}>
          {items.length === 0 && <EmptyState title={t(platformWords.noMembers)} text={t(platformWords.noMembersText)} />}
          <Stack gap="sm">{items.map((member) => <Member key={member.id} member={member} end={() => setDialog(member)} />)}</Stack>
        </Panel>
        {facts}
      </Stack>
      {dialog === 'add' && <AddMember network={network.id} close={close} />}
      {dialog !== undefined && dialog !== 'add' && <EndMembership network={network.id} member={dialog} close={close} />}
    </>
  )
}

function Member({ member, end }: { member: PublicMemberJson; end: () => void }) {
  const t = useSay()
  const { id, name, joinedOn, leftOn } = member
  return (
    <Group justify="space-between">
      <div>
        <Anchor component={Link} to={`/organisations/${id}` as '/'}><bdi>{name}</bdi></Anchor>
        <Text c="dimmed" size="sm">{leftOn === undefined ? t(platformWords.since, { on: joinedOn }) : t(platformWords.until, { on: leftOn })}</Text>
      </div>
      {leftOn === undefined && <Button variant="default" size="sm" onClick={end} aria-label={`${t(platformWords.leave)}: ${name}`}>{t(platformWords.leave)}</Button>}
    </Group>
  )
}
