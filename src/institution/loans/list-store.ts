// What the lists of loans read.
import type { Refusal } from '#core/refusal.ts'
import type { Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'
import { addSearch } from '../clients/door.ts'
import type { LoanRow } from './store.ts'

export interface LoanFilter {
  readonly q?: string | undefined
  readonly status?: string | undefined
  readonly branch?: string | undefined
  readonly officer?: string | undefined
  readonly product?: string | undefined
  readonly client?: string | undefined
  readonly group?: string | undefined
  readonly daysLateFrom?: number | undefined
  readonly daysLateTo?: number | undefined
  readonly waiting?: 'approval' | 'disbursement' | 'due-this-week' | 'late' | undefined
  readonly sort?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface ListedLoan extends Pick<LoanRow,
  | 'loan_id' | 'number' | 'status' | 'applied_on' | 'disbursed_on' | 'principal' | 'principal_out' | 'oldest_due_on' | 'last_paid_on' | 'renegotiated_on' | 'currency'> {
  client_id: string
  client_number: string
  given_name: string
  family_name: string
  group_id: string | null
  group_name: string | null
  product_code: string
  branch_name: string
  officer_name: string | null
  due: string | null
  next_due_on: string | null
}

const from = `loan l
  join client c on c.institution_id = l.institution_id and c.client_id = l.client_id
  join product p on p.institution_id = l.institution_id and p.product_id = l.product_id
  join branch b on b.institution_id = l.institution_id and b.branch_id = l.branch_id
  left join client_group g on g.institution_id = l.institution_id and g.group_id = l.group_id
  left join staff s on s.institution_id = l.institution_id and s.user_id = l.officer_id`

const columns = (today: string): string => `l.loan_id, l.number, l.status, l.applied_on, l.disbursed_on, l.principal, l.principal_out, l.oldest_due_on,
  l.last_paid_on, l.renegotiated_on, l.currency, c.client_id, c.number as client_number, c.given_name, c.family_name, g.group_id, g.name as group_name,
  p.code as product_code, b.name as branch_name, s.name as officer_name,
  (select sum(n.outstanding) from instalment n where n.institution_id = l.institution_id and n.loan_id = l.loan_id and n.due_on <= ${today}) as due,
  (select min(n.due_on) from instalment n where n.institution_id = l.institution_id and n.loan_id = l.loan_id and n.due_on >= ${today} and n.outstanding > 0) as next_due_on`

const sorts = {
  number: { by: 'l.number', type: 'text' }, appliedOn: { by: 'l.applied_on', type: 'date' }, client: { by: 'c.name_key', type: 'text' },
  principal: { by: 'l.principal', type: 'bigint' }, principalOut: { by: 'l.principal_out', type: 'bigint' },
  disbursedOn: { by: `coalesce(l.disbursed_on, '1900-01-01'::date)`, type: 'date' },
  /** The longest late first when descending: the earlier the oldest unpaid instalment, the later the loan. */
  daysLate: { by: `(date '9999-12-31' - coalesce(l.oldest_due_on, date '9999-12-31'))`, type: 'int' },
} as const

export interface Reach { readonly institution: string; readonly branches: 'all' | readonly string[]; readonly user: string; readonly today: string; readonly country: string }

/** One page of the loans that match; a search is a loan's number, or words of the client as in the list of clients. */
export function loanPageOf(tx: Tx, reach: Reach, filter: LoanFilter): Promise<ListPage<ListedLoan> | Refusal> {
  const where = whereOf(reach, filter)
  const today = `${where.bind(reach.today)}::date`
  where.and(`${today} is not null`)
  return readPage<ListedLoan>(tx, {
    select: columns(today), from, where, id: 'l.loan_id', sorts, sort: filter.sort ?? '-appliedOn', cursor: filter.cursor, limit: filter.limit,
  })
}

export async function loanTotals(tx: Tx, reach: Reach, filter: LoanFilter): Promise<{ principal_out: bigint; due: bigint }> {
  const where = whereOf(reach, filter)
  const today = `${where.bind(reach.today)}::date`
  const row = await tx.one<{ principal_out: string | null; due: string | null }>(
    `select sum(l.principal_out) as principal_out,
       sum((select sum(n.outstanding) from instalment n where n.institution_id = l.institution_id and n.loan_id = l.loan_id and n.due_on <= ${today})) as due
     from ${from} where ${where.text}`, where.values)
  return { principal_out: BigInt(row.principal_out ?? 0), due: BigInt(row.due ?? 0) }
}

const equals = { status: 'l.status', branch: 'l.branch_id', officer: 'l.officer_id', product: 'l.product_id', client: 'l.client_id', group: 'l.group_id' } as const

function whereOf(reach: Reach, filter: LoanFilter): Where {
  const where = new Where().and('l.institution_id = ?', reach.institution)
  if (reach.branches !== 'all') where.and('l.branch_id = any(?::uuid[])', reach.branches)
  for (const [name, column] of Object.entries(equals)) {
    const value = filter[name as keyof typeof equals]
    if (value !== undefined) where.and(`${column} = ?`, value)
  }
  if (filter.daysLateFrom !== undefined && filter.daysLateFrom > 0) where.and('l.oldest_due_on <= ?::date - ?::int', reach.today, filter.daysLateFrom)
  if (filter.daysLateTo !== undefined) where.and('l.oldest_due_on is null or l.oldest_due_on >= ?::date - ?::int', reach.today, filter.daysLateTo)
  if (filter.daysLateFrom !== undefined || filter.daysLateTo !== undefined) where.and(`l.status = 'active'`)
  if (filter.waiting !== undefined) waitingFor(where, reach, filter.waiting)
  const number = numberTyped(filter.q)
  if (number !== undefined) where.and('l.number like ?', `${number}%`)
  else if (filter.q !== undefined && filter.q !== '') addSearch(where, reach.institution, filter.q, reach.country)
  return where
}

function waitingFor(where: Where, { user, today }: Reach, what: NonNullable<LoanFilter['waiting']>): void {
  if (what === 'disbursement') where.and(`l.status = 'approved'`)
  if (what === 'late') where.and(`l.status = 'active' and l.oldest_due_on < ?::date`, today)
  if (what === 'due-this-week') where.and(`l.status = 'active' and exists (select from instalment n where n.institution_id = l.institution_id
    and n.loan_id = l.loan_id and n.outstanding > 0 and n.due_on between ?::date and ?::date + 7)`, today, today)
  if (what === 'approval') where.and(`l.status = 'submitted' and l.applied_by <> ? and not exists (select from loan_decision d
    where d.institution_id = l.institution_id and d.loan_id = l.loan_id and d.decision = 'approved' and d.decided_by = ?)`, user, user)
}

export interface QuickLoan { id: string; number: string; client_name: string; product_code: string; branch_name: string }

/** A few loans at once: by the beginning of a number, else of these clients, the newest first. */
export async function quickLoans(tx: Tx, { institution, branches }: Pick<Reach, 'institution' | 'branches'>, typed: string, clients: readonly string[], limit: number): Promise<QuickLoan[]> {
  const number = numberTyped(typed)
  const where = new Where().and('l.institution_id = ?', institution)
  if (branches !== 'all') where.and('l.branch_id = any(?::uuid[])', branches)
  if (number === undefined) where.and('l.client_id = any(?::uuid[])', clients)
  else where.and('l.number like ?', `${number}%`)
  return tx.rows(
    `select l.loan_id as id, l.number, c.given_name || ' ' || c.family_name as client_name, p.code as product_code, b.name as branch_name from loan l
       join client c on c.institution_id = l.institution_id and c.client_id = l.client_id
       join product p on p.institution_id = l.institution_id and p.product_id = l.product_id
       join branch b on b.institution_id = l.institution_id and b.branch_id = l.branch_id
     where ${where.text} order by ${number === undefined ? 'l.applied_on desc, ' : ''}l.number limit ${where.bind(limit)}`, where.values)
}

const numberTyped = (typed: string | undefined): string | undefined => /^l\d{1,12}$/i.exec(typed?.trim() ?? '')?.[0].toUpperCase()
