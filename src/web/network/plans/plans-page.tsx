import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { exportPlan, exportPlanSheet, getPlanBoard, listPlanItems, type PlanItemJson } from '#contract/plans.ts'
import { kindWords, planWords, stateWords, themeWords } from '#contract/plans/words.ts'
import { planKinds, planStates, planThemes } from '#core/diagnostic/plan-can.ts'
import { addressOf } from '#web/api/address.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useFormats } from '#web/language/formats.ts'
import { useSay } from '#web/language/language.tsx'
import { AddressTabs } from '#web/ui/address-tabs.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { Money } from '#web/ui/money.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { PrintButton } from '#web/ui/print-button.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { SkeletonPage } from '#web/ui/skeleton-page.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { BoardTab } from './board-tab.tsx'
import { ItemState } from './item-state.tsx'
import { MoneyTab } from './money-tab.tsx'
import classes from './plans.module.css'
import { planPageWords } from './words.ts'

export function PlansPage() {
  const t = useSay()
  const may = useMay()
  const [{ member, theme }] = useAddressState()
  const board = useAsk(getPlanBoard, { query: { ...(typeof member === 'string' && { member }), ...(typeof theme === 'string' && { theme: theme as PlanItemJson['theme'] }) } }, { keepFormer: true })
  if (board.error) return <ProblemNotice problem={board.error} retry={() => void board.refetch()} />
  if (!board.data) return <SkeletonPage />
  const { open, overdue, toVerify, funds } = board.data
  return (
    <>
      <PageHead
        title={t(planPageWords.plans)} waits={t(planPageWords.waits, { open, overdue, toVerify })}
        action={may('plans.edit') && <Button component={Link} to={'/plans/new' as '/'}>{t(planPageWords.plan)}</Button>} more={<PrintButton />}
      />
      <AddressTabs
        tabs={[
          { name: 'board', label: t(planPageWords.board), content: <BoardTab board={board.data} /> },
          { name: 'list', label: t(planPageWords.list), count: overdue, content: <ListTab /> },
          { name: 'money', label: t(planPageWords.money), content: <MoneyTab funds={funds} /> },
        ]}
      />
    </>
  )
}

function ListTab() {
  const t = useSay()
  const [{ q, state, theme, kind }] = useAddressState()
  return (
    <>
      <Group justify="flex-end" mb="xs" className="no-print">
        <Button component="a" variant="subtle" href={addressOf(exportPlanSheet.path, {}, { q, state, theme, kind })} download>{t(planPageWords.workbook)}</Button>
      </Group>
      <DataList
        ask={listPlanItems}
        csv={exportPlan}
        label={t(planPageWords.plans)}
        columns={useColumns()}
        rowKey={(row: PlanItemJson) => row.id}
        rowTo={(row: PlanItemJson) => `/plans/items/${row.id}`}
        filters={[
          { name: 'state', label: t(planWords.state), options: (['open', 'overdue', ...planStates] as const).map((value) => ({ value, label: t(stateWords[value]) })) },
          { name: 'theme', label: t(planWords.theme), options: planThemes.map((value) => ({ value, label: t(themeWords[value]) })) },
          { name: 'kind', label: t(planWords.kind), options: planKinds.map((value) => ({ value, label: t(kindWords[value]) })) },
        ]}
        empty={{ title: t(planPageWords.none), text: t(planPageWords.noneText) }}
      />
    </>
  )
}

function useColumns() {
  const t = useSay()
  const formats = useFormats()
  return [
    { name: 'title', title: t(planWords.title), sort: 'title', show: (row: PlanItemJson) => <bdi className={classes.title}>{row.title}</bdi> },
    { name: 'member', title: t(planWords.member), sort: 'member', show: (row: PlanItemJson) => <bdi>{row.member.name}</bdi> },
    { name: 'kind', title: t(planWords.kind), wideOnly: true, show: (row: PlanItemJson) => t(kindWords[row.kind]) },
    { name: 'dueOn', title: t(planWords.dueOn), sort: 'dueOn', show: (row: PlanItemJson) => formats.date(row.dueOn, 'short') },
    { name: 'state', title: t(planWords.state), show: (row: PlanItemJson) => <ItemState item={row} /> },
    { name: 'percent', title: t(planWords.percent), sort: 'percent', end: true, show: (row: PlanItemJson) => formats.number(row.percent) },
    { name: 'cost', title: t(planWords.cost), end: true, wideOnly: true, show: (row: PlanItemJson) => <Money amount={row.cost} currency={row.currency} /> },
    { name: 'budget', title: t(planWords.budget), end: true, sort: 'budget', show: (row: PlanItemJson) => <Money amount={row.budget} currency={row.currency} /> },
  ]
}
