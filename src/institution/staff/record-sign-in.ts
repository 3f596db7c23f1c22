// Who came in, who failed to: in the audit trail of every institution where the person works.
import type { Services } from '#platform/services.ts'
import { writeAudit } from '#platform/command.ts'
import { findStanding, listMemberships } from './membership-store.ts'
import { touchSignIn } from './store.ts'

export interface SignInTry { readonly command: string; readonly reason?: string }

export async function recordSignIn({ db, clock }: Services, userId: string, address: string, { command, reason }: SignInTry): Promise<void> {
  for (const { id } of await listMemberships(db, userId)) {
    const standing = await findStanding(db, id, userId)
    if (!standing) continue
    const actor = {
      kind: 'staff', id: userId, name: standing.name, institution: id, currency: standing.currency, timeZone: standing.timeZone,
      rights: new Set<string>(), branches: standing.branches, channel: 'desk', language: 'en', address,
    } as const
    await db.transact({ institution: id }, async (tx) => {
      if (reason === undefined) await touchSignIn(tx, id, userId, clock.now())
      await writeAudit(tx, actor, [{ command, subject: { kind: 'staff', id: userId }, detail: reason === undefined ? {} : { reason } }])
    })
  }
}
