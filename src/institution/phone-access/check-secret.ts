// Is it her PIN, or the branch's code? Each try is counted before it is looked at, so that many guesses at once count as
// many; a hop that arrives twice carries the same `attempt` and counts once.
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { writeAudit } from '#platform/command.ts'
import { isPinOf } from './hash-pin.ts'
import type { AccessParts } from './parts.ts'
import { failTry, passTry, readAccess, reserveTry, TRIES_MAX, type AccessRow } from './store.ts'

export interface SecretTry {
  /** Names this very hop. */
  readonly attempt: string
  readonly typed: string
}

export interface Passed { readonly passed: true }

/** `actor` is the client. Refused: `pin_missing`, `pin_wrong` with the tries left, `pin_locked`. */
export const checkPin = (parts: AccessParts, actor: Actor, asked: SecretTry): Promise<Passed | Refusal> =>
  check(parts, actor, asked, { wrong: 'pin_wrong', missing: 'pin_missing', hash: (row) => row.pin_hash })

/** Refused: `code_missing` where there is none or it is too old, `code_wrong`, `pin_locked`. A code that passes is used up only by the new PIN. */
export const checkCode = (parts: AccessParts, actor: Actor, asked: SecretTry): Promise<Passed | Refusal> =>
  check(parts, actor, asked, {
    wrong: 'code_wrong', missing: 'code_missing',
    hash: (row, now) => (row.code_until !== null && new Date(row.code_until) > now ? row.code_hash : null),
  })

interface Kind {
  readonly wrong: 'pin_wrong' | 'code_wrong'
  readonly missing: 'pin_missing' | 'code_missing'
  readonly hash: (row: AccessRow, now: Date) => string | null
}

async function check({ db, clock, secret }: AccessParts, actor: Actor, { attempt, typed }: SecretTry, kind: Kind): Promise<Passed | Refusal> {
  const { institution, id: client } = actor
  const scope = { institution }
  const before = await db.transact(scope, async (tx) => {
    const row = await readAccess(tx, institution, client)
    const hash = row && kind.hash(row, clock.now())
    if (!row || !hash) return undefined
    return { row, hash, reserved: await reserveTry(tx, institution, client, attempt) }
  })
  if (!before) return refuse(kind.missing)
  const { row, hash, reserved } = before
  if (!reserved) {
    if (row.last_try !== attempt) return refuse('pin_locked')
    if (row.last_try_passed !== null) return row.last_try_passed ? { passed: true } : wrong(kind, row.wrong_tries)
  }
  const passed = await isPinOf(hash, typed, { secret, institution, client })
  return db.transact(scope, async (tx) => {
    if (passed) {
      await passTry(tx, institution, client, attempt, clock.now())
      return { passed: true } as const
    }
    const { wrong_tries, locked_now } = await failTry(tx, institution, client, attempt, clock.now())
    if (locked_now) await writeAudit(tx, actor, [{ command: 'lock-phone', subject: { kind: 'client', id: client } }])
    // A refusal would roll back the count, so it is answered from outside the transaction.
    return { wrong: wrong_tries }
  }).then((done) => ('wrong' in done ? wrong(kind, done.wrong) : done))
}

const wrong = (kind: Kind, tries: number): Refusal =>
  (tries >= TRIES_MAX ? refuse('pin_locked') : refuse(kind.wrong, undefined, { left: TRIES_MAX - tries }))
