// The policy in the engine's words, with the institution's provisions.
import type { PolicyJson } from '#core/loan/events-json.ts'
import { classRules } from '../portfolio/door.ts'
import type { CaseInHand } from './act-on-case.ts'
import type { CaseFile } from './case-file.ts'

export async function enginePolicy({ tx, actor, today }: Pick<CaseInHand, 'tx' | 'actor' | 'today'>, { policy }: Pick<CaseFile, 'policy'>): Promise<PolicyJson> {
  const rules = await classRules(tx, actor.institution, today)
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
  }
}
