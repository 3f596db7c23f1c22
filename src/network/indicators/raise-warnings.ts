// By the clock: what the rules find in the figures that members share becomes a warning, once.
import { ownNetworks, readWholeSets } from '#institution/indicators/door.ts'
import type { FigureGroup } from '#contract/sharing.ts'
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { earlyWarnings, type EarlyWarning, type SeriesPoint } from '#core/indicators/early-warnings.ts'
import type { Grade } from '#core/indicators/figures.ts'
import { indicatorGroups } from '#core/indicators/indicator.ts'
import { indicatorOf } from '#core/indicators/registry.ts'
import { showCount, showValue } from '#core/indicators/show-value.ts'
import { currencyOf } from '#core/money/currency.ts'
import type { Database, Tx } from '#platform/db.ts'
import { listPresent } from '../members/door.ts'
import { calendarIn } from '../reporting/door.ts'
import { lookAt } from './look-at.ts'
import { monthsBefore, ratioOf, seriesByMember, type Period } from './series.ts'
import { allNetworks, insertWarnings, lookedByRule, type Raised } from './store.ts'
import { coreRule, rulesOf } from './warning-rules.ts'

const EVERY_HOURS = 20

/** For the jobs: every network once a day, and trouble in one stops no other. Answers how many warnings are new. */
export async function raiseDueWarnings(db: Database, today: string, onTrouble: (network: string, trouble: unknown) => void = rethrow): Promise<number> {
  let raised = 0
  for (const network of await db.transact({}, allNetworks)) {
    try {
      const done = await db.transact({ network }, (tx) => lookedByRule(tx, network, EVERY_HOURS))
      if (!done) raised += await raiseWarnings(db, network, today)
    } catch (trouble) {
      onTrouble(network, trouble)
    }
  }
  return raised
}

const rethrow = (_network: string, trouble: unknown): never => {
  throw trouble
}

/** After a day is closed: what its figures tell, in every network of the institution, at once. */
export async function warnNetworksOf(db: Database, institution: string, today: string): Promise<number> {
  let raised = 0
  for (const { id } of await db.transact({ institution }, (tx) => ownNetworks(tx, institution))) raised += await raiseWarnings(db, id, today, institution)
  return raised
}

/** In the figures of all members, or of one. */
export function raiseWarnings(db: Database, network: string, today: string, member?: string): Promise<number> {
  return db.transact({ network }, async (tx) => {
    const raised = await findWarnings(tx, network, today, member)
    return raised.length === 0 ? 0 : insertWarnings(tx, network, raised)
  })
}

async function findWarnings(tx: Tx, network: string, today: string, member: string | undefined): Promise<Raised[]> {
  const rules = (await rulesOf(tx, network)).filter(({ active }) => active).map(coreRule).filter((rule) => rule !== undefined)
  const slugs = [...new Set(rules.flatMap((rule) => ('slug' in rule ? [rule.slug] : [])))]
  const members = (await listPresent(tx, network, member === undefined ? {} : { member })).map(({ id }) => id)
  const opened = await lookAt(tx, { network, id: 'rules', name: 'Twiza', how: 'warning' }, members, indicatorGroups)
  const { dueDays } = await calendarIn(tx, network)
  const series = seriesByMember(await readWholeSets(tx, [...opened.keys()], { groups: indicatorGroups, from: monthsBefore(today, 24), to: today }))
  return [...series].flatMap(([member, periods]) => {
    const found = earlyWarnings(periods.map((period) => pointOf(period, slugs)), rules, { days: daysLate(periods.at(-1), dueDays, today) })
    return found.map((warning) => raisedFor(member, warning, periods.at(-1), opened.get(member) ?? []))
  })
}

const pointOf = (period: Period, slugs: readonly string[]): SeriesPoint => ({
  on: period.to, grade: period.grade as Grade, values: Object.fromEntries(slugs.map((slug) => [slug, ratioOf(period.items[slug]?.[0])])),
})

/** Days since the next report should have come, by the network's calendar; 0 while there is time. */
function daysLate(last: Period | undefined, dueDays: number, today: string): number {
  if (!last) return 0
  const next = parseDay(monthsBefore(last.to, -last.months - 1)) ?? 0
  const due = formatDay(next - 1 + dueDays)
  return Math.max(0, (parseDay(today) ?? 0) - (parseDay(due) ?? 0))
}

function raisedFor(member: string, { rule, on, value, limit }: EarlyWarning, period: Period | undefined, shared: readonly FigureGroup[]): Raised {
  const indicator = 'slug' in rule ? indicatorOf(rule.slug) : undefined
  const decimals = currencyOf(period?.currency ?? '')?.decimals ?? 2
  const text = (exact: typeof value): string => (exact === undefined ? '' : indicator ? showValue(exact, indicator.unit, decimals) : showCount(exact))
  return {
    member, rule: rule.rule, indicator: indicator?.slug ?? '', group: indicator?.group ?? shared[0] ?? 'portfolio', periodTo: on, provisional: period?.provisional ?? false, value: text(value), limit: text(limit),
  }
}
