// Renegotiations as scenarios say them: asked for, adjusted, approved by another and accepted by PIN, in one step; and undone.
import type { ChangeJson } from '#core/loan/events-json.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { readLoan } from '#institution/loans/read-loan.ts'
import { foundReliefPolicy } from '#institution/policy/door.ts'
import { acceptOffer } from '#institution/renegotiation/accept-offer.ts'
import type { Rooms } from '#institution/renegotiation/act-on-case.ts'
import { adjustOffer } from '#institution/renegotiation/adjust-offer.ts'
import { approveOffers } from '#institution/renegotiation/decide-case.ts'
import { openRequest } from '#institution/renegotiation/open-request.ts'
import { proposeOffers } from '#institution/renegotiation/propose-offers.ts'
import { readCase } from '#institution/renegotiation/read-case.ts'
import { askUndo, undoAmendment } from '#institution/renegotiation/undo-amendment.ts'
import { settableClock } from '#platform/clock.ts'
import { newId } from '#platform/ids.ts'
import { done } from '#test/helpers/lending.ts'
import type { Stage, Verb } from './run.ts'

/** Everything allowed, one approval, no waiting: the scenario is about figures. */
const wide = {
  allowed: ['holiday', 'extend', 'reschedule', 'rate', 'step', 'spread-arrears', 're-amortise', 'forgive', 'capacity'] as const,
  holidayInterest: ['accrue', 'capitalise', 'waive'] as const, capitalise: ['interest', 'fees', 'penalties'] as const,
  forgive: (['principal', 'interest', 'fees', 'penalties'] as const).map((kind) => ({ kind, maxPercent: '100' })),
  approvals: [{ needs: 'one-person' as const }], minMonthsBetween: 0,
}
const founded = new Set<string>()
const cases = new Map<string, string>()

async function foundPolicy({ lending }: Stage): Promise<void> {
  if (founded.has(lending.institution)) return
  founded.add(lending.institution)
  const policy = { ...wide, allowed: [...wide.allowed], holidayInterest: [...wide.holidayInterest], capitalise: [...wide.capitalise] }
  await lending.db.transact({ institution: lending.institution }, (tx) => foundReliefPolicy(tx, lending.institution, policy))
}

const roomsOn = (stage: Stage, on: string): Rooms => ({ db: stage.lending.db, clock: settableClock(on) })

/** `change L1 holiday 2 capitalise and spread rest` */
const change: Verb = async (stage, { on, words }) => {
  await foundPolicy(stage)
  const { lending } = stage
  const [name = '', ...said] = words
  const loan = stage.loans.get(name) ?? newId()
  const rooms = roomsOn(stage, on)
  const opened = await openRequest(rooms, lending.officer, { key: newId(), request: { loan, reason: 'other', capacity: { amount: '100000', every: 1, unit: 'month' } } })
  if (isRefusal(opened)) return opened
  const { id } = opened
  cases.set(loan, id)
  const adjusted = await adjustOffer(rooms, lending.officer, { key: newId(), id, adjusted: { changes: changesOf(said.join(' ')) } })
  if (isRefusal(adjusted)) return adjusted
  const offer = done(await readCase(rooms, lending.officer, id)).offers.at(-1)?.id ?? ''
  done(await proposeOffers(rooms, lending.officer, { key: newId(), id, proposal: { offers: [offer] } }))
  done(await approveOffers(rooms, lending.manager, { key: newId(), id }))
  const client = done(await readCase(rooms, lending.officer, id)).client
  const accepted = await acceptOffer(rooms, { ...lending.officer, kind: 'client', id: client, channel: 'ussd' }, { key: newId(), id, acceptance: { offer, language: 'fr' } })
  return isRefusal(accepted) ? accepted : standing(stage, loan, on)
}

const undo: Verb = async (stage, { on, words }) => {
  const { lending } = stage
  const loan = stage.loans.get(words[0] ?? '') ?? newId()
  const [rooms, id] = [roomsOn(stage, on), cases.get(loan) ?? newId()]
  const asked = await askUndo(rooms, lending.officer, { key: newId(), id, reason: 'Not what was agreed' })
  if (isRefusal(asked)) return asked
  const undone = await undoAmendment(rooms, lending.manager, { key: newId(), id })
  return isRefusal(undone) ? undone : standing(stage, loan, on)
}

/** How many instalments are still to be paid, the largest, the last date, and all that is owed. */
async function standing({ lending }: Stage, loan: string, on: string): Promise<string | Refusal> {
  const page = await readLoan(lending.db, lending.manager, loan, on)
  if (isRefusal(page)) return page
  const open = page.schedule.filter((row) => /[1-9]/.test(row.outstanding))
  const largest = open.map((row) => row.outstanding).toSorted((a, b) => Number(b) - Number(a))[0] ?? '0'
  return `${open.length} of at most ${largest} until ${open.at(-1)?.dueOn}, principal ${page.balances.principal} interest ${page.balances.interest}`
}

function changesOf(said: string): ChangeJson[] {
  return said.split(' and ').map((part): ChangeJson => {
    const [type = '', first = '', second = ''] = part.trim().split(' ')
    switch (type) {
      case 'holiday': return { type, instalments: Number(first), interest: second as 'accrue' | 'capitalise' | 'waive' }
      case 'extend': return { type, by: Number(first) }
      case 'reschedule': return { type, from: first, to: second }
      case 'rate': return { type, rate: first, from: second }
      case 'step': return { type, steps: [{ count: Number(first), amount: second }] }
      case 'spread': return { type: 'spread-arrears', over: first as 'rest' | 'end', ...(second !== '' && { capitalise: [second as 'interest'] }) }
      case 're-amortise': return { type }
      case 'forgive': return { type, kind: first as 'interest', percent: second.replace('%', '') }
      case 'capacity': return { type, amount: first }
      default: throw new Error(`no change ${type}`)
    }
  })
}

export const reliefVerbs: Readonly<Record<string, Verb>> = { change, undo }
