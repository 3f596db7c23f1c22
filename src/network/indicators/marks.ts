// How the network reads values: by the marks that stand beside them, or by its own where it has set some.
import type { MadeJson, Mark } from '#contract/indicators.ts'
import type { MarkedJson, OwnMarkJson } from '#contract/marks.ts'
import { keepsMark, marksFault, markText, standing, type PlainMark } from '#core/indicators/marks.ts'
import { indicatorOf, indicators } from '#core/indicators/registry.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import { markOf } from '#institution/indicators/door.ts'
import type { Database, Tx } from '#platform/db.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { insertMarks, markVersions, newestMarks } from './marks-store.ts'
import { ownIndicatorsIn } from './own-indicators.ts'
import { definedRows } from './own-store.ts'
import { ratioOf } from './series.ts'

export interface Marker {
  /** Of a value as it is kept, with the letter of the marks that were shipped with it. */
  readonly mark: (slug: string, kept: readonly [value: string | null, letter: string] | undefined) => Mark
  readonly made: (slug: string, value: string | null, made: MadeJson) => MadeJson
}

const SOURCE = 'network'
const plain = (marks: readonly OwnMarkJson[]): PlainMark[] => marks.map((mark) => ({ ...mark, source: SOURCE }))

/** As shipped, for who looks without a network. */
export const shippedMarker: Marker = { mark: (_slug, kept) => markOf(kept?.[1]), made: (_slug, _value, made) => made }

/** `tx` speaks for the network. */
export async function markerOf(tx: Tx, network: string): Promise<Marker> {
  const own = new Map((await newestMarks(tx, network)).flatMap(({ indicator, content }) => (content === null ? [] : [[indicator, plain(content)] as const])))
  return {
    mark: (slug, kept) => {
      const [marks, value] = [own.get(slug), ratioOf(kept?.[0])]
      return marks === undefined || value === undefined ? markOf(kept?.[1]) : standing(marks.map((mark) => keepsMark(value, mark)))
    },
    made: (slug, text, made) => {
      const [marks, value] = [own.get(slug), ratioOf(text)]
      return marks === undefined ? made : { ...made, thresholds: marks.map((mark) => ({ text: markText(mark), source: SOURCE, met: value === undefined ? null : keepsMark(value, mark) })) }
    },
  }
}

export function listMarks(db: Database, network: string): Promise<{ items: MarkedJson[] }> {
  return db.transact({ network }, async (tx) => {
    const versions = Map.groupBy(await markVersions(tx, network), ({ indicator }) => indicator)
    const defined = await definedRows(tx, network)
    const own = await ownIndicatorsIn(tx, network, defined.map(({ slug }) => slug))
    const named = new Map(own.map(({ slug, name }) => [slug, name]))
    return {
      items: [...indicators, ...own].filter(({ unit }) => unit !== 'yes').map(({ slug, group, unit, direction, thresholds }): MarkedJson => ({
        slug, ...(named.has(slug) && { name: named.get(slug) ?? '' }), group, unit, direction, shipped: thresholds.map((threshold) => ({ text: markText(threshold), source: threshold.source })),
        ...(versions.has(slug) && { versions: versions.get(slug)?.map(({ version, content, changed_at: changedAt, changed_by_name: by }) => ({ version, marks: content, changedAt, by })) ?? [] }),
      })),
    }
  })
}

/** Refuses marks that cannot be read together: a range turned round, or a second one that does not reach beyond the first. */
export function saveMarks(db: Database, actor: NetworkActor, key: string, content: { slug: string; version: number; marks: OwnMarkJson[] | null }): Promise<{ version: number } | Refusal> {
  return runNetworkCommand(db, actor, { name: 'save-marks', key, content }, async (tx, { slug, version, marks }) => {
    const indicator = indicatorOf(slug) ?? (await ownIndicatorsIn(tx, actor.network, [slug]))[0]
    if (!indicator || indicator.slug !== slug || indicator.unit === 'yes') return refuse('not_found', 'slug')
    if (marks !== null && marksFault(plain(marks)) !== undefined) return refuse('marks_contradict', 'marks')
    if (!await insertMarks(tx, actor.network, { indicator: slug, version: version + 1, content: marks }, actor.name)) return refuse('changed_meanwhile')
    return { answer: { version: version + 1 }, trace: { subject: { kind: 'marks', id: slug }, detail: { marks, version: version + 1 } } }
  })
}
