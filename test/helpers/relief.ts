// A lending institution with its relief policy, a loan of a client with a telephone, and a clock: where stories of relief begin.
import type { ProductContent } from '#core/loan/product.ts'
import type { ReliefCase } from '#contract/renegotiation-shapes.ts'
import { acceptOffer } from '#institution/renegotiation/accept-offer.ts'
import { approveOffers } from '#institution/renegotiation/decide-case.ts'
import { openRequest, type ReliefRequest } from '#institution/renegotiation/open-request.ts'
import { proposeOffers } from '#institution/renegotiation/propose-offers.ts'

import { readCase } from '#institution/renegotiation/read-case.ts'
import { recordRepayments } from '#institution/repayments/door.ts'
import { settableClock, type SettableClock } from '#platform/clock.ts'
import { foundReliefPolicy } from '#institution/policy/door.ts'
import type { Rooms } from '#institution/renegotiation/act-on-case.ts'
import type { ReliefPolicyContent } from '#contract/relief-policy.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { addClient, addTestProduct, done, foundLending, giveLoan, productContent, type Lending } from './lending.ts'

export interface ReliefTown extends Lending {
  readonly rooms: Rooms & { readonly clock: SettableClock }
  readonly client: Actor
  readonly loan: string
  readonly loanNumber: string
  /** A second manager of the whole institution. */
  readonly other: Actor
}

/** 12,000.00 in 12 instalments at 24 % a year from 5 January 2026, by default; the clock stands at noon of that day. */
export async function foundReliefTown(
  db: Database, given: { policy?: Partial<ReliefPolicyContent>; product?: Partial<ProductContent>; language?: string } = {},
): Promise<ReliefTown> {
  const lending = await foundLending(db)
  await db.transact({ institution: lending.institution }, async (tx) => {
    await foundReliefPolicy(tx, lending.institution, given.policy)
  })
  const product = await addTestProduct(lending, productContent(given.product))
  const clientId = await addClient(lending, '+212612345678', given.language ?? 'fr')
  const { id, number } = await giveLoan(lending, { client: clientId, product, amount: '12000.00', count: 12, on: '2026-01-05', firstDueOn: '2026-02-05' })
  return {
    ...lending, rooms: { db, clock: settableClock('2026-01-05') }, loan: id, loanNumber: number,
    client: { ...lending.officer, kind: 'client', id: clientId, name: 'Fatima Ait Ali', rights: new Set(), branches: [], channel: 'ussd' },
    other: { ...lending.manager, id: 'u-rachid', name: 'Rachid' },
  }
}

export const PIXEL = {
  name: 'signed.png', mediaType: 'image/png' as const,
  base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
}

/** She asks on a day, by phone, to pay so much a month. */
export const ask = async (town: ReliefTown, on: string, amount = '600.00', more: Partial<ReliefRequest> = {}) => {
  town.rooms.clock.set(on)
  return openRequest(town.rooms, town.client, {
    key: newId(), request: { loan: town.loan, reason: 'market-closed', capacity: { amount, every: 1, unit: 'month' }, ...more },
  })
}

/** The loans as those of a group loan, of a group that meets so. */
export async function lendToGroup(town: Lending, loans: readonly string[], meets: { frequency: 'weekly' | 'fortnightly'; weekday: number }): Promise<string> {
  const [group, groupLoan] = [newId(), newId()]
  await town.db.transact({ institution: town.institution }, async (tx) => {
    await tx.run(
      `insert into client_group (institution_id, group_id, number, branch_id, formed_on, recorded_by, name, name_key, meeting_frequency, meeting_weekday)
       values ($1, $2, 'G-0001', $3, '2025-01-01', 'u-omar', 'Tifaouine', 'tifaouine', $4, $5)`,
      [town.institution, group, town.branch, meets.frequency, meets.weekday])
    await tx.run(
      `insert into group_loan (institution_id, group_loan_id, number, group_id, product_id, applied_on, recorded_by, recorded_by_name)
       select institution_id, $2, 'GL-0001', $3, product_id, '2026-01-05', 'u-omar', 'Omar' from loan where institution_id = $1 and loan_id = $4`,
      [town.institution, groupLoan, group, loans[0]])
    await tx.run('update loan set group_id = $2, group_loan_id = $3 where institution_id = $1 and loan_id = any($4::uuid[])', [town.institution, group, groupLoan, loans])
  })
  return group
}

export const theCase = async (town: ReliefTown, id: string): Promise<ReliefCase> => done(await readCase(town.rooms, town.officer, id))

/** Asked on a day and approved on it by the manager: the case with the first so many offers before the client. */
export async function offered(town: ReliefTown, on: string, given: { amount?: string; offers?: number } = {}): Promise<ReliefCase> {
  const { id } = done(await ask(town, on, given.amount))
  const offers = (await theCase(town, id)).offers.slice(0, given.offers ?? 2).map((offer) => offer.id)
  done(await proposeOffers(town.rooms, town.officer, { key: newId(), id, proposal: { offers } }))
  done(await approveOffers(town.rooms, town.manager, { key: newId(), id }))
  return theCase(town, id)
}

export const accept = (town: ReliefTown, id: string, offer: string, key = newId()) =>
  acceptOffer(town.rooms, town.client, { key, id, acceptance: { offer, language: 'fr' } })

/** What the books say of the loan: each account's balance, debit positive, in minor units; accounts at zero left out. */
export async function balances(town: ReliefTown): Promise<Record<string, bigint>> {
  const rows = await town.db.transact({ institution: town.institution }, (tx) => tx.rows<{ account: string; balance: string }>(
    `select account, sum(amount) as balance from journal_entry, unnest(accounts, amounts) as t(account, amount)
     where institution_id = $1 and source_id = $2 group by account having sum(amount) <> 0 order by account`, [town.institution, town.loan]))
  return Object.fromEntries(rows.map((row) => [row.account, BigInt(row.balance)]))
}

/** The schedule with what is paid of it, as the table holds it. */
export const instalments = (town: ReliefTown) =>
  town.db.transact({ institution: town.institution }, (tx) => tx.rows(
    'select n, due_on, principal, interest, fees, penalties, total, balance, paid, outstanding, paid_on from instalment where institution_id = $1 and loan_id = $2 order by n',
    [town.institution, town.loan]))

export async function repay(town: ReliefTown, on: string, amount: string): Promise<void> {
  const [answer] = await town.db.transact({ institution: town.institution }, (tx) =>
    recordRepayments(tx, town.institution, [{ key: newId(), actor: town.teller, today: on, content: { loan: town.loan, amount, valueOn: on, means: 'cash' } }]))
  if (answer !== undefined) done<unknown>(answer)
}
