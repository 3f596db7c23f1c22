// better-auth keeps passwords, sessions and second factors, in the schema auth, through a role that can reach nothing else.
// Its own HTTP paths are not served: the server calls its functions.
import { APIError, betterAuth } from 'better-auth'
import { twoFactor, username } from 'better-auth/plugins'
import pg from 'pg'
import { newId } from '../ids.ts'

export interface EngineOptions {
  readonly url: string
  readonly secret: string
  /** True where browsers come by https. */
  readonly secure: boolean
}

const SESSION_SECONDS = 12 * 3_600
const SEEN_EVERY_SECONDS = 300
export const PASSWORD_LENGTH_MIN = 10
const PASSWORD_LENGTH_MAX = 200
export const ISSUER = 'Twiza'
/** Carries the caller's network address into better-auth. */
export const ADDRESS_HEADER = 'x-twiza-address'

export type Engine = ReturnType<typeof makeEngine>

export function openAuthPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url, max: 4, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 60_000,
    options: '-c role=twiza_auth -c search_path=auth -c timezone=UTC',
    types: { getTypeParser: authTypeParser as typeof pg.types.getTypeParser },
  })
  // A server that goes away must not end the process, whether the client idles or is lent to better-auth, which does not
  // listen; the query under way fails by itself, and the next one reconnects.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => { client.on('error', () => undefined) })
  return pool
}

// The rest of the house reads moments as texts; better-auth compares Dates.
function authTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === pg.types.builtins.TIMESTAMPTZ) return (text: string) => new Date(text)
  return pg.types.getTypeParser(oid, format as 'text')
}

export function makeEngine(pool: pg.Pool, { secret, secure }: EngineOptions) {
  const dates = { createdAt: 'created_at', updatedAt: 'updated_at' }
  return betterAuth({
    appName: ISSUER, baseURL: 'http://localhost', secret, database: pool,
    logger: { disabled: true }, telemetry: { enabled: false }, rateLimit: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_LENGTH_MIN, maxPasswordLength: PASSWORD_LENGTH_MAX },
    advanced: {
      cookiePrefix: 'twiza', useSecureCookies: secure, database: { generateId: newId },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    user: {
      fields: { ...dates, emailVerified: 'email_verified' },
      additionalFields: {
        language: { type: 'string', input: false }, home: { type: 'string', input: false },
        passwordTemporary: { type: 'boolean', input: false, fieldName: 'password_temporary' },
      },
    },
    session: {
      expiresIn: SESSION_SECONDS, updateAge: SEEN_EVERY_SECONDS, freshAge: 0,
      fields: { ...dates, expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', userId: 'user_id' },
      additionalFields: { organisation: { type: 'string', required: false, input: false } },
    },
    account: {
      fields: {
        ...dates, accountId: 'account_id', providerId: 'provider_id', userId: 'user_id', accessToken: 'access_token', refreshToken: 'refresh_token',
        idToken: 'id_token', accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: { fields: { ...dates, expiresAt: 'expires_at' } },
    plugins: [
      username({ displayUsername: false, maxUsernameLength: 40, usernameValidator: isUserName, schema: { user: { fields: { username: 'user_name' } } } }),
      // Wrong codes are counted with wrong passwords, in wrong_tries.
      twoFactor({
        issuer: ISSUER, accountLockout: { enabled: false },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: { modelName: 'two_factor', fields: { userId: 'user_id', backupCodes: 'backup_codes', failedVerificationCount: 'failed_verification_count', lockedUntil: 'locked_until' } },
        },
      }),
    ],
  })
}

export const isUserName = (name: string): boolean => /^[a-z0-9][a-z0-9._-]{2,39}$/.test(name)

/** True where better-auth refuses what the person gave, as against a fault of the system. */
export const isRefusedByEngine = (error: unknown): boolean => error instanceof APIError && error.statusCode < 500
