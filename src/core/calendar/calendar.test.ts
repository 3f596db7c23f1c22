import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holds } from '#test/helpers/property.ts'
import { addMonths, civilOf, dayOf, formatDay, isLeapYear, lastDayOfMonth, nthWeekdayOfMonth, parseDay, weekdayOf } from './day.ts'
import type { Day } from './day.ts'
import { crossesNewYear, monthsBetween, yearFraction } from './day-count.ts'
import { addWorkingDays, isWorkingDay, saturdayAndSunday, shiftToWorkingDay, workingDaysBetween } from './working-days.ts'

const anyDay = fc.integer({ min: dayOf(1600, 1, 1), max: dayOf(2400, 12, 31) })
const on = (text: string): Day => parseDay(text) ?? Number.NaN

describe('days', () => {
  test("agree with the platform's own calendar", () => {
    holds(
      fc.property(anyDay, (day) => {
        const date = new Date(day * 86_400_000)
        expect(formatDay(day)).toBe(date.toISOString().slice(0, 10))
        expect(parseDay(formatDay(day))).toBe(day)
        expect(weekdayOf(day)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay())
        expect(civilOf(day)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
      }),
    )
  })

  test('only dates that exist are read', () => {
    for (const text of ['2026-02-29', '2026-00-01', '2026-04-31', '26-01-01', '2026-01-01T00:00', '', null, 3]) expect(parseDay(text)).toBeUndefined()
    expect(parseDay('2028-02-29')).toBe(dayOf(2028, 2, 29))
    expect([1900, 2000, 2024, 2026].map(isLeapYear)).toEqual([false, true, true, false])
  })

  test('months are added from the anchor and kept within the month', () => {
    expect([1, 2, 3, 13, -2].map((months) => formatDay(addMonths(on('2026-01-31'), months)))).toEqual([
      '2026-02-28', '2026-03-31', '2026-04-30', '2027-02-28', '2025-11-30',
    ])
  })

  test('weekdays of the month and its last day', () => {
    expect(formatDay(nthWeekdayOfMonth(2026, 11, 1, 1))).toBe('2026-11-02')
    expect(formatDay(nthWeekdayOfMonth(2026, 11, 7, 4))).toBe('2026-11-22')
    expect(formatDay(nthWeekdayOfMonth(2026, 11, 1, -1))).toBe('2026-11-30')
    expect(formatDay(lastDayOfMonth(2028, 2))).toBe('2028-02-29')
  })
})

describe('day counts', () => {
  test('a span across New Year is split after 31 December', () => {
    expect(yearFraction(on('2023-12-12'), on('2024-01-12'), 'actual')).toEqual({ num: 19 * 366 + 12 * 365, den: 365 * 366 })
    expect(yearFraction(on('2023-12-31'), on('2024-01-31'), 'actual')).toEqual({ num: 31, den: 366 })
    expect(yearFraction(on('2022-12-01'), on('2023-03-01'), 'actual')).toEqual({ num: 90, den: 365 })
    expect(yearFraction(on('2023-12-12'), on('2024-01-12'), '360')).toEqual({ num: 31, den: 360 })
    expect(crossesNewYear(on('2023-12-31'), on('2024-01-01'))).toBe(true)
  })

  test('two spans weigh what the whole span weighs', () => {
    holds(
      fc.property(anyDay, fc.nat(1000), fc.nat(1000), fc.constantFrom('360', '364', '365', 'actual'), (from, a, b, year) => {
        const [first, second, whole] = [yearFraction(from, from + a, year), yearFraction(from + a, from + a + b, year), yearFraction(from, from + a + b, year)]
        expect(first.num * second.den * whole.den + second.num * first.den * whole.den).toBe(whole.num * first.den * second.den)
      }),
    )
  })

  test('months and the rest as a part of the next month', () => {
    expect(monthsBetween(on('2026-01-15'), on('2026-03-01'))).toEqual({ num: 28 + 14, den: 28 })
    expect(monthsBetween(on('2026-01-31'), on('2026-02-28'))).toEqual({ num: 1, den: 1 })
    expect(monthsBetween(on('2026-01-15'), on('2026-02-01'))).toEqual({ num: 17, den: 31 })
  })
})

describe('working days', () => {
  const calendar = { weekend: [6, 7], holidays: new Set([on('2026-01-01'), on('2026-01-02')]) }

  test('shift to the next or the previous one, past holidays and rest days', () => {
    expect(formatDay(shiftToWorkingDay(on('2026-01-01'), 'next-working-day', calendar))).toBe('2026-01-05')
    expect(formatDay(shiftToWorkingDay(on('2026-01-04'), 'previous-working-day', calendar))).toBe('2025-12-31')
    expect(formatDay(shiftToWorkingDay(on('2026-01-04'), 'none', calendar))).toBe('2026-01-04')
    expect(formatDay(shiftToWorkingDay(on('2026-01-06'), 'next-working-day', calendar))).toBe('2026-01-06')
  })

  test('a calendar without a working day leaves the date as it is', () => {
    expect(shiftToWorkingDay(5, 'next-working-day', { weekend: [1, 2, 3, 4, 5, 6, 7], holidays: new Set() })).toBe(5)
  })

  test('added, taken away, counted', () => {
    expect(formatDay(addWorkingDays(on('2025-12-31'), 2, calendar))).toBe('2026-01-06')
    expect(formatDay(addWorkingDays(on('2026-01-06'), -2, calendar))).toBe('2025-12-31')
    holds(
      fc.property(anyDay, fc.integer({ min: 1, max: 50 }), (day, count) => {
        const later = addWorkingDays(day, count, saturdayAndSunday)
        expect(workingDaysBetween(day, later, saturdayAndSunday)).toBe(count)
        expect(isWorkingDay(later, saturdayAndSunday)).toBe(true)
      }),
    )
  })
})
