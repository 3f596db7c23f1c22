// How a client's telephone stands: nothing yet, a code that waits, a PIN, or locked.
import { refuse, type Refusal } from '#core/refusal.ts'
import type { PhoneAccess } from '#contract/phone.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { clientInReach } from '../clients/door.ts'
import type { AccessParts } from './parts.ts'
import { readAccess, TRIES_MAX, type AccessRow } from './store.ts'

export type AccessState = PhoneAccess['state']

export function stateOf(row: AccessRow | undefined, now: Date): AccessState {
  if (!row) return 'none'
  if (row.wrong_tries >= TRIES_MAX) return 'locked'
  if (row.pin_hash !== null) return 'set'
  return row.code_until !== null && new Date(row.code_until) > now ? 'code' : 'none'
}

/** `actor` is the client. */
export const phoneAccessOf = async (tx: Tx, actor: Actor, now: Date): Promise<AccessState> => stateOf(await readAccess(tx, actor.institution, actor.id), now)

/** For the desk. */
export function showPhoneAccess({ db, clock }: AccessParts, actor: Actor, id: string): Promise<PhoneAccess | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const client = await clientInReach(tx, actor, id)
    if (!client) return refuse('not_found')
    const row = await readAccess(tx, actor.institution, id)
    const state = stateOf(row, clock.now())
    return {
      state, phone: client.phone ?? undefined,
      ...(state === 'code' && { codeUntil: row?.code_until ?? undefined, codeIssuedAt: row?.code_issued_at ?? undefined }),
      ...(row?.pin_set_at && { pinSetAt: row.pin_set_at }),
      ...(row?.locked_at && { lockedAt: row.locked_at }),
      ...(row?.last_used_at && { lastUsedAt: row.last_used_at }),
    }
  })
}
