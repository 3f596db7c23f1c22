// The policy's form: everything as text, the way it is typed; empty means not limited.
import type { ChangeType, HolidayInterest } from '#core/loan/events-json.ts'
import { kinds, type Kind } from '#core/loan/terms-json.ts'
import type { ApprovalNeed, PenaltyTreatment, ReliefPolicyContent } from '#contract/relief-policy.ts'

export interface RuleValues { needs: string; whenChange: string; aboveAmount: string; fromDaysPastDue: string }

export interface PolicyValues extends Record<string, unknown> {
  allowed: string[]; holidayInterest: string[]; capitalise: string[]
  maxExtension: string; maxCount: string; maxHoliday: string; maxRenegotiations: string; minMonthsBetween: string; minRate: string; discountRate: string
  forgive: Record<Kind, string>
  approvals: RuleValues[]
  penalties: string; guarantorConsent: string
  decideWorkingDays: string; offerDays: string; coolingOffDays: string; appealDays: string; probationInstalments: string
  crisisName: string; crisisFrom: string; crisisTo: string; lawReference: string; lawFrom: string; lawTo: string
  note: string
}

export const LIMITS = [
  { name: 'maxExtension', decimals: 0 }, { name: 'maxCount', decimals: 0 }, { name: 'maxHoliday', decimals: 0 }, { name: 'maxRenegotiations', decimals: 0 },
  { name: 'minMonthsBetween', decimals: 0 }, { name: 'minRate', decimals: 4 }, { name: 'discountRate', decimals: 4 },
] as const
export const TIMES = [
  { name: 'decideWorkingDays', word: 'decideWorkingDays' }, { name: 'offerDays', word: 'offerDays' }, { name: 'coolingOffDays', word: 'coolingOffDays' },
  { name: 'appealDays', word: 'appealDays' }, { name: 'probationInstalments', word: 'probation' },
] as const

const text = (value: number | string | undefined): string => (value === undefined ? '' : String(value))

export function valuesOf(content: ReliefPolicyContent | undefined): PolicyValues {
  const forgiven = (kind: Kind): string => text(content?.forgive.find((rule) => rule.kind === kind)?.maxPercent)
  return {
    allowed: [...(content?.allowed ?? ['extend'])], holidayInterest: [...(content?.holidayInterest ?? [])], capitalise: [...(content?.capitalise ?? [])],
    maxExtension: text(content?.maxExtension), maxCount: text(content?.maxCount), maxHoliday: text(content?.maxHoliday),
    maxRenegotiations: text(content?.maxRenegotiations), minMonthsBetween: text(content?.minMonthsBetween), minRate: text(content?.minRate),
    discountRate: text(content?.discountRate),
    forgive: Object.fromEntries(kinds.map((kind) => [kind, forgiven(kind)])) as Record<Kind, string>,
    approvals: (content?.approvals ?? [{ needs: 'one-person' as const }]).map((rule) => ({
      needs: rule.needs, whenChange: rule.whenChange ?? 'any', aboveAmount: rule.aboveAmount ?? '', fromDaysPastDue: text(rule.fromDaysPastDue),
    })),
    penalties: content?.penalties ?? 'kept', guarantorConsent: content?.guarantorConsent ?? 'when-longer',
    decideWorkingDays: text(content?.decideWorkingDays ?? 5), offerDays: text(content?.offerDays ?? 14), coolingOffDays: text(content?.coolingOffDays ?? 0),
    appealDays: text(content?.appealDays ?? 30), probationInstalments: text(content?.probationInstalments ?? 3),
    lawReference: content?.moratorium?.reference ?? '', lawFrom: content?.moratorium?.from ?? '', lawTo: content?.moratorium?.to ?? '',
    crisisName: content?.crisis?.name ?? '', crisisFrom: content?.crisis?.from ?? '', crisisTo: content?.crisis?.to ?? '', note: '',
  }
}

export function contentOf(values: PolicyValues): ReliefPolicyContent {
  const { crisisName, crisisFrom, crisisTo, lawReference, lawFrom, lawTo } = values
  const limit = <Name extends string>(name: Name, value: string) => (value === '' ? {} : { [name]: Number(value) } as Record<Name, number>)
  const rate = <Name extends string>(name: Name, value: string) => (value === '' ? {} : { [name]: value } as Record<Name, string>)
  return {
    allowed: values.allowed as ChangeType[], holidayInterest: values.holidayInterest as HolidayInterest[], capitalise: values.capitalise as ReliefPolicyContent['capitalise'],
    ...limit('maxExtension', values.maxExtension), ...limit('maxCount', values.maxCount), ...limit('maxHoliday', values.maxHoliday),
    ...limit('maxRenegotiations', values.maxRenegotiations), ...limit('minMonthsBetween', values.minMonthsBetween),
    ...rate('minRate', values.minRate), ...rate('discountRate', values.discountRate),
    forgive: kinds.flatMap((kind) => (values.forgive[kind] === '' ? [] : [{ kind, maxPercent: values.forgive[kind] }])),
    approvals: values.approvals.map((rule) => ({
      needs: rule.needs as ApprovalNeed, ...(rule.whenChange !== 'any' && { whenChange: rule.whenChange as ChangeType }),
      ...rate('aboveAmount', rule.aboveAmount), ...limit('fromDaysPastDue', rule.fromDaysPastDue),
    })),
    penalties: values.penalties as PenaltyTreatment, guarantorConsent: values.guarantorConsent as ReliefPolicyContent['guarantorConsent'],
    decideWorkingDays: Number(values.decideWorkingDays), offerDays: Number(values.offerDays), coolingOffDays: Number(values.coolingOffDays),
    appealDays: Number(values.appealDays), probationInstalments: Number(values.probationInstalments),
    ...(lawReference.trim() !== '' && { moratorium: { reference: lawReference, from: lawFrom, to: lawTo } }),
    ...(crisisName.trim() !== '' && { crisis: { name: crisisName, from: crisisFrom, to: crisisTo } }),
  }
}
