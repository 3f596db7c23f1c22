// A case with its loan and the policy that governs it: what most verbs decide from.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { CapacityJson } from '#contract/renegotiation-shapes.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { policyFor, type PolicyInForce } from '../policy/door.ts'
import type { CaseInHand } from './act-on-case.ts'
import { around, type AroundRow } from './around-store.ts'
import { readLoanOnFile, type LoanOnFile } from './loan-on-file.ts'
import type { CaseRecord } from './store.ts'

export interface CaseFile { readonly loan: LoanOnFile; readonly policy: PolicyInForce; readonly known: AroundRow }

export async function caseFile({ tx, actor, record, today }: Pick<CaseInHand, 'tx' | 'actor' | 'record' | 'today'>): Promise<CaseFile | Refusal> {
  const loan = await readLoanOnFile(tx, actor, record.loan_id, today)
  if (isRefusal(loan)) return loan
  const policy = await policyFor(tx, actor.institution, record.product_id)
  if (isRefusal(policy)) return policy
  return { loan, policy, known: await knownAround(tx, actor.institution, record.loan_id) }
}

export async function knownAround(tx: CaseInHand['tx'], institution: string, loan: string): Promise<AroundRow> {
  const known = await around(tx, institution, loan)
  if (!known) throw new Error('a loan has a client, a branch and a product')
  return known
}

/** Major units with the currency's decimals. */
export const majorOf = (currency: string) => {
  const decimals = currencyOf(currency)?.decimals ?? 2
  return (units: bigint): string => formatAmount(units, decimals)
}

export const capacityOf = (record: CaseRecord, currency: string): CapacityJson => ({
  amount: majorOf(currency)(record.capacity_amount), every: record.capacity_every, unit: record.capacity_unit,
  ...(record.capacity_from !== null && { from: record.capacity_from }),
})
