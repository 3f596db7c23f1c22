import type { Session } from '#contract/session.ts'
import type { ScheduleLine } from '#web/ui/schedule-diff.ts'

/** Whoever looks at the kitchen has no session; the blocks that need one get this. */
export const kitchenSession: Session = {
  user: { id: '00000000-0000-4000-8000-000000000001', name: 'A. B.', login: 'kitchen' },
  organisation: {
    id: '00000000-0000-4000-8000-000000000002', kind: 'institution', name: 'Twiza', currency: 'MAD', timezone: 'Africa/Casablanca', today: '2026-02-05',
  },
  roles: [],
  organisations: [],
  rights: [],
  language: 'en',
  secondFactor: false,
  passwordTemporary: false,
  demo: false,
}

export interface KitchenRow {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly branch: string
  readonly remaining: string
  readonly daysLate: number
}

export const kitchenRows: readonly KitchenRow[] = [
  { id: '1', name: 'Aïcha Amrani', phone: '+212612345678', branch: 'Tahannaout', remaining: '11000.00', daysLate: 0 },
  { id: '2', name: 'Brahim Oubella', phone: '+212698765432', branch: 'Asni', remaining: '1180.50', daysLate: 47 },
  { id: '3', name: 'Fadma Aït Lahcen', phone: '+212655512345', branch: 'Amizmiz', remaining: '24960.00', daysLate: 3 },
]

const line = (number: number, due: string, principal: string, interest: string, total: string, balance: string): ScheduleLine => ({
  number, due, principal, interest, total, balance,
})

export const scheduleBefore: readonly ScheduleLine[] = [
  line(1, '2026-02-05', '1000.00', '180.00', '1180.00', '3000.00'),
  line(2, '2026-03-05', '1000.00', '180.00', '1180.00', '2000.00'),
  line(3, '2026-04-05', '1000.00', '180.00', '1180.00', '1000.00'),
  line(4, '2026-05-05', '1000.00', '180.00', '1180.00', '0.00'),
]

export const scheduleAfter: readonly ScheduleLine[] = [
  line(1, '2026-02-05', '1000.00', '180.00', '1180.00', '3000.00'),
  line(2, '2026-03-05', '0.00', '180.00', '180.00', '3000.00'),
  line(3, '2026-04-05', '1000.00', '180.00', '1180.00', '2000.00'),
  line(4, '2026-05-05', '1000.00', '180.00', '1180.00', '1000.00'),
  line(5, '2026-06-05', '1000.00', '195.50', '1195.50', '0.00'),
]
