const WIDTH = 56
const HEIGHT = 16

/** A line without axes, for a table's cell; time runs as the reading does, so it is mirrored from right to left by CSS. */
export function Sparkline({ values, className }: { values: readonly (string | null)[]; className?: string | undefined }) {
  const known = values.flatMap((value, at) => (value === null || Number.isNaN(Number(value)) ? [] : [{ at, value: Number(value) }]))
  if (known.length < 2) return null
  const low = Math.min(...known.map(({ value }) => value))
  const high = Math.max(...known.map(({ value }) => value))
  const x = (at: number): number => 2 + (at / Math.max(1, values.length - 1)) * (WIDTH - 4)
  const y = (value: number): number => (high === low ? HEIGHT / 2 : HEIGHT - 2 - ((value - low) / (high - low)) * (HEIGHT - 4))
  const last = known.at(-1)
  return (
    <svg className={className} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true" focusable="false">
      <polyline points={known.map(({ at, value }) => `${x(at)},${y(value)}`).join(' ')} fill="none" stroke="currentColor" strokeWidth="1.25" strokeLinejoin="round" />
      {last && <circle cx={x(last.at)} cy={y(last.value)} r="1.9" fill="currentColor" />}
    </svg>
  )
}
