// By the clock: what the networks define for themselves is worked out from the institution's figures, period by period. The figures stay here.
import { computeIndicators } from '#core/indicators/compute.ts'
import type { Figures } from '#core/indicators/figures.ts'
import type { Indicator } from '#core/indicators/indicator.ts'
import { showValue } from '#core/indicators/show-value.ts'
import { madeOf } from '#institution/indicators/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { dropPassedValues, wantedValues, writeOwnValues, type OwnValue, type WantedRow } from './own-store.ts'
import { figuresOf } from './read-report.ts'
import { figuresToDay } from './snapshot.ts'
import { versionsOf } from './store.ts'
import { trailingTo } from './trailing.ts'

/** Answers how many values were worked out; done twice it works out none twice. */
export function keepOwnIndicators(db: Database, { institution }: Pick<Actor, 'institution'>): Promise<number> {
  return db.transact({ institution }, async (tx) => {
    const wanted = await wantedValues(tx, institution)
    if (wanted.length === 0) return 0
    await dropPassedValues(tx, institution)
    const values: OwnValue[] = []
    for (const rows of Map.groupBy(wanted, ({ period_to, months }) => `${period_to}/${months}`).values()) {
      const [first] = rows
      const figures = first && await figuresFor(tx, institution, first)
      if (figures) values.push(...rows.map((row) => valueOf(row, figures)))
    }
    if (values.length > 0) await writeOwnValues(tx, institution, values)
    return values.length
  })
}

async function figuresFor(tx: Tx, institution: string, { period_to: to, months, provisional }: WantedRow): Promise<Figures | undefined> {
  if (provisional) return figuresToDay(tx, institution, to)
  const [whole] = await versionsOf(tx, institution, to, months)
  const joined = await trailingTo(tx, institution, to)
  return joined?.months === months ? joined : whole && figuresOf(whole)
}

function valueOf({ network, slug, version, groups, content, period_to: periodTo, months }: WantedRow, figures: Figures): OwnValue {
  const indicator: Indicator = { slug, group: 'sustainability', aliases: [], formula: content.formula, unit: content.unit, direction: content.direction, thresholds: [] }
  const found = computeIndicators(figures, [], [indicator]).values.get(slug)
  if (found === undefined) throw new Error('every indicator asked for has a value or a reason')
  return { network, slug, version, groups, periodTo, months, value: found.value === undefined ? null : showValue(found.value, content.unit, figures.currency.decimals), made: madeOf(found, figures) }
}
