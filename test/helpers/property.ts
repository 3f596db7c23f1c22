import fc from 'fast-check'

// Also the tests of web pages run properties, and their types know no Node.
const { env } = (globalThis as unknown as { process: { env: Readonly<Record<string, string | undefined>> } }).process
const numberOf = (name: string) => (env[name] === undefined ? undefined : Number(env[name]))
const wished = numberOf('PROPERTY_RUNS')
const seed = numberOf('PROPERTY_SEED')

// `npm test` tries the same cases every time, so that what it finds was brought by the change; `npm run test:long` tries others each time,
// unless PROPERTY_SEED names the seed that a failure printed.
const howOften = (runs: number) => (wished === undefined ? { numRuns: runs, seed: seed ?? 20_260_105 } : { numRuns: wished, ...(seed === undefined ? {} : { seed }) })

/** Checks a property 100 times, or as often as PROPERTY_RUNS says; a failure prints the seed and the smallest case. */
export function holds<Ts extends [unknown, ...unknown[]]>(property: fc.IProperty<Ts>): void {
  fc.assert(property, howOften(100))
}

/** As `holds`, where each run founds an institution and works with a real database: six times unless PROPERTY_RUNS says more, since 100 take minutes. */
export async function holdsInDatabase<Ts extends [unknown, ...unknown[]]>(property: fc.IAsyncProperty<Ts>): Promise<void> {
  await fc.assert(property, howOften(6))
}

/** Milliseconds that a property in the database may take. */
export const databaseTimeout = wished === undefined ? 180_000 : 7_200_000
