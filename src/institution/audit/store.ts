import type { AuditJson, ListAuditQuery } from '#contract/audit.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface AuditRow {
  id: string
  at: string
  actor_kind: AuditJson['by']['kind']
  actor_id: string
  actor_name: string
  channel: AuditJson['channel']
  address: string | null
  command: string
  subject_kind: string
  subject_id: string
  branch_id: string | null
  branch_name: string | null
  detail: Record<string, unknown>
}

type Filter = Omit<ListAuditQuery, 'limit' | 'cursor'>

/** The trail as this person may see it: who works for some branches sees theirs, and what belongs to none. */
export function listAuditPage(tx: Tx, actor: Actor, query: Filter & { limit: number; cursor?: string | undefined }): Promise<ListPage<AuditRow> | Refusal> {
  return readPage<AuditRow>(tx, {
    select: `a.audit_id as id, a.recorded_at as at, a.actor_kind, a.actor_id, a.actor_name, a.channel, a.address, a.command, a.subject_kind, a.subject_id,
      a.branch_id, b.name as branch_name, a.detail`,
    from: 'audit a left join branch b on b.institution_id = a.institution_id and b.branch_id = a.branch_id',
    where: whereOf(actor, query), id: 'a.audit_id', sort: query.sort ?? '-at', sorts: { at: { by: 'a.recorded_at', type: 'timestamptz' } },
    limit: query.limit, cursor: query.cursor,
  })
}

function whereOf(actor: Actor, query: Filter): Where {
  const where = new Where().and('a.institution_id = ?', actor.institution)
  if (actor.branches !== 'all') where.and('a.branch_id is null or a.branch_id = any(?::uuid[])', actor.branches)
  if (query.by) where.and('a.actor_id = ?', query.by)
  if (query.command) where.and('a.command = ?', query.command)
  if (query.subjectKind) where.and('a.subject_kind = ?', query.subjectKind)
  if (query.subject) where.and('a.subject_id = ?', query.subject)
  if (query.channel) where.and('a.channel = ?', query.channel)
  if (query.branch) where.and('a.branch_id = ?', query.branch)
  // Days are the institution's, not the server's.
  if (query.from) where.and('a.recorded_at >= (?::date)::timestamp at time zone ?', query.from, actor.timeZone)
  if (query.until) where.and('a.recorded_at < (?::date + 1)::timestamp at time zone ?', query.until, actor.timeZone)
  if (query.q) {
    const words = `%${query.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    where.and('a.actor_name ilike ? or a.command ilike ? or a.subject_id ilike ? or a.detail::text ilike ?', words, words, words, words)
  }
  return where
}

export const listCommandNames = async (tx: Tx, institution: string): Promise<string[]> =>
  (await tx.rows<{ command: string }>('select distinct command from audit where institution_id = $1 order by command', [institution])).map(({ command }) => command)
