// The audit trail, to read and to take away.
import type * as z from 'zod'
import type { AuditJson, exportAuditQuery, ListAuditQuery } from '#contract/audit.ts'
import { say } from '#contract/words/say.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { csv } from '#platform/csv.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import { listAuditPage, listCommandNames, type AuditRow } from './store.ts'
import { auditWords } from './words.ts'

const EXPORTED_MAX = 50_000

export async function listAudit(db: Database, actor: Actor, query: ListAuditQuery) {
  const page = await db.transact({ institution: actor.institution }, (tx) => listAuditPage(tx, actor, query))
  if (isRefusal(page)) return page
  const { rows, ...rest } = page
  return { ...rest, items: rows.map(auditJson) }
}

export async function exportAudit(db: Database, actor: Actor, query: z.infer<typeof exportAuditQuery>, today: string): Promise<FileAnswer | Refusal> {
  const page = await db.transact({ institution: actor.institution }, (tx) => listAuditPage(tx, actor, { ...query, limit: EXPORTED_MAX }))
  if (isRefusal(page)) return page
  const headings = Object.values(auditWords).map((word) => say(actor.language, word))
  const lines = page.rows.map((row) => [
    row.at, row.actor_name, row.channel, row.address, row.command, `${row.subject_kind} ${row.subject_id}`, row.branch_name, JSON.stringify(row.detail),
  ])
  return new FileAnswer('text/csv; charset=utf-8', csv(headings, lines), `audit-${today}.csv`)
}

export const listAuditCommands = async (db: Database, actor: Actor): Promise<{ items: string[] }> =>
  ({ items: await db.transact({ institution: actor.institution }, (tx) => listCommandNames(tx, actor.institution)) })

const auditJson = (row: AuditRow): AuditJson => ({
  id: row.id, at: row.at, by: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name }, channel: row.channel, command: row.command,
  subject: { kind: row.subject_kind, id: row.subject_id }, detail: row.detail,
  ...(row.address !== null && { address: row.address }),
  ...(row.branch_id !== null && { branch: { id: row.branch_id, name: row.branch_name ?? '' } }),
})
