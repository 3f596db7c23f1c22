// What every command does first: the packages of package-lock.json are there, whole, and the pinned Node runs the rest.
// Plain JavaScript without packages, since it runs on whatever Node (20 or later) the machine has.
// It speaks on standard error, since standard output belongs to the command that follows.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
const pinnedNode = join(root, 'node_modules/node/bin/node')
const cache = join(root, '.cache')

// Room for what a list of many loans makes and drops again: with less, half of it is copied before it is found to be garbage.
const NODE_FLAGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=32']

/** Installs what package-lock.json names, unless it is there. Ends the process with a message when that fails. */
export async function ensureInstalled() {
  if (process.env.TWIZA_SKIP_INSTALL !== '1' && !isInstalled()) await installOnce()
  if (!existsSync(pinnedNode)) repairPinnedNode()
}

/** Runs the pinned Node with these words and gives back its exit code. Signals that reach us go on to it. */
export function runPinned(words, options = {}) {
  const child = spawn(pinnedNode, [...NODE_FLAGS, ...words], {
    cwd: options.cwd ?? process.cwd(),
    stdio: options.stdio ?? 'inherit',
    env: { NODE_COMPILE_CACHE: join(cache, 'compiled'), ...process.env, ...options.env },
  })
  const forward = (signal) => child.kill(signal)
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, forward)
  const stopWatching = watchNpm(() => forward('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Error(`The pinned Node (${pinnedNode}) does not run here: ${error.message}. Remove node_modules and start again.`)))
    child.on('close', (code, signal) => {
      stopWatching()
      for (const name of signals) process.off(name, forward)
      resolve(code ?? 128 + (constants.signals[signal] ?? 0))
    })
  })
}

// npm passes a signal to its shell only, which dies of it and leaves us. So a parent that is gone means: stop.
function watchNpm(onGone) {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return () => undefined
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onGone()
  }, 250)
  return () => clearInterval(timer)
}

/** Ends with the exit code of `work`, or with its error's message and 1. */
export async function finishWith(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}

/** Every package of the lock file is there in its version, and no other. npm writes its own account of node_modules last, so a cut install has none. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const found = packagesOf(join(root, 'node_modules/.package-lock.json'))
  if (!wanted || !found) return false
  const isThere = ([path, entry]) => path === '' || found[path]?.version === entry.version || (!found[path] && entry.optional)
  return Object.entries(wanted).every(isThere) && Object.keys(found).every((path) => wanted[path])
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

async function installOnce() {
  const release = await takeInstallLock()
  try {
    if (!isInstalled()) install()
  } finally {
    release()
  }
}

function install() {
  const since = Date.now()
  console.error('Installing packages (once, and again when package-lock.json changes) …')
  const { status, error } = spawnSync('npm', ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root, stdio: ['ignore', 2, 2], env: outsideEnvironment(), shell: process.platform === 'win32',
  })
  if (status !== 0) {
    throw new Error(`The packages could not be installed (npm ci: ${error?.message ?? `exit code ${status}`}). `
      + 'Check that npm 10 or later and the package registry can be reached, and start again.')
  }
  console.error(`Packages installed in ${((Date.now() - since) / 1000).toFixed(1)} s.`)
}

// Under `npm start` the search path begins with node_modules/.bin, whose Node the installation itself replaces.
function outsideEnvironment() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !/node_modules[\\/]\.bin[\\/]?$|node-gyp-bin$/.test(folder))
  return { ...process.env, PATH: path.join(delimiter), NODE_ENV: 'development' }
}

// npm 11 runs install scripts only of packages named under allowScripts, and a machine may forbid them all. The pinned Node needs its one.
function repairPinnedNode() {
  const folder = join(root, 'node_modules/node')
  if (existsSync(folder)) {
    console.error('Fetching the pinned Node, whose install script did not run …')
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env: outsideEnvironment() })
  }
  if (existsSync(pinnedNode)) return
  throw new Error(`The pinned Node is missing (${pinnedNode}). Allow the install script of the package "node" `
    + '(npm install-scripts approve node, or without ignore-scripts=true), run npm ci and start again.')
}

/** Waits while another start installs in this clone. Answers what gives the lock back. */
async function takeInstallLock() {
  const lock = join(cache, 'install.lock')
  mkdirSync(cache, { recursive: true })
  for (let told = false; !createWhole(lock); ) {
    const holder = readOrNothing(lock)
    if (holder !== undefined && !isRunning(holder)) {
      rmSync(lock, { force: true })
    } else {
      if (!told) console.error('Another start is installing packages here; waiting for it …')
      told = true
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
  return () => rmSync(lock, { force: true })
}

// Linked rather than written, so that nobody reads it half written.
function createWhole(lock) {
  const draft = `${lock}.${process.pid}`
  writeFileSync(draft, `${process.pid} ${bornAt(process.pid)}`)
  try {
    linkSync(draft, lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft, { force: true })
  }
}

function isRunning(holder) {
  const [pid, born] = holder.split(' ')
  try {
    process.kill(Number(pid), 0)
  } catch (error) {
    if (error.code === 'ESRCH') return false
  }
  return bornAt(pid) === born
}

// Field 22 of Linux's account of a process; elsewhere its number alone must do.
function bornAt(pid) {
  const stat = readOrNothing(`/proc/${pid}/stat`)
  return stat === undefined ? 'unknown' : stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
}

function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
