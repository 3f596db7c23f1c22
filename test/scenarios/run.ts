// Runs scenarios through the real commands on real PostgreSQL and says what differs from the text.
import { standardAccountMap } from '#core/ledger/accounts.ts'
import type { ProductContent } from '#core/loan/product.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { verifyLoans } from '#institution/loans/door.ts'
import type { Database } from '#platform/db.ts'
import { addTestProduct, foundLending, productContent, type Lending } from '#test/helpers/lending.ts'
import { readScenario, type Step } from './read-scenario.ts'

/** What the steps of one scenario share. */
export interface Stage {
  readonly lending: Lending
  /** Loan name in the text → its id. */
  readonly loans: Map<string, string>
  /** Key in the text → the event it made, and the answer it got. */
  readonly keys: Map<string, { event: string; answer: string }>
  product(name: string, make: () => ProductContent): Promise<string>
}

/** Does a step and answers in the words of the text, as in `interest 180.00 principal 1000.00`. */
export type Verb = (stage: Stage, step: Step) => Promise<string | Refusal>

export interface Difference { readonly line: number; readonly expected: string; readonly found: string }

export async function runScenario(db: Database, text: string, verbs: Readonly<Record<string, Verb>>): Promise<Difference[]> {
  const currency = /\b(MAD|RWF)\b/.exec(text)?.[1] ?? 'MAD'
  const lending = await foundLending(db, currency)
  const products = new Map<string, string>()
  const stage: Stage = {
    lending, loans: new Map(), keys: new Map(),
    product: async (name, make) => {
      const known = products.get(name) ?? (await addTestProduct(lending, make()))
      products.set(name, known)
      return known
    },
  }
  const differences: Difference[] = []
  let seen = 0n
  for (const step of readScenario(text)) {
    const verb = verbs[step.verb]
    if (!verb) throw new Error(`line ${step.line}: no verb ${step.verb}`)
    const answer = await verb(stage, step)
    const said = isRefusal(answer) ? `refused ${answer.refused}` : answer
    if (step.expected !== undefined && step.expected !== said) differences.push({ line: step.line, expected: step.expected, found: said })
    const { entries, last } = await entriesAfter(lending, seen)
    seen = last
    if (entries.join('\n') !== step.entries.join('\n')) differences.push({ line: step.line, expected: step.entries.join('\n'), found: entries.join('\n') })
  }
  const checked = await db.transact({ institution: lending.institution }, (tx) => verifyLoans(tx, lending.accountant))
  for (const each of checked.differences) differences.push({ line: 0, expected: `${each.what} ${each.expected}`, found: each.found })
  return differences
}

interface JournalRow { number: bigint; kind: string; value_on: string; booked_on: string; accounts: string[]; amounts: string[]; reverses: string | null }

async function entriesAfter({ db, institution, currency }: Lending, seen: bigint): Promise<{ entries: string[]; last: bigint }> {
  const rows = await db.transact({ institution }, (tx) => tx.rows<JournalRow>(
    'select number, kind, value_on, booked_on, accounts, amounts::text[] as amounts, reverses from journal_entry where number > $1 order by number', [seen]))
  const decimals = currencyOf(currency)?.decimals ?? 2
  const entries = rows.map((row) => {
    const late = row.booked_on === row.value_on ? '' : ` booked ${row.booked_on}`
    const lines = row.accounts.map((account, index) => `${account} ${formatAmount(BigInt(row.amounts[index] ?? 0), decimals)}`)
    return `${row.kind}${row.reverses === null ? '' : ' taken back'} ${row.value_on}${late}: ${lines.join(', ')}`
  })
  return { entries, last: rows.at(-1)?.number ?? seen }
}

/** A product by the words of a disbursement, as in `12 months, flat 18% a year`. */
export function productBy(words: readonly string[]): { content: ProductContent; count: number; rate: string; name: string } {
  const text = words.join(' ')
  const count = Number(/(\d+) (?:months|weeks)/.exec(text)?.[1] ?? 12)
  const unit = text.includes('weeks') ? 'week' : 'month'
  const method = text.includes('flat') ? 'flat' : 'declining'
  const rate = /([\d.]+)%/.exec(text)?.[1] ?? '0'
  const cash = text.includes('cash-basis')
  const base = productContent()
  const content: ProductContent = {
    ...base,
    terms: {
      interest: { method, per: 'year', period: 'instalment' },
      instalments: { every: 1, unit, amortization: text.includes('equal-principal') ? 'equal-principal' : 'equal-instalments' },
      ...(text.includes('early lessens') ? { allocation: { excess: 'smaller-instalments' } } : {}),
      ...(text.includes('fee 2%') ? { fees: [{ name: 'Fee', percent: '2', of: 'principal', when: 'disbursement', collect: 'deducted' }] } : {}),
      ...(text.includes('late fee 10.00') ? { fees: [{ name: 'Late', amount: '10.00', when: 'overdue', toleranceDays: 5 }] } : {}),
    },
    accounting: cash ? { method: 'cash' } : { method: 'accrual', suspendAfterDays: 90 },
    accounts: { ...standardAccountMap },
  }
  return { content, count, rate, name: `${unit} ${method} ${cash} ${/equal-principal|fee 2%|late fee|early lessens/.exec(text)?.[0] ?? ''}` }
}
