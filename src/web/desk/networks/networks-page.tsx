import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { listOwnNetworks, type OwnNetworkJson } from '#contract/sharing.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { LooksPanel } from './looks-panel.tsx'
import { SharingDialog } from './sharing-dialog.tsx'
import { networkWords } from './words.ts'

export function NetworksPage() {
  const t = useSay()
  const may = useMay()
  const networks = useAsk(listOwnNetworks, {})
  const [asked, setAsked] = useState<OwnNetworkJson>()
  if (networks.error) return <ProblemNotice problem={networks.error} retry={() => void networks.refetch()} />
  if (!networks.data) return <SkeletonPage />
  const { items } = networks.data
  const present = items.filter(({ leftOn }) => leftOn === undefined)
  const shared = present.filter(({ sharesPortfolio }) => sharesPortfolio).length
  return (
    <>
      <PageHead title={t(networkWords.networks)} waits={t(networkWords.waits, { n: present.length, shared })} />
      <Stack gap="lg">
        {items.length === 0 && <EmptyState title={t(networkWords.none)} text={t(networkWords.noneText)} />}
        {items.map((network) => (
          <Network key={network.id} network={network} ask={may('settings.edit') && network.leftOn === undefined ? () => setAsked(network) : undefined} />
        ))}
        {items.length > 0 && !may('settings.edit') && <Text c="dimmed" size="sm">{t(networkWords.onlyAdministrator)}</Text>}
        {items.length > 0 && <LooksPanel networks={items} />}
      </Stack>
      {asked && <SharingDialog network={asked} close={() => setAsked(undefined)} />}
    </>
  )
}

function Network({ network, ask }: { network: OwnNetworkJson; ask: (() => void) | undefined }) {
  const t = useSay()
  const { leftOn, sharesPortfolio: shares } = network
  return (
    <Panel>
      <Group justify="space-between" align="flex-start">
        <div>
          <Group gap="sm">
            <Text fw={650}><bdi>{network.name}</bdi></Text>
            <StatusBadge tone={leftOn !== undefined ? 'over' : shares ? 'good' : 'neutral'}>{t(leftOn !== undefined ? networkWords.formerly : shares ? networkWords.shared : networkWords.notShared)}</StatusBadge>
          </Group>
          <Text c="dimmed" size="sm">
            {[t(networkWords[network.kind]), t(networkWords.since, { on: network.joinedOn }), leftOn && t(networkWords.until, { on: leftOn })].filter(Boolean).join(' · ')}
          </Text>
          <Text size="sm" mt={4}>{t(networkWords.looked, { n: network.looks, on: network.lastLookAt?.slice(0, 10) ?? '' })}</Text>
        </div>
        {ask && <Button variant={shares ? 'default' : 'filled'} onClick={ask}>{t(shares ? networkWords.withdraw : networkWords.share)}</Button>}
      </Group>
    </Panel>
  )
}
