// The only way to figures: ask what is shared now, write the look down, then read. The database refuses any other order.
import { insertLooks, sharedNow, type Looker } from '#institution/sharing/door.ts'
import type { FigureGroup } from '#contract/sharing.ts'
import type { Tx } from '#platform/db.ts'

/** Which of these groups each member shares; every one of them is told of the look. `tx` speaks for the network. */
export async function lookAt(tx: Tx, looker: Looker, members: readonly string[], groups: readonly FigureGroup[]): Promise<ReadonlyMap<string, readonly FigureGroup[]>> {
  const shared = await sharedNow(tx, members)
  const opened = [...shared].map(([institution, all]) => ({ institution, groups: all.filter((group) => groups.includes(group)) })).filter((look) => look.groups.length > 0)
  if (opened.length > 0) await insertLooks(tx, looker, opened)
  return new Map(opened.map((look) => [look.institution, look.groups]))
}
