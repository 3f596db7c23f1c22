// Questions about a network's members.
import { sharedPortfolio } from '#institution/portfolio/door.ts'
import type { FeeJson, ListMembersQuery, MemberDetailJson, MemberJson, PublicMemberJson } from '#contract/members.ts'
import type { SearchHit } from '#contract/search.ts'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import type { OutsideActor } from '#platform/route.ts'
import { findRecord, listFacts, listFees, listLicences, listPeople, type FeeRow, type RecordRow } from './register-store.ts'
import { findMember, listMemberPage, listMemberRows, type MemberRow } from './store.ts'

export type Reader = OutsideActor & { readonly network: string }

export const readerOf = (actor: OutsideActor): Reader => ({ ...actor, network: actor.network ?? '' })

export interface MemberPage { items: MemberJson[]; next?: string; count: number }

type ListQuery = Omit<ListMembersQuery, 'cursor'> & { cursor?: string | undefined }

export function listMembers(db: Database, reader: Reader, query: ListQuery, today: string, how: 'page' | 'export' = 'page'): Promise<MemberPage | Refusal> {
  return db.transact({ network: reader.network }, async (tx) => {
    const page = await listMemberPage(tx, reader.network, today, query)
    if (isRefusal(page)) return page
    const { rows, ...rest } = page
    return { ...rest, items: query.figures === 'yes' ? await withFigures(tx, { ...reader, how }, rows) : rows.map(memberJson) }
  })
}

export function getMember(db: Database, reader: Reader, id: string, today: string): Promise<MemberDetailJson | Refusal> {
  const { network } = reader
  return db.transact({ network }, async (tx) => {
    const row = await findMember(tx, network, id, today)
    if (!row) return refuse('not_found')
    const [member] = await withFigures(tx, { ...reader, how: 'page' }, [row])
    if (!member) return refuse('not_found')
    const record = await findRecord(tx, network, id)
    return {
      ...member, version: record?.version ?? 0, ...(record && { record: recordJson(record) }),
      people: (await listPeople(tx, network, id)).map(withoutNulls), ...(row.left_reason !== null && { leftReason: row.left_reason }),
      licences: (await listLicences(tx, network, id)).map(({ valid_from: validFrom, valid_to: validTo, ...licence }) => ({ ...licence, validFrom, ...(validTo !== null && { validTo }) })),
      fees: (await listFees(tx, network, id)).map((fee) => feeJson(fee, today)),
      history: (await listFacts(tx, network, id)).map(({ what, day, reason, recorded_by_name: by }) => ({ what, day, by, ...(reason !== null && { reason }) })),
    }
  })
}

async function withFigures(tx: Tx, looker: Reader & { how: 'page' | 'export' }, rows: readonly MemberRow[]): Promise<MemberJson[]> {
  const figures = await sharedPortfolio(tx, looker, rows.filter(({ shares }) => shares.includes('portfolio')).map(({ id }) => id))
  return rows.map((row) => {
    const portfolio = figures.get(row.id)
    return { ...memberJson(row), ...(portfolio && { portfolio }) }
  })
}

const RECENT_DAYS = 90

export function summariseMembers(db: Database, { network }: Reader, today: string) {
  return db.transact({ network }, async (tx) => {
    const rows = await listMemberRows(tx, network, today)
    const since = formatDay((parseDay(today) ?? 0) - RECENT_DAYS)
    const present = rows.filter(({ left_on: left }) => left === null)
    const told = (on: (row: MemberRow) => string | null) => (row: MemberRow) => ({ id: row.id, name: row.name, on: on(row) ?? '' })
    return {
      members: present.length, sharing: present.filter(({ shares }) => shares.length > 0).length,
      joined: present.filter((row) => row.joined_on >= since).map(told((row) => row.joined_on)),
      left: rows.filter(({ left_on: left }) => left !== null && left >= since).map(told((row) => row.left_on)),
      silent: present.filter(({ shares }) => shares.length === 0).map(told((row) => row.joined_on)),
    }
  })
}

/** For Ctrl K. */
export async function searchMembers(tx: Tx, actor: OutsideActor, q: string, limit: number, today: string): Promise<SearchHit[]> {
  const page = actor.rights.has('members.see') ? await listMemberPage(tx, actor.network ?? '', today, { q, limit, former: 'yes' }) : { rows: [] }
  if (isRefusal(page)) return []
  return page.rows.map(({ id, name, country, currency }) => ({ kind: 'member', id, title: name, detail: `${country} · ${currency}`, path: `/members/${id}` }))
}

const memberJson = (row: MemberRow): MemberJson => ({
  ...publicJson(row), shares: row.shares, feesOverdue: row.fees_overdue, ...(row.legal_form !== null && { legalForm: row.legal_form }), ...(row.size !== null && { size: row.size }),
  ...(row.area !== null && { area: row.area }), ...(row.province !== null && { province: row.province }), ...(row.licence_ends_on !== null && { licenceEndsOn: row.licence_ends_on }),
})

export const publicJson = ({ id, name, slug, kind, country, currency, ...row }: MemberRow): PublicMemberJson =>
  ({ id, name, slug, kind, country, currency, reportsOnly: row.reports_only, joinedOn: row.joined_on, ...(row.left_on !== null && { leftOn: row.left_on }) })

const withoutNulls = <Row extends object>(row: Row): { [Field in keyof Row]: Exclude<Row[Field], null> } =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as { [Field in keyof Row]: Exclude<Row[Field], null> }

const recordJson = ({ legal_form: legalForm, founded_on: foundedOn, version: _version, ...row }: RecordRow) =>
  withoutNulls({ legalForm, foundedOn, ...row })

function feeJson({ amount, currency, due_on: dueOn, waived_reason: waived, payments, ...fee }: FeeRow, today: string): FeeJson {
  const text = (units: bigint): string => formatAmount(units, currencyOf(currency)?.decimals ?? 2)
  const paid = payments.reduce((sum, payment) => sum + BigInt(payment.amount), 0n)
  const state = waived !== null ? 'waived' : paid >= amount ? 'paid' : dueOn < today ? 'overdue' : 'due'
  return {
    ...fee, currency, dueOn, state, amount: text(amount), paid: text(paid), open: text(state === 'waived' || paid > amount ? 0n : amount - paid), ...(waived !== null && { waivedReason: waived }),
    payments: payments.map((payment) => ({ id: payment.id, amount: text(BigInt(payment.amount)), paidOn: payment.paid_on, ...(payment.reference !== null && { reference: payment.reference }) })),
  }
}
