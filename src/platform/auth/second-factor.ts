// The second factor: a secret in the person's authenticator app, which counts once a code has confirmed it.
import { generateRandomString, symmetricEncrypt } from 'better-auth/crypto'
import type pg from 'pg'
import { refuse, type Refusal } from '#core/refusal.ts'
import { newId } from '../ids.ts'
import { isRefusedByEngine, ISSUER, type Engine } from './engine.ts'

/** A new secret, replacing one that was never confirmed. Refused where a second factor is on. */
export async function startSecondFactor(
  engine: Engine, pool: pg.Pool, user: { id: string; userName: string },
): Promise<{ uri: string; secret: string } | Refusal> {
  const { secretConfig } = await engine.$context
  const plain = generateRandomString(32)
  const encrypted = await symmetricEncrypt({ key: secretConfig, data: plain })
  // No backup codes: who loses the telephone asks the administrator, who knows the person.
  const none = await symmetricEncrypt({ key: secretConfig, data: '[]' })
  const { rowCount } = await pool.query(
    `with cleared as (delete from two_factor where user_id = $2 and not coalesce(verified, true))
     insert into two_factor (id, user_id, secret, backup_codes, verified)
     select $1, $2, $3, $4, false where not exists (select 1 from two_factor where user_id = $2 and coalesce(verified, true))`,
    [newId(), user.id, encrypted, none],
  )
  if (rowCount === 0) return refuse('second_factor_on')
  const secret = base32(Buffer.from(plain))
  const uri = `otpauth://totp/${ISSUER}:${encodeURIComponent(user.userName)}?secret=${secret}&issuer=${ISSUER}&digits=6&period=30`
  return { uri, secret }
}

/** Cookies of the session that goes on, or a refusal. */
export async function confirmSecondFactor(engine: Engine, headers: Headers, code: string): Promise<readonly string[] | Refusal> {
  return cookiesOrRefusal(() => engine.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }), refuse('second_factor_wrong', 'code'))
}

export async function removeSecondFactor(engine: Engine, headers: Headers, password: string): Promise<readonly string[] | Refusal> {
  return cookiesOrRefusal(() => engine.api.disableTwoFactor({ body: { password }, headers, returnHeaders: true }), refuse('password_wrong', 'password'))
}

export async function cookiesOrRefusal(call: () => Promise<{ headers: Headers }>, refusal: Refusal): Promise<readonly string[] | Refusal> {
  try {
    return (await call()).headers.getSetCookie()
  } catch (error) {
    if (isRefusedByEngine(error)) return refusal
    throw error
  }
}

// RFC 4648, without padding, as authenticator apps read it.
function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
