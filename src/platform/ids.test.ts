import { expect, test } from 'vitest'
import { idsBy, newId } from './ids.ts'

test('an id is a UUID of version 7 that tells its time of birth', () => {
  const born = Date.UTC(2026, 0, 5, 9, 30)
  const id = idsBy(() => born)()
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(born)
})

test('ids keep their order within one millisecond, beyond the room of its counter', () => {
  const next = idsBy(() => 1_000)
  const ids = Array.from({ length: 20_000 }, next)
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(ids.length)
})

test('ids keep their order when the clock goes back', () => {
  const times = [5_000, 4_000, 3_000, 5_001]
  const next = idsBy(() => times.shift() ?? 0)
  const ids = [next(), next(), next(), next()]
  expect(ids).toEqual(ids.toSorted())
})

test('the ordinary source gives ids in order', () => {
  const ids = Array.from({ length: 1_000 }, newId)
  expect(ids).toEqual(ids.toSorted())
})
