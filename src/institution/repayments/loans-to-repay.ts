// What a client has to repay: due today, late since when, what comes next. For her own telephone.
import { formatAmount } from '#core/money/amount.ts'
import { currencyDecimals } from '#contract/words/numbers.ts'
import type { Language } from '#contract/words/language.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { openInstalmentsOf, runningLoansOf, type OpenInstalmentRow, type RunningLoanRow } from './due-store.ts'

export interface LoanToRepay {
  readonly id: string
  readonly number: string
  readonly productNames: Readonly<Record<Language, string>>
  readonly currency: string
  /** Decimal strings in major units; what is due up to today, late parts included. */
  readonly due: string
  readonly lateCount: number
  readonly lateSince: string | undefined
  /** All that is still to be paid by the schedule. */
  readonly remaining: string
  /** Instalments after today, three at most. */
  readonly next: readonly { readonly on: string; readonly amount: string }[]
  readonly lastDueOn: string | undefined
}

/** `actor` is the client. */
export async function loansToRepay(tx: Tx, actor: Actor, today: string): Promise<LoanToRepay[]> {
  const loans = await runningLoansOf(tx, actor.institution, actor.id)
  if (loans.length === 0) return []
  const open = Map.groupBy(await openInstalmentsOf(tx, actor.institution, loans.map(({ loan_id }) => loan_id)), ({ loan_id }) => loan_id)
  return loans.map((loan) => standing(loan, open.get(loan.loan_id) ?? [], today))
}

function standing(loan: RunningLoanRow, open: readonly OpenInstalmentRow[], today: string): LoanToRepay {
  const major = (amount: bigint): string => formatAmount(amount, currencyDecimals(loan.currency))
  const sum = (rows: readonly OpenInstalmentRow[]): bigint => rows.reduce((total, row) => total + row.outstanding, 0n)
  const late = open.filter(({ due_on }) => due_on < today)
  return {
    id: loan.loan_id, number: loan.number, productNames: loan.names, currency: loan.currency,
    due: major(sum(open.filter(({ due_on }) => due_on <= today))), lateCount: late.length, lateSince: late[0]?.due_on, remaining: major(sum(open)),
    next: open.filter(({ due_on }) => due_on > today).slice(0, 3).map(({ due_on, outstanding }) => ({ on: due_on, amount: major(outstanding) })),
    lastDueOn: open.at(-1)?.due_on ?? loan.last_due_on ?? undefined,
  }
}
