// Questions about a network's members.
import { sharedPortfolio } from '#institution/portfolio/door.ts'
import type { ListMembersQuery, MemberJson, PublicMemberJson } from '#contract/members.ts'
import type { SearchHit } from '#contract/search.ts'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import type { OutsideActor } from '#platform/route.ts'
import { findMember, listMemberPage, listMemberRows, type MemberRow } from './store.ts'

type Reader = OutsideActor & { readonly network: string }

export const readerOf = (actor: OutsideActor): Reader => ({ ...actor, network: actor.network ?? '' })

export interface MemberPage { items: MemberJson[]; next?: string; count: number }

export function listMembers(db: Database, reader: Reader, query: Omit<ListMembersQuery, 'cursor'> & { cursor?: string | undefined }): Promise<MemberPage | Refusal> {
  return db.transact({ network: reader.network }, async (tx) => {
    const page = await listMemberPage(tx, reader.network, query)
    if (isRefusal(page)) return page
    const { rows, ...rest } = page
    return { ...rest, items: query.figures === 'yes' ? await withFigures(tx, reader, rows) : rows.map(memberJson) }
  })
}

export function getMember(db: Database, reader: Reader, id: string): Promise<MemberJson | Refusal> {
  return db.transact({ network: reader.network }, async (tx) => {
    const row = await findMember(tx, reader.network, id)
    const [member] = row ? await withFigures(tx, reader, [row]) : []
    return member ?? refuse('not_found')
  })
}

async function withFigures(tx: Tx, reader: Reader, rows: readonly MemberRow[]): Promise<MemberJson[]> {
  const figures = await sharedPortfolio(tx, reader, rows.filter((row) => row.shares_portfolio).map(({ id }) => id))
  return rows.map((row) => {
    const portfolio = figures.get(row.id)
    return { ...memberJson(row), ...(portfolio && { portfolio }) }
  })
}

const RECENT_DAYS = 90

export function summariseMembers(db: Database, { network }: Reader, today: string) {
  return db.transact({ network }, async (tx) => {
    const rows = await listMemberRows(tx, network)
    const since = formatDay((parseDay(today) ?? 0) - RECENT_DAYS)
    const present = rows.filter(({ left_on: left }) => left === null)
    const told = (on: (row: MemberRow) => string | null) => (row: MemberRow) => ({ id: row.id, name: row.name, on: on(row) ?? '' })
    return {
      members: present.length, sharing: present.filter((row) => row.shares_portfolio).length,
      joined: present.filter((row) => row.joined_on >= since).map(told((row) => row.joined_on)),
      left: rows.filter(({ left_on: left }) => left !== null && left >= since).map(told((row) => row.left_on)),
      silent: present.filter((row) => !row.shares_portfolio).map(told((row) => row.joined_on)),
    }
  })
}

/** For Ctrl K. */
export async function searchMembers(tx: Tx, actor: OutsideActor, q: string, limit: number): Promise<SearchHit[]> {
  const page = actor.rights.has('members.see') ? await listMemberPage(tx, actor.network ?? '', { q, limit, former: 'yes' }) : { rows: [] }
  if (isRefusal(page)) return []
  return page.rows.map(({ id, name, country, currency }) => ({ kind: 'member', id, title: name, detail: `${country} · ${currency}`, path: `/members/${id}` }))
}

const memberJson = (row: MemberRow): MemberJson => ({ ...publicJson(row), sharesPortfolio: row.shares_portfolio })

export const publicJson = ({ id, name, slug, kind, country, currency, ...row }: MemberRow): PublicMemberJson =>
  ({ id, name, slug, kind, country, currency, joinedOn: row.joined_on, ...(row.left_on !== null && { leftOn: row.left_on }) })
