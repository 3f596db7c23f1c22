import { expect, test } from 'vitest'
import { duePeriods, firstCalendar, isFilled } from './reporting-calendar.ts'

test('periods end with the year’s months; due days and reminders are counted from there', () => {
  expect(duePeriods(firstCalendar, '2026-01-01', '2026-07-01')).toEqual([
    { periodTo: '2026-03-31', months: 3, dueOn: '2026-04-30', reminders: [{ days: -7, on: '2026-04-23' }, { days: 1, on: '2026-05-01' }, { days: 14, on: '2026-05-14' }] },
    { periodTo: '2026-06-30', months: 3, dueOn: '2026-07-30', reminders: [{ days: -7, on: '2026-07-23' }, { days: 1, on: '2026-07-31' }, { days: 14, on: '2026-08-13' }] },
  ])
  expect(duePeriods({ months: 1, dueDays: 10, remindBefore: [3, 10], remindAfter: [] }, '2024-02-01', '2024-03-30').map(({ periodTo, dueOn, reminders }) => [periodTo, dueOn, reminders.map(({ on }) => on)]))
    .toEqual([['2024-02-29', '2024-03-10', ['2024-02-29', '2024-03-07']]])
  expect(duePeriods({ ...firstCalendar, months: 12 }, '2025-06-01', '2026-12-30').map(({ periodTo }) => periodTo)).toEqual(['2025-12-31'])
})

test('a quarter is reported by itself, by its months, or with the year', () => {
  const quarter = { periodTo: '2026-03-31', months: 3 }
  expect(isFilled(quarter, [quarter])).toBe(true)
  expect(isFilled(quarter, [{ periodTo: '2026-03-31', months: 12 }])).toBe(true)
  expect(isFilled(quarter, ['2026-01-31', '2026-02-28', '2026-03-31'].map((periodTo) => ({ periodTo, months: 1 })))).toBe(true)
  expect(isFilled(quarter, ['2026-02-28', '2026-03-31'].map((periodTo) => ({ periodTo, months: 1 })))).toBe(false)
  expect(isFilled(quarter, [{ periodTo: '2025-12-31', months: 3 }])).toBe(false)
})
