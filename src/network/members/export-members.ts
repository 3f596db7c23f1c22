// The members as a spreadsheet file.
import { memberWords } from '#contract/members/words.ts'
import type { exportMembers as endpoint } from '#contract/members.ts'
import { groupWords } from '#contract/sharing/words.ts'
import { say } from '#contract/words/say.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { csv } from '#platform/csv.ts'
import type { Database } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import type * as z from 'zod'
import { listMembers, type readerOf } from './ask-members.ts'

const EXPORTED_MAX = 5_000

type Query = z.infer<NonNullable<typeof endpoint.query>>

export async function exportMembers(db: Database, reader: ReturnType<typeof readerOf>, query: Query, today: string): Promise<FileAnswer | Refusal> {
  const page = await listMembers(db, reader, { ...query, limit: EXPORTED_MAX }, today, 'export')
  if (isRefusal(page)) return page
  const t = (word: keyof typeof memberWords): string => say(reader.language, memberWords[word])
  const headings = ([
    'name', 'kind', 'country', 'legalForm', 'size', 'area', 'province', 'joinedOn', 'leftOn', 'licenceEndsOn', 'feesOverdue', 'shares', 'asOf', 'currency', 'loans', 'principal', 'par30Strict', 'par30StrictShare', 'par30Regulatory',
    'par30RegulatoryShare', 'renegotiated', 'renegotiatedShare',
  ] as const).map(t)
  const lines = page.items.map(({ portfolio, ...member }) => [
    member.name, t(member.kind), member.country, member.legalForm && t(`form-${member.legalForm}`), member.size && t(member.size), member.area, member.province, member.joinedOn, member.leftOn,
    member.licenceEndsOn, member.feesOverdue, member.shares.map((group) => say(reader.language, groupWords[group])).join(' · '), portfolio?.asOf, member.currency,
    portfolio?.loans, portfolio?.principal, portfolio?.par30Strict, portfolio?.par30StrictShare, portfolio?.par30Regulatory, portfolio?.par30RegulatoryShare,
    portfolio?.renegotiated, portfolio?.renegotiatedShare,
  ])
  return new FileAnswer('text/csv; charset=utf-8', csv(headings, lines), `members-${today}.csv`)
}
