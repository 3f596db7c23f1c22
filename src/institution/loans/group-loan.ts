// A loan to a group: its members' loans are applied for, approved and paid out in one act each, all of them or none.
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { referenceOf } from '#core/loan/check-digit.ts'
import { firstMeeting, isMeeting, meetingRhythm, type Meeting } from '#core/loan/meeting.ts'
import { formatAmount, parseAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import { nextNumber, runCommand, type Trace } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { productForLoan, type ProductInForce } from '../products/door.ts'
import { applyEvents } from './apply-events.ts'
import { submitApplication, type Application } from './apply-for-loan.ts'
import { approveOne, type Approved } from './decide-loan.ts'
import { noteDisbursement, prepareDisbursement, type Disbursed, type Disbursement, type PreparedDisbursement } from './disburse-loan.ts'
import { findGroup, insertGroupLoan, joinGroupLoan, loansInState, meetingOf, type GroupRow } from './group-loan-store.ts'
import type { LoanRow } from './store.ts'

export interface GroupApplication extends Omit<Application, 'client' | 'group' | 'amount' | 'guarantors'> {
  readonly group: string
  readonly members: readonly { readonly client: string; readonly amount: string; readonly purpose?: string | undefined }[]
}

export interface GroupApplied {
  readonly id: string
  readonly number: string
  readonly loans: readonly { readonly client: string; readonly id: string; readonly number: string; readonly version: number }[]
}

/** Hands in an application for each member. Instalments fall due at the group's meetings. */
export function applyForGroupLoan(db: Database, actor: Actor, asked: { key: string; today: string; application: GroupApplication }): Promise<GroupApplied | Refusal> {
  const { key, today, application } = asked
  return runCommand(db, actor, { name: 'apply-for-group-loan', key, content: application }, async (tx) => {
    const group = await reachGroup(tx, actor, application.group)
    if (isRefusal(group)) return group
    const product = await productForLoan(tx, actor.institution, application.product)
    if (isRefusal(product)) return product
    const dates = meetingDates(product, meetingOf(group), { ...application, disburseOn: application.disburseOn ?? today })
    if (isRefusal(dates)) return dates
    const id = newId()
    const number = referenceOf('GL', await nextNumber(tx, actor.institution, 'group-loan'))
    await insertGroupLoan(tx, actor, { id, number, group: application.group, product: product.id, appliedOn: today })
    const loans: GroupApplied['loans'][number][] = []
    const traces: Trace[] = [{ subject: { kind: 'group', id: application.group }, branch: group.branch_id, detail: { number, product: product.code, members: application.members.length } }]
    const { members, ...common } = application
    if (new Set(members.map((member) => member.client)).size < members.length) return refuse('input_invalid', 'members')
    for (const [index, member] of members.entries()) {
      const each = { ...common, ...dates, ...member, purpose: member.purpose ?? common.purpose, guarantors: [] }
      const done = await submitApplication(tx, actor, product, { today, application: each, on: dates.on })
      if (isRefusal(done)) return of(done, index)
      loans.push({ client: member.client, ...done.answer })
      traces.push(...[done.trace].flat())
    }
    await joinGroupLoan(tx, actor.institution, id, loans.map((loan) => loan.id))
    return { answer: { id, number, loans }, trace: traces }
  })
}

async function reachGroup(tx: Tx, actor: Actor, id: string): Promise<GroupRow | Refusal> {
  const group = await findGroup(tx, actor.institution, id)
  return group && mayInBranch(actor, group.branch_id) ? group : refuse('not_found', 'group')
}

/** The first due date and the day of the month at which the group meets, where the product's rhythm is that of its meetings. */
function meetingDates(product: ProductInForce, meeting: Meeting, wish: { disburseOn: string; firstDueOn?: string | undefined }) {
  const { every = 1, unit = 'month' } = product.content.terms.instalments
  const rhythm = meetingRhythm(meeting, { every, unit })
  if (rhythm === undefined) return refuse('group_meets_otherwise', 'product')
  const firstDueOn = firstDueAt(meeting, wish)
  return isRefusal(firstDueOn) ? firstDueOn : { firstDueOn, on: rhythm.on }
}

function firstDueAt(meeting: Meeting, wish: { disburseOn: string; firstDueOn?: string | undefined }): string | Refusal {
  const [given, start] = [parseDay(wish.firstDueOn), parseDay(wish.disburseOn)]
  if (given === undefined) return formatDay(firstMeeting(start ?? 0, meeting))
  return isMeeting(given, meeting) ? formatDay(given) : refuse('due_date_off_meeting', 'firstDueOn', { on: formatDay(given) })
}

interface Asked { readonly key: string; readonly id: string; readonly today: string; readonly loans: readonly { readonly id: string; readonly version: number }[] }

/** Approves all the applications, as who approves has seen them. */
export function approveGroupLoan(db: Database, actor: Actor, asked: Asked & { note?: string | undefined }): Promise<{ loans: Approved[] } | Refusal> {
  const { key, today, ...content } = asked
  return runCommand(db, actor, { name: 'approve-group-loan', key, content }, async (tx) => {
    const waiting = await allThatWait(tx, actor, asked, 'submitted')
    if (isRefusal(waiting)) return waiting
    const loans: Approved[] = []
    const traces: Trace[] = []
    for (const [index, loan] of asked.loans.entries()) {
      const done = await approveOne(tx, actor, { ...loan, today, note: asked.note })
      if (isRefusal(done)) return of(done, index, 'loans')
      loans.push(done.answer)
      traces.push(...[done.trace].flat())
    }
    return { answer: { loans }, trace: traces }
  })
}

export interface GroupDisbursement extends Asked, Pick<Disbursement, 'on' | 'firstDueOn' | 'means' | 'late'> {}

/** Pays all the approved loans out on one day. A first due date that the day has overtaken gives way to the next meeting. */
export function disburseGroupLoan(db: Database, actor: Actor, asked: GroupDisbursement): Promise<{ received: string; loans: Disbursed[] } | Refusal> {
  const { key, today, ...content } = asked
  return runCommand(db, actor, { name: 'disburse-group-loan', key, content }, async (tx) => {
    const group = await allThatWait(tx, actor, asked, 'approved')
    if (isRefusal(group)) return group
    const prepared: PreparedDisbursement[] = []
    for (const [index, loan] of asked.loans.entries()) {
      const one = await prepareAtMeeting(tx, actor, meetingOf(group), { ...content, ...loan, today })
      if (isRefusal(one)) return of(one, index, 'loans')
      prepared.push(one)
    }
    return payOut(tx, actor, prepared)
  })
}

async function payOut(tx: Tx, actor: Actor, prepared: readonly PreparedDisbursement[]) {
  const applied = await applyEvents(tx, actor, prepared)
  const loans: Disbursed[] = []
  const traces: Trace[] = []
  for (const [index, each] of prepared.entries()) {
    const one = applied[index]
    if (one === undefined || isRefusal(one)) return of(one ?? refuse('not_found', 'id'), index, 'loans')
    const done = await noteDisbursement(tx, actor, each, one)
    loans.push(done.answer)
    traces.push(...[done.trace].flat())
  }
  const decimals = currencyOf(actor.currency)?.decimals ?? 2
  const received = loans.reduce((sum, loan) => sum + unitsOf(loan.received, decimals), 0n)
  return { answer: { received: formatAmount(received, decimals), loans }, trace: traces }
}

const unitsOf = (text: string, decimals: number): bigint => {
  const units = parseAmount(text, decimals)
  return typeof units === 'bigint' ? units : 0n
}

async function prepareAtMeeting(tx: Tx, actor: Actor, meeting: Meeting, asked: Omit<Disbursement, 'key'>): Promise<PreparedDisbursement | Refusal> {
  if (asked.firstDueOn !== undefined) {
    const given = firstDueAt(meeting, { disburseOn: asked.on, firstDueOn: asked.firstDueOn })
    return isRefusal(given) ? given : prepareDisbursement(tx, actor, asked)
  }
  const prepared = await prepareDisbursement(tx, actor, asked)
  if (isRefusal(prepared) || prepared.terms.instalments.firstDueOn !== undefined) return prepared
  return prepareDisbursement(tx, actor, { ...asked, firstDueOn: formatDay(firstMeeting(parseDay(asked.on) ?? 0, meeting)) })
}

/** The group, when the loans given are all of the group loan that wait for this, and nothing else. */
async function allThatWait(tx: Tx, actor: Actor, asked: Asked, status: LoanRow['status']): Promise<GroupRow | Refusal> {
  const waiting = await loansInState(tx, actor.institution, asked.id, status)
  const [first] = waiting
  if (first === undefined) return refuse('not_found', 'id')
  const given = new Set(asked.loans.map((loan) => loan.id))
  if (given.size !== waiting.length || asked.loans.length !== waiting.length || waiting.some((loan) => !given.has(loan.loan_id))) return refuse('not_one_group_loan', 'loans')
  return reachGroup(tx, actor, first.group_id)
}

/** The refusal of one of several, with its place. */
const of = (refusal: Refusal, index: number, list = 'members'): Refusal =>
  ({ ...refusal, path: `${list}.${index}${refusal.path === undefined ? '' : `.${refusal.path}`}` })
