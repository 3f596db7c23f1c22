import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadSecret } from './secret.ts'

let folder: string
beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'twiza-secret-')) })
afterEach(() => rm(folder, { recursive: true }))

test('a secret is made once, closed to others, and the same for all who ask', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => loadSecret(join(folder, 'data'), undefined)))
  expect(new Set(asked).size).toBe(1)
  expect(asked[0]?.length).toBeGreaterThanOrEqual(32)
  expect((await stat(join(folder, 'data', 'secret'))).mode & 0o777).toBe(0o600)
})

test('a given secret is used and not written', async () => {
  expect(await loadSecret(join(folder, 'data'), 'g'.repeat(40))).toBe('g'.repeat(40))
  await expect(stat(join(folder, 'data'))).rejects.toThrow()
})

test('a damaged secret is refused with the way out', async () => {
  await writeFile(join(folder, 'secret'), 'x')
  await expect(loadSecret(folder, undefined)).rejects.toThrow('remove it')
})
