// The policy in the engine's words, with the institution's provisions.
import type { PolicyJson } from '#core/loan/events-json.ts'
import { weekdays, type Weekday } from '#core/loan/terms-json.ts'
import { classRules } from '../portfolio/door.ts'
import type { CaseInHand } from './act-on-case.ts'
import type { CaseFile } from './case-file.ts'
import { meetingsOfLoans } from './around-store.ts'

/** Without a loan the policy of all loans of a product: the days of a group are each loan's own. */
interface Asked { readonly policy: CaseFile['policy']; readonly loan?: { readonly id: string } }

const weekdayOf = (weekday: number): Weekday => {
  const name = weekdays[weekday - 1]
  if (name === undefined) throw new Error('a week has seven days')
  return name
}

export async function enginePolicy({ tx, actor, today }: Pick<CaseInHand, 'tx' | 'actor' | 'today'>, { policy, loan }: Asked): Promise<PolicyJson> {
  const rules = await classRules(tx, actor.institution, today)
  const meeting = loan && (await meetingsOfLoans(tx, actor.institution, [loan.id])).get(loan.id)
  const { content } = policy
  const { crisis } = content
  const limits = {
    maxExtension: content.maxExtension, maxCount: content.maxCount, maxHoliday: content.maxHoliday, minRate: content.minRate,
    maxRenegotiations: content.maxRenegotiations, minMonthsBetween: content.minMonthsBetween, discountRate: content.discountRate,
  }
  const given = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined)) as { [K in keyof typeof limits]?: NonNullable<(typeof limits)[K]> }
  return {
    ...given,
    allowed: content.allowed,
    holidayInterest: content.holidayInterest,
    capitalise: content.capitalise,
    forgive: content.forgive,
    provisions: rules.bands.map(({ fromDays, provision }) => ({ fromDays, percent: provision })),
    ...(crisis && today >= crisis.from && today <= crisis.to && { crisisProgramme: crisis.name }),
    probationInstalments: content.probationInstalments,
    ...(meeting && { meeting: { frequency: meeting.frequency, weekday: weekdayOf(meeting.weekday), ...(meeting.week !== undefined && { week: meeting.week }) } }),
  }
}
