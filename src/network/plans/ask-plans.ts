// Questions about plans: lists, the board, one item, who needs what.
import type { BoardJson, ListPlanItemsQuery, NeedsJson, PlanItemDetailJson } from '#contract/plans.ts'
import type { PlanActor } from '#core/diagnostic/plan-can.ts'
import { planThemes } from '#core/diagnostic/plan-can.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { FileAnswer, type OutsideActor } from '#platform/route.ts'
import { listPresent } from '../members/door.ts'
import { countByTheme, countItems, findItem, listBoardRows, listFundRows, listItemPage, listTogether, type Counts, type ItemRow } from './item-store.ts'
import { whoOf } from './on-item.ts'
import { listCosts, listFacts, listProgress, readDocument, readSince } from './record-store.ts'
import { listOf, listServed } from './recommendation-store.ts'
import { fundJson, itemDetailJson, itemJson } from './tell-plans.ts'

const BOARD_MAX = 400

type ListQuery = Omit<ListPlanItemsQuery, 'cursor'> & { cursor?: string | undefined }

export async function listItems(db: Database, network: string, query: ListQuery, today: string) {
  const page = await db.transact({ network }, (tx) => listItemPage(tx, network, query, today))
  if (isRefusal(page)) return page
  const { rows, ...rest } = page
  return { ...rest, items: rows.map((row) => itemJson(row, today)) }
}

export function getBoard(db: Database, network: string, query: Pick<ListPlanItemsQuery, 'member' | 'theme' | 'kind'>, today: string): Promise<BoardJson> {
  return db.transact({ network }, async (tx) => {
    const rows = await listBoardRows(tx, network, query, today, BOARD_MAX + 1)
    const funds = await listFundRows(tx, network, query, today)
    const counts = countsJson(await countItems(tx, { network, ...(query.member !== undefined && { member: query.member }) }, today))
    return { asOf: today, ...counts, items: rows.slice(0, BOARD_MAX).map((row) => itemJson(row, today)), funds: funds.map(fundJson), more: rows.length > BOARD_MAX }
  })
}

export const countsJson = ({ to_verify: toVerify, ...counts }: Counts) => ({ ...counts, toVerify })

export function getItem(db: Database, actor: OutsideActor, id: string, today: string): Promise<PlanItemDetailJson | Refusal> {
  const network = actor.network ?? ''
  return db.transact({ network }, async (tx) => {
    const item = await findItem(tx, { network }, id)
    return item ? itemDetail(tx, item, whoOf(actor), today, await listTogether(tx, network, item)) : refuse('not_found')
  })
}

/** What else was planned with it is the network's to know. */
export async function itemDetail(tx: Tx, item: ItemRow, who: PlanActor, today: string, together: Awaited<ReturnType<typeof listTogether>> = []): Promise<PlanItemDetailJson> {
  const { recordedBy } = await readSince(tx, item)
  return itemDetailJson({
    item, recordedBy, together, served: await listServed(tx, item.network_id, item.id), progress: await listProgress(tx, item), costs: await listCosts(tx, item), facts: await listFacts(tx, item),
  }, who, today)
}

/** `scope` is the network, or the member whose plan it is. */
export function viewEvidence(db: Database, scope: { network: string } | { institution: string }, item: string, id: string, download: boolean): Promise<FileAnswer | Refusal> {
  return db.transact(scope, async (tx) => {
    const found = await findItem(tx, 'network' in scope ? scope : { member: scope.institution }, item)
    const document = found && await readDocument(tx, found, id)
    return document ? new FileAnswer(document.media_type, document.bytes, download ? document.file_name : undefined) : refuse('not_found')
  })
}

/** Members by themes. Only themes in which something is recommended or planned have a cell. */
export function getNeeds(db: Database, network: string, today: string): Promise<NeedsJson> {
  return db.transact({ network }, async (tx) => {
    const members = await listPresent(tx, network)
    const open = Map.groupBy(await listOf(tx, { network, unserved: true }), (row) => `${row.member_id} ${row.theme}`)
    const counted = new Map((await countByTheme(tx, network, today)).map((row) => [`${row.member_id} ${row.theme}`, row]))
    return {
      rows: members.map(({ id, name }) => ({
        member: { id, name },
        cells: planThemes.flatMap((theme) => {
          const [unserved, counts] = [open.get(`${id} ${theme}`) ?? [], counted.get(`${id} ${theme}`)]
          if (unserved.length === 0 && !counts) return []
          return [{ theme, open: unserved.map((row) => ({ id: row.id, content: row.content, priority: row.priority })), planned: counts?.planned ?? 0, done: counts?.done ?? 0, overdue: counts?.overdue ?? 0 }]
        }),
      })),
    }
  })
}

export function summarise(db: Database, network: string, today: string) {
  return db.transact({ network }, async (tx) => ({ ...countsJson(await countItems(tx, { network }, today)), unserved: (await listOf(tx, { network, unserved: true })).length }))
}
