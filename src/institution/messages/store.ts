// The outbox: claimed by whoever delivers, shown at the desk.
import type { Refusal } from '#core/refusal.ts'
import type { ListMessagesQuery } from '#contract/messages.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'

export interface ClaimedMessage { id: string; to: string; language: string; body: string; tries: number }

/**
 * Takes messages whose turn has come for as long as `until`, so that another deliverer passes them over; whoever dies with
 * them in hand gives them back by that time.
 */
export const claimWaiting = (tx: Tx, institution: string, now: Date, until: Date, limit: number): Promise<ClaimedMessage[]> =>
  tx.rows(
    `update outbox set tries = tries + 1, next_try_at = $3
     where institution_id = $1 and message_id in (
       select message_id from outbox where institution_id = $1 and state = 'waiting' and medium = 'sms' and next_try_at <= $2
       order by next_try_at, message_id limit $4 for update skip locked)
     returning message_id as id, recipient as "to", language, body, tries`, [institution, now, until, limit])

export interface Sent { readonly id: string; readonly providerId: string | null }

export const markSent = (tx: Tx, institution: string, provider: string, at: Date, sent: readonly Sent[]): Promise<number> =>
  tx.run(
    `update outbox set state = 'sent', sent_at = $3, provider = $2, provider_id = t.provider_id, last_error = null, delivery = 'on-its-way'
     from unnest($4::uuid[], $5::text[]) as t(id, provider_id)
     where institution_id = $1 and message_id = t.id and state = 'waiting'`,
    [institution, provider, at, sent.map(({ id }) => id), sent.map(({ providerId }) => providerId)])

/** Absent `nextTryAt`: it is given up. */
export interface Failed { readonly id: string; readonly error: string; readonly nextTryAt: Date | undefined }

export const markFailed = (tx: Tx, institution: string, provider: string, failed: readonly Failed[]): Promise<number> =>
  tx.run(
    `update outbox set state = case when t.next_try_at is null then 'failed' else 'waiting' end, next_try_at = coalesce(t.next_try_at, outbox.next_try_at),
       last_error = t.error, provider = $2
     from unnest($3::uuid[], $4::text[], $5::timestamptz[]) as t(id, error, next_try_at)
     where institution_id = $1 and message_id = t.id and state = 'waiting'`,
    [institution, provider, failed.map(({ id }) => id), failed.map(({ error }) => error), failed.map(({ nextTryAt }) => nextTryAt ?? null)])

export const institutionsDue = (tx: Tx, now: Date): Promise<{ institution: string }[]> => tx.rows('select outbox_due($1) as institution', [now])

/** A report is taken once it says more than what is known: delivered stays delivered. */
export const markDelivery = (
  tx: Tx, institution: string, report: { providerId: string; delivery: string; error: string | null; at: Date },
): Promise<number> =>
  tx.run(
    `update outbox set delivery = $3, last_error = $4, delivered_at = case when $3 = 'delivered' then $5::timestamptz else delivered_at end
     where institution_id = $1 and provider_id = $2 and delivery is distinct from 'delivered'`,
    [institution, report.providerId, report.delivery, report.error, report.at])

export const knowsProviderId = async (tx: Tx, institution: string, providerId: string): Promise<boolean> =>
  (await tx.rows('select from outbox where institution_id = $1 and provider_id = $2 limit 1', [institution, providerId])).length > 0

export const allInstitutions = (tx: Tx): Promise<{ institution: string }[]> => tx.rows('select institution_id as institution from institution order by 1')

export interface MessageRow {
  id: string; recordedAt: string; medium: string; recipient: string; client: string | null; clientName: string | null; purpose: string
  language: string; body: string; state: 'waiting' | 'sent' | 'failed'; tries: number; nextTryAt: string; sentAt: string | null
  provider: string | null; delivery: 'on-its-way' | 'delivered' | 'undelivered' | null; deliveredAt: string | null; error: string | null
}

// Whoever works for some branches sees the messages of their clients.
const reachOf = (actor: Actor): Where => {
  const where = new Where().and('o.institution_id = ?', actor.institution)
  return actor.branches === 'all' ? where : where.and('(o.client_id is null or c.branch_id = any(?))', actor.branches)
}
const FROM = 'outbox o left join client c on c.institution_id = o.institution_id and c.client_id = o.client_id'

export function readMessages(tx: Tx, actor: Actor, query: ListMessagesQuery, timeZone: string): Promise<ListPage<MessageRow> | Refusal> {
  const where = reachOf(actor)
  if (query.state) where.and('o.state = ?', query.state)
  if (query.medium) where.and('o.medium = ?', query.medium)
  if (query.language) where.and('o.language = ?', query.language)
  if (query.purpose) where.and('o.purpose = ?', query.purpose)
  if (query.recipient) where.and('o.recipient = ?', `+${query.recipient.replace('+', '')}`)
  if (query.from) where.and('o.recorded_at >= ?::date::timestamp at time zone ?', query.from, timeZone)
  if (query.to) where.and('o.recorded_at < (?::date + 1)::timestamp at time zone ?', query.to, timeZone)
  if (query.q) {
    const part = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`
    where.and(`(o.body ilike ? or o.recipient like ? or c.given_name || ' ' || c.family_name ilike ?)`, part, `%${query.q.replace(/\D/g, '') || '?'}%`, part)
  }
  return readPage<MessageRow>(tx, {
    select: `o.message_id as id, o.recorded_at as "recordedAt", o.medium, o.recipient, o.client_id as client,
      c.given_name || ' ' || c.family_name as "clientName", o.purpose, o.language, o.body, o.state, o.tries, o.next_try_at as "nextTryAt",
      o.sent_at as "sentAt", o.provider, o.delivery, o.delivered_at as "deliveredAt", o.last_error as error`,
    from: FROM, where, id: 'o.message_id', sorts: { recordedAt: { by: 'o.recorded_at', type: 'timestamptz' } },
    sort: query.sort ?? '-recordedAt', cursor: query.cursor, limit: query.limit,
  })
}

export function countMessages(tx: Tx, actor: Actor): Promise<{ waiting: bigint; failed: bigint }> {
  const where = reachOf(actor)
  return tx.one(
    `select count(*) filter (where o.state = 'waiting') as waiting, count(*) filter (where o.state = 'failed') as failed
     from ${FROM} where ${where.text} and o.state in ('waiting', 'failed')`, where.values)
}

export async function lockMessage(tx: Tx, actor: Actor, id: string): Promise<{ state: string; client: string | null; purpose: string; branch: string | null } | undefined> {
  const where = reachOf(actor).and('o.message_id = ?', id)
  return tx.maybe(`select o.state, o.client_id as client, o.purpose, c.branch_id as branch from ${FROM} where ${where.text} for update of o`, where.values)
}

export const putBack = (tx: Tx, institution: string, id: string, now: Date): Promise<number> =>
  tx.run(`update outbox set state = 'waiting', tries = 0, next_try_at = $3 where institution_id = $1 and message_id = $2`, [institution, id, now])

/** Messages to people who are no clients. */
export async function insertMessages(tx: Tx, institution: string, messages: readonly { id: string; to: string; purpose: string; language: string; body: string }[]): Promise<void> {
  if (messages.length === 0) return
  await tx.run(
    `insert into outbox (institution_id, message_id, medium, recipient, purpose, language, body)
     select $1, t.id, 'sms', t.recipient, t.purpose, t.language, t.body from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[]) as t(id, recipient, purpose, language, body)`,
    [institution, messages.map((m) => m.id), messages.map((m) => m.to), messages.map((m) => m.purpose), messages.map((m) => m.language), messages.map((m) => m.body)])
}
