// A loan paid off before its time, and overpayments given back.
import { parseDay } from '#core/calendar/day.ts'
import type { EventJson } from '#core/loan/events-json.ts'
import { loanCan, type LoanAction } from '#core/loan/loan-can.ts'
import { readAmount } from '#core/loan/product.ts'
import { settlement } from '#core/loan/settlement.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Receipt } from '#contract/repayments.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { checkDay } from '../ledger/door.ts'
import { applyEvents, loadLoan, type LoadedLoan } from '../loans/door.ts'
import { receiptOf, tell, type Told } from './receipt.ts'
import { insertMessages, payersOf } from './store.ts'
import { receiptMessage } from './tell-client.ts'

export interface MoneyMove {
  readonly key: string; readonly today: string; readonly loan: string; readonly amount: string; readonly on: string
  readonly means: 'cash' | 'bank' | 'mobile-money'
}

/** Takes what settles the loan on the day, or more: the rest is a credit to give back. Less is refused with the figure that is needed. */
export function settleLoan(db: Database, actor: Actor, asked: MoneyMove): Promise<Receipt | Refusal> {
  const { key, today: _today, ...content } = asked
  return runCommand(db, actor, { name: 'settle-loan', key, content }, async (tx) => {
    const held = await hold(tx, actor, asked, 'settle')
    if (isRefusal(held)) return held
    const { row, loan } = held.loaded
    const day = parseDay(asked.on) ?? 0
    const needed = settlement(loan, day).total
    if (held.amount < needed) return refuse('settlement_too_little', 'amount', { needed: major(needed, row.currency), currency: row.currency })
    const amount = major(held.amount, row.currency)
    const event: EventJson = { id: newId(), type: 'repayment', on: asked.on, amount }
    const [applied] = await applyEvents(tx, actor, [{
      loanId: row.loan_id, event, means: asked.means, receipt: true, learntOn: asked.today, told: (after): Told => tell(after, event.id, day),
    }])
    if (applied === undefined || isRefusal(applied)) return applied ?? refuse('not_found', 'loan')
    const told = applied.told as Told
    const receipt = receiptOf({ event: event.id, receipt: applied.receipt ?? '', loan: row.loan_id, loanNumber: row.number, currency: row.currency },
      { amount, valueOn: asked.on, means: asked.means }, told)
    const [payer] = await payersOf(tx, actor.institution, [row.loan_id])
    const message = payer && receiptMessage(payer, receipt, told)
    await insertMessages(tx, actor.institution, message === undefined ? [] : [message])
    return { answer: receipt, trace: { subject: { kind: 'loan', id: row.loan_id }, branch: row.branch_id, detail: { receipt: receipt.receipt, amount } } }
  })
}

export interface Refunded { readonly event: string; readonly loan: string; readonly version: number; readonly credit: string }

/** Gives back what was paid too much, or part of it. */
export function refundCredit(db: Database, actor: Actor, asked: MoneyMove): Promise<Refunded | Refusal> {
  const { key, today: _today, ...content } = asked
  return runCommand(db, actor, { name: 'refund-credit', key, content }, async (tx) => {
    const held = await hold(tx, actor, asked, 'refund')
    if (isRefusal(held)) return held
    const { row } = held.loaded
    const event: EventJson = { id: newId(), type: 'refund', on: asked.on, amount: major(held.amount, row.currency) }
    const [applied] = await applyEvents(tx, actor, [{ loanId: row.loan_id, event, means: asked.means, learntOn: asked.today, see: ({ state }) => state.credit }])
    if (applied === undefined || isRefusal(applied)) return applied ?? refuse('not_found', 'loan')
    const answer = { event: event.id, loan: row.loan_id, version: applied.version, credit: major(applied.seen, row.currency) }
    return { answer, trace: { subject: { kind: 'loan', id: row.loan_id }, branch: row.branch_id, detail: { amount: event.amount, credit: answer.credit } } }
  })
}

async function hold(tx: Tx, actor: Actor, asked: MoneyMove, action: LoanAction): Promise<{ loaded: LoadedLoan; amount: bigint } | Refusal> {
  const amount = readAmount(asked.amount, actor.currency, 'amount')
  if (isRefusal(amount)) return amount
  const loaded = await loadLoan(tx, actor, asked.loan, { lock: true })
  if (isRefusal(loaded)) return loaded
  const { row } = loaded
  const can = loanCan({ status: row.status, appliedBy: row.applied_by, approvedBy: [], credit: row.credit }, actor)[action]
  if (can !== true) return refuse(can, 'loan', { status: row.status })
  const wrong = await checkDay(tx, actor, asked.on, { today: asked.today, path: 'on' })
  return wrong ?? { loaded, amount }
}

const major = (units: bigint, currency: string): string => formatAmount(units, currencyOf(currency)?.decimals ?? 2)
