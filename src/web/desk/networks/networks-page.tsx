import { Button, Group, Stack, Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { listOwnAgreements, listOwnNetworks, saveSharingPolicy, type OwnAgreementJson, type OwnNetworkJson } from '#contract/sharing.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { OwnSurveys } from '#web/network/surveys/own-surveys.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { AgreementDialog, type AgreementAct } from './agreement-dialogs.tsx'
import { AgreementPanel } from './agreement-panel.tsx'
import { LooksPanel } from './looks-panel.tsx'
import { networkWords } from './words.ts'

/** What we share, with whom, why; and who looked. */
export function NetworksPage() {
  const t = useSay()
  const networks = useAsk(listOwnNetworks, {})
  const agreements = useAsk(listOwnAgreements, {})
  const [act, setAct] = useState<AgreementAct>()
  const problem = networks.error ?? agreements.error
  if (problem) return <ProblemNotice problem={problem} retry={() => void Promise.all([networks.refetch(), agreements.refetch()])} />
  if (!networks.data || !agreements.data) return <SkeletonPage />
  const { items } = networks.data
  const present = items.filter(({ leftOn }) => leftOn === undefined)
  const waiting = present.reduce((sum, network) => sum + network.waiting, 0)
  const shared = present.filter(({ shares }) => shares.length > 0).length
  const tabs = [
    { name: 'agreements', label: t(networkWords.agreements), count: waiting, content: <Agreements agreements={agreements.data.items} networks={items} secondPerson={agreements.data.secondPerson} ask={setAct} /> },
    { name: 'looks', label: t(networkWords.looks), content: <LooksPanel networks={items} /> },
  ]
  return (
    <>
      <PageHead title={t(networkWords.networks)} waits={waiting > 0 ? t(networkWords.waitsToSign, { n: waiting }) : t(networkWords.waits, { n: present.length, shared })} />
      <OwnSurveys />
      {items.length === 0 ? <EmptyState title={t(networkWords.none)} text={t(networkWords.noneText)} /> : <AddressTabs tabs={tabs} />}
      {act && <AgreementDialog act={act} close={() => setAct(undefined)} />}
    </>
  )
}

function Agreements({ agreements, networks, secondPerson, ask }: { agreements: readonly OwnAgreementJson[]; networks: readonly OwnNetworkJson[]; secondPerson: boolean; ask: (act: AgreementAct) => void }) {
  const t = useSay()
  const may = useMay()
  const mine = may('sharing.sign') ? ask : undefined
  const [now, over] = [agreements.filter(({ state }) => OPEN.has(state)), agreements.filter(({ state }) => !OPEN.has(state))]
  return (
    <Stack gap="lg">
      {networks.map((network) => <Network key={network.id} network={network} />)}
      {!mine && <Text c="dimmed" size="sm">{t(networkWords.onlySigner)}</Text>}
      {now.length === 0 && <EmptyState title={t(networkWords.noAgreement)} text={t(networkWords.noAgreementText)} />}
      {now.map((agreement) => <AgreementPanel key={agreement.id} agreement={agreement} ask={mine} />)}
      {may('settings.edit') && <SecondPerson wanted={secondPerson} />}
      <Over agreements={over} />
    </Stack>
  )
}

const OPEN: ReadonlySet<OwnAgreementJson['state']> = new Set(['proposed', 'signed', 'active'] as const)

function Over({ agreements }: { agreements: readonly OwnAgreementJson[] }) {
  const t = useSay()
  const [shown, setShown] = useState(false)
  if (agreements.length === 0) return null
  if (!shown) return <Group><Button variant="subtle" onClick={() => setShown(true)}>{t(networkWords.formerAgreements, { n: agreements.length })}</Button></Group>
  return agreements.map((agreement) => <AgreementPanel key={agreement.id} agreement={agreement} ask={undefined} />)
}

function SecondPerson({ wanted }: { wanted: boolean }) {
  const t = useSay()
  const save = useDo(saveSharingPolicy)
  return (
    <Panel>
      <Switch
        label={t(networkWords.secondPerson)} description={t(networkWords.secondPersonText)} checked={wanted} disabled={save.isPending} size="md"
        onChange={(event) => save.mutate({ body: { secondPerson: event.currentTarget.checked } })}
      />
      {save.error && <ProblemNotice problem={save.error} />}
    </Panel>
  )
}

function Network({ network }: { network: OwnNetworkJson }) {
  const t = useSay()
  const { leftOn, shares } = network
  return (
    <Panel>
      <Group gap="sm">
        <Text fw={650}><bdi>{network.name}</bdi></Text>
        <StatusBadge tone={leftOn !== undefined ? 'over' : shares.length > 0 ? 'good' : 'neutral'}>{t(leftOn !== undefined ? networkWords.formerly : shares.length > 0 ? networkWords.shared : networkWords.notShared)}</StatusBadge>
      </Group>
      <Text c="dimmed" size="sm">
        {[t(networkWords[network.kind]), t(networkWords.since, { on: network.joinedOn }), leftOn && t(networkWords.until, { on: leftOn })].filter(Boolean).join(' · ')}
      </Text>
      {shares.length > 0 && <Text size="sm" mt={4}>{t(networkWords.seesNow, { groups: shares.map((group) => t(groupWords[group])).join(' · ') })}</Text>}
      <Text size="sm" mt={4}>{t(networkWords.looked, { n: network.looks, on: network.lastLookAt?.slice(0, 10) ?? '' })}</Text>
    </Panel>
  )
}
