import fc from 'fast-check'

/** Checks a property 100 times, or as often as PROPERTY_RUNS says; a failure prints the seed and the smallest case. */
export function holds<Ts extends [unknown, ...unknown[]]>(property: fc.IProperty<Ts>): void {
  const runs = Number(process.env['PROPERTY_RUNS'] ?? 100)
  fc.assert(property, { numRuns: runs })
}
