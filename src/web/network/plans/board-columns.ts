import type { PlanItemJson } from '#contract/plans.ts'
import { nextQuarter, planStates, planThemes, quarterOf } from '#core/diagnostic/plan-can.ts'

export const BOARD_VIEWS = ['state', 'member', 'theme', 'quarter'] as const
export type BoardView = (typeof BOARD_VIEWS)[number]

export interface Column { readonly key: string; readonly items: readonly PlanItemJson[] }

const keyOf: Readonly<Record<BoardView, (item: PlanItemJson) => string>> = {
  state: ({ state }) => state, member: ({ member }) => member.id, theme: ({ theme }) => theme, quarter: ({ dueOn }) => quarterOf(dueOn),
}

/** Columns that hold something; quarters follow each other without a gap. */
export function columnsOf(view: BoardView, items: readonly PlanItemJson[]): readonly Column[] {
  const shown = view === 'state' ? items : items.filter(({ state }) => state !== 'cancelled')
  const groups = Map.groupBy(shown, keyOf[view])
  return orderOf(view, shown, groups).map((key) => ({ key, items: groups.get(key) ?? [] })).filter(({ items: held }) => view === 'quarter' || held.length > 0)
}

function orderOf(view: BoardView, items: readonly PlanItemJson[], groups: ReadonlyMap<string, readonly PlanItemJson[]>): readonly string[] {
  if (view === 'state') return planStates
  if (view === 'theme') return planThemes
  if (view === 'member') return [...groups].toSorted(([, [a]], [, [b]]) => (a?.member.name ?? '').localeCompare(b?.member.name ?? '')).map(([key]) => key)
  return quartersOf(items)
}

const QUARTERS_MAX = 12

function quartersOf(items: readonly PlanItemJson[]): readonly string[] {
  const held = [...new Set(items.map(({ dueOn }) => quarterOf(dueOn)))].toSorted()
  const [first, last] = [held[0], held.at(-1)]
  if (first === undefined || last === undefined) return []
  const quarters = [first]
  while ((quarters.at(-1) ?? last) < last && quarters.length < QUARTERS_MAX) quarters.push(nextQuarter(quarters.at(-1) ?? last))
  return quarters.at(-1) === last ? quarters : held
}
