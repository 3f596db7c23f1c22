// A warning finds its owner, who writes what is done about it, and closes it with a reason.
import type { ListWarningsQuery, WarningJson } from '#contract/indicators.ts'
import { indicatorName } from '#contract/indicators/names.ts'
import { ruleName } from '#contract/indicators/rule-names.ts'
import { warningWords } from '#contract/indicators/words.ts'
import { say } from '#contract/words/say.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { csv } from '#platform/csv.ts'
import type { Database } from '#platform/db.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { FileAnswer } from '#platform/route.ts'
import type { Reader } from '../members/door.ts'
import { insertNote, listWarningPage, lockWarning, setClosed, setOwner, staffName, type WarningRow } from './store.ts'

const EXPORTED_MAX = 20_000

export async function listWarnings(db: Database, reader: Reader, query: ListWarningsQuery) {
  const page = await db.transact({ network: reader.network }, (tx) => listWarningPage(tx, reader.network, reader.id, query))
  if (isRefusal(page)) return page
  const { rows, ...rest } = page
  return { ...rest, items: rows.map(warningJson) }
}

export async function exportWarnings(db: Database, reader: Reader, query: Omit<ListWarningsQuery, 'limit' | 'cursor'>, today: string): Promise<FileAnswer | Refusal> {
  const page = await listWarnings(db, reader, { ...query, limit: EXPORTED_MAX })
  if (isRefusal(page)) return page
  const t = (word: keyof typeof warningWords): string => say(reader.language, warningWords[word])
  const headings = (['raisedAt', 'member', 'warning', 'indicator', 'periodTo', 'value', 'limit', 'state', 'owner', 'closedReason'] as const).map(t)
  const lines = page.items.map((row) => [
    row.raisedAt, row.member.name, say(reader.language, ruleName(row.rule)), row.indicator === '' ? '' : say(reader.language, indicatorName(row.indicator)), row.periodTo, row.value, row.limit,
    t(row.state), row.owner?.name, row.closedReason,
  ])
  return new FileAnswer('text/csv; charset=utf-8', csv(headings, lines), `warnings-${today}.csv`)
}

const warningJson = (row: WarningRow): WarningJson => ({
  id: row.id, member: { id: row.member_id, name: row.member_name }, rule: row.rule, indicator: row.indicator, group: row.group, periodTo: row.period_to, value: row.value, limit: row.limit_value,
  raisedAt: row.raised_at, state: row.state, notes: row.notes,
  ...(row.owner_id !== null && { owner: { id: row.owner_id, name: row.owner_name ?? '' } }),
  ...(row.closed_reason !== null && { closedReason: row.closed_reason }), ...(row.closed_by_name !== null && { closedBy: row.closed_by_name }),
})

/** Without an owner the caller takes it on. Refuses one that is closed, and somebody who is not of the network. */
export function followWarning(db: Database, actor: NetworkActor, key: string, content: { id: string; owner?: string | undefined; note?: string | undefined }): Promise<{ id: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'follow-warning', key, content }, async (tx, { id, owner = actor.id, note }) => {
    const warning = await lockWarning(tx, id)
    if (!warning) return refuse('not_found')
    if (warning.state === 'closed') return refuse('agreement_state', undefined, { state: warning.state })
    const name = await staffName(tx, actor.network, owner)
    if (name === undefined) return refuse('not_found', 'owner')
    await setOwner(tx, warning.member_id, id, { id: owner, name })
    if (note !== undefined) await insertNote(tx, actor.network, id, actor, note)
    return { answer: { id }, trace: { subject: { kind: 'member', id: warning.member_id }, detail: { name: warning.member_name, rule: warning.rule, owner: name } } }
  })
}

export function closeWarning(db: Database, actor: NetworkActor, key: string, content: { id: string; reason: string }): Promise<{ id: string } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'close-warning', key, content }, async (tx, { id, reason }) => {
    const warning = await lockWarning(tx, id)
    if (!warning) return refuse('not_found')
    if (warning.state === 'closed') return refuse('agreement_state', undefined, { state: warning.state })
    await setClosed(tx, warning.member_id, id, actor.name, reason)
    return { answer: { id }, trace: { subject: { kind: 'member', id: warning.member_id }, detail: { name: warning.member_name, rule: warning.rule, reason } } }
  })
}
