// Run after npm install: node scripts/complete-lock.mjs
// A registry need not serve the packages of every platform. npm leaves those out of the lock file, and npm ci then refuses
// the whole file. Their names and exact versions are known from the packages that ask for them, so they are put in here.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './launch.mjs'

const PLATFORM = /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/

const file = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = missingPackages(lock.packages)

for (const { name, version, dev } of added) lock.packages[`node_modules/${name}`] = entryFor(name, version, dev)
if (added.length > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en')))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
}
console.log(added.length > 0 ? `Added to package-lock.json:\n  ${added.map(({ name }) => name).join('\n  ')}` : 'package-lock.json is complete.')

/** Optional packages that some package asks for and the lock file does not hold. */
function missingPackages(packages) {
  const asked = Object.values(packages).flatMap((entry) =>
    Object.entries(entry.optionalDependencies ?? {}).map(([name, version]) => ({ name, version, dev: entry.dev })))
  return asked.filter(({ name }) => !packages[`node_modules/${name}`])
}

// The platform must be said, or npm would look for the package on every machine.
function entryFor(name, version, dev) {
  const [, os, cpu, abi = ''] = PLATFORM.exec(name) ?? []
  if (!os || !/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name} ${version}: neither its platform nor its version follows from its name; add it by hand.`)
  const libc = os === 'linux' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...libc, optional: true, os: [os] }
}
