import type { ReactNode } from 'react'
import type { ReliefPolicyContent } from '#contract/relief-policy.ts'
import { useSession } from '#web/api/session.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import { Facts } from '#web/ui/facts.tsx'
import { changeWords, interestWords, policyWords } from './policy-words.ts'

const NEEDS = { 'one-person': policyWords.onePerson, 'two-persons': policyWords.twoPersons, 'head-office': policyWords.headOffice } as const
const CONSENT = { never: policyWords.never, 'when-longer': policyWords.whenLonger, always: policyWords.always } as const

/** A policy in words; against a former one, what differs stands beside what was. */
export function PolicyFacts({ content, former }: { content: ReliefPolicyContent; former?: ReliefPolicyContent }) {
  const now = useLines(content)
  const was = useLines(former ?? content)
  const show = (value: string, place: number): ReactNode => {
    const before = was[place]?.value
    return former && before !== value ? <><strong>{value}</strong> <del style={{ color: 'var(--mantine-color-dimmed)' }}>{before}</del></> : value
  }
  return <Facts facts={now.map(({ label, value }, place) => ({ label, value: show(value, place) }))} />
}

function useLines(content: ReliefPolicyContent): { label: string; value: string }[] {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const { currency } = useSession().organisation
  const number = (value: number | undefined): string => (value === undefined ? '–' : formats.number(value))
  const percent = (value: string | undefined): string => (value === undefined ? '–' : formats.percent(value))
  const list = (parts: readonly string[]): string => (parts.length === 0 ? '–' : parts.join(language === 'ar' ? '، ' : ', '))
  const rule = (each: ReliefPolicyContent['approvals'][number]): string => [
    t(NEEDS[each.needs]), each.whenChange && t(changeWords[each.whenChange]), each.aboveAmount && `> ${formats.money({ amount: each.aboveAmount, currency })}`,
    each.fromDaysPastDue !== undefined && `${t(policyWords.fromDays)} ${each.fromDaysPastDue}`,
  ].filter(Boolean).join(' · ')
  return [
    { label: t(policyWords.allowed), value: list(content.allowed.map((each) => t(changeWords[each]))) },
    { label: t(policyWords.maxExtension), value: number(content.maxExtension) },
    { label: t(policyWords.maxCount), value: number(content.maxCount) },
    { label: t(policyWords.maxHoliday), value: number(content.maxHoliday) },
    { label: t(policyWords.holidayInterest), value: list(content.holidayInterest.map((each) => t(interestWords[each]))) },
    { label: t(policyWords.maxRenegotiations), value: number(content.maxRenegotiations) },
    { label: t(policyWords.minMonthsBetween), value: number(content.minMonthsBetween) },
    { label: t(policyWords.minRate), value: percent(content.minRate) },
    { label: t(policyWords.discountRate), value: percent(content.discountRate) },
    { label: t(policyWords.forgive), value: list(content.forgive.map((each) => `${t(policyWords[each.kind])} ${formats.percent(each.maxPercent)}`)) },
    { label: t(policyWords.penaltiesAre), value: t(policyWords[content.penalties]) },
    { label: t(policyWords.approvals), value: list(content.approvals.map(rule)) },
    { label: t(policyWords.guarantor), value: t(CONSENT[content.guarantorConsent]) },
    { label: t(policyWords.decideWorkingDays), value: number(content.decideWorkingDays) },
    { label: t(policyWords.offerDays), value: number(content.offerDays) },
    { label: t(policyWords.coolingOffDays), value: number(content.coolingOffDays) },
    { label: t(policyWords.appealDays), value: number(content.appealDays) },
    { label: t(policyWords.probation), value: number(content.probationInstalments) },
    { label: t(policyWords.moratorium), value: content.moratorium ? `${content.moratorium.reference}, ${formats.date(content.moratorium.from, 'short')} – ${formats.date(content.moratorium.to, 'short')}` : '–' },
    { label: t(policyWords.crisis), value: content.crisis ? `${content.crisis.name}, ${formats.date(content.crisis.from, 'short')} – ${formats.date(content.crisis.to, 'short')}` : '–' },
  ]
}
