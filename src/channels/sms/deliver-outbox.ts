// Carries the outbox to the provider. Several servers may do so at once: each claims other rows. A message is tried again
// after half a minute, two, eight … up to six hours, eight times in all, so that a day without network loses none.
import { toGsm } from '#contract/words/text-length.ts'
import { claimMessages, institutionsWithMessages, settleMessages, type ClaimedMessage } from '#institution/messages/door.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/db.ts'
import type { SmsOutcome, SmsSender } from './sender.ts'

const TRIES_MAX = 8
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 6 * 3_600_000

export interface OutboxParts { readonly db: Database; readonly clock: Clock; readonly sender: SmsSender }

/** One round over all institutions; answers how many messages left. */
export async function deliverOutbox(parts: OutboxParts): Promise<number> {
  let left = 0
  for (const institution of await institutionsWithMessages(parts.db, parts.clock.now())) {
    for (let more = true; more;) {
      const { sent, claimed } = await deliverBatch(parts, institution)
      left += sent
      more = claimed === parts.sender.batch
    }
  }
  return left
}

async function deliverBatch({ db, clock, sender }: OutboxParts, institution: string): Promise<{ claimed: number; sent: number }> {
  const claimed = await claimMessages(db, institution, clock.now(), sender.batch)
  if (claimed.length === 0) return { claimed: 0, sent: 0 }
  const outcomes = await sender.send(claimed.map(({ id, to, language, body }) => ({ id, to, text: smsText(language, body) })))
  const at = clock.now()
  const sent = outcomes.filter((outcome) => outcome.sent)
  const failed = outcomes.filter((outcome) => !outcome.sent)
    .map((outcome) => ({ id: outcome.id, error: outcome.error, nextTryAt: nextTry(outcome, claimed, at) }))
  await settleMessages(db, institution, { provider: sender.provider, at, sent, failed })
  return { claimed: claimed.length, sent: sent.length }
}

function nextTry(outcome: SmsOutcome & { sent: false }, claimed: readonly ClaimedMessage[], at: Date): Date | undefined {
  const tries = claimed.find(({ id }) => id === outcome.id)?.tries ?? TRIES_MAX
  if (outcome.final || tries >= TRIES_MAX) return undefined
  return new Date(at.getTime() + Math.min(FIRST_WAIT_MS * 4 ** (tries - 1), LONGEST_WAIT_MS))
}

/** Arabic is paid for by 70 signs in any case; elsewhere one ê in a name would cost as much. */
export const smsText = (language: string, body: string): string => (language === 'ar' ? body : toGsm(body))
