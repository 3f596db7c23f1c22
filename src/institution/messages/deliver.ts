// What whoever delivers needs of the outbox: claim, tell what became of it. The network is spoken to in between, outside
// any transaction, so that an operator who answers slowly holds no lock.
import type { Database } from '#platform/db.ts'
import { allInstitutions, claimWaiting, institutionsDue, knowsProviderId, markDelivery, markFailed, markSent, type ClaimedMessage, type Failed, type Sent } from './store.ts'

export type { ClaimedMessage } from './store.ts'

const CLAIM_MINUTES = 3

export const institutionsWithMessages = async (db: Database, now: Date): Promise<string[]> =>
  (await db.transact({}, (tx) => institutionsDue(tx, now))).map(({ institution }) => institution)

export const claimMessages = (db: Database, institution: string, now: Date, limit: number): Promise<ClaimedMessage[]> =>
  db.transact({ institution }, (tx) => claimWaiting(tx, institution, now, new Date(now.getTime() + CLAIM_MINUTES * 60_000), limit))

export interface DeliveryOutcome { readonly provider: string; readonly at: Date; readonly sent: readonly Sent[]; readonly failed: readonly Failed[] }

export function settleMessages(db: Database, institution: string, { provider, at, sent, failed }: DeliveryOutcome): Promise<void> {
  return db.transact({ institution }, async (tx) => {
    if (sent.length > 0) await markSent(tx, institution, provider, at, sent)
    if (failed.length > 0) await markFailed(tx, institution, provider, failed)
  })
}

export interface DeliveryReport { readonly providerId: string; readonly delivery: 'on-its-way' | 'delivered' | 'undelivered'; readonly error: string | null; readonly at: Date }

/** Whose message it was is not in the report; those who know the number are asked first. False: nobody sent it. */
export async function recordDelivery(db: Database, report: DeliveryReport, likely: readonly string[]): Promise<boolean> {
  const others = async (): Promise<string[]> =>
    (await db.transact({}, allInstitutions)).map(({ institution }) => institution).filter((id) => !likely.includes(id))
  return (await recordIn(db, report, likely)) || recordIn(db, report, await others())
}

async function recordIn(db: Database, report: DeliveryReport, institutions: readonly string[]): Promise<boolean> {
  for (const institution of institutions) {
    const known = await db.transact({ institution }, async (tx) =>
      (await markDelivery(tx, institution, report)) > 0 || knowsProviderId(tx, institution, report.providerId))
    if (known) return true
  }
  return false
}
