// She chooses her PIN by typing it twice; whoever calls has seen to it that the code or the old PIN passed before.
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import { clientInReach } from '../clients/door.ts'
import { hashPin, isPinOf } from './hash-pin.ts'
import type { AccessParts } from './parts.ts'
import { isPin, isWeakPin } from './pin-strength.ts'
import { keepNewPin, lockAccess, readAccess, settlePin } from './store.ts'

/** The first time. `actor` is the client. Refused: `pin_shape`, `pin_weak`, `code_missing` where the branch stopped the access meanwhile. */
export async function choosePin({ db, secret }: AccessParts, actor: Actor, pin: string): Promise<{ chosen: true } | Refusal> {
  if (!isPin(pin)) return refuse('pin_shape')
  const { institution, id: client } = actor
  const hash = await hashPin(pin, { secret, institution, client })
  return db.transact({ institution }, async (tx) => {
    const owner = await clientInReach(tx, actor, client)
    if (!owner) return refuse('not_found')
    if (isWeakPin(pin, owner)) return refuse('pin_weak')
    const row = await lockAccess(tx, institution, client)
    if (!row || (row.pin_hash === null && row.code_hash === null)) return refuse('code_missing')
    await keepNewPin(tx, institution, client, hash)
    return { chosen: true }
  })
}

/** The second time: `pin_differs` lets her begin again. */
export async function confirmPin({ db, clock, secret }: AccessParts, actor: Actor, asked: { key: string; pin: string }): Promise<{ set: true } | Refusal> {
  const { institution, id: client } = actor
  const before = await db.transact({ institution }, (tx) => readAccess(tx, institution, client))
  const first = before?.new_pin_hash ?? null
  const same = first !== null && (await isPinOf(first, asked.pin, { secret, institution, client }))
  return runCommand(db, actor, { name: 'choose-pin', key: asked.key, content: { client } }, async (tx) => {
    const row = await lockAccess(tx, institution, client)
    if (!row || (row.pin_hash === null && row.code_hash === null)) return refuse('code_missing')
    if (!same || row.new_pin_hash !== first) return refuse('pin_differs')
    await settlePin(tx, institution, client, clock.now())
    return { answer: { set: true as const }, trace: { subject: { kind: 'client', id: client }, detail: { changed: row.pin_hash !== null } } }
  })
}
