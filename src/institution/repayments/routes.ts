import * as contract from '#contract/repayments.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Receipt } from '#contract/repayments.ts'
import type { Actor } from '#platform/actor.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { together } from '#platform/together.ts'
import { readCollection, listRepayments } from './read-repayments.ts'
import { receiptPage } from './receipt-page.ts'
import { recordRepayments, type RepaymentCommand } from './record-repayments.ts'
import { reverseRepayment } from './reverse-repayment.ts'
import { refundCredit, settleLoan } from './settle-loan.ts'

/** So many single repayments share a transaction at most; more would keep the first one waiting. */
const MOST_TOGETHER = 200

export const routes = ({ db, clock }: Services): Route[] => {
  const today = (actor: Actor): string => clock.today(actor.timeZone)
  const record = (institution: string, commands: readonly RepaymentCommand[]): Promise<(Receipt | Refusal)[]> =>
    db.transact({ institution }, (tx) => recordRepayments(tx, institution, commands))
  const recordOne = together(record, { most: MOST_TOGETHER, lanes: 2 })
  return [
    route(contract.recordRepayment, ({ actor, key, body }) =>
      recordOne(actor.institution, { key, actor, today: today(actor), content: body })),
    route(contract.recordRepayments, async ({ actor, body }) => {
      const day = today(actor)
      const answers = await record(actor.institution, body.items.map(({ key, ...content }) => ({ key, actor, today: day, content })))
      return { items: body.items.map(({ key }, index) => answerOf(key, answers[index] as Receipt | Refusal)) }
    }),
    route(contract.reverseRepayment, ({ actor, key, body }) => reverseRepayment(db, actor, { key, today: today(actor), ...body })),
    route(contract.settleLoan, ({ actor, key, params, body }) => settleLoan(db, actor, { key, today: today(actor), loan: params.id, ...body })),
    route(contract.refundCredit, ({ actor, key, params, body }) => refundCredit(db, actor, { key, today: today(actor), loan: params.id, ...body })),
    route(contract.readReceipt, ({ actor, params, query }) => receiptPage(db, actor, { ...params, ...query })),
    route(contract.listRepayments, ({ actor, query }) => listRepayments(db, actor, { on: query.on ?? today(actor), mine: query.mine === 'true' })),
    route(contract.readCollection, ({ actor, params, query }) => readCollection(db, actor, params.id, query.on ?? today(actor))),
  ]
}

function answerOf(key: string, answer: Receipt | Refusal) {
  if (!isRefusal(answer)) return { key, done: answer }
  const { refused: code, path, facts } = answer
  return { key, refused: { code, ...(path === undefined ? {} : { path }), ...(facts === undefined ? {} : { facts: { ...facts } }) } }
}
