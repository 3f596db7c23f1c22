import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartOption } from './chart-option.ts'
import { splitProblems } from './field-problems.ts'
import { compareSchedules, sumAmounts, type ScheduleLine } from './schedule-diff.ts'
import { nextSort } from './use-list-state.ts'
import { holds } from '#test/helpers/property.ts'

const line = (number: number, total: string, due = '2026-02-05'): ScheduleLine => ({ number, due, principal: total, interest: '0.00', total, balance: '0.00' })

test('schedules are compared by number: same, changed, added, removed', () => {
  const before = [line(1, '100.00'), line(2, '100.00'), line(3, '100.00')]
  const after = [line(1, '100.00'), line(2, '50.00'), line(4, '150.00')]
  expect(compareSchedules(after, before).map(({ line: { number }, change }) => [number, change])).toEqual([[1, 'same'], [2, 'changed'], [3, 'removed'], [4, 'added']])
  expect(compareSchedules([{ ...line(1, '1.00'), fees: '0' }], [line(1, '1.00')])[0]?.change).toBe('same')
  expect(compareSchedules([line(1, '1.00', '2026-03-05')], [line(1, '1.00')])[0]?.change).toBe('changed')
  expect(compareSchedules(after).every(({ change }) => change === 'same')).toBe(true)
})

test('sums of amounts are exact', () => {
  expect(sumAmounts(['0.10', '0.20', '9007199254740993'])).toBe('9007199254740993.30')
  expect(sumAmounts(['-1.50', '1'])).toBe('-0.50')
  expect(sumAmounts([])).toBe('0')
  holds(fc.property(fc.array(fc.bigInt(-(10n ** 18n), 10n ** 18n)), (whole) => {
    expect(BigInt(sumAmounts(whole.map(String)))).toBe(whole.reduce((sum, each) => sum + each, 0n))
  }))
})

test('problems go to the field of their path, the others stay', () => {
  const problem = (path: string) => ({ path, code: 'c', message: path })
  const { byField, elsewhere } = splitProblems(
    [problem('amount'), problem('body.on'), problem('/lines/0/debit'), problem('branch'), problem('')],
    { amount: '', on: '', lines: [] },
  )
  expect(byField).toEqual({ amount: 'amount', on: 'body.on', 'lines.0.debit': '/lines/0/debit' })
  expect(elsewhere.map(({ path }) => path)).toEqual(['branch', ''])
})

test('a column sorts rising, falling, not at all', () => {
  expect(nextSort('name', undefined)).toBe('name')
  expect(nextSort('name', 'name')).toBe('-name')
  expect(nextSort('name', '-name')).toBeUndefined()
  expect(nextSort('name', '-due')).toBe('name')
})

describe('a chart', () => {
  const props = { title: 't', kind: 'bar', heading: 'h', categories: ['a', 'b'], series: [{ name: 's', values: ['1.5', null], ink: 'after' }] } as const
  const look = { dark: false, rtl: false, fonts: 'sans-serif', show: String, short: String }

  test('draws gaps as gaps', () => {
    expect(chartOption(props, look)).toMatchObject({ series: [{ type: 'bar', data: [1.5, null] }], xAxis: { inverse: false } })
  })

  test('runs from the right in Arabic, with its amounts at the right', () => {
    expect(chartOption(props, { ...look, rtl: true })).toMatchObject({ xAxis: { inverse: true }, yAxis: { position: 'right' } })
    expect(chartOption({ ...props, kind: 'lying' }, { ...look, rtl: true })).toMatchObject({ xAxis: { inverse: true }, yAxis: { position: 'right', inverse: true } })
  })
})
