// Transactions behind the walls. The application's role owns no table; every transaction says for whom it speaks
// (app.institution, app.network, app.user, app.phone), and row-level security shows only what belongs to it.
import { createHash } from 'node:crypto'
import pg from 'pg'
import { isRefusal } from '#core/refusal.ts'

pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text))
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
pg.types.setTypeParser(pg.types.builtins.NUMERIC, (text) => text)

// A bigint inside a JSON parameter throws; money goes to the database as text of its minor units. Most values hold none
// and are written without looking at each field, which is five times as fast.
export function toJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? inner.toString() : inner))
  }
}

/** One open transaction. `rows` reads, `run` writes and tells how many rows it touched. */
export interface Tx {
  rows<T>(text: string, values?: readonly unknown[]): Promise<T[]>
  /** The only row, or undefined; more than one is a programming error and throws. */
  maybe<T>(text: string, values?: readonly unknown[]): Promise<T | undefined>
  one<T>(text: string, values?: readonly unknown[]): Promise<T>
  run(text: string, values?: readonly unknown[]): Promise<number>
}

/** For whom a transaction speaks. Empty: only tables common to all are visible. */
export interface Scope {
  readonly institution?: string
  readonly network?: string
  readonly user?: string
  readonly phone?: string
}

export interface Database {
  /** Commits when `work` answers, rolls back when it throws or answers a refusal. Retries lost races (deadlock, serialization) twice. */
  transact<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  /** Is the server there? Used by readiness. */
  ping(): Promise<boolean>
  close(): Promise<void>
  readonly pool: pg.Pool
  /** Where it is, for a thread that opens it again. */
  readonly url: string
}

const RETRIED = new Set(['40001', '40P01'])

/** `durable: false` lets commits return before the disk has them: only for work that is done over when it is lost, as loading the demo. */
export function openDatabase(url: string, options: { role?: string; size?: number; durable?: boolean } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.size ?? 16,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    options: `-c role=${options.role ?? 'twiza_app'} -c timezone=UTC -c statement_timeout=120s${options.durable === false ? ' -c synchronous_commit=off' : ''}`,
  })
  // A server that goes away while a client idles must not end the process; the next query reconnects.
  pool.on('error', () => undefined)
  return {
    pool,
    url,
    transact: (scope, work) => withRetry(() => transactOnce(pool, scope, work)),
    ping: () => pool.query('select 1').then(() => true, () => false),
    close: () => pool.end(),
  }
}

async function withRetry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await attempt()
    } catch (error) {
      if (tries >= 2 || !RETRIED.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

async function transactOnce<T>(pool: pg.Pool, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const notice = (error: Error): void => { broken = error }
  client.on('error', notice)
  try {
    await client.query(begin(scope))
    const answer = await work(txOf(client))
    await client.query(isRefusal(answer) ? 'rollback' : 'commit')
    return answer
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => { broken = lost })
    throw error
  } finally {
    client.off('error', notice)
    client.release(broken)
  }
}

// One round trip opens the transaction and names its scope. The values are checked, since a simple query takes no parameters.
function begin(scope: Scope): string {
  const settings = Object.entries(scope)
    .filter(([, value]) => value !== undefined)
    // Quoted, since `user` is a reserved word.
    .map(([name, value]) => `set local app."${name}" = '${checkedScope(value as string)}'`)
  return ['begin', ...settings].join('; ')
}

function checkedScope(value: string): string {
  if (!/^[0-9A-Za-z_-]{1,128}$/.test(value)) throw new Error('a scope is an identifier')
  return value
}

// The same text is parsed and planned once by each connection: with the walls in every plan, planning costs more than most
// of these queries.
const names = new Map<string, string>()
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = createHash('md5').update(text).digest('base64url')
  names.set(text, name)
  return name
}

// pg escapes each element of a list by itself; lists of ids, dates, amounts and plain words need none of it. What is not
// certainly plain is left to pg. An empty word and the word null would read as something else without their quotes.
const PLAIN = /^(?!null$)[\w.:+-]+$/i
export type InList = string | number | bigint | boolean | null | undefined

/** The values as PostgreSQL reads a list. */
export function listText(values: readonly InList[]): string {
  let text = ''
  for (const each of values) {
    if (each === null || each === undefined) text += ',NULL'
    else if (typeof each !== 'string' || PLAIN.test(each)) text += `,${each}`
    else text += `,${quoted(each)}`
  }
  return `{${text.slice(1)}}`
}

// Quoted as JSON quotes, in native code, where nothing but quotes and backslashes needs it.
const CONTROLS = /[\u0000-\u001F\uD800-\uDFFF]/
const quoted = (text: string): string => (CONTROLS.test(text) ? `"${text.replaceAll(/["\\]/g, '\\$&')}"` : JSON.stringify(text))

const inLists: ReadonlySet<string> = new Set(['string', 'number', 'bigint', 'boolean', 'undefined'])
const asParameter = (value: unknown): unknown =>
  (Array.isArray(value) && value.every((each) => each === null || inLists.has(typeof each)) ? listText(value as InList[]) : value)

function txOf(client: pg.PoolClient): Tx {
  const ask = (text: string, values: readonly unknown[] | undefined): Promise<pg.QueryResult> =>
    (values === undefined ? client.query(text) : client.query({ text, values: values.map(asParameter), name: nameOf(text) }))
  const rows = async <T>(text: string, values?: readonly unknown[]): Promise<T[]> => (await ask(text, values)).rows as T[]
  const maybe = async <T>(text: string, values?: readonly unknown[]): Promise<T | undefined> => {
    const found = await rows<T>(text, values)
    if (found.length > 1) throw new Error(`expected one row, found ${found.length}`)
    return found[0]
  }
  return {
    rows,
    maybe,
    one: async <T>(text: string, values?: readonly unknown[]) => {
      const row = await maybe<T>(text, values)
      if (row === undefined) throw new Error('expected one row, found none')
      return row
    },
    run: async (text, values) => (await ask(text, values)).rowCount ?? 0,
  }
}

/** True for an error that says the server is away or shutting down, so that the caller may answer 503 and try again. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string }
  return /^(ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|57P0[1-5]|08...|53[123]00)$/.test(code ?? '')
    || /terminated unexpectedly|timeout exceeded when trying to connect|Connection terminated/.test(message ?? '')
}
