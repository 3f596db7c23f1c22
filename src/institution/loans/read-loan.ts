// One loan as its page shows it on a day.
import { formatDay, parseDay, type Day } from '#core/calendar/day.ts'
import { loanCan } from '#core/loan/loan-can.ts'
import { quote } from '#core/loan/quote.ts'
import { formatQuote } from '#core/loan/quote-json.ts'
import { replayOf, type Replay } from '#core/loan/replay.ts'
import { riskClassOf } from '#core/loan/risk-class.ts'
import { settlement } from '#core/loan/settlement.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { LoanPage } from '#contract/loans.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { entriesOfSource } from '../ledger/door.ts'
import { decisionsOf, guarantorsOf } from './application-store.ts'
import { approversOf } from './decide-loan.ts'
import { lifeOf } from './life-of-loan.ts'
import { major } from './list-loans.ts'
import { loadLoan, type LoadedLoan } from './load-loan.ts'
import { accountNames, aroundLoan, documentsOf } from './page-store.ts'
import { eventsOf, versionsOf } from './store.ts'

export function readLoan(db: Database, actor: Actor, id: string, today: string): Promise<LoanPage | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx): Promise<LoanPage | Refusal> => {
    const loaded = await loadLoan(tx, actor, id)
    if (isRefusal(loaded)) return loaded
    const day = parseDay(today) ?? 0
    const replay = replayOf(loaded.loan, Math.max(day, loaded.loan.state.on))
    const decisions = await decisionsOf(tx, actor.institution, id)
    const { row } = loaded
    const can = loanCan({ status: row.status, appliedBy: row.applied_by, approvedBy: approversOf(decisions), credit: row.credit }, actor)
    const [guarantors, events] = [await guarantorsOf(tx, actor.institution, id), await eventsOf(tx, actor.institution, id)]
    const text = major(row.currency)
    return {
      ...(await factsOf(tx, actor, loaded, today)),
      ...figuresOf(loaded, replay, day),
      can, events: lifeOf(events, loaded.loan, actor.timeZone),
      decisions: decisions.map((each) => ({ decision: each.decision, at: each.decided_at, byName: each.decided_by_name, reason: each.reason, detail: each.detail })),
      guarantors: guarantors.map((each) => ({
        client: each.client_id, name: each.name, phone: each.phone, identityNumber: each.identity_number, relation: each.relation,
        amount: each.amount === null ? null : text(each.amount),
      })),
      ...(await papersOf(tx, actor, id, row.currency)),
    }
  })
}

async function factsOf(tx: Tx, actor: Actor, { row, product }: LoadedLoan, today: string) {
  const around = await aroundLoan(tx, actor.institution, row.loan_id)
  const text = major(row.currency)
  return {
    id: row.loan_id, number: row.number, version: row.version, status: row.status, currency: row.currency, today,
    client: { id: row.client_id, name: `${around.given_name} ${around.family_name}`, number: around.client_number, phone: around.phone, language: around.language },
    group: row.group_id === null ? null : { id: row.group_id, name: around.group_name ?? '' },
    product: { id: row.product_id, code: around.product_code, version: row.product_version, names: product.names },
    branch: { id: row.branch_id, name: around.branch_name },
    officer: row.officer_id === null ? null : { id: row.officer_id, name: around.officer_name ?? row.officer_id },
    purpose: row.purpose, note: row.note, amountAsked: text(row.amount_asked), countAsked: row.count_asked, principal: text(row.principal),
    rate: row.terms.interest.rate, terms: row.terms, appliedOn: row.applied_on, appliedByName: row.applied_by_name, approvalsNeeded: row.approvals_needed,
    approvedOn: row.approved_on, disbursedOn: row.disbursed_on, closedOn: row.closed_on, lastDueOn: row.last_due_on, renegotiatedOn: row.renegotiated_on,
  }
}

function figuresOf({ row, loan }: LoadedLoan, replay: Replay, today: Day) {
  const text = major(row.currency)
  const { price, totals } = formatQuote(quote(loan.signed))
  const { balances, arrears, rows } = replay
  const withSavings = loan.signed.compulsorySavings !== undefined
  return {
    atDisbursement: totals.disbursement, price: { eir: price.eir, apr: price.apr, totalCost: price.totalCost }, class: riskClassOf(arrears.days), due: dueOf(replay, today, text),
    balances: {
      principal: text(balances.principal), interest: text(balances.interest), fees: text(balances.fees), penalties: text(balances.penalties),
      tax: text(balances.tax), total: text(balances.total), credit: text(balances.credit), savings: text(balances.savings),
    },
    schedule: rows.map((each) => ({
      n: each.n, dueOn: formatDay(each.dueOn), days: each.days, principal: text(each.principal), interest: text(each.interest), fees: text(each.fees),
      penalties: text(each.penalties), tax: text(each.tax), total: text(each.total), balance: text(each.balance), paid: text(each.paid),
      outstanding: text(each.outstanding), paidOn: each.paidOn === undefined ? null : formatDay(each.paidOn), ...(withSavings ? { savings: text(each.savings) } : {}),
    })),
  }
}

function dueOf({ rows, arrears, balances, status }: Replay, today: Day, text: (units: bigint) => string) {
  const open = status === 'active' ? rows.filter((row) => row.outstanding > 0n) : []
  const next = open.find((row) => row.dueOn > today)
  const now = open.reduce((sum, row) => (row.dueOn <= today ? sum + row.outstanding : sum), 0n)
  return {
    now: text(now), lateInstalments: open.filter((row) => row.dueOn < today).length, lateAmount: text(arrears.amount),
    since: arrears.since === undefined ? null : formatDay(arrears.since), days: arrears.days, remaining: text(balances.total), left: open.length,
    next: next === undefined ? null : { on: formatDay(next.dueOn), amount: text(next.outstanding) },
  }
}

async function papersOf(tx: Tx, actor: Actor, id: string, currency: string) {
  const text = major(currency)
  const names = await accountNames(tx, actor.institution)
  const [versions, documents] = [await versionsOf(tx, actor.institution, [id]), await documentsOf(tx, actor.institution, id)]
  const entries = await entriesOfSource(tx, actor.institution, 'loan', [id])
  return {
    versions: versions.map((each) => ({
      version: each.version, from: each.from_on, event: each.event_id, changes: each.changes as LoanPage['versions'][number]['changes'],
      schedule: each.schedule as LoanPage['versions'][number]['schedule'], recordedAt: each.recorded_at, undoneAt: each.undone_at,
    })),
    documents: documents.map((each) => ({ id: each.attachment_id, kind: each.kind, fileName: each.file_name, mediaType: each.media_type, recordedAt: each.recorded_at })),
    entries: entries.map((entry) => ({
      id: entry.entry_id, number: entry.number.toString(), valueOn: entry.value_on, bookedOn: entry.booked_on, kind: entry.kind, event: entry.event_id,
      reverses: entry.reverses,
      lines: entry.lines.map((line) => ({
        account: line.account, name: names.get(line.account)?.[actor.language] ?? line.account, debit: text(line.debit), credit: text(line.credit),
      })),
    })),
  }
}

/** What pays the loan off on a day, and how much interest that saves her. */
export function readSettlement(db: Database, actor: Actor, id: string, on: string) {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const loaded = await loadLoan(tx, actor, id)
    if (isRefusal(loaded)) return loaded
    const { row, loan } = loaded
    const day = Math.max(parseDay(on) ?? 0, loan.state.on)
    const { total, ...parts } = settlement(loan, day)
    const all = replayOf(loan, day).balances.total
    const text = major(row.currency)
    return {
      on: formatDay(day), currency: row.currency, total: text(total), interestSaved: text(all > total ? all - total : 0n),
      parts: { principal: text(parts.principal), interest: text(parts.interest), fees: text(parts.fees), penalties: text(parts.penalties), tax: text(parts.tax) },
    }
  })
}
