// Staff, their roles and branches.
import type { Tx } from '#platform/db.ts'

export async function touchSignIn(tx: Tx, institution: string, userId: string, at: Date): Promise<void> {
  await tx.run('update staff set last_sign_in_at = $3 where institution_id = $1 and user_id = $2', [institution, userId, at])
}
