// Finds Chromium for the browser journeys and the screenshots, and installs it where that can be done unasked.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

// DejaVu has Latin with all its accents and Tifinagh; Noto's core set has Arabic for screens.
const DEBIAN_PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-noto-core']

/** The path of a Chromium on this machine, or undefined. CHROMIUM_PATH goes before everything else. */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH
  if (asked) {
    if (!isProgram(asked)) throw new Error(`CHROMIUM_PATH names ${asked}, which is no program.`)
    return asked
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  const onMac = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  return [...onPath, ...onMac, ...inPlaywrightCache()].find(isProgram)
}

/** The path of Chromium, installed now if need be. Throws with what to do when it cannot be had. */
export function ensureChromium(log = console.log) {
  const found = findChromium()
  if (found) return found
  if (isDebianRoot()) {
    log(`Installing ${DEBIAN_PACKAGES.join(', ')} from Debian's packages …`)
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES])
  }
  if (!findChromium()) {
    log('Installing Chromium by Playwright …')
    run(process.execPath, [fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url)), 'install', 'chromium'])
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error('The browser journeys need Chromium, and it could be neither found nor installed. '
    + 'Install it (on Debian: apt-get install chromium fonts-noto-core) or set CHROMIUM_PATH to its program.')
}

function inPlaywrightCache() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH
    ?? join(homedir(), process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright')
  if (!existsSync(cache)) return []
  const versions = readdirSync(cache).filter((name) => name.startsWith('chromium-')).toSorted().toReversed()
  const programs = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium']
  return versions.flatMap((version) => programs.map((program) => join(cache, version, program)))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')

function run(program, words) {
  const { status } = spawnSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  return status === 0
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureChromium())
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
