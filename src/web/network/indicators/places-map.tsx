import type { Mark, PlaceJson } from '#contract/indicators.ts'
import { valueWords } from '#contract/indicators/words.ts'
import type { IndicatorUnit } from '#core/indicators/indicator.ts'
import { useSay } from '#web/language/language.tsx'
import { useValue } from './use-value.ts'

const WIDTH = 640
const MARGIN = 60
const INKS: Readonly<Record<Mark, string>> = { good: 'var(--accent-ink)', watch: 'var(--warn-ink)', poor: 'var(--risk-ink)', none: 'var(--mantine-color-dimmed)' }

/** Members by their degrees on a plain grid, without tiles of anybody's: north is up, whatever way the language reads. */
export function PlacesMap({ places, unit, title }: { places: readonly PlaceJson[]; unit: IndicatorUnit; title: string }) {
  const t = useSay()
  const show = useValue()
  const points = places.map((place) => ({ place, north: Number(place.latitude), east: Number(place.longitude) }))
  const frame = frameOf(points)
  const labels = new Labels()
  return (
    <svg viewBox={`0 0 ${WIDTH} ${frame.height}`} width="100%" style={{ maxWidth: 860 }} role="img" aria-label={title} direction="ltr">
      {frame.lines.map(({ key, ...line }) => <line key={key} {...line} stroke="var(--edge)" />)}
      {points.map(({ place, north, east }) => {
        const [x, y] = [frame.x(east), frame.y(north)]
        const label = `\u2068${place.name}\u2069 · ${show(unit, place.value)}`
        const { toLeft, below } = labels.place(x, y, label.length)
        return (
          <g key={place.id}>
            <title>{`${place.name}: ${show(unit, place.value)}, ${t(valueWords[place.mark])}`}</title>
            {place.mark === 'poor' ? <path d={`M${x} ${y - 9}l9 16h-18z`} fill={INKS.poor} /> : <circle cx={x} cy={y} r="7" fill={place.mark === 'none' ? 'var(--paper)' : INKS[place.mark]} stroke={INKS[place.mark]} strokeWidth="2" />}
            <text x={toLeft ? x - 13 : x + 13} y={y + 4 + below} textAnchor={toLeft ? 'end' : 'start'} fontSize="13" fill="var(--mantine-color-text)">{label}</text>
          </g>
        )
      })}
    </svg>
  )
}

const LETTER = 6.8
const LINE = 15

/** Keeps labels apart: one that would cover another goes below it. */
class Labels {
  readonly #taken: { readonly from: number; readonly to: number; readonly y: number }[] = []

  place(x: number, y: number, letters: number): { toLeft: boolean; below: number } {
    const width = letters * LETTER
    const toLeft = x + 13 + width > WIDTH
    const [from, to] = toLeft ? [x - 13 - width, x - 13] : [x + 13, x + 13 + width]
    let below = 0
    while (below < 4 * LINE && this.#taken.some((other) => other.from < to && from < other.to && Math.abs(other.y - y - below) < LINE)) below += LINE
    this.#taken.push({ from, to, y: y + below })
    return { toLeft, below }
  }
}

interface Point { readonly north: number; readonly east: number }

/** A degree east is shorter than one north by the cosine of the latitude. */
function frameOf(points: readonly Point[]) {
  const [south, north] = [Math.min(...points.map((p) => p.north)), Math.max(...points.map((p) => p.north))]
  const [west, east] = [Math.min(...points.map((p) => p.east)), Math.max(...points.map((p) => p.east))]
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = Math.min((WIDTH - 2 * MARGIN) / Math.max((east - west) * narrow, 0.2), 420 / Math.max(north - south, 0.2))
  const height = (north - south) * scale + 2 * MARGIN
  const x = (degree: number): number => MARGIN + (degree - west) * narrow * scale
  const y = (degree: number): number => MARGIN + (north - degree) * scale
  const whole = (from: number, to: number): number[] => Array.from({ length: Math.floor(to) - Math.ceil(from) + 1 }, (_, n) => Math.ceil(from) + n)
  return {
    x, y, height,
    lines: [
      ...whole(west - 1, east + 1).map((degree) => ({ key: `e${degree}`, x1: x(degree), x2: x(degree), y1: 0, y2: height })),
      ...whole(south - 1, north + 1).map((degree) => ({ key: `n${degree}`, x1: 0, x2: WIDTH, y1: y(degree), y2: y(degree) })),
    ],
  }
}
