// Writes a batch of loans after their events were decided: facts, projection, versions, entries.
import { formatDay } from '#core/calendar/day.ts'
import { sumOf } from '#core/loan/amounts.ts'
import { owedOn } from '#core/loan/state.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { postDifference, postEntries, type EntryDraft, type PostedEntry } from '../ledger/door.ts'
import { addedEntries, wantedEntries } from './engine-loan.ts'
import { amountOf, isOrdinary, type LoanInWork } from './loan-in-work.ts'
import { projectInstalments, projectLoan, projectVersions } from './project-loan.ts'
import {
  cutInstalments, insertEvents, insertVersions, markPaid, markUndone, updateProjections, updateTerms, upsertInstalments, versionsOf,
  type InstalmentRow, type NewEvent, type NewVersion, type PaidRow,
} from './store.ts'

/** Answers a refusal of the books (an account closed, say), which then holds for the whole list; else nothing. */
export async function writeLoans(tx: Tx, actor: Actor, loans: readonly LoanInWork[]): Promise<Refusal | undefined> {
  if (loans.length === 0) return undefined
  await writeFacts(tx, actor, loans)
  const retermed = loans.filter((loan) => loan.terms !== loan.row.terms)
  if (retermed.length > 0) await updateTerms(tx, actor.institution, retermed.map((loan) => ({ loan: loan.row.loan_id, terms: loan.terms })))
  await updateProjections(tx, actor.institution, loans.map((loan) => ({
    ...projectLoan({ ...loan.row, booked_to: bookedTo(loan) }, loan.loan), version: loan.row.version + 1,
  })))
  await writeInstalments(tx, actor, loans)
  for (const loan of loans) if (!isOrdinary(loan)) await writeVersions(tx, actor, loan)
  return writeEntries(tx, actor, loans)
}

const writeFacts = (tx: Tx, actor: Actor, loans: readonly LoanInWork[]): Promise<void> =>
  insertEvents(tx, actor.institution, loans.flatMap((loan) => loan.fresh.map(({ item, applied }): NewEvent => ({
    loan: loan.row.loan_id, seq: applied.seq, content: item.event, amount: amountOf(item.event, loan.loan.signed.currency.decimals),
    receipt: applied.receipt, means: item.means ?? null, told: applied.told, reason: item.reason ?? null, by: item.by ?? actor,
    learntOn: item.learntOn ?? item.event.on,
  }))))

async function writeInstalments(tx: Tx, actor: Actor, loans: readonly LoanInWork[]): Promise<void> {
  const paid: PaidRow[] = []
  const rewritten: InstalmentRow[] = []
  const lasts: { loan: string; n: number }[] = []
  for (const loan of loans) {
    if (isOrdinary(loan)) {
      paid.push(...paidRows(loan))
      continue
    }
    const now = projectInstalments(loan.row.loan_id, loan.loan, bookedTo(loan))
    const before = projectInstalments(loan.row.loan_id, loan.before, loan.row.booked_to)
    rewritten.push(...now.filter((row, index) => !sameInstalment(row, before[index])))
    if (now.length < before.length) lasts.push({ loan: loan.row.loan_id, n: now.at(-1)?.n ?? 0 })
  }
  await markPaid(tx, actor.institution, paid)
  await cutInstalments(tx, actor.institution, lasts)
  await upsertInstalments(tx, actor.institution, rewritten)
}

/** The instalments that an ordinary repayment paid into; rows are never changed in place, so another row is a changed one. */
function paidRows(work: LoanInWork): PaidRow[] {
  const before = work.before.state.rows
  return work.loan.state.rows.filter((row, index) => row !== before[index]).map((row) => ({
    loan_id: work.row.loan_id, n: row.n, paid: sumOf(row.paid), outstanding: owedOn(row), paid_on: row.paidOn === undefined ? null : formatDay(row.paidOn),
  }))
}

const sameInstalment = (a: InstalmentRow, b: InstalmentRow | undefined): boolean =>
  b !== undefined && (Object.keys(a) as (keyof InstalmentRow)[]).every((key) => a[key] === b[key])

async function writeVersions(tx: Tx, actor: Actor, work: LoanInWork): Promise<void> {
  const known = await versionsOf(tx, actor.institution, [work.row.loan_id])
  const wanted = projectVersions(work.loan, new Map(work.facts.map((fact) => [fact.event_id, fact.content])))
  const standing = known.filter((version) => version.undone_at === null)
  const gone = standing.filter((version) => !wanted.some((each) => each.event === version.event_id))
  if (gone.length > 0) await markUndone(tx, actor.institution, work.row.loan_id, gone.map((version) => version.version))
  const last = known.at(-1)?.version ?? 0
  const fresh = wanted.filter((each) => !standing.some((version) => version.event_id === each.event))
  await insertVersions(tx, actor.institution, actor.id, fresh.map((each, index): NewVersion => ({
    loan_id: work.row.loan_id, version: last + 1 + index, from_on: each.from, event_id: each.event, changes: each.changes, schedule: each.schedule, record: each.record,
  })))
}

/** Entries go up to the last day that the books of this loan know: of the new events, or where an accrual stands already. */
export const bookedTo = (work: LoanInWork): string | null =>
  work.loan.state.paidOut.length === 0 ? null
    : [work.row.booked_to ?? '', ...work.fresh.map(({ item }) => item.event.on)].reduce((last, date) => (date > last ? date : last))

async function writeEntries(tx: Tx, actor: Actor, loans: readonly LoanInWork[]): Promise<Refusal | undefined> {
  const ordinary = loans.filter(isOrdinary)
  const posted = await postEntries(tx, actor, ordinary.flatMap(newEntries))
  if (isRefusal(posted)) return posted
  handOver(ordinary, posted)
  for (const loan of loans) {
    if (isOrdinary(loan)) continue
    const made = await postDifference(tx, loan.fresh[0]?.item.by ?? actor, { kind: 'loan', id: loan.row.loan_id }, wantedOf(loan))
    if (isRefusal(made)) return made
    loan.fresh.at(-1)?.applied.entries.push(...made)
  }
  return undefined
}

const bookOf = (work: LoanInWork) =>
  ({ branch: work.row.branch_id, product: work.product, means: new Map(work.facts.map((fact) => [fact.event_id, fact.means])) })

const wantedOf = (work: LoanInWork) => wantedEntries(work.loan, bookedTo(work) ?? '1900-01-01', bookOf(work))

/** Of an ordinary repayment: its own entry, and what was earned since the last booked day. */
function newEntries(work: LoanInWork): EntryDraft[] {
  const by = new Map(work.fresh.map(({ item }) => [item.event.id, item.by?.id]))
  const booked = work.row.booked_to ?? ''
  return [...addedEntries(work.before, booked, work.loan, bookedTo(work) ?? booked, bookOf(work))].map(([event, entry]) => {
    const who = by.get(event)
    return { ...entry, source: { kind: 'loan', id: work.row.loan_id, event }, ...(who === undefined ? {} : { by: who }) }
  })
}

function handOver(loans: readonly LoanInWork[], posted: readonly PostedEntry[]): void {
  const byEvent = new Map(loans.flatMap((loan) => loan.fresh.map(({ applied }) => [applied.event.id, applied] as const)))
  for (const entry of posted) byEvent.get(entry.draft.source.event ?? '')?.entries.push(entry)
}
