// An institution that lends: branch, chart, people with their rights, a product and clients, for tests and benchmarks.
import { standardAccountMap } from '#core/ledger/accounts.ts'
import type { ProductContent } from '#core/loan/product.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { firstRoles } from '#contract/rights.ts'
import { foundChart } from '#institution/ledger/door.ts'
import { foundClassRules } from '#institution/portfolio/door.ts'
import { applyForLoan, approveLoan, disburseLoan } from '#institution/loans/door.ts'
import { addProduct } from '#institution/products/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'

export interface Lending {
  readonly db: Database
  readonly institution: string
  readonly branch: string
  readonly currency: string
  /** An officer applies, a manager approves, a teller handles money, an accountant reverses. */
  readonly officer: Actor
  readonly manager: Actor
  readonly teller: Actor
  readonly accountant: Actor
}

export const done = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`refused ${JSON.stringify(answer)}`)
  return answer
}

export async function foundLending(db: Database, currency = 'MAD', slug = `atlas-${newId().slice(-8)}`): Promise<Lending> {
  const [institution, branch] = [newId(), newId()]
  await db.transact({ institution }, async (tx) => {
    await tx.run(
      `insert into institution (institution_id, slug, name, kind, country, currency, time_zone, language)
       values ($1, $2, 'Atlas', 'microcredit-association', 'MA', $3, 'Africa/Casablanca', 'fr')`, [institution, slug, currency])
    await tx.run(`insert into branch (institution_id, branch_id, code, name, opened_on) values ($1, $2, 'A1', 'Azilal', '2020-01-01')`, [institution, branch])
    await foundChart(tx, institution)
    await foundClassRules(tx, institution, 'MA')
  })
  const actor = (name: string, role: string): Actor => ({
    kind: 'staff', id: `u-${name.toLowerCase()}`, name, institution, currency, timeZone: 'Africa/Casablanca', rights: new Set(firstRoles[role]),
    branches: 'all', channel: 'desk', language: 'fr',
  })
  return {
    db, institution, branch, currency, officer: actor('Omar', 'officer'), manager: actor('Mina', 'branch-manager'),
    teller: actor('Tarik', 'teller'), accountant: actor('Aicha', 'accountant'),
  }
}

export async function addClient(lending: Lending, phone: string | null = null, language = 'fr'): Promise<string> {
  const id = newId()
  await lending.db.transact({ institution: lending.institution }, (tx) => insertClient(tx, lending, id, phone, language))
  return id
}

export const insertClient = (tx: Tx, lending: Lending, id: string, phone: string | null, language: string): Promise<number> =>
  tx.run(
    `insert into client (institution_id, client_id, number, branch_id, given_name, family_name, name_key, sex, language, joined_on, recorded_by, phone, phone_key)
     values ($1, $2, $3, $4, 'Fatima', 'Ait Ali', 'ait ali fatima', 'female', $5, '2025-01-01', 'u-omar', $6, $7)`,
    [lending.institution, id, `C${id.slice(-10)}`, lending.branch, language, phone, phone === null ? null : '0'.repeat(64)])

/** A product of 12 monthly instalments, declining at 24 % a year unless told otherwise. */
export function productContent(change: Partial<ProductContent> = {}): ProductContent {
  return {
    names: { en: 'Rural loan', fr: 'Crédit rural', ar: 'قرض قروي', rw: 'Inguzanyo yo mu cyaro' },
    kind: 'individual',
    terms: {
      interest: { method: 'declining', per: 'year', period: 'instalment' },
      instalments: { every: 1, unit: 'month', amortization: 'equal-instalments' },
    },
    limits: {
      amount: { min: '100', default: '10000', max: '500000' }, count: { min: 1, default: 12, max: 60 }, rate: { min: '0', default: '24', max: '60' },
    },
    approvals: [{ above: '0', count: 1, right: 'loans.approve' }, { above: '100000', count: 2, right: 'loans.approve' }],
    reversalLimit: '1000',
    accounting: { method: 'accrual', suspendAfterDays: 90 },
    accounts: { ...standardAccountMap },
    ...change,
  }
}

export const addTestProduct = async (lending: Lending, content: ProductContent = productContent(), code = `P${newId().slice(-6).toUpperCase()}`): Promise<string> =>
  done(await addProduct(lending.db, lending.manager, { key: newId(), code, content })).id

export interface LoanWish {
  readonly client?: string; readonly product: string; readonly amount: string; readonly count: number; readonly on: string
  readonly rate?: string; readonly firstDueOn?: string; readonly means?: 'cash' | 'bank'
}

/** A loan on its whole way through the real commands: applied for, approved by another, paid out. */
export async function giveLoan(lending: Lending, wish: LoanWish): Promise<{ id: string; number: string }> {
  const client = wish.client ?? (await addClient(lending))
  const { id, number } = done(await applyForLoan(lending.db, lending.officer, {
    key: newId(), today: wish.on,
    application: {
      client, product: wish.product, amount: wish.amount, count: wish.count, rate: wish.rate, disburseOn: wish.on, firstDueOn: wish.firstDueOn,
      purpose: 'Sheep', guarantors: [],
    },
  }))
  const approved = done(await approveLoan(lending.db, lending.manager, { key: newId(), id, version: 1, today: wish.on }))
  done(await disburseLoan(lending.db, lending.teller, {
    key: newId(), id, version: approved.version, today: wish.on, on: wish.on, firstDueOn: wish.firstDueOn, means: wish.means ?? 'cash',
  }))
  return { id, number }
}
