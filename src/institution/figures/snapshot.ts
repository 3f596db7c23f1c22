// Month by month, by itself: figures of every closed month are taken from the books, kept, and worked into indicators.
import { daysInMonthOf } from '#core/calendar/day.ts'
import type { Figures } from '#core/indicators/figures.ts'
import { formatFigures } from '#core/indicators/format-figures.ts'
import { joinFigures } from '#core/indicators/join-figures.ts'
import { keepValues } from '#institution/indicators/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { figuresFromBooks } from './from-books.ts'
import { figuresOf } from './read-report.ts'
import { houseFacts, insertSets, newestSets, type NewSet } from './store.ts'

const mostMonths = 60
/** Indicators of a month's end are of the quarter up to it: a single month jumps, and others report by quarters. */
const TRAILING = 3

type Taker = Pick<Actor, 'id' | 'name' | 'institution'>

/** Takes the snapshots that are missing; done twice, it changes nothing. Answers how many were taken. */
export function takeSnapshots(db: Database, actor: Taker): Promise<number> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const facts = await houseFacts(tx, actor.institution)
    if (facts.reports_only || facts.last_closed === null || facts.first_entry === null) return 0
    const ends = monthEnds(facts.first_entry, facts.last_closed)
    const [oldest, newest] = [ends[0], ends.at(-1)]
    if (oldest === undefined || newest === undefined) return 0
    const held = (await newestSets(tx, actor.institution, oldest, newest)).filter(({ months }) => months === 1)
    const taken = new Set(held.map(({ period_to }) => period_to))
    return takeMonths(tx, actor, ends.filter((end) => !taken.has(end)), held.map(figuresOf).filter((each) => each !== undefined))
  })
}

async function takeMonths(tx: Tx, actor: Taker, ends: readonly string[], held: readonly Figures[]): Promise<number> {
  const sets: NewSet[] = []
  const months = [...held]
  for (const to of ends) {
    const found = await figuresFromBooks(tx, actor.institution, { to, months: 1 })
    if (found === undefined) continue
    months.push(found.figures)
    sets.push({
      period_from: found.figures.period.from, period_to: to, months: 1, source: 'books', grade: 2, content: formatFigures(found.figures), accounts: found.accounts, findings: [], reason: null,
      recorded_by: actor.id, recorded_by_name: actor.name,
    })
  }
  if (sets.length === 0) return 0
  await insertSets(tx, actor.institution, sets)
  await keepValues(tx, actor.institution, sets.map(({ period_to }) => trailing(months, period_to)).filter((each) => each !== undefined))
  return sets.length
}

/** The months up to one, joined. */
function trailing(months: readonly Figures[], to: string): Figures | undefined {
  const upTo = months.filter(({ period }) => period.to <= to).toSorted((a, b) => (a.period.to < b.period.to ? -1 : 1))
  return joinFigures(upTo.slice(-TRAILING))
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
