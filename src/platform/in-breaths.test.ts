import { expect, test } from 'vitest'
import { inBreaths } from './in-breaths.ts'

test('a long list keeps its order, and lets others have their turn in between', async () => {
  const seen: string[] = []
  const other = new Promise<void>((resolve) => setImmediate(() => { seen.push('other'); resolve() }))
  const made = await inBreaths(Array.from({ length: 100 }, (_, n) => n), (n, place) => { seen.push(`${place}`); return n * 2 })
  await other
  expect(made).toEqual(Array.from({ length: 100 }, (_, n) => n * 2))
  expect(seen.indexOf('other')).toBeLessThan(seen.indexOf('99'))
})

test('a short list is done at once', async () => {
  let passed = false
  setImmediate(() => { passed = true })
  await inBreaths([1, 2, 3], (n) => n)
  expect(passed).toBe(false)
})
