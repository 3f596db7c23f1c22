// Staff of a network.
import type { Tx } from '#platform/db.ts'

export async function touchNetworkSignIn(tx: Tx, network: string, userId: string, at: Date): Promise<void> {
  await tx.run('update network_staff set last_sign_in_at = $3 where network_id = $1 and user_id = $2', [network, userId, at])
}
