// Who came in, who failed to: in the audit trail of every network where the person works.
import { writeNetworkAudit } from '#platform/network-command.ts'
import type { Services } from '#platform/services.ts'
import { findNetworkStanding, listNetworkMemberships } from './membership-store.ts'
import { touchNetworkSignIn } from './store.ts'

export async function recordNetworkSignIn({ db, clock }: Services, userId: string, address: string, { command, reason }: { command: string; reason?: string }): Promise<void> {
  for (const { id } of await listNetworkMemberships(db, userId)) {
    const standing = await findNetworkStanding(db, id, userId)
    if (!standing) continue
    await db.transact({ network: id }, async (tx) => {
      if (reason === undefined) await touchNetworkSignIn(tx, id, userId, clock.now())
      await writeNetworkAudit(tx, { id: userId, name: standing.personName, network: id, channel: 'desk', address }, {
        command, subject: { kind: 'staff', id: userId }, detail: reason === undefined ? {} : { reason },
      })
    })
  }
}
