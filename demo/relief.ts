// Relief in the demo: who sold at the closed market asks for it, and the cases end in every way a case can end.
import { formatDay } from '#core/calendar/day.ts'
import { replayOf } from '#core/loan/replay.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import type { CaseReason } from '#core/loan/case-can.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { loadLoans } from '#institution/loans/load-loan.ts'
import { choosePin, confirmPin, issuePhoneCode } from '#institution/phone-access/door.ts'
import { acceptOffer, appealCase, declineOffer, openRequest, withdrawCase, type Rooms } from '#institution/renegotiation/door.ts'
import { approveOffers, refuseCase } from '#institution/renegotiation/decide-case.ts'
import { proposeOffers } from '#institution/renegotiation/propose-offers.ts'
import { readCase } from '#institution/renegotiation/read-case.ts'
import { takeCase } from '#institution/renegotiation/take-case.ts'
import { askUndo, undoAmendment } from '#institution/renegotiation/undo-amendment.ts'
import type { Actor } from '#platform/actor.ts'
import { actorOf, done, type Cast, type Stage } from './cast.ts'
import type { DemoClient } from './clients.ts'
import type { DemoLoan } from './loans.ts'
import type { Chance } from './random.ts'
import type { Closure } from './repay.ts'
import { said } from './said.ts'

/** How far a case goes. The first four are still open when the story ends. */
type Ending = 'requested' | 'in-review' | 'for-approval' | 'offered' | 'applied' | 'declined' | 'refused' | 'appealed' | 'withdrawn' | 'undone'

const endings: readonly Ending[] = ['applied', 'applied', 'applied', 'applied', 'declined', 'refused', 'applied', 'withdrawn', 'applied', 'appealed', 'undone', 'applied']
const stillOpen: readonly Ending[] = ['for-approval', 'offered', 'requested', 'in-review', 'for-approval', 'requested', 'offered']
const otherReasons: readonly CaseReason[] = ['illness', 'harvest-lost', 'animals-sick', 'family-event']

/** The PIN of every demo client whose phone is set up. */
export const DEMO_PIN = '4917'

export const clientActor = (stage: Stage, cast: Cast, client: DemoClient): Actor => ({
  ...actorOf(stage, cast.institution, client, ''), kind: 'client', channel: 'ussd', language: client.language,
})

/** Everybody who sells at the market and is behind asks in the weeks after it closed; a few others ask for reasons of their own. */
export async function askForRelief(
  stage: Stage, cast: Cast, chance: Chance, loans: readonly DemoLoan[], days: { first: number; last: number }, closure: Closure, asked: Set<string>,
): Promise<void> {
  if (days.last < closure.from + 14) return
  const open = days.last >= stage.lastDay
  const day = open ? stage.lastDay - 8 : days.first + 1
  const paidOutBefore = formatDay(day)
  const candidates = loans.filter((loan) => loan.disbursedOn < paidOutBefore && !asked.has(loan.id) && (loan.client.sells || loan.habit === 'stopped'))
  const ids = candidates.map((loan) => loan.id)
  const loaded = await stage.services.db.transact({ institution: cast.institution }, (tx) => loadLoans(tx, cast.manager, ids))
  const running = new Map(loaded.filter((each) => each.row.status === 'active').map((each) => [each.row.loan_id, replayOf(each.loan, day)]))
  const most = open ? stillOpen.length : 4
  let turn = 0
  for (const loan of candidates) {
    const standing = running.get(loan.id)
    const ahead = standing?.rows.filter((row) => row.dueOn > day && row.outstanding > 0n) ?? []
    const [next] = ahead
    if (!next || ahead.length < 2 || turn >= most) continue
    asked.add(loan.id)
    const ending = (open ? stillOpen[turn] : endings[asked.size % endings.length]) ?? 'requested'
    turn += 1
    const capacity = (next.total * BigInt(chance.whole(50, 70))) / 100n
    await carry(stage, cast, { loan, ending, day: open ? day + (turn % 6) : day + (turn % 4), capacity, reason: loan.client.sells ? 'market-closed' : chance.pick(otherReasons) })
  }
}

interface Story { readonly loan: DemoLoan; readonly ending: Ending; readonly day: number; readonly capacity: bigint; readonly reason: CaseReason }

/** Amounts that a person would say: whole tens of the major unit. */
function roundAmount(units: bigint, currency: string): string {
  const decimals = currencyOf(currency)?.decimals ?? 2
  const ten = 10n ** BigInt(decimals + 1)
  const rounded = (units / ten) * ten
  return formatAmount(rounded > 0n ? rounded : units, decimals)
}

async function carry(stage: Stage, cast: Cast, story: Story): Promise<void> {
  const { loan, ending } = story
  const rooms: Rooms = { db: stage.services.db, clock: stage.clock }
  const client = clientActor(stage, cast, loan.client)
  const officer = cast.officers.find((each) => each.id === loan.client.officer) ?? cast.manager
  const key = (act: string): string => `demo-${stage.plan.slug}-case-${loan.number}-${act}`
  const on = (day: number): void => stage.clock.set(formatDay(Math.min(day, stage.lastDay)))
  on(story.day)
  if (ending === 'offered' || ending === 'requested') await setPin(stage, cast, officer, loan.client)
  const every = loan.product === 'ITSINDA' ? { every: 1, unit: 'week' as const } : { every: 1, unit: 'month' as const }
  const request = { loan: loan.id, reason: story.reason, capacity: { amount: roundAmount(story.capacity, stage.network.currency), ...every } }
  const opened = await openRequest(rooms, story.reason === 'illness' ? { ...officer } : client, { key: key('open'), request })
  if (isRefusal(opened) || ending === 'requested') return
  const id = opened.id
  if (ending === 'withdrawn') return finish(await withdrawCase(rooms, client, { key: key('withdraw'), id, reason: said(stage, 'brotherHelps') }))
  on(story.day + 1)
  finish(await takeCase(rooms, officer, { key: key('take'), id }))
  if (ending === 'in-review') return
  const shown = done(await readCase(rooms, officer, id), 'a case')
  const offers = shown.offers.slice(0, 3).map((offer) => offer.id)
  if (offers.length === 0 || ending === 'refused' || ending === 'appealed') return turnDown(stage, rooms, cast, client, { key, id, appeals: ending === 'appealed' })
  finish(await proposeOffers(rooms, officer, { key: key('propose'), id, proposal: { offers, note: said(stage, 'soldEveryWeek') } }))
  if (ending === 'for-approval') return
  on(story.day + 2)
  const once = await approveOffers(rooms, cast.manager, { key: key('approve'), id })
  const approved = isRefusal(once) || once.state !== 'for-approval' ? once : await approveOffers(rooms, cast.director, { key: key('approve-second'), id })
  if (isRefusal(approved) || approved.state !== 'offered' || ending === 'offered') return
  on(story.day + 3)
  if (ending === 'declined') return finish(await declineOffer(rooms, client, { key: key('decline'), id, reason: said(stage, 'payAsBefore') }))
  const [first] = offers
  const accepted = await acceptOffer(rooms, client, { key: key('accept'), id, acceptance: { offer: first ?? '', language: loan.client.language } })
  if (isRefusal(accepted) || ending !== 'undone') return
  on(story.day + 5)
  finish(await askUndo(rooms, officer, { key: key('ask-undo'), id, reason: said(stage, 'wrongLoan') }))
  finish(await undoAmendment(rooms, cast.manager, { key: key('undo'), id }))
}

async function turnDown(stage: Stage, rooms: Rooms, cast: Cast, client: Actor, at: { key: (act: string) => string; id: string; appeals: boolean }): Promise<void> {
  finish(await refuseCase(rooms, cast.manager, { key: at.key('refuse'), id: at.id, reason: said(stage, 'otherIncome') }))
  if (at.appeals) finish(await appealCase(rooms, client, { key: at.key('appeal'), id: at.id, reason: said(stage, 'wageEnded') }))
}

// A story may end earlier than it was meant to (a loan paid off meanwhile, a policy that says no); that is life, not an error.
const finish = (_answer: unknown | Refusal): void => undefined

async function setPin(stage: Stage, cast: Cast, officer: Actor, client: DemoClient): Promise<void> {
  const parts = { db: stage.services.db, clock: stage.clock, secret: stage.services.secret }
  const actor = clientActor(stage, cast, client)
  const key = `demo-pin-${stage.plan.slug}-${client.id}`
  done(await issuePhoneCode(parts, officer, `${key}-code`, client.id), 'a code')
  done(await choosePin(parts, actor, DEMO_PIN), 'a PIN')
  done(await confirmPin(parts, actor, { key, pin: DEMO_PIN }), 'a PIN typed twice')
}
