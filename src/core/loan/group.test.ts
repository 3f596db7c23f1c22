import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyTerms } from '#test/helpers/any-terms.ts'
import { holds } from '#test/helpers/property.ts'
import { formatDay, parseDay } from '../calendar/day.ts'
import { ratio } from '../money/ratio.ts'
import { isRefusal } from '../refusal.ts'
import { adjust } from './adjust.ts'
import { changeTypes } from './events-json.ts'
import type { EventJson } from './events-json.ts'
import { renegotiateGroup, solidarity } from './group-life.ts'
import type { MemberLoan } from './group-life.ts'
import { quoteOneOrGroup } from './group-json.ts'
import { groupQuote, memberTerms, sharePrincipal } from './group.ts'
import { datesOffMeetings, firstMeeting, isMeeting, meetingRhythm } from './meeting.ts'
import type { Meeting } from './meeting.ts'
import { onMenu } from './menu.ts'
import type { Menu } from './menu.ts'
import { offers } from './offers.ts'
import { parseEvents } from './parse-events.ts'
import { parseTerms } from './parse-terms.ts'
import { hasProblems } from './problem.ts'
import type { LoanEvent, Policy } from './events.ts'
import { parsePolicy } from './parse-policy.ts'
import { loanOf } from './replay.ts'
import { schedule } from './schedule.ts'
import type { Loan } from './state.ts'
import type { GroupQuoteJson, TermsJson } from './terms-json.ts'
import type { Terms } from './terms.ts'

const day = (text: string): number => parseDay(text) ?? 0

function parsed(json: TermsJson): Terms {
  const terms = parseTerms(json)
  if (hasProblems(terms)) throw new Error(JSON.stringify(terms.problems))
  return terms
}

/** Parts of a principal for some members, none of them nothing. */
const anyParts = fc.array(fc.bigInt(1n, 1000n), { minLength: 1, maxLength: 8 })
const membersOf = (terms: Terms, weights: readonly bigint[]) => {
  const sum = weights.reduce((all, each) => all + each, 0n)
  return sharePrincipal(terms.principal, weights.map((weight) => ratio(weight, sum))).map((amount, n) => ({ id: `member ${n}`, amount }))
}
const amounts = ['principal', 'interest', 'fees', 'penalties', 'tax', 'total', 'balance', 'savings'] as const

describe('a group loan', () => {
  test('its rows are the sums of its members’ rows, and its principal is repaid to the last unit, whatever the conventions', () => {
    holds(fc.property(anyTerms, anyParts, (json, weights) => {
      const terms = parsed(json)
      const members = membersOf(terms, weights)
      fc.pre(memberTerms(terms, members).every((each) => each.disbursements.every((tranche) => tranche.amount > 0n)))
      const done = groupQuote(terms, members)
      const own = schedule(terms).rows
      expect(done.schedule.rows.map((row) => [row.n, row.dueOn, row.days])).toEqual(own.map((row) => [row.n, row.dueOn, row.days]))
      for (const [k, row] of done.schedule.rows.entries()) {
        for (const name of amounts) expect(row[name]).toBe(done.members.reduce((sum, { quote }) => sum + (quote.schedule.rows[k]?.[name] ?? 0n), 0n))
      }
      expect(done.schedule.rows.reduce((sum, row) => sum + row.principal, 0n)).toBe(terms.principal)
      expect(done.schedule.rows.at(-1)?.balance).toBe(0n)
      expect(done.price.totalCost).toBe(done.members.reduce((sum, { quote }) => sum + quote.price.totalCost, 0n))
    }))
  })

  test('each member receives what is hers of every tranche, and no tranche loses a cent', () => {
    holds(fc.property(anyTerms, anyParts, (json, weights) => {
      const terms = parsed(json)
      const members = membersOf(terms, weights)
      const shares = memberTerms(terms, members)
      for (const [k, tranche] of terms.disbursements.entries()) {
        expect(shares.reduce((sum, each) => sum + (each.disbursements[k]?.amount ?? 0n), 0n)).toBe(tranche.amount)
      }
      for (const [n, share] of shares.entries()) {
        expect(share.disbursements.reduce((sum, tranche) => sum + tranche.amount, 0n)).toBe(members[n]?.amount)
        for (const tranche of share.disbursements) expect(tranche.amount).toBeGreaterThanOrEqual(0n)
      }
    }))
  })

  test('a principal shared by percentages loses nothing, and nobody is a cent away from her part', () => {
    holds(fc.property(fc.bigInt(1n, 1_000_000_00n), fc.array(fc.bigInt(1n, 10_000n), { minLength: 1, maxLength: 12 }), (principal, weights) => {
      const sum = weights.reduce((all, each) => all + each, 0n)
      const parts = sharePrincipal(principal, weights.map((weight) => ratio(weight, sum)))
      expect(parts.reduce((all, each) => all + each, 0n)).toBe(principal)
      for (const [n, part] of parts.entries()) {
        const off = part * sum - principal * (weights[n] ?? 0n)
        expect(off < sum && off > -sum).toBe(true)
      }
    }))
  })

  test('a harvest calendar is shared date by date: 4,000 and 6,000 among 1/3, 1/3, 1/3', () => {
    const terms = parsed({
      currency: 'MAD', principal: '10000.00', disbursedOn: '2026-01-15', interest: { rate: '0' },
      instalments: { amortization: 'custom', custom: [{ dueOn: '2026-06-30', principal: '4000.00' }, { dueOn: '2026-12-31', principal: '6000.00' }] },
    })
    const { members, schedule: rows } = groupQuote(terms, membersOf(terms, [1n, 1n, 1n]))
    // 10,000.00 ÷ 3 leaves one cent, which goes to the first; 4,000.00 ÷ 3 likewise.
    expect(members.map(({ quote }) => quote.schedule.rows.map((row) => row.principal))).toEqual([[133334n, 200000n], [133333n, 200000n], [133333n, 200000n]])
    expect(rows.rows.map((row) => row.principal)).toEqual([400000n, 600000n])
  })
})

describe('twiza quote of a group', () => {
  const base = { currency: 'MAD', disbursedOn: '2026-03-04', interest: { rate: '24' }, instalments: { count: 4 } }
  const problemsOf = (json: unknown) => {
    const answer = quoteOneOrGroup(json)
    return hasProblems(answer) ? answer.problems.map(({ path, code }) => `${path} ${code}`) : []
  }

  test('members’ amounts say the principal; one member alone has the group’s schedule', () => {
    const one = quoteOneOrGroup({ ...base, group: { members: [{ id: 'a', amount: '500.00' }] } }) as GroupQuoteJson
    const alone = quoteOneOrGroup({ ...base, principal: '500.00' })
    expect(one.schedule).toEqual(one.members[0]?.schedule)
    expect({ schedule: one.schedule, totals: one.totals, price: one.price }).toEqual({ ...alone, terms: undefined })
    expect(one.terms.group).toEqual({ members: [{ id: 'a', amount: '500.00' }] })
  })

  test('every problem of the group has its path', () => {
    expect(problemsOf({ ...base, group: { members: [] } })).toEqual(['group.members empty', 'principal missing_field'])
    expect(problemsOf({ ...base, principal: '100.00', group: { members: [{ id: 'a', share: '50' }, { id: 'a', share: '49' }] } })).toEqual(['group.members[1].id repeated'])
    expect(problemsOf({ ...base, principal: '100.00', group: { members: [{ id: 'a', share: '50' }, { id: 'b', share: '49' }] } })).toEqual(['group.members sum_differs'])
    expect(problemsOf({ ...base, principal: '100.00', group: { members: [{ id: 'a', amount: '50.00' }, { id: 'b', amount: '49.99' }] } })).toEqual(['group.members sum_differs'])
    expect(problemsOf({ ...base, principal: '100.00', group: { members: [{ id: 'a', amount: '50.00', share: '50' }, { id: 'b' }] } }))
      .toEqual(['group.members[0].amount contradiction', 'group.members[1].amount missing_field'])
    expect(problemsOf({ ...base, principal: '0.01', group: { members: [{ id: 'a', share: '50' }, { id: 'b', share: '50' }] } })).toEqual(['group.members[1] too_small'])
    expect(problemsOf({ ...base, group: { size: 3, members: 'all' } })).toEqual(['group.size unknown_field', 'group.members wrong_type', 'principal missing_field'])
  })

  test('instalments fall due at the group’s meetings', () => {
    const dates = (meeting: object, instalments: object = {}) => {
      const answer = quoteOneOrGroup({ ...base, instalments: { count: 3, ...instalments }, group: { meeting, members: [{ id: 'a', amount: '500.00' }] } })
      return hasProblems(answer) ? answer.problems.map(({ path, code }) => `${path} ${code}`) : answer.schedule.map((row) => row.dueOn)
    }
    // 4 March 2026 is a Wednesday.
    expect(dates({ frequency: 'weekly', weekday: 'tuesday' })).toEqual(['2026-03-10', '2026-03-17', '2026-03-24'])
    expect(dates({ frequency: 'weekly', weekday: 'friday' })).toEqual(['2026-03-13', '2026-03-20', '2026-03-27'])
    expect(dates({ frequency: 'fortnightly', weekday: 'tuesday' })).toEqual(['2026-03-17', '2026-03-31', '2026-04-14'])
    expect(dates({ frequency: 'monthly', weekday: 'monday', week: -1 })).toEqual(['2026-03-30', '2026-04-27', '2026-05-25'])
    expect(dates({ frequency: 'monthly', weekday: 'monday', week: 2 })).toEqual(['2026-04-13', '2026-05-11', '2026-06-08'])
    expect(dates({ frequency: 'weekly', weekday: 'tuesday' }, { every: 4, unit: 'week' })).toEqual(['2026-03-10', '2026-04-07', '2026-05-05'])
    expect(dates({ frequency: 'weekly', weekday: 'tuesday' }, { firstDueOn: '2026-03-24' })).toEqual(['2026-03-24', '2026-03-31', '2026-04-07'])
    expect(dates({ frequency: 'weekly', weekday: 'tuesday' }, { firstDueOn: '2026-03-25' })).toEqual(['instalments.firstDueOn contradiction'])
    expect(dates({ frequency: 'weekly', weekday: 'tuesday' }, { unit: 'month' })).toEqual(['instalments.unit contradiction'])
    expect(dates({ frequency: 'fortnightly', weekday: 'tuesday' }, { every: 3 })).toEqual(['instalments.every contradiction'])
    expect(dates({ frequency: 'monthly', weekday: 'monday' })).toEqual(['group.meeting.week missing_field'])
    expect(dates({ frequency: 'weekly', weekday: 'monday', week: 2 })).toEqual(['group.meeting.week contradiction'])
  })
})

describe('meetings', () => {
  const anyMeeting: fc.Arbitrary<Meeting> = fc.oneof(
    fc.record({ frequency: fc.constantFrom('weekly' as const, 'fortnightly' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
    fc.record({ frequency: fc.constant('monthly' as const), weekday: fc.integer({ min: 1, max: 7 }), week: fc.constantFrom(-1, 1, 2, 3, 4) }),
  )

  test('the first due date is a meeting, half a period to a period and a half after the disbursement, and so are those that follow', () => {
    holds(fc.property(anyMeeting, fc.integer({ min: day('2024-01-01'), max: day('2030-12-31') }), (meeting, start) => {
      const first = firstMeeting(start, meeting)
      expect(isMeeting(first, meeting)).toBe(true)
      const [least, most] = { weekly: [4, 10], fortnightly: [7, 13], monthly: [15, 50] }[meeting.frequency] as [number, number]
      expect(first - start).toBeGreaterThanOrEqual(least)
      expect(first - start).toBeLessThanOrEqual(most)
      const rhythm = meetingRhythm(meeting)
      if (rhythm === undefined) throw new Error('a meeting has a rhythm')
      const terms = parsed({
        currency: 'MAD', principal: '100.00', disbursedOn: formatDay(start), interest: { rate: '10' }, instalments: { count: 6, ...rhythm, firstDueOn: formatDay(first) },
      })
      expect(datesOffMeetings(schedule(terms).rows.map((row) => row.dueOn), meeting)).toEqual([])
    }))
  })
})

describe('the life of a group loan', () => {
  const tuesdays: Meeting = { frequency: 'weekly', weekday: 2 }
  const eventsOf = (terms: Terms, ...json: EventJson[]): LoanEvent[] => {
    const events = parseEvents(json, terms)
    if (hasProblems(events)) throw new Error(JSON.stringify(events.problems))
    return events
  }
  const loansOf = (): MemberLoan[] => ['Fatima', 'Zahra', 'Itto'].map((member, n) => {
    const principal = ['600.00', '300.00', '300.00'][n] ?? ''
    const terms = parsed({
      currency: 'MAD', principal, disbursedOn: '2026-03-03', interest: { rate: '26', period: 'instalment' },
      instalments: { count: 6, unit: 'week', firstDueOn: '2026-03-10' },
    })
    const loan = loanOf(terms, eventsOf(terms, { id: 'd', type: 'disbursement', on: '2026-03-03', amount: principal }))
    if (isRefusal(loan)) throw new Error(loan.refused)
    return { member, loan }
  })
  const renegotiation = (change: unknown): Extract<LoanEvent, { type: 'renegotiation' }> => {
    const [event] = eventsOf(loansOf()[0]?.loan.signed as Terms, { id: 'n', type: 'renegotiation', on: '2026-03-11', changes: [change] } as EventJson)
    return event as Extract<LoanEvent, { type: 'renegotiation' }>
  }
  const dueDates = (each: MemberLoan | undefined) => each?.loan.state.rows.map((row) => formatDay(row.dueOn))

  test('a change of one member’s loan leaves the others as they are', () => {
    const before = loansOf()
    const after = renegotiateGroup(before, renegotiation({ type: 'extend', by: 2 }), tuesdays, ['Zahra']) as MemberLoan[]
    expect(after[0]).toEqual(before[0])
    expect(after[2]).toEqual(before[2])
    expect(dueDates(after[1])).toEqual(['2026-03-10', '2026-03-17', '2026-03-24', '2026-03-31', '2026-04-07', '2026-04-14', '2026-04-21', '2026-04-28'])
  })

  test('a change of all keeps the meeting days', () => {
    const after = renegotiateGroup(loansOf(), renegotiation({ type: 'holiday', instalments: 2, interest: 'accrue' }), tuesdays) as MemberLoan[]
    expect(after.map(dueDates)).toEqual(Array.from({ length: 3 }, () =>
      ['2026-03-10', '2026-03-17', '2026-03-24', '2026-03-31', '2026-04-07', '2026-04-14', '2026-04-21', '2026-04-28']))
  })

  test('a change that leaves the meeting days is refused for all, and says whose and when', () => {
    expect(renegotiateGroup(loansOf(), renegotiation({ type: 'reschedule', from: '2026-03-17', to: '2026-03-25' }), tuesdays))
      .toMatchObject({ refused: 'due_date_off_meeting', facts: { on: '2026-03-25', member: 'Fatima' } })
    expect(renegotiateGroup(loansOf(), renegotiation({ type: 'extend', count: 2 }), tuesdays)).toMatchObject({ refused: 'changes_contradict', facts: { member: 'Fatima' } })
  })

  test('a policy with the meeting of the group lets no change move a member’s loan off its days, unless the group has changed its day since', () => {
    const [, zahra] = loansOf()
    const breachesOf = (weekday: string, change: unknown) => {
      const policy = parsePolicy({ meeting: { frequency: 'weekly', weekday } }, zahra?.loan.signed as Terms)
      if (hasProblems(policy)) throw new Error(JSON.stringify(policy.problems))
      const offer = adjust(zahra?.loan as Loan, renegotiation(change).changes, policy, day('2026-03-11'))
      if (isRefusal(offer)) throw new Error(offer.refused)
      return offer.breaches
    }
    const moved = { type: 'reschedule', from: '2026-03-17', to: '2026-03-25' }
    expect(breachesOf('tuesday', { type: 'extend', by: 2 })).toEqual([])
    expect(breachesOf('tuesday', moved)).toEqual(['off_meeting'])
    expect(breachesOf('friday', moved)).toEqual([])
  })

  test('where only the meetings stand in the way of relief, the reason says so with the day, for one loan and for many alike', () => {
    const terms = parsed({
      currency: 'MAD', principal: '600.00', disbursedOn: '2026-03-03', interest: { rate: '26', period: 'instalment' },
      instalments: { count: 1, unit: 'month', firstDueOn: '2026-03-31' },
    })
    const loan = loanOf(terms, eventsOf(terms, { id: 'd', type: 'disbursement', on: '2026-03-03', amount: '600.00' }))
    const weekly = loansOf()[0]?.loan as Loan
    const within = (weekday?: string): Policy => parsePolicy(weekday === undefined ? {} : { meeting: { frequency: 'weekly', weekday } }, terms) as Policy
    const asOf = day('2026-03-11')
    const half: Menu = { pays: { share: ratio(1n, 2n) }, allowed: new Set(changeTypes), interest: 'accrue' }
    const pause: Menu = { ...half, pays: { pause: 2 } }
    const way = (of: Loan, menu: Menu, policy: Policy) => {
      const found = onMenu(of, menu, policy, asOf)
      return 'tried' in found ? found.why.code : found.whyNone
    }
    for (const menu of [half, pause]) {
      expect(way(loan as Loan, menu, within('tuesday'))).toEqual({ code: 'leaves_meetings', facts: { on: '2026-04-30' } })
      expect(way(loan as Loan, menu, within())).toBe(menu === half ? 'within_capacity' : 'holiday_only')
      expect(way(weekly, menu, within('tuesday'))).toBe(menu === half ? 'within_capacity' : 'holiday_only')
    }
    expect(way(loan as Loan, { ...half, allowed: new Set(['re-amortise']) }, within('tuesday'))).toMatchObject({ code: 'policy_too_narrow' })
    expect(way(loan as Loan, pause, { ...within('tuesday'), maxHoliday: 1 })).toMatchObject({ code: 'policy_too_narrow' })
    const capacity = { amount: 30_000n, every: undefined, unit: undefined, from: undefined }
    expect(offers(loan as Loan, capacity, within('tuesday'), asOf).whyNone).toMatchObject({ code: 'leaves_meetings' })
  })

  test('who paid for whom, netted, and forgotten when the repayment is reversed', () => {
    const [terms] = loansOf().map(({ loan }) => loan.signed) as [Terms]
    const paid = (id: string, amount: string, paidBy?: string): EventJson => ({ id, type: 'repayment', on: '2026-03-10', amount, ...(paidBy === undefined ? {} : { paidBy }) })
    const loans = [
      { member: 'Fatima', events: eventsOf(terms, paid('1', '100.00', 'Zahra'), paid('2', '50.00'), paid('3', '5.00', 'Fatima')) },
      { member: 'Zahra', events: eventsOf(terms, paid('4', '30.00', 'Fatima'), paid('5', '20.00', 'Itto')) },
      { member: 'Itto', events: eventsOf(terms, paid('6', '20.00', 'Zahra'), paid('7', '40.00', 'Fatima'), { id: '8', type: 'reversal', on: '2026-03-11', of: '7' }) },
    ]
    expect(solidarity(loans)).toEqual([{ from: 'Fatima', to: 'Zahra', amount: 7000n }])
  })
})
