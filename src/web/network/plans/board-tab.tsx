import { ActionIcon, Anchor, Group, Menu, NativeSelect, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { movePlanItem, type BoardJson, type PlanItemJson } from '#contract/plans.ts'
import { kindWords, planWords, stateWords, themeWords } from '#contract/plans/words.ts'
import { isOpenItem, nextQuarter, planThemes, quarterOf } from '#core/diagnostic/plan-can.ts'
import { useMay } from '#web/api/session.ts'
import { useDo } from '#web/api/use-do.ts'
import { useSay } from '#web/language/language.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ProblemNotice } from '#web/ui/problem-notice.tsx'
import { ScrollBox } from '#web/ui/scroll-box.tsx'
import { useAddressState } from '#web/ui/use-address-state.ts'
import { BOARD_VIEWS, columnsOf, type BoardView, type Column } from './board-columns.ts'
import { ItemState } from './item-state.tsx'
import classes from './plans.module.css'
import { planPageWords } from './words.ts'

type Move = (item: PlanItemJson, to: { theme?: PlanItemJson['theme']; quarter?: string }) => void

export function BoardTab({ board }: { board: BoardJson }) {
  const t = useSay()
  const may = useMay()
  const [{ by }] = useAddressState()
  const view = BOARD_VIEWS.find((each) => each === by) ?? 'state'
  const command = useDo(movePlanItem, { onDone: () => notifications.show({ message: t(planPageWords.moved) }) })
  const move: Move | undefined = may('plans.edit') ? (item, to) => command.mutate({ params: { id: item.id }, body: { version: item.version, ...to } }) : undefined
  return (
    <>
      <BoardBar board={board} view={view} />
      {command.error && <ProblemNotice problem={command.error} />}
      {board.more && <Text size="sm" c="dimmed" mb="sm">{t(planPageWords.more)}</Text>}
      {board.items.length === 0
        ? <EmptyState title={t(planPageWords.none)} text={t(planPageWords.noneText)} />
        : <ScrollBox label={t(planPageWords.board)}><div className={classes.columns}>{columnsOf(view, board.items).map((column) => <BoardColumn key={column.key} view={view} column={column} move={move} />)}</div></ScrollBox>}
    </>
  )
}

function BoardBar({ board, view }: { board: BoardJson; view: BoardView }) {
  const t = useSay()
  const [{ member, theme }, change] = useAddressState()
  const members = [...new Map(board.items.map((item) => [item.member.id, item.member.name]))]
  const none = { value: '', label: t(planPageWords.all) }
  const select = (name: string, label: string, value: string, data: { value: string; label: string }[]) => (
    <NativeSelect size="md" label={label} value={value} data={data} onChange={(event) => change({ [name]: event.currentTarget.value === '' ? undefined : event.currentTarget.value })} />
  )
  return (
    <Group gap="sm" mb="md" className="no-print" align="end">
      {select('by', t(planPageWords.by), view, BOARD_VIEWS.map((value) => ({ value, label: t(value === 'quarter' ? planPageWords.quarter : planWords[value]) })))}
      {select('member', t(planWords.member), member ?? '', [none, ...members.map(([value, label]) => ({ value, label }))])}
      {select('theme', t(planWords.theme), theme ?? '', [none, ...planThemes.map((value) => ({ value, label: t(themeWords[value]) }))])}
    </Group>
  )
}

function useColumnTitle(): (view: BoardView, column: Column) => string {
  const t = useSay()
  return (view, { key, items }) => {
    if (view === 'state') return t(stateWords[key as PlanItemJson['state']])
    if (view === 'theme') return t(themeWords[key as PlanItemJson['theme']])
    return view === 'member' ? (items[0]?.member.name ?? '') : key
  }
}

/** Themes and quarters take a card that is dropped on them; each card's menu does the same by keyboard. */
function BoardColumn({ view, column, move }: { view: BoardView; column: Column; move: Move | undefined }) {
  const title = useColumnTitle()(view, column)
  const [over, setOver] = useState(false)
  const takes = move !== undefined && (view === 'theme' || view === 'quarter')
  const drop = (text: string) => {
    setOver(false)
    const item = JSON.parse(text || 'null') as PlanItemJson | null
    if (item) move?.(item, view === 'theme' ? { theme: column.key as PlanItemJson['theme'] } : { quarter: column.key })
  }
  return (
    <section
      className={classes.column} aria-label={title} data-over={over}
      {...(takes && {
        onDragOver: (event) => { event.preventDefault(); setOver(true) }, onDragLeave: () => setOver(false),
        onDrop: (event) => { event.preventDefault(); drop(event.dataTransfer.getData('text/plain')) },
      })}
    >
      <h2 className={classes.columnHead}><bdi>{title}</bdi><span className="figures">{column.items.length}</span></h2>
      <ul className={classes.cards}>{column.items.map((item) => <Card key={item.id} item={item} view={view} move={move} drags={takes} />)}</ul>
    </section>
  )
}

function Card({ item, view, move, drags }: { item: PlanItemJson; view: BoardView; move: Move | undefined; drags: boolean }) {
  const t = useSay()
  const movable = move !== undefined && isOpenItem(item.state)
  return (
    <li
      className={classes.card} data-overdue={item.overdue} data-over={item.state === 'cancelled'}
      {...(drags && movable && { draggable: true, onDragStart: (event) => event.dataTransfer.setData('text/plain', JSON.stringify(item)) })}
    >
      <div className={classes.cardHead}>
        <Anchor component={Link} to={`/plans/items/${item.id}` as '/'} fw={600} fz="sm"><bdi>{item.title}</bdi></Anchor>
        {movable && <CardMenu item={item} move={move} />}
      </div>
      <Text size="xs" c="dimmed"><bdi>{[view === 'member' ? undefined : item.member.name, t(kindWords[item.kind]), view === 'theme' ? undefined : t(themeWords[item.theme])].filter(Boolean).join(' · ')}</bdi></Text>
      <div className={classes.bar} aria-hidden="true"><span style={{ inlineSize: `${item.percent}%` }} /></div>
      <Group gap="xs" justify="space-between">
        <ItemState item={item} />
        <Text size="xs" c="dimmed">{t(planPageWords.dueBy, { on: item.dueOn })}</Text>
      </Group>
    </li>
  )
}

function CardMenu({ item, move }: { item: PlanItemJson; move: Move }) {
  const t = useSay()
  const quarter = quarterOf(item.dueOn)
  const quarters = [nextQuarter(quarter), nextQuarter(nextQuarter(quarter))]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={44} mt={-8} aria-label={t(planPageWords.actsOf, { title: item.title })} className="no-print"><IconDots size={18} /></ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {quarters.map((to) => <Menu.Item key={to} onClick={() => move(item, { quarter: to })}>{t(planPageWords.moveTo, { to })}</Menu.Item>)}
        <Menu.Divider />
        {planThemes.filter((theme) => theme !== item.theme).map((theme) => <Menu.Item key={theme} onClick={() => move(item, { theme })}>{t(planPageWords.moveTo, { to: t(themeWords[theme]) })}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  )
}
