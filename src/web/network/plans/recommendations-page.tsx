import { ActionIcon, Anchor, Button, Menu, Text } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dropRecommendation, listRecommendations, summarisePlans, type RecommendationJson } from '#contract/plans.ts'
import { effortWords, planWords, priorityWords, recommendationStateWords, themeWords } from '#contract/plans/words.ts'
import { planThemes, recommendationPriorities, recommendationStates } from '#core/diagnostic/plan-can.ts'
import { useMay } from '#web/api/session.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { ConfirmDialog } from '#web/ui/confirm-dialog.tsx'
import { DataList } from '#web/ui/data-list.tsx'
import { PageHead } from '#web/ui/page-head.tsx'
import { StatusBadge, type Tone } from '#web/ui/status-badge.tsx'
import { RecommendDialog } from './recommend-dialog.tsx'
import { planPageWords } from './words.ts'

type Act = { kind: 'add' } | { kind: 'change' | 'drop'; recommendation: RecommendationJson }

export function RecommendationsPage() {
  const t = useSay()
  const may = useMay()
  const summary = useAsk(summarisePlans, {})
  const [act, setAct] = useState<Act>()
  const close = () => setAct(undefined)
  return (
    <>
      <PageHead
        title={t(planPageWords.recommendations)} waits={summary.data && t(planPageWords.recommendationsWaits, { n: summary.data.unserved })}
        action={may('plans.edit') && <Button onClick={() => setAct({ kind: 'add' })}>{t(planPageWords.recommend)}</Button>}
      />
      <DataList
        ask={listRecommendations}
        label={t(planPageWords.recommendations)}
        columns={useColumns(may('plans.edit') ? setAct : undefined)}
        rowKey={(row: RecommendationJson) => row.id}
        filters={[
          { name: 'state', label: t(planWords.state), options: recommendationStates.map((value) => ({ value, label: t(recommendationStateWords[value]) })) },
          { name: 'theme', label: t(planWords.theme), options: planThemes.map((value) => ({ value, label: t(themeWords[value]) })) },
          { name: 'priority', label: t(planPageWords.priority), options: recommendationPriorities.map((value) => ({ value, label: t(priorityWords[value]) })) },
        ]}
        empty={{ title: t(planPageWords.noRecommendation), text: t(planPageWords.noRecommendationText) }}
      />
      {act?.kind === 'drop' && <DropDialog recommendation={act.recommendation} close={close} />}
      {act && act.kind !== 'drop' && <RecommendDialog before={act.kind === 'change' ? act.recommendation : undefined} close={close} />}
    </>
  )
}

const TONES: Readonly<Record<RecommendationJson['state'], Tone>> = { open: 'waiting', planned: 'neutral', done: 'good', dropped: 'over' }

function useColumns(ask: ((act: Act) => void) | undefined) {
  const t = useSay()
  return [
    { name: 'content', title: t(planPageWords.recommendation), show: (row: RecommendationJson) => <bdi>{row.content}</bdi> },
    { name: 'member', title: t(planWords.member), sort: 'member', show: (row: RecommendationJson) => <Anchor component={Link} to={`/plans/members/${row.member.id}` as '/'}><bdi>{row.member.name}</bdi></Anchor> },
    { name: 'theme', title: t(planWords.theme), sort: 'theme', show: (row: RecommendationJson) => t(themeWords[row.theme]) },
    { name: 'priority', title: t(planPageWords.priority), sort: 'priority', show: (row: RecommendationJson) => t(priorityWords[row.priority]) },
    { name: 'effort', title: t(planPageWords.effort), wideOnly: true, show: (row: RecommendationJson) => t(effortWords[row.effort]) },
    {
      name: 'state', title: t(planWords.state), show: (row: RecommendationJson) => (
        <>
          <StatusBadge tone={TONES[row.state]}>{t(recommendationStateWords[row.state])}</StatusBadge>
          {row.droppedReason !== undefined && <Text size="xs" c="dimmed"><bdi>{row.droppedReason}</bdi></Text>}
        </>
      ),
    },
    ...(ask ? [{ name: 'acts', title: '', show: (row: RecommendationJson) => row.state !== 'dropped' && <RowMenu row={row} ask={ask} /> }] : []),
  ]
}

function RowMenu({ row, ask }: { row: RecommendationJson; ask: (act: Act) => void }) {
  const t = useSay()
  return (
    <Menu position="bottom-end">
      <Menu.Target><ActionIcon variant="subtle" color="gray" size={44} aria-label={t(planPageWords.actsOf, { title: row.content })}><IconDots size={18} /></ActionIcon></Menu.Target>
      <Menu.Dropdown>
        {row.state === 'open' && <Menu.Item component={Link} to={'/plans/new' as '/'} search={{ members: row.member.id, theme: row.theme } as never}>{t(planPageWords.plan)}</Menu.Item>}
        <Menu.Item onClick={() => ask({ kind: 'change', recommendation: row })}>{t(planPageWords.change)}</Menu.Item>
        {row.state === 'open' && <Menu.Item onClick={() => ask({ kind: 'drop', recommendation: row })}>{t(planPageWords.drop)}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}

function DropDialog({ recommendation, close }: { recommendation: RecommendationJson; close: () => void }) {
  const t = useSay()
  const drop = useDo(dropRecommendation, { onDone: close })
  return (
    <ConfirmDialog
      opened close={close} title={t(planPageWords.drop)} confirm={t(planPageWords.drop)} askReason pending={drop.isPending} problem={drop.error}
      run={(reason) => drop.mutate({ params: { id: recommendation.id }, body: { reason } })}
    >
      <bdi>{recommendation.content}</bdi>
    </ConfirmDialog>
  )
}
