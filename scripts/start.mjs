// npm start: everything there, then the server.
import { join } from 'node:path'
import { ensureInstalled, finishWith, root, runPinned } from './launch.mjs'

await finishWith(async () => {
  await ensureInstalled()
  return runPinned([join(root, 'src/main.ts'), 'serve', ...process.argv.slice(2)])
})
