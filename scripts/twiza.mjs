#!/usr/bin/env node
// The command `twiza`, from whatever folder it is called.
import { join } from 'node:path'
import { ensureInstalled, finishWith, root, runPinned } from './launch.mjs'

await finishWith(async () => {
  await ensureInstalled()
  return runPinned([join(root, 'src/cli/main.ts'), ...process.argv.slice(2)])
})
