// Accounts of people who sign in: made with a temporary password, given a new one, closed. Plain SQL, since better-auth
// would need several transactions for what must be one.
import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { refuse, type Refusal } from '#core/refusal.ts'
import { newId } from '../ids.ts'

export interface NewAccount {
  readonly name: string
  readonly userName: string
  readonly email?: string | undefined
  readonly language: 'en' | 'fr' | 'ar' | 'rw'
  /** Institution, network or `platform` that may reset this account's password. */
  readonly home: string
  readonly passwordHash: string
  /** False only for the demonstration, whose passwords everybody knows. */
  readonly temporary: boolean
}

export interface Account { readonly id: string; readonly name: string; readonly userName: string; readonly home: string; readonly secondFactor: boolean }

export interface Accounts {
  create(account: NewAccount): Promise<string | Refusal>
  /** Undoes `create` where what should have followed it was refused. */
  remove(userId: string): Promise<void>
  find(userIds: readonly string[]): Promise<Account[]>
  findByUserName(userName: string): Promise<Account | undefined>
  setPassword(userId: string, passwordHash: string, temporary: boolean): Promise<void>
  removeSecondFactor(userId: string): Promise<void>
  setLanguage(userId: string, language: string): Promise<void>
  makePlatformAdmin(userId: string): Promise<void>
  isPlatformAdmin(userId: string): Promise<boolean>
}

const INSERT = `
  with person as (
    insert into "user" (id, name, user_name, email, language, home, password_temporary) values ($1, $2, $3, $4, $5, $6, $7) returning id
  ) insert into account (id, account_id, provider_id, user_id, password) select $8, id, 'credential', id, $9 from person`

const FIND = 'select id, name, user_name as "userName", home, coalesce(two_factor_enabled, false) as "secondFactor" from "user"'

export function openAccounts(pool: pg.Pool): Accounts {
  const run = async (text: string, values: readonly unknown[]): Promise<void> => { await pool.query(text, [...values]) }
  return {
    create: (account) => createAccount(pool, account),
    remove: (userId) => run('delete from "user" where id = $1', [userId]),
    find: async (userIds) => (await pool.query<Account>(`${FIND} where id = any($1)`, [userIds])).rows,
    findByUserName: async (userName) => (await pool.query<Account>(`${FIND} where user_name = $1`, [userName.toLowerCase()])).rows[0],
    setPassword: (userId, hash, temporary) => run(
      `with person as (update "user" set password_temporary = $3, updated_at = now() where id = $1 returning id)
       update account set password = $2, updated_at = now() from person where account.user_id = person.id and provider_id = 'credential'`,
      [userId, hash, temporary]),
    removeSecondFactor: (userId) => run(
      `with gone as (delete from two_factor where user_id = $1) update "user" set two_factor_enabled = false where id = $1`, [userId]),
    setLanguage: (userId, language) => run('update "user" set language = $2 where id = $1', [userId, language]),
    makePlatformAdmin: (userId) => run('insert into platform_admin (user_id) values ($1) on conflict do nothing', [userId]),
    isPlatformAdmin: async (userId) => (await pool.query('select 1 from platform_admin where user_id = $1', [userId])).rowCount === 1,
  }
}

async function createAccount(pool: pg.Pool, account: NewAccount): Promise<string | Refusal> {
  const id = newId()
  const email = account.email?.toLowerCase() ?? noMail(id)
  try {
    await pool.query(INSERT, [id, account.name, account.userName.toLowerCase(), email, account.language, account.home, account.temporary, newId(), account.passwordHash])
    return id
  } catch (error) {
    const { constraint } = error as { constraint?: string }
    if (constraint === 'user_user_name_key') return refuse('user_name_taken', 'userName', { userName: account.userName })
    if (constraint === 'user_email_key') return refuse('email_taken', 'email')
    throw error
  }
}

// better-auth wants an address for everybody; many who work in a branch have none.
const NO_MAIL = '@no-mail.invalid'
const noMail = (id: string): string => `${id}${NO_MAIL}`
export const emailOf = (email: string): string | undefined => (email.endsWith(NO_MAIL) ? undefined : email)

/**
 * A temporary password for the command with this key. The same key gives the same password, so that a command sent twice
 * answers the same, though its answer is kept without it.
 */
export function temporaryPassword(secret: string, organisation: string, key: string): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const bytes = createHmac('sha256', secret).update(`temporary password\n${organisation}\n${key}`).digest()
  const characters = [...bytes.subarray(0, 15)].map((byte) => letters[byte % letters.length])
  return [0, 5, 10].map((start) => characters.slice(start, start + 5).join('')).join('-')
}
