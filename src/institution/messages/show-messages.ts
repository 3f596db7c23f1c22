import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { ListMessagesQuery, MessageJson } from '#contract/messages.ts'
import { smsSegments } from '#contract/words/text-length.ts'
import type { Actor } from '#platform/actor.ts'
import type { Clock } from '#platform/clock.ts'
import { runCommand } from '#platform/command.ts'
import type { Database } from '#platform/db.ts'
import { countMessages, lockMessage, putBack, readMessages, type MessageRow } from './store.ts'

export function listMessages(db: Database, actor: Actor, query: ListMessagesQuery): Promise<{ items: MessageJson[]; next?: string; count: number } | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const page = await readMessages(tx, actor, query, actor.timeZone)
    if (isRefusal(page)) return page
    const { rows, ...rest } = page
    return { ...rest, items: rows.map(shown) }
  })
}

export const summariseMessages = (db: Database, actor: Actor): Promise<{ waiting: number; failed: number }> =>
  db.transact({ institution: actor.institution }, async (tx) => {
    const { waiting, failed } = await countMessages(tx, actor)
    return { waiting: Number(waiting), failed: Number(failed) }
  })

const shown = (row: MessageRow): MessageJson => ({
  id: row.id, recordedAt: row.recordedAt, medium: row.medium, recipient: row.recipient,
  ...(row.client !== null && { client: row.client }), ...(row.clientName !== null && { clientName: row.clientName }),
  purpose: row.purpose, language: row.language, body: row.body, segments: smsSegments(row.body), state: row.state, tries: row.tries,
  ...(row.state === 'waiting' && { nextTryAt: row.nextTryAt }), ...(row.sentAt !== null && { sentAt: row.sentAt }),
  ...(row.provider !== null && { provider: row.provider }), ...(row.delivery !== null && { delivery: row.delivery }),
  ...(row.deliveredAt !== null && { deliveredAt: row.deliveredAt }), ...(row.error !== null && { error: row.error }),
})

/** A message that failed for good waits again, its tries counted afresh. */
export function retryMessage({ db, clock }: { db: Database; clock: Clock }, actor: Actor, key: string, id: string): Promise<{ id: string } | Refusal> {
  return runCommand(db, actor, { name: 'retry-message', key, content: { id } }, async (tx) => {
    const message = await lockMessage(tx, actor, id)
    if (!message) return refuse('not_found')
    if (message.state !== 'failed') return refuse('message_not_failed', undefined, { state: message.state })
    await putBack(tx, actor.institution, id, clock.now())
    const { client, branch, purpose } = message
    return {
      answer: { id },
      trace: { subject: client === null ? { kind: 'message', id } : { kind: 'client', id: client }, ...(branch !== null && { branch }), detail: { message: id, purpose } },
    }
  })
}
