import { compare } from '../money/ratio.ts'
import { capitalisableKinds, changeTypes, holidayInterests } from './events-json.ts'
import type { ApprovalRule, Policy } from './events.ts'
import type { Problem, Problems } from './problem.ts'
import { Fields, mostInstalments } from './read-fields.ts'
import { readMeeting } from './read-meeting.ts'
import { kinds } from './terms-json.ts'
import type { Terms } from './terms.ts'

const policyFields = [
  'allowed', 'maxExtension', 'maxCount', 'maxHoliday', 'holidayInterest', 'capitalise', 'minRate', 'forgive', 'maxRenegotiations',
  'minMonthsBetween', 'discountRate', 'provisions', 'approvals', 'crisisProgramme', 'probationInstalments', 'meeting',
] as const
const mostRules = 100

/**
 * Reads a policy from JSON, strictly. What is absent is not limited, except forgiveness and capitalising, which must be allowed:
 * without `holidayInterest` the interest of a holiday accrues or is waived.
 */
export function parsePolicy(json: unknown, terms: Terms, path = 'policy'): Policy | Problems {
  const problems: Problem[] = []
  const policy = readPolicy(json, terms.currency.decimals, path, problems)
  return policy === undefined || problems.length > 0 ? { problems } : policy
}

export function readPolicy(json: unknown, decimals: number, path: string, problems: Problem[]): Policy | undefined {
  const fields = Fields.of(json, path, policyFields, problems)
  if (fields === undefined) return undefined
  const count = (name: string, least: number) => fields.integer(name, { least, most: mostInstalments })
  return {
    allowed: new Set(fields.words('allowed', changeTypes) ?? changeTypes),
    maxExtension: count('maxExtension', 0),
    maxCount: count('maxCount', 1),
    maxHoliday: count('maxHoliday', 0),
    holidayInterest: fields.words('holidayInterest', holidayInterests) ?? ['accrue', 'waive'],
    capitalise: fields.words('capitalise', capitalisableKinds) ?? [],
    minRate: fields.percent('minRate'),
    forgive: readForgive(fields),
    maxRenegotiations: count('maxRenegotiations', 0),
    minMonthsBetween: count('minMonthsBetween', 0),
    discountRate: fields.percent('discountRate'),
    provisions: readProvisions(fields),
    approvals: readApprovals(fields, decimals),
    crisisProgramme: fields.text('crisisProgramme'),
    probationInstalments: count('probationInstalments', 0),
    meeting: readMeeting(fields),
  }
}

function readForgive(fields: Fields): Policy['forgive'] {
  const rules: Policy['forgive'][number][] = []
  for (const rule of fields.objects('forgive', mostRules, ['kind', 'maxPercent', 'needs']) ?? []) {
    for (const name of ['kind', 'maxPercent']) rule.need(name)
    const kind = rule.oneOf('kind', kinds)
    const maxPercent = rule.percent('maxPercent', { most: 100n })
    const needs = rule.text('needs')
    if (kind === undefined || maxPercent === undefined) continue
    if (rules.some((other) => other.kind === kind)) rule.note('kind', 'repeated', `"${kind}" stands twice in "forgive".`)
    rules.push({ kind, maxPercent, needs })
  }
  return rules
}

function readProvisions(fields: Fields): Policy['provisions'] {
  const bands: Policy['provisions'][number][] = []
  for (const band of fields.objects('provisions', mostRules, ['fromDays', 'percent']) ?? []) {
    for (const name of ['fromDays', 'percent']) band.need(name)
    const fromDays = band.integer('fromDays', { least: 0, most: 100_000 })
    const percent = band.percent('percent', { most: 100n })
    if (fromDays === undefined || percent === undefined) continue
    const before = bands.at(-1)
    if (before !== undefined && fromDays <= before.fromDays) band.note('fromDays', 'contradiction', '"fromDays" must rise from one band to the next.')
    if (before !== undefined && compare(percent, before.percent) < 0) band.note('percent', 'contradiction', '"percent" must not fall from one band to the next.')
    bands.push({ fromDays, percent })
  }
  return bands
}

function readApprovals(fields: Fields, decimals: number): ApprovalRule[] {
  const rules: ApprovalRule[] = []
  for (const rule of fields.objects('approvals', mostRules, ['whenChange', 'aboveAmount', 'needs']) ?? []) {
    rule.need('needs')
    const needs = rule.text('needs')
    const whenChange = rule.oneOf('whenChange', changeTypes)
    const aboveAmount = rule.amount('aboveAmount', { decimals, zero: true })
    if (needs !== undefined) rules.push({ whenChange, aboveAmount, needs })
  }
  return rules
}
