// The one write path of every event of a loan: lock, replay with the engine, refuse or write event, projection and entries.
// A list costs as many statements as one event; a refusal of one stops none of the others.
import { referenceOf } from '#core/loan/check-digit.ts'
import type { EventJson } from '#core/loan/events-json.ts'
import type { LoanEvent } from '#core/loan/events.ts'
import { parseEvents } from '#core/loan/parse-events.ts'
import { hasProblems } from '#core/loan/problem.ts'
import type { ProductContent } from '#core/loan/product.ts'
import { apply, loanOf } from '#core/loan/replay.ts'
import type { Loan } from '#core/loan/state.ts'
import type { TermsJson } from '#core/loan/terms-json.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import { nextNumber } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { inBreaths } from '#platform/in-breaths.ts'
import { productContents } from '../products/door.ts'
import { engineLoan, readFacts, readSignedTerms } from './engine-loan.ts'
import type { AppliedEvent, EventToApply, LoanInWork } from './loan-in-work.ts'
import { projectLoan } from './project-loan.ts'
import { eventFacts, lockForEvents, type EventFact, type RowInWork } from './store.ts'
import { makeReady, writeEvents, writeStandings } from './write-loans.ts'

/** Applies events in order. Loans of another institution or branch are not found; what the engine refuses is refused alone. */
export async function applyEvents<Seen = undefined>(tx: Tx, actor: Actor, items: readonly EventToApply<Seen>[]): Promise<(AppliedEvent<Seen> | Refusal)[]> {
  const answers = items.map((): AppliedEvent<Seen> | Refusal => refuse('not_found', 'loan'))
  const places = Map.groupBy(items.keys(), (place) => items[place]?.loanId)
  // One loan after the other, and only what is written of it is kept: a list of replayed loans would fill the memory. All of
  // it is made, and what needs no number is written, before numbers are drawn: other lists wait for those until this one is committed.
  const ready = await inBreaths(await readLoans(tx, actor, [...new Set(items.map((item) => item.loanId))]), (found) => {
    const work = open(found)
    for (const place of places.get(found.row.loan_id) ?? []) {
      const item = items[place]
      if (item) answers[place] = decide(work, item, item.by ?? actor)
    }
    return work.fresh.length === 0 ? [] : [makeReady(work, actor)]
  })
  const changed = ready.flat()
  await writeStandings(tx, actor, changed)
  await numberReceipts(tx, actor, changed.flatMap((loan) => loan.fresh), answers)
  const failed = await writeEvents(tx, actor, changed)
  return failed ? answers.map((answer) => (isRefusal(answer) ? answer : failed)) : answers
}

/** In the order of the list. */
async function numberReceipts(tx: Tx, actor: Actor, fresh: LoanInWork['fresh'], answers: readonly (AppliedEvent<unknown> | Refusal)[]): Promise<void> {
  const wanting = new Set(fresh.flatMap(({ item, applied }) => (item.receipt === true ? [applied] : [])))
  if (wanting.size === 0) return
  let next = await nextNumber(tx, actor.institution, 'receipt', wanting.size)
  for (const answer of answers) {
    if (isRefusal(answer) || !wanting.has(answer)) continue
    answer.receipt = referenceOf('R', next)
    next += 1n
  }
}

interface Found { readonly row: RowInWork; readonly product: ProductContent; readonly facts: readonly EventFact[] }

async function readLoans(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Found[]> {
  const rows = await lockForEvents(tx, actor.institution, ids)
  const contents = await productContents(tx, actor.institution, rows.map((row) => ({ product: row.product_id, version: row.product_version })))
  const facts = Map.groupBy(await eventFacts(tx, actor.institution, rows.map((row) => row.loan_id)), (fact) => fact.loan_id)
  return rows.map((row) => {
    const product = contents.get(`${row.product_id}:${row.product_version}`)
    if (!product) throw new Error('a loan has its product version')
    return { row, product, facts: facts.get(row.loan_id) ?? [] }
  })
}

function open({ row, product, facts }: Found): LoanInWork {
  const before = engineLoan(row, facts.map((fact) => fact.content))
  return { row, product, before, loan: before, terms: row.terms, facts: [...facts], fresh: [] }
}

function decide<Seen>(work: LoanInWork, item: EventToApply<Seen>, by: Actor): AppliedEvent<Seen> | Refusal {
  if (!mayInBranch(by, work.row.branch_id)) return refuse('not_found', 'loan')
  const status = work.fresh.length === 0 ? work.row.status : projectLoan(work.row, work.loan).status
  if (status === 'submitted' || status === 'rejected' || status === 'withdrawn') return refuse('loan_state', 'loan', { status })
  const start = item.terms === undefined ? work.loan : withTerms(work, item.terms)
  if (isRefusal(start)) return start
  const event = readEvent(item.event, start)
  if (isRefusal(event)) return event
  const after = apply(start, event)
  if (isRefusal(after)) return after
  const applied: AppliedEvent<Seen> = {
    loanId: item.loanId, event: item.event, seq: work.facts.length + 1, version: work.row.version + 1, row: work.row,
    told: item.told?.(after, work.row) ?? null, seen: item.see?.(after) as Seen, receipt: null,
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
