// Which canonical input an account of the books feeds, and what the books' balances come to.
import type { AccountKind } from '../ledger/accounts.ts'
import { standardChart } from '../ledger/accounts.ts'
import type { Ratio } from '../money/ratio.ts'
import type { FlowName, InputName, StockName } from './inputs.ts'

const revenue = ['interestOnPortfolio', 'feesOnPortfolio', 'liquidInvestmentRevenue', 'financialInvestmentRevenue', 'nonFinancialInvestmentRevenue', 'otherFinancialRevenue', 'donations', 'nonOperatingIncome'] as const
const expense = ['interestOnDeposits', 'interestOnBorrowings', 'otherFinancialExpense', 'impairmentExpense', 'personnelExpense', 'administrativeExpense', 'depreciation', 'taxes'] as const
const assets = ['cash', 'tradeInvestments', 'financialInvestments', 'nonFinancialInvestments', 'grossLoanPortfolio', 'allowance', 'interestReceivable', 'otherAssets', 'fixedAssets'] as const
const liabilities = ['demandDeposits', 'shortTermDeposits', 'longTermDeposits', 'compulsoryDeposits', 'shortTermBorrowings', 'longTermBorrowings', 'interestPayable', 'otherShortTermLiabilities', 'otherLongTermLiabilities'] as const
const equity = ['paidInCapital', 'memberShares', 'donatedEquity', 'reserves', 'retainedEarnings', 'otherEquity'] as const

/** Inputs that accounts feed, by the kind of the account. A recovery is income that lessens the expense for losses, so both sides may feed either. */
export const inputsOfKind: Readonly<Record<AccountKind, readonly InputName[]>> = {
  asset: assets, liability: liabilities, equity, income: [...revenue, ...expense], expense: [...expense, ...revenue],
}
export const accountFlows: readonly FlowName[] = [...revenue, ...expense]
export const accountStocks: readonly StockName[] = [...assets, ...liabilities, ...equity, 'currentEarnings']

const byRole: Readonly<Record<string, InputName>> = {
  cash: 'cash', vault: 'cash', bank: 'cash', 'mobile-money': 'cash', 'cash-in-transit': 'cash',
  'loan-principal': 'grossLoanPortfolio', 'loan-principal-restructured': 'grossLoanPortfolio', 'loan-provision': 'allowance',
  'interest-receivable': 'interestReceivable', 'fee-receivable': 'interestReceivable', 'penalty-receivable': 'interestReceivable',
  'compulsory-savings': 'compulsoryDeposits', 'voluntary-savings': 'demandDeposits',
  'retained-earnings': 'retainedEarnings', 'interest-income': 'interestOnPortfolio', 'fee-income': 'feesOnPortfolio', 'penalty-income': 'feesOnPortfolio',
  'recovery-income': 'impairmentExpense', 'provision-expense': 'impairmentExpense', 'write-off-expense': 'impairmentExpense',
}
const byCode: Readonly<Record<string, InputName>> = {
  '1420': 'fixedAssets', '2250': 'longTermBorrowings', '3010': 'paidInCapital', '3020': 'donatedEquity', '5030': 'personnelExpense', '5050': 'interestOnBorrowings',
}
const byKind: Readonly<Record<AccountKind, InputName>> = {
  asset: 'otherAssets', liability: 'otherShortTermLiabilities', equity: 'otherEquity', income: 'otherFinancialRevenue', expense: 'administrativeExpense',
}
const standard = new Map(standardChart.map((account) => [account.code, account]))

/** What an account feeds until somebody says otherwise: by its use in the standard chart, else the rest of its kind. */
export function firstInputOf({ code, kind }: { readonly code: string; readonly kind: AccountKind }): InputName {
  const known = standard.get(code)
  if (known === undefined || known.kind !== kind) return byKind[kind]
  return (known.role === undefined ? undefined : byRole[known.role]) ?? byCode[code] ?? byKind[kind]
}

export type MappingFault =
  | { readonly code: 'account_not_mapped' | 'account_unknown' | 'account_mapped_twice'; readonly account: string }
  | { readonly code: 'input_of_another_kind'; readonly account: string; readonly input: string }

/** Every posting account exactly once, each to an input of its kind. */
export function mappingFaults(accounts: readonly { readonly code: string; readonly kind: AccountKind }[], mapping: readonly { readonly code: string; readonly input: string }[]): readonly MappingFault[] {
  const kinds = new Map(accounts.map(({ code, kind }) => [code, kind]))
  const seen = new Set<string>()
  const faults: MappingFault[] = []
  for (const { code, input } of mapping) {
    const kind = kinds.get(code)
    if (kind === undefined) faults.push({ code: 'account_unknown', account: code })
    else if (seen.has(code)) faults.push({ code: 'account_mapped_twice', account: code })
    else if (!inputsOfKind[kind].some((each) => each === input)) faults.push({ code: 'input_of_another_kind', account: code, input })
    seen.add(code)
  }
  return [...faults, ...accounts.filter(({ code }) => !seen.has(code)).map(({ code }) => ({ code: 'account_not_mapped' as const, account: code }))]
}

/** Minor units, debit positive. */
export interface AccountBalance { readonly code: string; readonly kind: AccountKind; readonly input: InputName; readonly amount: bigint }

const creditNatured = new Set<string>([...revenue, ...liabilities, ...equity, 'allowance'])
/** How an input reads a debit: assets and expense as they are, the others turned round. */
export const signOf = (input: string): bigint => (creditNatured.has(input) ? -1n : 1n)

/**
 * Balances brought to inputs, in major units; what no account feeds is none, since the books hold everything. Income and
 * expense of balances at a day are earnings not yet carried forward.
 */
export function inputsFromAccounts(place: 'flows' | 'balance', balances: readonly AccountBalance[], decimals: number): Record<string, Ratio> {
  const names: readonly string[] = place === 'flows' ? accountFlows : accountStocks
  const sums = new Map<string, bigint>(names.map((name) => [name, 0n]))
  for (const { input, amount, kind } of balances) {
    const isResult = kind === 'income' || kind === 'expense'
    if (place === 'flows' && !isResult) continue
    const name = place === 'balance' && isResult ? 'currentEarnings' : input
    sums.set(name, (sums.get(name) ?? 0n) + (name === 'currentEarnings' ? -amount : signOf(name) * amount))
  }
  const den = 10n ** BigInt(decimals)
  return Object.fromEntries([...sums].map(([name, num]) => [name, { num, den }]))
}

