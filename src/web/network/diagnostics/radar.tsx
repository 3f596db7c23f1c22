import { Table } from '@mantine/core'
import type { DimensionScoreJson } from '#core/diagnostic/assessment-json.ts'
import { textIn } from '#core/diagnostic/texts.ts'
import { useFormats } from '#web/language/formats.ts'
import { useLanguage, useSay } from '#web/language/language.tsx'
import classes from './diagnostics.module.css'
import { diagnosticPageWords as w } from './words.ts'

const SIZE = 240
const RADIUS = 84
const RINGS = [25, 50, 75, 100]

const at = (n: number, of: number, percent: number): readonly [number, number] => {
  const angle = (2 * Math.PI * n) / of - Math.PI / 2
  const reach = (RADIUS * percent) / 100
  return [SIZE / 2 + reach * Math.cos(angle), SIZE / 2 + reach * Math.sin(angle)]
}
const points = (percents: readonly number[]): string => percents.map((percent, n) => at(n, percents.length, percent).map((part) => Math.round(part * 10) / 10).join(',')).join(' ')

/** Parts as spokes, numbered as in the table below it, which says the same in words and figures. */
export function Radar({ dimensions, before }: { dimensions: readonly DimensionScoreJson[]; before?: ReadonlyMap<string, string | null> | undefined }) {
  const t = useSay()
  const formats = useFormats()
  const { language } = useLanguage()
  const now = dimensions.map(({ percent }) => Number(percent ?? 0))
  const earlier = before && dimensions.map(({ dimension }) => Number(before.get(dimension) ?? 0))
  return (
    <figure className={classes.radar}>
      {dimensions.length > 2 && (
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" direction="ltr">
          {RINGS.map((ring) => <polygon key={ring} points={points(now.map(() => ring))} className={classes.ring} />)}
          {now.map((_, n) => {
            const [x, y] = at(n, now.length, 118)
            return <text key={dimensions[n]?.dimension} x={x} y={y} className={classes.spoke}>{n + 1}</text>
          })}
          {earlier && <polygon points={points(earlier)} className={classes.earlier} />}
          <polygon points={points(now)} className={classes.shape} />
        </svg>
      )}
      <Table aria-label={t(w.radar)} className={classes.parts}>
        <Table.Thead><Table.Tr><Table.Th>{t(w.dimension)}</Table.Th><Table.Th ta="end">%</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {dimensions.map(({ dimension, title, percent }, n) => (
            <Table.Tr key={dimension}>
              <Table.Td>{`${n + 1}. `}<bdi>{textIn(title, language) || dimension}</bdi></Table.Td>
              <Table.Td ta="end"><bdi className="figures">{percent === null ? '–' : formats.number(String(Math.round(Number(percent))))}</bdi></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </figure>
  )
}
