/** One measured thing. `ratio` is against a baseline of the same run, in which the machine was equally busy. */
export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly ratio?: number
}

export interface Measured { readonly name: string; readonly figures: readonly Figure[] }

export function print({ name, figures }: Measured): void {
  console.log(`\n${name}`)
  const width = Math.max(...figures.map((figure) => figure.what.length))
  for (const { what, value, unit, ratio } of figures) {
    const shown = value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(2)
    console.log(`  ${what.padEnd(width)}  ${shown.padStart(10)} ${unit}${ratio === undefined ? '' : `   ratio ${ratio.toFixed(3)}`}`)
  }
}
