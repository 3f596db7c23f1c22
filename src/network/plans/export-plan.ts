// The plan for spreadsheets. What somebody typed must not run there as a formula, in either kind of file.
import type { ListPlanItemsQuery } from '#contract/plans.ts'
import { kindWords, planWords, stageWords, stateWords, themeWords } from '#contract/plans/words.ts'
import { say } from '#contract/words/say.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { csv, type Cell } from '#platform/csv.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer, type OutsideActor } from '#platform/route.ts'
import { WORKBOOK, workbook } from '#platform/workbook.ts'
import { listItems } from './ask-plans.ts'

const EXPORTED_MAX = 20_000
type Query = Omit<ListPlanItemsQuery, 'limit' | 'cursor'>

export async function exportPlan(db: Database, reader: OutsideActor, query: Query, today: string): Promise<FileAnswer | Refusal> {
  const table = await tableOf(db, reader, query, today)
  return isRefusal(table) ? table : new FileAnswer('text/csv; charset=utf-8', csv(table.headings, table.lines), `plan-${today}.csv`)
}

export async function exportPlanSheet(db: Database, reader: OutsideActor, query: Query, today: string): Promise<FileAnswer | Refusal> {
  const table = await tableOf(db, reader, query, today)
  if (isRefusal(table)) return table
  return new FileAnswer(WORKBOOK, await workbook(table.headings, table.lines, { rightToLeft: reader.language === 'ar' }), `plan-${today}.xlsx`)
}

async function tableOf(db: Database, { network = '', language }: OutsideActor, query: Query, today: string): Promise<{ headings: string[]; lines: Cell[][] } | Refusal> {
  const page = await listItems(db, network, { ...query, limit: EXPORTED_MAX }, today)
  if (isRefusal(page)) return page
  const headings = ([
    'member', 'title', 'kind', 'theme', 'owner', 'startOn', 'dueOn', 'state', 'overdue', 'percent', 'stage', 'fundingSource', 'currency', 'budget', 'cost', 'recommendations', 'evidence',
  ] as const).map((word) => say(language, planWords[word]))
  const lines = page.items.map((item) => [
    item.member.name, item.title, say(language, kindWords[item.kind]), say(language, themeWords[item.theme]), item.owner, item.startOn, item.dueOn, say(language, stateWords[item.state]),
    item.overdue ? say(language, planWords.yes) : '', item.percent, item.stage && say(language, stageWords[item.stage]), item.fundingSource, item.currency, item.budget, item.cost, item.recommendations, item.evidence,
  ])
  return { headings, lines }
}
