// Loans of the demo: asked for by an officer, approved by the manager, paid out by the teller.
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { applyForLoan, approveLoan, disburseLoan } from '#institution/loans/door.ts'
import { done, type Cast, type Stage } from './cast.ts'
import type { DemoClient } from './clients.ts'
import type { Chance } from './random.ts'
import { tradesOf } from './trades.ts'

/** How somebody pays: on time, some days late, or not at all from a certain instalment on. */
export type Habit = 'prompt' | 'late' | 'stopped'

export interface DemoLoan {
  readonly id: string
  readonly number: string
  readonly client: DemoClient
  readonly product: string
  readonly disbursedOn: string
  readonly habit: Habit
  /** From this instalment on nothing is paid; only of those who stop. */
  readonly stopsAt: number
}

export interface Wish { readonly client: DemoClient; readonly day: number; readonly product: string; readonly amount: string; readonly count: number; readonly habit: Habit; readonly stopsAt: number; readonly ends: 'disbursed' | 'approved' | 'submitted' }

/** More than a quarter of the clients borrow now, each on some day after joining; the newest applications are still on somebody's desk. */
export function wishes(stage: Stage, chance: Chance, clients: readonly DemoClient[], last: number): Wish[] {
  const moroccan = stage.network.country === 'MA'
  return clients.flatMap((client) => {
    if (!chance.percent(28)) return []
    const joined = parseDay(client.joinedOn) ?? last
    const day = Math.min(joined + chance.whole(3, Math.max(4, last - joined)), last - 1)
    const [product, count, low, high, step] = client.group !== undefined
      ? (moroccan ? ['SOLIDAIRE', 12, 20, 100, 100] as const : ['ITSINDA', 24, 40, 200, 1_000] as const)
      : chance.percent(80)
        ? (moroccan ? ['MICRO', chance.pick([9, 12, 12, 18]), 30, 200, 100] as const : ['UBUCURUZI', chance.pick([6, 12, 12, 18]), 80, 600, 1_000] as const)
        : (moroccan ? ['RECOLTE', 4, 40, 150, 100] as const : ['UMUSARURO', 3, 60, 250, 1_000] as const)
    const amount = String(chance.whole(low, high) * step)
    const roll = chance.whole(1, 100)
    const habit: Habit = roll <= 84 ? 'prompt' : roll <= 95 ? 'late' : 'stopped'
    const ends: Wish['ends'] = day > last - 12 ? chance.pick(['submitted', 'approved'] as const) : 'disbursed'
    return [{ client, day, product, amount: moroccan ? `${amount}.00` : amount, count, habit, stopsAt: chance.whole(2, 7), ends }]
  }).toSorted((a, b) => a.day - b.day)
}

/** Carries a wish through. Answers the loan when its money was paid out. */
export async function lend(stage: Stage, cast: Cast, wish: Wish, serial: number): Promise<DemoLoan | undefined> {
  const { db } = stage.services
  const product = cast.products.get(wish.product)
  const officer = cast.officers.find((each) => each.id === wish.client.officer) ?? cast.manager
  if (product === undefined) throw new Error(`demo: no product ${wish.product}`)
  const key = (step: string): string => `demo-${stage.plan.slug}-loan-${serial}-${step}`
  const on = formatDay(wish.day)
  stage.clock.set(on)
  const applied = done(await applyForLoan(db, officer, {
    key: key('apply'), today: on,
    application: {
      client: wish.client.id, product, amount: wish.amount, count: wish.count, purpose: tradesOf(stage.network.country)[wish.client.trade]?.purpose ?? wish.client.trade, guarantors: [],
      ...(wish.client.group !== undefined && { group: wish.client.group }),
    },
  }), 'an application')
  if (wish.ends === 'submitted') return undefined
  const once = done(await approveLoan(db, cast.manager, { key: key('approve'), id: applied.id, version: applied.version, today: on }), 'an approval')
  const approved = once.status === 'approved' ? once : done(await approveLoan(db, cast.director, { key: key('approve-second'), id: applied.id, version: once.version, today: on }), 'a second approval')
  if (wish.ends === 'approved' || approved.status !== 'approved') return undefined
  done(await disburseLoan(db, cast.teller, { key: key('disburse'), id: applied.id, version: approved.version, today: on, on, means: 'cash' }), 'a disbursement')
  return { id: applied.id, number: applied.number, client: wish.client, product: wish.product, disbursedOn: on, habit: wish.habit, stopsAt: wish.stopsAt }
}
