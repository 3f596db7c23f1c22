// What else moves the books of a small institution: its funds, the way of the money between bank and tills, and what it costs to run.
import { civilOf, formatDay } from '#core/calendar/day.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { recordManualEntry } from '#institution/ledger/manual-entries.ts'
import { done, type Cast, type Stage } from './cast.ts'
import type { Wish } from './loans.ts'
import type { Chance } from './random.ts'
import { amountOf } from './repay.ts'
import { said } from './said.ts'

const CASH = '1010'
const BANK = '1030'

interface Line { readonly account: string; readonly debit?: string; readonly credit?: string }

/** How an institution is funded and run: shares of what it will lend, and what a month costs for each thousand that is out. */
export interface Means { readonly lends: bigint; readonly own: bigint; readonly borrowed: bigint; readonly costPerMille: number }

const decimalsOf = (stage: Stage): number => currencyOf(stage.network.currency)?.decimals ?? 2

/** Capital, grants and a loan from a funder reach the bank on the first day; enough to lend what its clients will ask for. */
export async function fund(stage: Stage, cast: Cast, chance: Chance, wishes: readonly Wish[], firstDay: number): Promise<Means> {
  const decimals = decimalsOf(stage)
  const lends = wishes.reduce((sum, wish) => sum + amountOf(wish.amount, decimals), 0n)
  const share = (percent: number): bigint => round((lends * BigInt(percent)) / 100n, decimals)
  const [capital, grants, borrowed] = [share(chance.whole(32, 40)), share(chance.whole(5, 9)), share(chance.whole(36, 46))]
  await post(stage, cast, 'opening', firstDay, said(stage, 'openingFunds'), [
    { account: BANK, debit: formatAmount(capital + grants + borrowed, decimals) },
    { account: '3010', credit: formatAmount(capital, decimals) },
    { account: '3020', credit: formatAmount(grants, decimals) },
    { account: '2250', credit: formatAmount(borrowed, decimals) },
  ])
  return { lends, own: capital + grants, borrowed, costPerMille: chance.whole(2, 7) }
}

/** The till begins a month with what it will pay out. */
export async function fillTill(stage: Stage, cast: Cast, wishes: readonly Wish[], day: number): Promise<void> {
  const needed = wishes.filter((wish) => wish.ends === 'disbursed').reduce((sum, wish) => sum + amountOf(wish.amount, decimalsOf(stage)), 0n)
  if (needed === 0n) return
  const amount = formatAmount(needed, decimalsOf(stage))
  await post(stage, cast, `till-${formatDay(day)}`, day, said(stage, 'fillTill'), [{ account: CASH, debit: amount }, { account: BANK, credit: amount }])
}

/** At its end what was collected goes to the bank, and staff, offices and the funder's interest are paid. */
export async function endMonth(stage: Stage, cast: Cast, means: Means, month: { collected: bigint; out: bigint; day: number }): Promise<void> {
  const decimals = decimalsOf(stage)
  const { day, collected, out } = month
  if (collected > 0n) {
    const amount = formatAmount(collected, decimals)
    await post(stage, cast, `bank-${formatDay(day)}`, day, said(stage, 'bankDeposit'), [{ account: BANK, debit: amount }, { account: CASH, credit: amount }])
  }
  const staff = round((out * BigInt(means.costPerMille)) / 1_000n, decimals)
  const offices = round((staff * 45n) / 100n, decimals)
  const interest = round((means.borrowed * 6n) / 1_200n, decimals)
  const costs = ([['5030', staff], ['5040', offices], ['5050', interest]] as const).flatMap(([account, amount]): Line[] => (amount > 0n ? [{ account, debit: formatAmount(amount, decimals) }] : []))
  if (costs.length === 0) return
  await post(stage, cast, `costs-${formatDay(day)}`, day, `${said(stage, 'monthCosts')} ${civilOf(day).month}`, [
    ...costs, { account: BANK, credit: formatAmount(staff + offices + interest, decimals) },
  ])
}

async function post(stage: Stage, cast: Cast, step: string, day: number, memo: string, lines: readonly Line[]): Promise<void> {
  const valueOn = formatDay(day)
  const branchId = cast.branches[0]?.id ?? ''
  done(await recordManualEntry(stage.services.db, cast.accountant, { key: `demo-${stage.plan.slug}-${step}`, today: valueOn, entry: { valueOn, branchId, memo, lines } }), memo)
}

/** Whole hundreds, as people write budgets. */
function round(units: bigint, decimals: number): bigint {
  const hundred = 10n ** BigInt(decimals + 2)
  return ((units + hundred / 2n) / hundred) * hundred
}
