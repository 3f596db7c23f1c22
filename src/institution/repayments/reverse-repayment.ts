import type { EventJson } from '#core/loan/events-json.ts'
import { loanCan } from '#core/loan/loan-can.ts'
import { reversalNeedsAnother } from '#core/loan/product.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { applyEvents, loadLoan } from '../loans/door.ts'
import { findRepayment, insertMessages, payersOf } from './store.ts'
import { reversalMessage } from './tell-client.ts'

export interface Reversal { readonly key: string; readonly today: string; readonly loan: string; readonly event: string; readonly reason: string }
export interface Reversed { readonly event: string; readonly loan: string; readonly version: number }

/** Takes a repayment back. Above the product's limit it takes somebody other than who recorded it. */
export function reverseRepayment(db: Database, actor: Actor, asked: Reversal): Promise<Reversed | Refusal> {
  const { key, today, ...content } = asked
  return runCommand(db, actor, { name: 'reverse-repayment', key, content }, async (tx) => {
    const loaded = await loadLoan(tx, actor, asked.loan, { lock: true })
    if (isRefusal(loaded)) return loaded
    const { row, product } = loaded
    const can = loanCan({ status: row.status, appliedBy: row.applied_by, approvedBy: [], credit: row.credit }, actor).reverse
    if (can !== true) return refuse(can, 'loan', { status: row.status })
    const made = await findRepayment(tx, actor.institution, asked.loan, asked.event)
    if (!made) return refuse('event_unknown', 'event')
    if (made.recorded_by === actor.id && reversalNeedsAnother(product, row.currency, made.amount)) return refuse('same_person', 'event')
    const event: EventJson = { id: newId(), type: 'reversal', on: today, of: asked.event }
    const [applied] = await applyEvents(tx, actor, [{ loanId: asked.loan, event, reason: asked.reason, learntOn: today }])
    if (applied === undefined || isRefusal(applied)) return applied ?? refuse('not_found', 'loan')
    const amount = formatAmount(made.amount, currencyOf(row.currency)?.decimals ?? 2)
    const [payer] = await payersOf(tx, actor.institution, [asked.loan])
    const message = payer && reversalMessage(payer, { amount, currency: row.currency, receipt: made.receipt ?? '', loan: row.number })
    await insertMessages(tx, actor.institution, message === undefined ? [] : [message])
    return {
      answer: { event: event.id, loan: asked.loan, version: applied.version },
      trace: { subject: { kind: 'loan', id: asked.loan }, branch: row.branch_id, detail: { receipt: made.receipt, amount, reason: asked.reason } },
    }
  })
}
