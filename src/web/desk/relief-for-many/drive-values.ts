// What is typed on the page of a new drive, and what is sent of it.
import type { CaseReason } from '#core/loan/case-can.ts'
import { changeTypes, type ChangeType, type HolidayInterest } from '#core/loan/events-json.ts'
import type { BeginDrive, DriveMenu, DriveSelection } from '#contract/relief-drives.ts'
import type { ReliefPolicyContent } from '#contract/relief-policy.ts'

export interface DriveValues extends Record<string, unknown> {
  name: string; note: string
  selection: { branches: string[]; group: string; products: string[]; sectors: string[]; place: string; daysPastDueFrom: string; daysPastDueTo: string; disbursedTo: string }
  menu: { reason: string; pays: string; percent: string; instalments: string; allowed: string[]; interest: string; byLaw: boolean }
}

/** Forgiveness and lower rates are not ticked for many at once unless somebody wants them. */
const TICKED: ReadonlySet<ChangeType> = new Set(['holiday', 'extend', 'reschedule', 'spread-arrears', 're-amortise', 'capacity'])

export const valuesFor = (policy: ReliefPolicyContent | undefined): DriveValues => ({
  name: '', note: '',
  selection: { branches: [], group: '', products: [], sectors: [], place: '', daysPastDueFrom: '', daysPastDueTo: '', disbursedTo: '' },
  menu: {
    reason: '', pays: 'share', percent: '50', instalments: '3', interest: policy?.holidayInterest[0] ?? 'accrue', byLaw: false,
    allowed: changeTypes.filter((type) => TICKED.has(type) && (policy?.allowed.includes(type) ?? true)),
  },
})

export function selectionOf({ selection: s }: DriveValues): DriveSelection {
  return {
    ...(s.branches.length > 0 && { branches: s.branches }), ...(s.group !== '' && { groups: [s.group] }), ...(s.products.length > 0 && { products: s.products }),
    ...(s.sectors.length > 0 && { sectors: s.sectors as NonNullable<DriveSelection['sectors']> }), ...(s.place.trim() !== '' && { place: s.place.trim() }),
    ...(/^\d{1,4}$/.test(s.daysPastDueFrom) && { daysPastDueFrom: Number(s.daysPastDueFrom) }),
    ...(/^\d{1,4}$/.test(s.daysPastDueTo) && { daysPastDueTo: Number(s.daysPastDueTo) }),
    ...(/^\d{4}-\d\d-\d\d$/.test(s.disbursedTo) && { disbursedTo: s.disbursedTo }),
  }
}

export function bodyOf(values: DriveValues): BeginDrive {
  const { menu: m } = values
  const pays: DriveMenu['pays'] = m.pays === 'pause' ? { kind: 'pause', instalments: Number(m.instalments) } : { kind: 'share', percent: m.percent }
  return {
    name: values.name, ...(values.note.trim() !== '' && { note: values.note }), selection: selectionOf(values),
    menu: { reason: m.reason as CaseReason, pays, allowed: m.allowed as ChangeType[], interest: m.interest as HolidayInterest, byLaw: m.byLaw && m.pays === 'pause' },
  }
}
