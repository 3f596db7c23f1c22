import type { Tx } from '#platform/db.ts'

export interface AccessRow {
  pin_hash: string | null
  pin_set_at: string | null
  new_pin_hash: string | null
  wrong_tries: number
  locked_at: string | null
  last_try: string | null
  last_try_passed: boolean | null
  code_hash: string | null
  code_until: string | null
  code_issued_at: string | null
  code_issued_by: string | null
  last_used_at: string | null
}

export const TRIES_MAX = 5

const columns = `pin_hash, pin_set_at, new_pin_hash, wrong_tries, locked_at, last_try, last_try_passed, code_hash, code_until, code_issued_at,
  code_issued_by, last_used_at`

export const readAccess = (tx: Tx, institution: string, client: string): Promise<AccessRow | undefined> =>
  tx.maybe<AccessRow>(`select ${columns} from phone_access where institution_id = $1 and client_id = $2`, [institution, client])

export const lockAccess = (tx: Tx, institution: string, client: string): Promise<AccessRow | undefined> =>
  tx.maybe<AccessRow>(`select ${columns} from phone_access where institution_id = $1 and client_id = $2 for update`, [institution, client])

export interface NewCode { readonly hash: string; readonly until: Date; readonly at: Date; readonly by: string }

/** A new code ends what was before: PIN, lock and older code. */
export async function putCode(tx: Tx, institution: string, client: string, code: NewCode): Promise<void> {
  await tx.run(
    `insert into phone_access (institution_id, client_id, code_hash, code_until, code_issued_at, code_issued_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (institution_id, client_id) do update set pin_hash = null, pin_set_at = null, new_pin_hash = null, wrong_tries = 0, locked_at = null,
       last_try = null, last_try_passed = null, code_hash = $3, code_until = $4, code_issued_at = $5, code_issued_by = $6`,
    [institution, client, code.hash, code.until, code.at, code.by])
}

/** Without PIN and code the telephone opens nothing. */
export const clearAccess = (tx: Tx, institution: string, client: string): Promise<number> =>
  tx.run(
    `update phone_access set pin_hash = null, pin_set_at = null, new_pin_hash = null, code_hash = null, code_until = null, wrong_tries = 0,
       locked_at = null, last_try = null, last_try_passed = null
     where institution_id = $1 and client_id = $2`, [institution, client])

/** Counts a try before it is looked at; undefined where none is left or this very try was counted already. */
export const reserveTry = (tx: Tx, institution: string, client: string, attempt: string): Promise<{ wrong_tries: number } | undefined> =>
  tx.maybe(
    `update phone_access set wrong_tries = wrong_tries + 1, last_try = $3, last_try_passed = null
     where institution_id = $1 and client_id = $2 and wrong_tries < ${TRIES_MAX} and last_try is distinct from $3 returning wrong_tries`,
    [institution, client, attempt])

export const passTry = (tx: Tx, institution: string, client: string, attempt: string, at: Date): Promise<number> =>
  tx.run(
    `update phone_access set wrong_tries = 0, locked_at = null, last_used_at = $4, last_try_passed = case when last_try = $3 then true else last_try_passed end
     where institution_id = $1 and client_id = $2`, [institution, client, attempt, at])

/** Answers the row as it stands, and whether this try was the one that locked. */
export const failTry = (tx: Tx, institution: string, client: string, attempt: string, at: Date): Promise<{ wrong_tries: number; locked_now: boolean }> =>
  tx.one(
    `update phone_access set last_try_passed = case when last_try = $3 then false else last_try_passed end,
       locked_at = case when wrong_tries >= ${TRIES_MAX} then coalesce(locked_at, $4) else locked_at end
     where institution_id = $1 and client_id = $2 returning wrong_tries, locked_at = $4 as locked_now`, [institution, client, attempt, at])

export const keepNewPin = (tx: Tx, institution: string, client: string, hash: string): Promise<number> =>
  tx.run('update phone_access set new_pin_hash = $3 where institution_id = $1 and client_id = $2', [institution, client, hash])

/** The PIN that was typed twice counts from now on, and the code is used up. */
export const settlePin = (tx: Tx, institution: string, client: string, at: Date): Promise<number> =>
  tx.run(
    `update phone_access set pin_hash = new_pin_hash, pin_set_at = $3, new_pin_hash = null, code_hash = null, code_until = null, wrong_tries = 0,
       locked_at = null, last_used_at = $3
     where institution_id = $1 and client_id = $2`, [institution, client, at])

export const readServiceCode = (tx: Tx, institution: string): Promise<{ ussd_code: string | null; name: string }> =>
  tx.one('select ussd_code, name from institution where institution_id = $1', [institution])
