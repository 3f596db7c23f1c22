import { Anchor, List, Text } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { getPlanItem, viewPlanEvidence, type PlanItemDetailJson } from '#contract/plans.ts'
import { stateWords } from '#contract/plans/words.ts'
import { fileAddress } from '#web/api/file-address.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { ItemActs } from './item-acts.tsx'
import { ItemPanels } from './item-panels.tsx'
import { ItemState } from './item-state.tsx'
import { useItemWaits } from './use-item-waits.ts'
import { itemWords } from './words.ts'

export function ItemPage() {
  const { itemId } = useParams({ from: '/plans/items/$itemId' })
  const waits = useItemWaits()
  const item = useAsk(getPlanItem, { params: { id: itemId } })
  if (item.error) return <ProblemNotice problem={item.error} retry={() => void item.refetch()} />
  if (!item.data) return <SkeletonPage />
  const { data } = item
  return (
    <>
      <PageHead title={data.title} waits={waits(data)} badge={<ItemState item={data} />} action={<ItemActs item={data} />} more={<PrintButton />} />
      <ItemPanels item={data} evidence={(evidence) => fileAddress(viewPlanEvidence, { params: { id: itemId, evidence }, query: {} })} memberTo={`/plans/members/${data.member.id}`} />
      <Together item={data} />
    </>
  )
}

function Together({ item: { together } }: { item: PlanItemDetailJson }) {
  const t = useSay()
  if (together.length === 0) return null
  return (
    <Panel title={t(itemWords.others)}>
      <List listStyleType="none">
        {together.map(({ id, member, state }) => (
          <List.Item key={id}>
            <Anchor component={Link} to={`/plans/items/${id}` as '/'}><bdi>{member.name}</bdi></Anchor>
            <Text span c="dimmed" size="sm">{` · ${t(stateWords[state])}`}</Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  )
}
