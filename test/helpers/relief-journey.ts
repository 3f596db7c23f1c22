// An institution with a loan of a client who has a telephone, and what core says the road of relief does to that loan.
import { randomInt } from 'node:crypto'
import { isAccountRole } from '#core/ledger/account-roles.ts'
import { standardAccountMap } from '#core/ledger/accounts.ts'
import type { ChangeJson, EventJson, ReplayJson } from '#core/loan/events-json.ts'
import { replayJson } from '#core/loan/replay-json.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import type { Language } from '#contract/words/language.ts'
import { registerClient } from '#institution/clients/door.ts'
import { recordRepayments } from '#institution/repayments/door.ts'
import { newId } from '#platform/ids.ts'
import { expectDone, foundTestInstitution, type TestInstitution } from './institution.ts'
import { lendingAt } from './lending-at.ts'
import { addTestProduct, giveLoan } from './lending.ts'
import type { TestServices } from './services.ts'

export const SERVICE_CODE = '*801#'

/** The loan as signed: 12,000.00 in 12 monthly instalments at 24 % a year. */
export const SIGNED: TermsJson = {
  currency: 'MAD', principal: '12000.00', disbursedOn: '2026-01-05',
  interest: { method: 'declining', rate: '24', per: 'year', period: 'instalment' },
  instalments: { count: 12, every: 1, unit: 'month', amortization: 'equal-instalments', firstDueOn: '2026-02-05' },
}
export const PAID: readonly EventJson[] = [
  { id: 'd', type: 'disbursement', on: '2026-01-05', amount: '12000.00' },
  { id: 'r', type: 'repayment', on: '2026-02-05', amount: '1134.72' },
]

const accounts = Object.fromEntries(Object.entries(standardAccountMap).filter(([role]) => isAccountRole(role)))

/** What core alone makes of that loan on a day, with further events, by the standard accounts. */
export function replayed(asOf: string, ...more: EventJson[]): ReplayJson {
  const answer = replayJson({ terms: SIGNED, events: [...PAID, ...more], asOf, accounting: { method: 'accrual', accounts, suspendAfterDays: 90 } })
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer
}

export const amended = (on: string, changes: ChangeJson[]): EventJson => ({ id: 'amend', type: 'renegotiation', on, changes }) as EventJson

export interface ReliefHouse extends TestInstitution { readonly client: string; readonly phone: string; readonly loan: string; readonly loanNumber: string }

/** The loan paid out on 5 January 2026, its first instalment paid on time, its second not; the clock stands at 10 March. */
export async function foundReliefHouse(services: TestServices, language: Language): Promise<ReliefHouse> {
  const here = await foundTestInstitution(services, { ussdCode: SERVICE_CODE, language }, language)
  const lending = lendingAt(services.db, here)
  const phone = `+21261234${randomInt(1_000, 9_999)}`
  services.clock.set('2026-01-05')
  const { id: client } = expectDone(await registerClient(services, here.people.officer.actor, newId(), {
    branch: here.branch, givenName: 'Fatima', familyName: 'Aït Ali', sex: 'female', language, phone, joinedOn: '2026-01-05', officer: here.people.officer.id,
    village: 'Imilchil', occupation: 'weaving', arabicName: 'فاطمة أيت علي',
  } as Parameters<typeof registerClient>[3]))
  const product = await addTestProduct({ ...lending, manager: here.people.administrator.actor })
  const { id, number } = await giveLoan(lending, { client, product, amount: '12000.00', count: 12, on: '2026-01-05', firstDueOn: '2026-02-05' })
  services.clock.set('2026-02-05')
  const [paid] = await services.db.transact({ institution: here.id }, (tx) =>
    recordRepayments(tx, here.id, [{ key: newId(), actor: lending.teller, today: '2026-02-05', content: { loan: id, amount: '1134.72', valueOn: '2026-02-05', means: 'cash' } }]))
  if (paid) expectDone<unknown>(paid)
  services.clock.set('2026-03-10')
  return { ...here, client, phone, loan: id, loanNumber: number }
}
