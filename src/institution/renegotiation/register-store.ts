// The register: every case with what a list shows of it, filtered, sorted, counted.
import type { Refusal } from '#core/refusal.ts'
import { foldWords } from '#core/names/fold.ts'
import type { ListCasesQuery } from '#contract/renegotiation.ts'
import type { Language } from '#contract/words/language.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { readPage, Where, type ListPage } from '#platform/list-page.ts'
import type { CaseRecord } from './store.ts'

export interface RegisterItem extends Pick<CaseRecord,
  'case_id' | 'number' | 'state' | 'reason' | 'loan_id' | 'client_id' | 'branch_id' | 'product_id' | 'officer_id' | 'officer_name' | 'channel'
  | 'opened_on' | 'decide_by' | 'first_decided_on' | 'capacity_amount' | 'capacity_every' | 'capacity_unit' | 'capacity_from' | 'outstanding'
  | 'days_past_due' | 'loan_class'> {
  client_name: string; client_number: string; loan_number: string; branch_name: string; product_names: Record<Language, string>
  cost_to_client: bigint | null; cost_to_institution: bigint | null; amended_on: string | null; probation_ends_on: string | null
}

const SELECT = `k.case_id, k.number, k.state, k.reason, k.loan_id, k.client_id, k.branch_id, k.product_id, k.officer_id, k.officer_name, k.channel,
  k.opened_on, k.decide_by, k.first_decided_on, k.capacity_amount, k.capacity_every, k.capacity_unit, k.capacity_from, k.outstanding,
  k.days_past_due, k.loan_class, c.given_name || ' ' || c.family_name as client_name, c.number as client_number, l.number as loan_number,
  b.name as branch_name, v.content->'names' as product_names, r.cost_to_client, r.cost_to_institution, r.amended_on, r.probation_ends_on`
const FROM = `relief_case k
  join client c on c.institution_id = k.institution_id and c.client_id = k.client_id
  join loan l on l.institution_id = k.institution_id and l.loan_id = k.loan_id
  join branch b on b.institution_id = k.institution_id and b.branch_id = k.branch_id
  join product_version v on v.institution_id = l.institution_id and v.product_id = l.product_id and v.version = l.product_version
  left join renegotiation r on r.institution_id = k.institution_id and r.case_id = k.case_id and k.state <> 'undone'`

/** States whose deadline for a decision runs. */
const WAITING = `('requested', 'in-review', 'for-approval', 'appealed')`

export type RegisterFilter = Omit<ListCasesQuery, 'sort' | 'cursor' | 'limit'>

function whereOf(actor: Actor, filter: RegisterFilter, today: string): Where {
  const where = new Where().and('k.institution_id = ?', actor.institution)
  if (actor.branches !== 'all') where.and('k.branch_id = any(?)', actor.branches)
  if (filter.state) where.and('k.state = any(?)', filter.state.split(','))
  if (filter.reason) where.and('k.reason = ?', filter.reason)
  if (filter.branch) where.and('k.branch_id = ?', filter.branch)
  if (filter.officer) where.and('k.officer_id = ?', filter.officer)
  if (filter.product) where.and('k.product_id = ?', filter.product)
  if (filter.loan) where.and('k.loan_id = ?', filter.loan)
  if (filter.client) where.and('k.client_id = ?', filter.client)
  if (filter.group) {
    where.and(`l.group_id = ? or exists (select from group_member m where m.institution_id = k.institution_id and m.client_id = k.client_id
      and m.left_on is null and m.group_id = ?)`, filter.group, filter.group)
  }
  if (filter.from) where.and('k.opened_on >= ?', filter.from)
  if (filter.to) where.and('k.opened_on <= ?', filter.to)
  if (filter.late === 'true') where.and(`k.state in ${WAITING} and k.decide_by < ?`, today)
  if (filter.late === 'false') where.and(`not (k.state in ${WAITING} and k.decide_by < ?)`, today)
  if (filter.q) addSearch(where, filter.q)
  return where
}

// After every text that begins with a word, in the order of code points.
const LAST = '\u{10ffff}'

/** By the number of the case or the loan, or by words that begin the client's names, telephone or number. */
function addSearch(where: Where, typed: string): void {
  const number = `${typed.trim().toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  const words = foldWords(typed).map((word) =>
    `exists (select from client_term t where t.institution_id = k.institution_id and t.client_id = k.client_id
       and t.term >= ${where.bind(word)} and t.term < ${where.bind(word + LAST)})`)
  const byClient = words.length === 0 ? 'false' : words.join(' and ')
  where.and(`lower(k.number) like ? or lower(l.number) like ? or (${byClient})`, number, number)
}

const SORTS = {
  openedOn: { by: 'k.opened_on', type: 'date' }, decideBy: { by: 'k.decide_by', type: 'date' }, number: { by: 'k.number', type: 'text' },
  clientName: { by: 'c.name_key', type: 'text' },
} as const

export const registerPage = (
  tx: Tx, actor: Actor, query: RegisterFilter & { sort?: string | undefined; cursor?: string | undefined; limit: number }, today: string,
): Promise<ListPage<RegisterItem> | Refusal> =>
  readPage<RegisterItem>(tx, {
    select: SELECT, from: FROM, where: whereOf(actor, query, today), id: 'k.case_id', sorts: SORTS, sort: query.sort ?? '-openedOn',
    cursor: query.cursor, limit: query.limit,
  })

export const registerRows = (tx: Tx, actor: Actor, filter: RegisterFilter, today: string, limit: number): Promise<RegisterItem[]> => {
  const where = whereOf(actor, filter, today)
  return tx.rows(`select ${SELECT} from ${FROM} where ${where.text} order by k.opened_on desc, k.case_id desc limit ${where.bind(limit)}`, where.values)
}

export const registerItem = (tx: Tx, actor: Actor, id: string): Promise<RegisterItem | undefined> =>
  tx.maybe(`select ${SELECT} from ${FROM} where k.institution_id = $1 and k.case_id = $2`, [actor.institution, id])

const reach = (actor: Actor): Where => {
  const where = new Where().and('institution_id = ?', actor.institution)
  return actor.branches === 'all' ? where : where.and('branch_id = any(?)', actor.branches)
}

export const countsByState = (tx: Tx, actor: Actor): Promise<{ state: CaseRecord['state']; count: bigint; oldest: string; soonest: string | null }[]> => {
  const where = reach(actor)
  return tx.rows(
    `select state, count(*) as count, min(opened_on) as oldest, min(offers_expire_on) as soonest from relief_case where ${where.text} group by state`, where.values)
}

export const lateCount = async (tx: Tx, actor: Actor, today: string): Promise<number> => {
  const where = reach(actor).and(`state in ${WAITING} and decide_by < ?`, today)
  return Number((await tx.one<{ count: bigint }>(`select count(*) from relief_case where ${where.text}`, where.values)).count)
}

/** When cases were opened and first decided, since a day. */
export const decidedSince = (tx: Tx, actor: Actor, day: string): Promise<{ opened_on: string; first_decided_on: string }[]> => {
  const where = reach(actor).and('first_decided_on >= ?', day)
  return tx.rows(`select opened_on, first_decided_on from relief_case where ${where.text}`, where.values)
}

/** A few cases at once: by the beginning of a number, else of these clients and loans, the newest first. */
export async function quickCases(
  tx: Tx, actor: Actor, typed: string, { clients, loans }: { clients: readonly string[]; loans: readonly string[] }, limit: number,
): Promise<Pick<RegisterItem, 'case_id' | 'number' | 'state' | 'client_name' | 'branch_name'>[]> {
  const number = /^r\d{1,12}$/i.exec(typed.trim())?.[0].toUpperCase()
  const where = new Where().and('k.institution_id = ?', actor.institution)
  if (actor.branches !== 'all') where.and('k.branch_id = any(?::uuid[])', actor.branches)
  if (number === undefined) where.and('k.client_id = any(?::uuid[]) or k.loan_id = any(?::uuid[])', clients, loans)
  else where.and('k.number like ?', `${number}%`)
  return tx.rows(
    `select k.case_id, k.number, k.state, c.given_name || ' ' || c.family_name as client_name, b.name as branch_name from relief_case k
       join client c on c.institution_id = k.institution_id and c.client_id = k.client_id
       join branch b on b.institution_id = k.institution_id and b.branch_id = k.branch_id
     where ${where.text} order by k.opened_on desc, k.case_id desc limit ${where.bind(limit)}`, where.values)
}
