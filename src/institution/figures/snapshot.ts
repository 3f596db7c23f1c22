// By itself: figures of every closed month are taken from the books, kept, and worked into indicators; of the month under way the
// indicators up to its last closed day, which the next one replaces. See docs/decisions/0011-daily-indicators.md.
import { daysInMonthOf } from '#core/calendar/day.ts'
import type { Figures } from '#core/indicators/figures.ts'
import { formatFigures } from '#core/indicators/format-figures.ts'
import { withDays } from '#core/indicators/join-figures.ts'
import { isTold, keepValues } from '#institution/indicators/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { figuresFromBooks, firstDay } from './from-books.ts'
import { figuresOf } from './read-report.ts'
import { houseFacts, insertSets, monthsHeld, newestSets, type NewSet } from './store.ts'
import { keepTrailing, TRAILING } from './trailing.ts'

const mostMonths = 60

type Taker = Pick<Actor, 'id' | 'name' | 'institution'>

/** Takes what is missing; done twice, it changes nothing. Answers how many were taken, the day's own among them. */
export function takeSnapshots(db: Database, actor: Taker): Promise<number> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const facts = await houseFacts(tx, actor.institution)
    if (facts.reports_only || facts.last_closed === null || facts.first_entry === null || await isTold(tx, actor.institution, facts.last_closed)) return 0
    const ends = monthEnds(facts.first_entry, facts.last_closed)
    const taken = new Set(await monthsHeld(tx, actor.institution))
    const months = await takeMonths(tx, actor, ends.filter((end) => !taken.has(end)))
    return months + (ends.at(-1) === facts.last_closed ? 0 : await takeDay(tx, actor.institution, facts.last_closed))
  })
}

async function takeDay(tx: Tx, institution: string, on: string): Promise<number> {
  const figures = await figuresToDay(tx, institution, on)
  if (figures === undefined) return 0
  await keepValues(tx, institution, [figures], 'so-far')
  return 1
}

/** The last three months to the day, or as many as the books hold; the month's ends between are held too, so that averages are those of whole months. */
export async function figuresToDay(tx: Tx, institution: string, on: string): Promise<Figures | undefined> {
  const { first_entry: firstEntry } = await houseFacts(tx, institution)
  const months = [TRAILING, 2, 1].find((each) => firstEntry !== null && firstDay(on, each) >= firstEntry)
  const found = months === undefined ? undefined : await figuresFromBooks(tx, institution, { to: on, months })
  if (found === undefined) return undefined
  const ends = (await newestSets(tx, institution, found.figures.period.from, on)).filter((set) => set.months === 1)
  return withDays(found.figures, ends.flatMap((set) => figuresOf(set)?.points.at(-1) ?? []))
}

async function takeMonths(tx: Tx, actor: Taker, ends: readonly string[]): Promise<number> {
  const sets: NewSet[] = []
  for (const to of ends) {
    const found = await figuresFromBooks(tx, actor.institution, { to, months: 1 })
    if (found === undefined) continue
    sets.push({
      period_from: found.figures.period.from, period_to: to, months: 1, source: 'books', grade: 2, content: formatFigures(found.figures), accounts: found.accounts, findings: [], reason: null,
      recorded_by: actor.id, recorded_by_name: actor.name,
    })
  }
  const [first, last] = [sets[0], sets.at(-1)]
  if (first === undefined || last === undefined) return 0
  await insertSets(tx, actor.institution, sets)
  await keepTrailing(tx, actor.institution, { from: first.period_to, to: last.period_to })
  return sets.length
}

/** The last days of the months from one day to another, the newest sixty. */
export function monthEnds(from: string, to: string): string[] {
  const ends: string[] = []
  for (let place = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1; ; place++) {
    const [year, month] = [Math.floor(place / 12), (place % 12) + 1]
    const end = `${String(year)}-${String(month).padStart(2, '0')}-${daysInMonthOf(year, month)}`
    if (end > to) return ends.slice(-mostMonths)
    ends.push(end)
  }
}
