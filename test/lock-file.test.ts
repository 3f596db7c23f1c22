import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockedPackage { readonly optionalDependencies?: Readonly<Record<string, string>> }

// npm ci refuses a lock file that lacks a package of any platform; npm install leaves such packages out without a word.
test('package-lock.json holds the packages of every platform (else run: node scripts/complete-lock.mjs)', () => {
  const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, LockedPackage> }
  const asked = Object.values(packages).flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((name) => packages[`node_modules/${name}`] === undefined)).toEqual([])
})
