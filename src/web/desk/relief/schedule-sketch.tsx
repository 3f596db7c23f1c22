import type { RowJson } from '#core/loan/terms-json.ts'
import classes from './relief.module.css'

const WIDTH = 240
const HEIGHT = 56

type Line = Pick<RowJson, 'dueOn' | 'total'>

/** Both schedules at a glance: a stroke for each instalment, before grey behind, after teal in front. For looking at only, so it may draw with floats. */
export function ScheduleSketch({ before, after, from }: { before: readonly Line[]; after: readonly Line[]; from: string }) {
  const lines = { before: before.filter((line) => line.dueOn > from), after: after.filter((line) => line.dueOn > from) }
  const all = [...lines.before, ...lines.after]
  const days = all.map((line) => Date.parse(line.dueOn))
  const [start, end] = [Math.min(...days), Math.max(...days)]
  const top = Math.max(1, ...all.map((line) => Number(line.total)))
  const place = (line: Line): number => (end === start ? WIDTH / 2 : 4 + ((Date.parse(line.dueOn) - start) / (end - start)) * (WIDTH - 8))
  const height = (line: Line): number => (Number(line.total) / top) * (HEIGHT - 6)
  const width = Math.max(1.5, Math.min(7, (WIDTH / Math.max(1, lines.after.length, lines.before.length)) * 0.55))
  const stroke = (line: Line, colour: string, wide: number) => (
    <rect key={`${colour} ${line.dueOn}`} x={place(line) - wide / 2} y={HEIGHT - 2 - height(line)} width={wide} height={height(line)} fill={colour} rx={0.8} />
  )
  if (all.length === 0) return null
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.sketch} preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2={WIDTH} y1={HEIGHT - 1.5} y2={HEIGHT - 1.5} stroke="var(--edge)" />
      {lines.before.map((line) => stroke(line, 'var(--mantine-color-gray-4)', width * 1.7))}
      {lines.after.map((line) => stroke(line, 'var(--mantine-color-teal-6)', width))}
    </svg>
  )
}
