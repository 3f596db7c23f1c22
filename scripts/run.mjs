// Runs a script of this project under the pinned Node: node scripts/run.mjs FILE WORDS
import { ensureInstalled, finishWith, runPinned } from './launch.mjs'

await finishWith(async () => {
  await ensureInstalled()
  return runPinned(process.argv.slice(2))
})
