import { expect, test } from 'vitest'
import { settableClock, systemClock } from './clock.ts'

test('the day depends on the place', () => {
  const clock = settableClock(new Date('2026-03-31T22:30:00Z'))
  expect(clock.today('Africa/Kigali')).toBe('2026-04-01')
  expect(clock.today('UTC')).toBe('2026-03-31')
  expect(clock.today('America/Bogota')).toBe('2026-03-31')
})

test('the day follows a change of the zone’s offset', () => {
  // Morocco leaves UTC+1 for UTC during Ramadan of 2026.
  const clock = settableClock(new Date('2026-03-01T23:30:00Z'))
  expect(clock.today('Africa/Casablanca')).toBe('2026-03-01')
  clock.set(new Date('2026-06-01T23:30:00Z'))
  expect(clock.today('Africa/Casablanca')).toBe('2026-06-02')
})

test('a settable clock stands still until it is moved', () => {
  const clock = settableClock('2026-01-05')
  expect(clock.now()).toEqual(new Date('2026-01-05T12:00:00Z'))
  clock.advance(86_400_000)
  expect(clock.today('UTC')).toBe('2026-01-06')
  expect(() => clock.set('soon')).toThrow('not a time')
})

test('the system clock goes on', () => {
  const before = Date.now()
  expect(systemClock.now().getTime()).toBeGreaterThanOrEqual(before)
  expect(systemClock.today('UTC')).toMatch(/^\d{4}-\d\d-\d\d$/)
})
