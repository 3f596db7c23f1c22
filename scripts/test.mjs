// npm test: every check in turn, stopping at the first that fails. The last line tells the count of tests.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled, finishWith, root, runPinned } from './launch.mjs'

const long = process.argv.includes('--long')
const reports = join(root, '.cache/test')
const env = { TWIZA_TEST: '1', ...(long ? { TWIZA_LONG: '1', PROPERTY_RUNS: '1000' } : {}) }
const count = { passed: 0, failed: 0, skipped: 0 }

const bin = (path) => join(root, 'node_modules', path)

const steps = [
  ['types', () => inParallel(['tsconfig.core.json', 'tsconfig.json', 'tsconfig.web.json'].map((config) => [bin('typescript/bin/tsc'), '-p', config]))],
  ['lint', () => runPinned([bin('oxlint/bin/oxlint'), '--quiet'], { cwd: root })],
  ['rooms', () => runPinned([bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.cjs'], { cwd: root })],
  ['tests', () => vitest('unit')],
  ['web', () => runPinned([bin('vite/bin/vite.js'), 'build', '--logLevel', 'warn'], { cwd: root })],
  ['size', () => runPinned([join(root, 'scripts/web-size.ts')], { cwd: root })],
  ['journeys', () => vitest('journeys')],
]

await finishWith(async () => {
  await ensureInstalled()
  process.env.CHROMIUM_PATH = ensureChromium()
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const failed = await firstFailure()
  if (failed) console.log(`\nStopped at the step "${failed}".`)
  if (count.skipped > 0) console.log(`${count.skipped} skipped`)
  console.log(`${count.passed} passed, ${failed ? Math.max(count.failed, 1) : count.failed} failed`)
  return failed ? 1 : 0
})

async function firstFailure() {
  for (const [name, run] of steps) {
    console.log(`\n── ${name} ──`)
    const since = Date.now()
    const code = await run()
    console.log(`── ${name}: ${code === 0 ? 'passed' : `failed (exit code ${code})`} in ${((Date.now() - since) / 1000).toFixed(1)} s`)
    if (code !== 0) return name
  }
  return undefined
}

async function inParallel(runs) {
  const codes = await Promise.all(runs.map((words) => runPinned(words, { cwd: root })))
  return Math.max(...codes)
}

async function vitest(project) {
  const report = join(reports, `${project}.json`)
  const words = [bin('vitest/vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await runPinned(words, { cwd: root, env })
  const failed = addUp(report)
  return code === 0 && failed > 0 ? 1 : code
}

// A test file that cannot be loaded has no failed test in Vitest's report, and counts as one here.
function addUp(report) {
  let result
  try {
    result = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return 0
  }
  const brokenFiles = result.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length
  count.passed += result.numPassedTests
  count.failed += result.numFailedTests + brokenFiles
  count.skipped += result.numPendingTests + result.numTodoTests
  return result.numFailedTests + brokenFiles
}
