// Rankings by name, of those who agreed to them; and members by place.
import { readNewest } from '#institution/indicators/door.ts'
import { rankedNow } from '#institution/sharing/door.ts'
import type { PlaceJson, RankingJson } from '#contract/indicators.ts'
import { isLess } from '#core/indicators/reckon.ts'
import { indicatorOf } from '#core/indicators/registry.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database } from '#platform/db.ts'
import { listPresent, type Reader } from '../members/door.ts'
import { lookAt } from './look-at.ts'
import { markerOf } from './marks.ts'
import { isCurrent, newestByMember, ratioOf } from './series.ts'

interface Asked { slug: string; group?: string | undefined }

/** Best first where the indicator has a direction, else the greatest first. Equal values share a place. */
export function getRanking(db: Database, reader: Reader, { slug, group }: Asked, today: string): Promise<RankingJson | Refusal> {
  const indicator = indicatorOf(slug)
  if (!indicator || indicator.unit === 'yes') return Promise.resolve(refuse('input_invalid', 'slug'))
  return db.transact({ network: reader.network }, async (tx) => {
    const members = await listPresent(tx, reader.network, { group })
    const names = new Map(members.map(({ id, name }) => [id, name]))
    const agreed = await rankedNow(tx, members.map(({ id }) => id), indicator.group)
    const opened = await lookAt(tx, { ...reader, how: 'ranking' }, agreed.ranked, [indicator.group])
    const sets = newestByMember(await readNewest(tx, [...opened.keys()], { groups: [indicator.group], to: today }))
    const down = indicator.direction === 'down'
    const found = [...sets].flatMap(([id, last]) => {
      const [text, exact] = [last.items[slug]?.[0], ratioOf(last.items[slug]?.[0])]
      return text && exact && isCurrent(last, today) ? [{ id, name: names.get(id) ?? '', value: text, exact, periodTo: last.to, ...(last.provisional && { provisional: true }) }] : []
    }).toSorted((a, b) => (isLess(a.exact, b.exact) ? -1 : isLess(b.exact, a.exact) ? 1 : a.name < b.name ? -1 : 1) * (down ? 1 : -1))
    return {
      slug, unit: indicator.unit, better: indicator.direction === 'up' || down ? indicator.direction : null, sharing: agreed.sharing,
      rows: found.map(({ exact: _exact, ...row }) => ({ ...row, place: 1 + found.findIndex(({ value }) => value === row.value) })),
    }
  })
}

export function getPlaces(db: Database, reader: Reader, { slug, group }: Asked, today: string) {
  const indicator = indicatorOf(slug)
  if (!indicator) return Promise.resolve(refuse('input_invalid', 'slug'))
  return db.transact({ network: reader.network }, async (tx) => {
    const members = await listPresent(tx, reader.network, { group })
    const opened = await lookAt(tx, { ...reader, how: 'page' }, members.map(({ id }) => id), [indicator.group])
    const sets = newestByMember(await readNewest(tx, [...opened.keys()], { groups: [indicator.group], to: today }))
    const marker = await markerOf(tx, reader.network)
    const places = members.map(({ id, name, province, latitude, longitude }): PlaceJson => {
      const kept = sets.get(id)?.items[slug]
      return { id, name, value: kept?.[0] ?? null, mark: marker.mark(slug, kept), ...(province !== null && { province }), ...(latitude !== null && longitude !== null && { latitude, longitude }) }
    })
    return { slug, unit: indicator.unit, places }
  })
}
