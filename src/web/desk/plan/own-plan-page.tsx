import { Anchor, Group, List, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { getOwnPlan, type PlanItemJson } from '#contract/plans.ts'
import { kindWords, priorityWords, themeWords } from '#contract/plans/words.ts'
import { isOpenItem } from '#core/diagnostic/plan-can.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useSay } from '#web/language/language.tsx'
import { ItemState } from '#web/network/plans/item-state.tsx'
import classes from '#web/network/plans/plans.module.css'
import { planPageWords } from '#web/network/plans/words.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { Panel } from '#web/ui/panel.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { ownPlanWords } from './words.ts'

/** What was agreed with networks, and what is to be done by when. */
export function OwnPlanPage() {
  const t = useSay()
  const plan = useAsk(getOwnPlan, {})
  if (plan.error) return <ProblemNotice problem={plan.error} retry={() => void plan.refetch()} />
  if (!plan.data) return <SkeletonPage />
  const { items, recommendations, networks, open, overdue } = plan.data
  const waiting = recommendations.filter(({ state }) => state === 'open')
  const [now, over] = [items.filter(({ state }) => isOpenItem(state)), items.filter(({ state }) => !isOpenItem(state))]
  return (
    <>
      <PageHead title={t(ownPlanWords.plan)} waits={t(ownPlanWords.waits, { open, overdue })} more={<PrintButton />} />
      {items.length + recommendations.length === 0 && <EmptyState title={t(ownPlanWords.none)} text={t(ownPlanWords.noneText)} />}
      {networks.length > 0 && <Group gap="md" mb="md">{networks.map(({ id, name }) => <Anchor key={id} component={Link} to={`/plan/networks/${id}` as '/'}>{t(ownPlanWords.chainIn, { name })}</Anchor>)}</Group>}
      {now.length > 0 && <Panel title={t(ownPlanWords.open)}><Items items={now} /></Panel>}
      {waiting.length > 0 && (
        <Panel title={t(ownPlanWords.recommended)}>
          <List>{waiting.map((each) => <List.Item key={each.id}><bdi>{each.content}</bdi><Text span size="sm" c="dimmed">{` · ${t(themeWords[each.theme])} · ${t(priorityWords[each.priority])}`}</Text></List.Item>)}</List>
        </Panel>
      )}
      {over.length > 0 && <Panel title={t(ownPlanWords.over)}><Items items={over} /></Panel>}
    </>
  )
}

function Items({ items }: { items: readonly PlanItemJson[] }) {
  const t = useSay()
  return (
    <ul className={classes.cards}>
      {items.map((item) => (
        <li key={item.id} className={classes.card} data-overdue={item.overdue}>
          <Anchor component={Link} to={`/plan/items/${item.id}` as '/'} fw={600}><bdi>{item.title}</bdi></Anchor>
          <Text size="sm" c="dimmed"><bdi>{[t(kindWords[item.kind]), t(themeWords[item.theme]), item.owner, item.network.name].join(' · ')}</bdi></Text>
          <div className={classes.bar} aria-hidden="true"><span style={{ inlineSize: `${item.percent}%` }} /></div>
          <Group gap="xs" justify="space-between"><ItemState item={item} /><Text size="sm" c="dimmed">{t(planPageWords.dueBy, { on: item.dueOn })}</Text></Group>
        </li>
      ))}
    </ul>
  )
}
