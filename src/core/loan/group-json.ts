import { formatDay, parseDay } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { currencyOf } from '../money/currency.ts'
import { add, compare, one, subtract, zero } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import { groupQuote, memberTerms, sharePrincipal } from './group.ts'
import type { GroupQuote, Member } from './group.ts'
import { firstMeeting, isMeeting, meetingRhythm } from './meeting.ts'
import { readMeeting } from './read-meeting.ts'
import type { Meeting } from './meeting.ts'
import { readTerms } from './parse-terms.ts'
import type { Problem, Problems } from './problem.ts'
import { formatParts, formatQuote, quoteJson } from './quote-json.ts'
import { Fields } from './read-fields.ts'
import type { GroupLoanJson, GroupQuoteJson, MeetingJson, QuoteJson } from './terms-json.ts'
import type { Terms } from './terms.ts'

export const mostMembers = 200

/** `twiza quote`: the quote of one loan, or of a group where the input has one. */
export function quoteOneOrGroup(json: unknown): QuoteJson | GroupQuoteJson | Problems {
  const isGroup = typeof json === 'object' && json !== null && !Array.isArray(json) && 'group' in json
  return isGroup ? groupQuoteJson(json as Readonly<Record<string, unknown>>) : quoteJson(json)
}

/** `twiza quote` of a group: its members' loans and the group's as their sum, or every problem of the terms and of the group. */
export function groupQuoteJson(json: Readonly<Record<string, unknown>>): GroupQuoteJson | Problems {
  const problems: Problem[] = []
  const { group: given, ...rest } = json
  const group = Fields.of(given, 'group', ['meeting', 'members'], problems)
  const meeting = group === undefined ? undefined : readMeeting(group)
  const decimals = decimalsOf(rest)
  const listed = group === undefined ? [] : readMembers(group, decimals)
  const termsJson = withMeeting(withPrincipal(rest, listed, decimals), meeting, problems)
  const terms = readTerms(termsJson, '', problems)
  if (problems.length > 0 || terms === undefined) return { problems }
  const members = membersOf(listed, terms, problems)
  if (members.length > 0) checkShares(terms, members, problems)
  return problems.length > 0 ? { problems } : formatGroupQuote(groupQuote(terms, members), given as GroupLoanJson)
}

interface Listed {
  readonly fields: Fields
  readonly id: string
  readonly amount: bigint | undefined
  readonly share: Ratio | undefined
}

function readMembers(group: Fields, decimals: number): Listed[] {
  if (!group.need('members')) return []
  const rows = group.objects('members', mostMembers, ['id', 'amount', 'share']) ?? []
  if (rows.length === 0 && Array.isArray(group.raw('members'))) group.note('members', 'empty', '"members" must list at least one member.')
  const seen = new Set<string>()
  const before = group.problems.length
  const listed = rows.map((fields): Listed => {
    const id = fields.need('id') ? (fields.text('id') ?? '') : ''
    if (id !== '' && seen.has(id)) fields.note('id', 'repeated', `"${id}" is listed twice.`)
    seen.add(id)
    const amount = fields.amount('amount', { decimals })
    const share = fields.percent('share', { most: 100n })
    if (fields.has('amount') === fields.has('share')) {
      fields.note('amount', fields.has('share') ? 'contradiction' : 'missing_field', 'Give "amount" or "share" in percent, one of the two.')
    }
    return { fields, id, amount, share }
  })
  const byShare = listed.filter((each) => each.share !== undefined)
  if (group.problems.length > before || byShare.length === 0) return listed
  if (byShare.length < listed.length) group.note('members', 'contradiction', 'Give each member an amount, or each a share; not both in one list.')
  else if (compare(subtract(byShare.reduce((sum, each) => add(sum, each.share ?? zero), zero), one), zero) !== 0) {
    group.note('members', 'sum_differs', 'The shares of "members" must sum to 100.')
  }
  return listed
}

/** Members' amounts say the principal where the terms do not. */
function withPrincipal(terms: Readonly<Record<string, unknown>>, listed: readonly Listed[], decimals: number): Record<string, unknown> {
  if (terms['principal'] !== undefined || terms['disbursements'] !== undefined || !listed.some((each) => each.amount !== undefined)) return { ...terms }
  return { ...terms, principal: formatAmount(listed.reduce((sum, each) => sum + (each.amount ?? 0n), 0n), decimals) }
}

function membersOf(listed: readonly Listed[], terms: Terms, problems: Problem[]): Member[] {
  const [first] = listed
  if (first?.share === undefined) {
    const sum = listed.reduce((all, each) => all + (each.amount ?? 0n), 0n)
    if (sum !== terms.principal) {
      const principal = formatAmount(terms.principal, terms.currency.decimals)
      problems.push({ path: 'group.members', code: 'sum_differs', message: `The amounts of "members" must sum to the principal, ${principal}.` })
    }
    return listed.map(({ id, amount }) => ({ id, amount: amount ?? 0n }))
  }
  const amounts = sharePrincipal(terms.principal, listed.map((each) => each.share ?? zero))
  return listed.map(({ id }, n) => ({ id, amount: amounts[n] ?? 0n }))
}

/** Everybody must receive something of every tranche. */
function checkShares(terms: Terms, members: readonly Member[], problems: Problem[]): void {
  for (const [n, member] of memberTerms(terms, members).entries()) {
    if (member.disbursements.every((tranche) => tranche.amount > 0n)) continue
    problems.push({ path: `group.members[${n}]`, code: 'too_small', message: 'This part is too small: nothing of a tranche is left for this member.' })
  }
}

/** The group's meetings decide when instalments fall due: their rhythm, and the first date where the terms give none. */
function withMeeting(json: Record<string, unknown>, meeting: Meeting | undefined, problems: Problem[]): Record<string, unknown> {
  const instalments = json['instalments']
  if (meeting === undefined || typeof instalments !== 'object' || instalments === null) return json
  const note = (path: string, message: string) => void problems.push({ path, code: 'contradiction', message })
  const { every, unit, on, firstDueOn } = instalments as Readonly<Record<string, unknown>>
  if (on !== undefined) note('instalments.on', '"on" says nothing beside a group\'s meeting; leave it out.')
  const wish = { every: typeof every === 'number' ? every : undefined, unit: unit === 'day' || unit === 'week' || unit === 'month' ? unit : undefined } as const
  const rhythm = meetingRhythm(meeting, wish)
  if (rhythm === undefined) {
    note(unit === undefined ? 'instalments.every' : 'instalments.unit', 'The group does not meet in this rhythm; leave "every" and "unit" out to follow its meetings.')
    return json
  }
  const start = parseDay(json['disbursedOn'] ?? (json['disbursements'] as readonly { on?: unknown }[] | undefined)?.[0]?.on)
  const first = parseDay(firstDueOn)
  if (first !== undefined && !isMeeting(first, meeting)) note('instalments.firstDueOn', 'The group does not meet on this day.')
  const meets = firstDueOn ?? (start === undefined ? undefined : formatDay(firstMeeting(start, meeting)))
  return { ...json, instalments: { ...instalments, ...rhythm, ...(meets === undefined ? {} : { firstDueOn: meets }) } }
}

function decimalsOf(json: Readonly<Record<string, unknown>>): number {
  return typeof json['currency'] === 'string' ? (currencyOf(json['currency'])?.decimals ?? 3) : 3
}

function formatGroupQuote(done: GroupQuote, group: GroupLoanJson): GroupQuoteJson {
  const { decimals } = done.terms.currency
  const { terms, ...whole } = formatQuote({ terms: done.terms, schedule: done.schedule, price: done.price })
  const meeting: { meeting?: MeetingJson } = group.meeting === undefined ? {} : { meeting: group.meeting }
  return {
    terms: { ...terms, group: { ...meeting, members: done.members.map(({ member }) => ({ id: member.id, amount: formatAmount(member.amount, decimals) })) } },
    members: done.members.map(({ member, quote }) => ({ id: member.id, ...formatParts(quote) })),
    ...whole,
  }
}
