// The one write path of every event of a loan: lock, replay with the engine, refuse or write event, projection and entries.
// A list costs as many statements as one event; a refusal of one stops none of the others.
import { referenceOf } from '#core/loan/check-digit.ts'
import type { EventJson } from '#core/loan/events-json.ts'
import type { LoanEvent } from '#core/loan/events.ts'
import { parseEvents } from '#core/loan/parse-events.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { apply, loanOf } from '#core/loan/replay.ts'
import type { Loan } from '#core/loan/state.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import { nextNumber } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { productContents } from '../products/door.ts'
import { engineLoan, readFacts, readSignedTerms } from './engine-loan.ts'
import type { AppliedEvent, EventToApply, LoanInWork } from './loan-in-work.ts'
import { projectLoan } from './project-loan.ts'
import { eventFacts, lockLoans } from './store.ts'
import { writeLoans } from './write-loans.ts'

/** Applies events in order. Loans of another institution or branch are not found; what the engine refuses is refused alone. */
export async function applyEvents(tx: Tx, actor: Actor, items: readonly EventToApply[]): Promise<(AppliedEvent | Refusal)[]> {
  const loans = await openLoans(tx, actor, items)
  const answers = items.map((item) => decide(loans.get(item.loanId), item, item.by ?? actor))
  await numberReceipts(tx, actor, [...loans.values()].flatMap((loan) => loan.fresh), answers)
  const changed = [...loans.values()].filter((loan) => loan.fresh.length > 0)
  const failed = await writeLoans(tx, actor, changed)
  return failed ? answers.map((answer) => (isRefusal(answer) ? answer : failed)) : answers
}

/** In the order of the list. */
async function numberReceipts(tx: Tx, actor: Actor, fresh: LoanInWork['fresh'], answers: readonly (AppliedEvent | Refusal)[]): Promise<void> {
  const wanting = new Set(fresh.flatMap(({ item, applied }) => (item.receipt === true ? [applied] : [])))
  if (wanting.size === 0) return
  let next = await nextNumber(tx, actor.institution, 'receipt', wanting.size)
  for (const answer of answers) {
    if (isRefusal(answer) || !wanting.has(answer)) continue
    answer.receipt = referenceOf('R', next)
    next += 1n
  }
}

async function openLoans(tx: Tx, actor: Actor, items: readonly EventToApply[]): Promise<Map<string, LoanInWork>> {
  const ids = [...new Set(items.map((item) => item.loanId))]
  const rows = await lockLoans(tx, actor.institution, ids)
  const contents = await productContents(tx, actor.institution, rows.map((row) => ({ product: row.product_id, version: row.product_version })))
  const facts = Map.groupBy(await eventFacts(tx, actor.institution, rows.map((row) => row.loan_id)), (fact) => fact.loan_id)
  const loans = new Map<string, LoanInWork>()
  for (const row of rows) {
    const product = contents.get(`${row.product_id}:${row.product_version}`)
    if (!product) throw new Error('a loan has its product version')
    const known = facts.get(row.loan_id) ?? []
    const before = engineLoan(row, known)
    loans.set(row.loan_id, { row, product, before, loan: before, terms: row.terms, facts: [...known], fresh: [] })
  }
  return loans
}

function decide(work: LoanInWork | undefined, item: EventToApply, by: Actor): AppliedEvent | Refusal {
  if (!work || !mayInBranch(by, work.row.branch_id)) return refuse('not_found', 'loan')
  const status = work.fresh.length === 0 ? work.row.status : projectLoan(work.row, work.loan).status
  if (status === 'submitted' || status === 'rejected' || status === 'withdrawn') return refuse('loan_state', 'loan', { status })
  const start = item.terms === undefined ? work.loan : withTerms(work, item.terms)
  if (isRefusal(start)) return start
  const event = readEvent(item.event, start)
  if (isRefusal(event)) return event
  const after = apply(start, event)
  if (isRefusal(after)) return after
  const applied: AppliedEvent = {
    loanId: item.loanId, event: item.event, seq: work.facts.length + 1, version: work.row.version + 1, row: work.row, before: work.loan, after,
    transaction: after.state.transactions.find((each) => each.event === item.event.id), told: item.told?.(after, work.row) ?? null,
    receipt: null, entries: [],
  }
  work.loan = after
  work.terms = item.terms ?? work.terms
  work.facts.push({ loan_id: item.loanId, event_id: item.event.id, content: item.event, means: item.means ?? null })
  work.fresh.push({ item, applied })
  return applied
}

function withTerms(work: LoanInWork, terms: TermsJson): Loan | Refusal {
  const signed = readSignedTerms(terms)
  return loanOf(signed, readFacts(work.facts.map((fact) => fact.content), signed))
}

/** What a caller hands over may still be wrong in itself, as the changes of a renegotiation may be. */
function readEvent(content: EventJson, loan: Loan): LoanEvent | Refusal {
  const read = parseEvents([content], loan.signed, 'event')
  if (!hasProblems(read)) return read[0] ?? refuse('input_invalid', 'event')
  const [problem] = read.problems
  return refuse('terms_refused', problem?.path, { problem: problem?.code ?? '', message: problem?.message ?? '' })
}
