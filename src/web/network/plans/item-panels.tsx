import { Anchor, List, Stack, Table, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { EvidenceJson, PlanItemDetailJson } from '#contract/plans.ts'
import { factWords, kindWords, planWords, priorityWords, stageWords, themeWords } from '#contract/plans/words.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { Money } from '#web/ui/money.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { Timeline } from '#web/ui/timeline.tsx'
import classes from './plans.module.css'
import { itemWords } from './words.ts'

interface PanelsProps {
  readonly item: PlanItemDetailJson
  /** Where a document is. */
  readonly evidence: (id: string) => string
  readonly memberTo?: string
}

/** An item as the network and the member both see it. */
export function ItemPanels({ item, evidence, memberTo }: PanelsProps) {
  const t = useSay()
  return (
    <>
      <Panel title={t(itemWords.facts)}><Planned item={item} memberTo={memberTo} /></Panel>
      <Panel title={t(itemWords.serves)}>
        {item.serves.length === 0 ? <Text c="dimmed">{t(itemWords.servesNone)}</Text> : (
          <List>{item.serves.map(({ id, content, priority }) => <List.Item key={id}><bdi>{content}</bdi><Text span c="dimmed" size="sm">{` · ${t(priorityWords[priority])}`}</Text></List.Item>)}</List>
        )}
      </Panel>
      <Panel title={t(itemWords.progress)}><ProgressList item={item} evidence={evidence} /></Panel>
      <Panel title={t(itemWords.costs)}><Costs item={item} /></Panel>
      <Panel title={t(itemWords.history)}><History item={item} /></Panel>
    </>
  )
}

function Planned({ item, memberTo }: { item: PlanItemDetailJson; memberTo: string | undefined }) {
  const t = useSay()
  const formats = useFormats()
  const member = memberTo === undefined ? undefined : <Anchor component={Link} to={memberTo as '/'}><bdi>{item.member.name}</bdi></Anchor>
  return (
    <Stack gap="sm">
      {item.content !== undefined && <Text style={{ whiteSpace: 'pre-line' }}><bdi>{item.content}</bdi></Text>}
      <div className={classes.bar} aria-hidden="true"><span style={{ inlineSize: `${item.percent}%` }} /></div>
      <Facts
        facts={[
          { label: t(planWords.member), value: member },
          { label: t(planWords.percent), value: formats.number(item.percent) },
          { label: t(planWords.stage), value: item.stage && t(stageWords[item.stage]) },
          { label: t(planWords.kind), value: t(kindWords[item.kind]) },
          { label: t(planWords.theme), value: t(themeWords[item.theme]) },
          { label: t(planWords.owner), value: <bdi>{item.owner}</bdi> },
          { label: t(planWords.startOn), value: formats.date(item.startOn) },
          { label: t(planWords.dueOn), value: formats.date(item.dueOn) },
          { label: t(planWords.fundingSource), value: item.fundingSource && <bdi>{item.fundingSource}</bdi> },
          { label: t(planWords.budget), value: <Money amount={item.budget} currency={item.currency} /> },
          { label: t(planWords.cost), value: <Money amount={item.cost} currency={item.currency} /> },
        ]}
      />
    </Stack>
  )
}

function ProgressList({ item, evidence }: { item: PlanItemDetailJson; evidence: (id: string) => string }) {
  const t = useSay()
  const formats = useFormats()
  if (item.progress.length === 0) return <Text c="dimmed">{t(itemWords.noProgress)}</Text>
  return (
    <Timeline
      moments={item.progress.map((progress) => ({
        key: progress.id, title: [`${formats.number(progress.percent)} %`, progress.stage && t(stageWords[progress.stage])].filter(Boolean).join(' · '), when: formats.date(progress.doneOn, 'short'), who: progress.by,
        detail: (
          <>
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}><bdi>{progress.content}</bdi></Text>
            {progress.evidence.length > 0 && <List size="sm">{progress.evidence.map((each) => <List.Item key={each.id}><Evidence evidence={each} to={evidence(each.id)} /></List.Item>)}</List>}
          </>
        ),
      }))}
    />
  )
}

function Evidence({ evidence, to }: { evidence: EvidenceJson; to: string }) {
  const t = useSay()
  if (evidence.kind === 'sample') return <><bdi>{evidence.title}</bdi>{` · ${t(itemWords.sample, { sampled: evidence.sampled ?? 0, following: evidence.following ?? 0 })}`}</>
  const target = { target: '_blank', rel: 'noreferrer' }
  return (
    <>
      <Anchor href={evidence.kind === 'link' ? evidence.address : to} {...target}><bdi>{evidence.title}</bdi></Anchor>
      {evidence.page !== undefined && ` · ${t(itemWords.page, { page: evidence.page })}`}
    </>
  )
}

function Costs({ item }: { item: PlanItemDetailJson }) {
  const t = useSay()
  const formats = useFormats()
  if (item.costs.length === 0) return <Text c="dimmed">{t(itemWords.noCost)}</Text>
  return (
    <Table>
      <Table.Tbody>
        {item.costs.map((cost) => (
          <Table.Tr key={cost.id}>
            <Table.Td>{formats.date(cost.bookedOn, 'short')}</Table.Td>
            <Table.Td><bdi>{[cost.content, cost.reference, cost.by].filter(Boolean).join(' · ')}</bdi></Table.Td>
            <Table.Td ta="end"><Money amount={cost.amount} currency={item.currency} /></Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function History({ item }: { item: PlanItemDetailJson }) {
  const t = useSay()
  const formats = useFormats()
  const { organisation } = useSession()
  return (
    <Timeline
      moments={item.history.map((fact, n) => ({
        key: String(n), title: t(factWords[fact.what]), when: formats.instant(fact.at, organisation.timezone, 'short'), who: fact.by, ...(fact.reason !== undefined && { detail: <bdi>{fact.reason}</bdi> }),
      }))}
    />
  )
}
