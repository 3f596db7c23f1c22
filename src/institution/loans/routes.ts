import * as groups from '#contract/group-loans.ts'
import * as contract from '#contract/loans.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { csv } from '#platform/csv.ts'
import { FileAnswer, route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { applyForLoan } from './apply-for-loan.ts'
import { approveLoan, rejectLoan, withdrawLoan } from './decide-loan.ts'
import { disburseLoan, undoDisbursement } from './disburse-loan.ts'
import { applyForGroupLoan, approveGroupLoan, disburseGroupLoan } from './group-loan.ts'
import { listLoans } from './list-loans.ts'
import { readGroupLoans } from './read-group-loans.ts'
import { readLoan, readSettlement } from './read-loan.ts'
import { clientStatement, loanStatement } from './statement.ts'

const EXPORTED_MOST = 50_000

export const routes = ({ db, clock }: Services): Route[] => {
  const today = (actor: Actor): string => clock.today(actor.timeZone)
  return [
    route(contract.listLoans, ({ actor, query }) => listLoans(db, actor, query, today(actor))),
    route(contract.exportLoans, async ({ actor, query }) => {
      const found = await listLoans(db, actor, { ...query, cursor: undefined, limit: EXPORTED_MOST }, today(actor))
      if (isRefusal(found)) return found
      const headings = ['number', 'client', 'client_number', 'group', 'product', 'branch', 'officer', 'status', 'renegotiated', 'applied_on', 'disbursed_on',
        `principal_${found.currency}`, `outstanding_${found.currency}`, `due_${found.currency}`, 'days_late', 'class', 'next_due_on', 'last_paid_on']
      const rows = found.items.map((item) => [item.number, item.client.name, item.client.number, item.group?.name, item.product, item.branch, item.officer,
        item.status, item.renegotiated, item.appliedOn, item.disbursedOn, item.principal, item.principalOut, item.due, item.daysLate, item.class,
        item.nextDueOn, item.lastPaidOn])
      return new FileAnswer('text/csv; charset=utf-8', csv(headings, rows), `loans-${today(actor)}.csv`)
    }),
    route(contract.readLoan, ({ actor, params }) => readLoan(db, actor, params.id, today(actor))),
    route(contract.applyForLoan, ({ actor, key, body }) => applyForLoan(db, actor, { key, today: today(actor), application: body })),
    route(contract.approveLoan, ({ actor, key, params, body }) => approveLoan(db, actor, { key, today: today(actor), id: params.id, ...body })),
    route(contract.rejectLoan, ({ actor, key, params, body }) => rejectLoan(db, actor, { key, today: today(actor), id: params.id, ...body })),
    route(contract.withdrawLoan, ({ actor, key, params, body }) => withdrawLoan(db, actor, { key, today: today(actor), id: params.id, ...body })),
    route(contract.disburseLoan, ({ actor, key, params, body }) => disburseLoan(db, actor, { key, today: today(actor), id: params.id, ...body })),
    route(contract.undoDisbursement, ({ actor, key, params, body }) => undoDisbursement(db, actor, { key, today: today(actor), id: params.id, ...body })),
    route(groups.applyForGroupLoan, ({ actor, key, body }) => applyForGroupLoan(db, actor, { key, today: today(actor), application: body })),
    route(groups.approveGroupLoan, ({ actor, key, params, body }) => approveGroupLoan(db, actor, { key, today: today(actor), id: params.id, ...body })),
    route(groups.disburseGroupLoan, ({ actor, key, params, body }) => disburseGroupLoan(db, actor, { key, today: today(actor), id: params.id, ...body })),
    route(groups.readGroupLoans, ({ actor, params }) => readGroupLoans(db, actor, params.id, today(actor))),
    route(contract.readSettlement, ({ actor, params, query }) => readSettlement(db, actor, params.id, query.on ?? today(actor))),
    route(contract.readLoanStatement, ({ actor, params, query }) => loanStatement(db, actor, params.id, { ...query, today: today(actor) })),
    route(contract.readClientStatement, ({ actor, params, query }) => clientStatement(db, actor, params.id, { ...query, today: today(actor) })),
  ]
}
