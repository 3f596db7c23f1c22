// Writes a batch of loans after their events were decided: facts, projection, versions, entries.
import { formatDay } from '#core/calendar/day.ts'
import { sumOf } from '#core/loan/amounts.ts'
import { owedOn } from '#core/loan/state.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { postDifference, postEntries, type EntryDraft } from '../ledger/door.ts'
import { addedEntries, wantedEntries } from './engine-loan.ts'
import { amountOf, isOrdinary, type LoanInWork } from './loan-in-work.ts'
import { projectInstalments, projectLoan, projectVersions } from './project-loan.ts'
import {
  cutInstalments, insertEvents, insertVersions, markPaid, markUndone, updateProjections, updateTerms, upsertInstalments, versionsOf,
  type InstalmentRow, type NewEvent, type NewVersion, type PaidRow, type Projection, type RowInWork,
} from './store.ts'

/** A loan after its events were decided: all that is written of it but the numbers of receipts and entries. */
interface ReadyLoan {
  readonly row: RowInWork
  readonly fresh: LoanInWork['fresh']
  readonly events: readonly Omit<NewEvent, 'receipt'>[]
  readonly projection: Projection
  readonly paid: readonly PaidRow[]
  readonly entries: readonly EntryDraft[]
  /** Where more changes than an ordinary repayment does, and what is written follows from a comparison. */
  readonly work: LoanInWork | undefined
}

export function makeReady(work: LoanInWork, actor: Actor): ReadyLoan {
  const { row, fresh } = work
  const ordinary = isOrdinary(work)
  const projection = projectLoan({ loan_id: row.loan_id, terms: row.terms, version: row.version + 1, booked_to: bookedTo(work) }, work.loan)
  return {
    row, fresh, events: newEvents(work, actor), projection, paid: ordinary ? paidRows(work) : [], entries: ordinary ? newEntries(work) : [], work: ordinary ? undefined : work,
  }
}

/** The loans as they stand after their events: columns and instalments. */
export async function writeStandings(tx: Tx, actor: Actor, loans: readonly ReadyLoan[]): Promise<void> {
  if (loans.length === 0) return
  const { institution } = actor
  const others = othersAmong(loans)
  const retermed = others.filter((loan) => loan.terms !== loan.row.terms)
  if (retermed.length > 0) await updateTerms(tx, institution, retermed.map((loan) => ({ loan: loan.row.loan_id, terms: loan.terms })))
  await updateProjections(tx, institution, loans.map(({ projection }) => projection))
  await markPaid(tx, institution, loans.flatMap(({ paid }) => paid))
  await rewriteInstalments(tx, actor, others)
}

/** The events with their receipts, versions and entries. Answers a refusal of the books (an account closed, say), which then holds for the whole list; else nothing. */
export async function writeEvents(tx: Tx, actor: Actor, loans: readonly ReadyLoan[]): Promise<Refusal | undefined> {
  if (loans.length === 0) return undefined
  const others = othersAmong(loans)
  await insertEvents(tx, actor.institution, loans.flatMap(({ events, fresh }) => events.map((event, n) => ({ ...event, receipt: fresh[n]?.applied.receipt ?? null }))))
  for (const loan of others) await writeVersions(tx, actor, loan)
  const posted = await postEntries(tx, actor, loans.flatMap(({ entries }) => entries))
  return isRefusal(posted) ? posted : postDifferences(tx, actor, others)
}

const othersAmong = (loans: readonly ReadyLoan[]): LoanInWork[] => loans.flatMap(({ work }) => work ?? [])

const newEvents = ({ row, fresh, loan }: LoanInWork, actor: Actor): Omit<NewEvent, 'receipt'>[] => fresh.map(({ item, applied }) => ({
  loan: row.loan_id, seq: applied.seq, content: item.event, amount: amountOf(item.event, loan.signed.currency.decimals), means: item.means ?? null,
  told: applied.told, reason: item.reason ?? null, by: item.by ?? actor, learntOn: item.learntOn ?? item.event.on,
}))

async function rewriteInstalments(tx: Tx, actor: Actor, loans: readonly LoanInWork[]): Promise<void> {
  const rewritten: InstalmentRow[] = []
  const lasts: { loan: string; n: number }[] = []
  for (const loan of loans) {
    const now = projectInstalments(loan.row.loan_id, loan.loan, bookedTo(loan))
    const before = projectInstalments(loan.row.loan_id, loan.before, loan.row.booked_to)
    rewritten.push(...now.filter((row, index) => !sameInstalment(row, before[index])))
    if (now.length < before.length) lasts.push({ loan: loan.row.loan_id, n: now.at(-1)?.n ?? 0 })
  }
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

async function postDifferences(tx: Tx, actor: Actor, loans: readonly LoanInWork[]): Promise<Refusal | undefined> {
  for (const work of loans) {
    const made = await postDifference(tx, work.fresh[0]?.item.by ?? actor, { kind: 'loan', id: work.row.loan_id }, wantedOf(work))
    if (isRefusal(made)) return made
  }
  return undefined
}

const bookOf = ({ row, product, facts }: LoanInWork) =>
  ({ branch: row.branch_id, product, means: new Map(facts.filter((fact) => fact.means !== null && fact.means !== 'cash').map((fact) => [fact.event_id, fact.means])) })

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
