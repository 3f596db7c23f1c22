import { listMembers, type MemberJson } from '#contract/members.ts'
import { isRefusal } from '#core/refusal.ts'
import { networkRoute, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { listMemberPage, type MemberRow } from './store.ts'

export function routes({ db }: Services): Route[] {
  return [
    networkRoute(listMembers, async ({ actor: { network = '' }, query }) => {
      const page = await db.transact({ network }, (tx) => listMemberPage(tx, network, query))
      if (isRefusal(page)) return page
      const { rows, ...rest } = page
      return { ...rest, items: rows.map(memberJson) }
    }),
  ]
}

const memberJson = ({ id, name, slug, kind, country, currency, joined_on: joinedOn, left_on: leftOn }: MemberRow): MemberJson =>
  ({ id, name, slug, kind, country, currency, joinedOn, ...(leftOn !== null && { leftOn }) })
