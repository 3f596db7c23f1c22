// An institution with something on every page.
import type { Language } from '#contract/words/language.ts'
import { formGroup } from '#institution/groups/door.ts'
import { openRequest } from '#institution/renegotiation/door.ts'
import { newId } from '#platform/ids.ts'
import { expectDone, type Person, type RoleKey } from './institution.ts'
import { foundPlanPages, type PlanPages } from './plan-pages.ts'
import { foundReliefHouse } from './relief-journey.ts'
import type { TestServices } from './services.ts'

export interface Pages {
  readonly people: Readonly<Record<RoleKey, Person>>
  /** Pages that no entry of the navigation leads to, by a role that works there. */
  readonly further: Partial<Record<RoleKey, readonly string[]>>
  /** A network to which the institution belongs. */
  readonly plans: PlanPages
}

export async function foundPages(services: TestServices, language: Language): Promise<Pages> {
  const here = await foundReliefHouse(services, language)
  const officer = here.people.officer.actor
  const group = expectDone(await formGroup(services, officer, newId(), {
    name: 'Tifaouine', branch: here.branch, officer: officer.id, formedOn: '2026-02-01', members: [{ client: here.client, role: 'leader' }],
    meeting: { frequency: 'weekly', weekday: 2, time: '09:30', place: 'Imilchil' },
  }))
  const asked = expectDone(await openRequest(services, officer, {
    key: newId(), request: { loan: here.loan, reason: 'market-closed', capacity: { amount: '600.00', every: 1, unit: 'month' } },
  }))
  const [entry] = await services.db.transact({ institution: here.id }, (tx) => tx.rows<{ id: string }>('select entry_id as id from journal_entry order by entry_id limit 1'))
  const plans = await foundPlanPages(services, language, here.id)
  return {
    people: here.people, plans,
    further: {
      officer: [
        '/clients/new', `/clients/${here.client}`, `/clients/${here.client}/edit`, '/clients/transfer', '/groups/new', `/groups/${group.id}`, `/groups/${group.id}/edit`,
        `/loans/new?client=${here.client}`, `/loans/${here.loan}`, `/loans/${here.loan}?tab=movements`, `/loans/${here.loan}?tab=contract`, `/loans/${here.loan}/repay`,
        `/groups/${group.id}/collection`, '/cases/new', `/cases/${asked.id}`, '/simulator/compare', '/account',
      ],
      'branch-manager': [`/cases/${asked.id}`],
      accountant: ['/journal/new', `/journal/${entry?.id}`, `/loans/${here.loan}?tab=entries`],
      administrator: ['/staff/new', `/staff/${here.people.officer.id}`, '/roles/officer', ...plans.own],
    },
  }
}
