// `npm run bench`: every benchmark in turn, each with the ratio to a baseline measured in the same run. Names as arguments choose some.
import { cpus, totalmem } from 'node:os'
import { print, type Measured } from './figure.ts'

const benches: Readonly<Record<string, () => Promise<{ run: () => Promise<Measured> }>>> = {
  quotes: () => import('./quotes.ts'),
  replays: () => import('./replays.ts'),
  offers: () => import('./offers.ts'),
  'relief-preview': () => import('./relief-preview.ts'),
  'relief-drive': () => import('./relief-drive.ts'),
  repayments: () => import('./repayments.ts'),
  ussd: () => import('./ussd.ts'),
  indicators: () => import('./indicators.ts'),
  dashboard: () => import('./dashboard.ts'),
  score: () => import('./score.ts'),
  ready: () => import('./ready.ts'),
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`)
for (const [name, load] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { run } = await load()
  print(await run())
}
process.exit(0)
