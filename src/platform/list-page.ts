// Pages of a list: the next page begins after the last row's sort value and id, so that rows which come or go in
// between neither repeat nor vanish.
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Tx } from './db.ts'

/** Collects conditions with their values; `?` stands for the next value. */
export class Where {
  readonly values: unknown[] = []
  readonly #parts: string[] = []

  and(condition: string, ...values: readonly unknown[]): this {
    const left = [...values]
    this.#parts.push(condition.replaceAll('?', () => this.bind(left.shift())))
    return this
  }

  /** Puts a value in and answers its place, as in `$3`. */
  bind(value: unknown): string {
    this.values.push(value)
    return `$${this.values.length}`
  }

  get text(): string {
    return this.#parts.length === 0 ? 'true' : this.#parts.map((part) => `(${part})`).join(' and ')
  }
}

/** For `ilike`: the text anywhere, its own signs taken as they are. */
export const likeText = (text: string): string => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** A field by which a list may be sorted: an SQL expression that is never null, and its type. */
export interface SortField { readonly by: string; readonly type: 'text' | 'date' | 'bigint' | 'int' | 'timestamptz' }

export interface ListQuestion {
  /** Columns, and the tables with their joins, in SQL. */
  readonly select: string
  readonly from: string
  readonly where: Where
  /** The expression of the row's id, a uuid. */
  readonly id: string
  readonly sorts: Readonly<Record<string, SortField>>
  /** A name in `sorts`, with `-` before it for descending. */
  readonly sort: string
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface ListPage<Row> { readonly rows: Row[]; readonly next?: string; readonly count: number }

/** One page, what follows it and how many match in all. Refuses a sort that is not offered and a cursor of another list. */
export async function readPage<Row extends object>(tx: Tx, question: ListQuestion): Promise<ListPage<Row> | Refusal> {
  const descending = question.sort.startsWith('-')
  const field = question.sorts[descending ? question.sort.slice(1) : question.sort]
  if (field === undefined) return refuse('input_invalid', 'sort')
  const after = question.cursor === undefined ? undefined : readCursor(question.cursor, question.sort, field.type)
  if (after === undefined && question.cursor !== undefined) return refuse('input_invalid', 'cursor')
  const { count } = await tx.one<{ count: bigint }>(`select count(*) from ${question.from} where ${question.where.text}`, question.where.values)
  if (after) {
    const place = [`${question.where.bind(after.value)}::text::${field.type}`, `${question.where.bind(after.id)}::uuid`].join(', ')
    question.where.and(`(${field.by}, ${question.id}) ${descending ? '<' : '>'} (${place})`)
  }
  const order = descending ? 'desc' : 'asc'
  const found = await tx.rows<Row & { page_value: string; page_id: string }>(
    `select ${question.select}, (${field.by})::text as page_value, ${question.id} as page_id from ${question.from}
     where ${question.where.text} order by ${field.by} ${order}, ${question.id} ${order} limit ${question.where.bind(question.limit + 1)}`,
    question.where.values)
  const rows = found.slice(0, question.limit)
  const last = found.length > question.limit ? rows.at(-1) : undefined
  return { rows, count: Number(count), ...(last && { next: writeCursor(question.sort, last.page_value, last.page_id) }) }
}

const writeCursor = (sort: string, value: string, id: string): string =>
  Buffer.from(JSON.stringify([sort, value, id])).toString('base64url')

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
// A forged value must be refused here and not by a cast in the database.
const FITS: Readonly<Record<SortField['type'], RegExp>> = {
  text: /^[^\u0000]*$/, date: /^\d{4}-\d\d-\d\d$/, bigint: /^-?\d{1,18}$/, int: /^-?\d{1,9}$/, timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/,
}

function readCursor(cursor: string, sort: string, type: SortField['type']): { value: string; id: string } | undefined {
  try {
    const [itsSort, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    const valid = itsSort === sort && typeof value === 'string' && FITS[type].test(value) && typeof id === 'string' && UUID.test(id)
    return valid ? { value, id } : undefined
  } catch {
    return undefined
  }
}
