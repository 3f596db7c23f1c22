// What a new institution begins with: a careful relief policy, and the weekend of its country.
import type { ReliefPolicyContent, WorkingDays } from '#contract/relief-policy.ts'

export const firstPolicy: ReliefPolicyContent = {
  allowed: ['holiday', 'extend', 'reschedule', 'spread-arrears', 're-amortise', 'capacity', 'step', 'forgive'],
  maxExtension: 24,
  maxHoliday: 6,
  holidayInterest: ['accrue', 'capitalise'],
  capitalise: [],
  forgive: [{ kind: 'penalties', maxPercent: '100' }, { kind: 'interest', maxPercent: '25' }],
  maxRenegotiations: 3,
  minMonthsBetween: 3,
  discountRate: '8',
  approvals: [
    { needs: 'one-person' },
    { whenChange: 'forgive', needs: 'two-persons' },
    { fromDaysPastDue: 180, needs: 'head-office' },
  ],
  guarantorConsent: 'when-longer',
  penalties: 'kept',
  coolingOffDays: 0,
  offerDays: 14,
  decideWorkingDays: 5,
  appealDays: 30,
  probationInstalments: 3,
}

export const firstWorkingDays: WorkingDays = { restDays: [6, 7], holidays: [] }
