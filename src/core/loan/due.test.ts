import { expect, test } from 'vitest'
import { inMinor } from '#test/helpers/told-loan.ts'
import { due } from './due.ts'
import { settlement } from './settlement.ts'

const { loan, on } = inMinor([['2026-02-15', 94_560n], ['2026-03-15', 50_000n]])

test('what is late, what falls due next, and both together', () => {
  const owed = due(loan, on('2026-05-02'))
  expect(owed.overdue).toMatchObject({ total: 139_120n, principal: 122_132n, interest: 16_988n })
  expect(owed.next).toMatchObject({ on: on('2026-05-15'), total: 94_560n })
  expect(owed.total).toBe(233_680n)
})

test('what falls due today is not late yet', () => {
  expect(due(loan, on('2026-03-15'))).toMatchObject({ overdue: { total: 0n }, next: { on: on('2026-03-15'), total: 44_560n } })
})

test('nothing falls due after the last instalment', () => {
  expect(due(loan, on('2027-02-01')).next).toBeUndefined()
})

test('settling takes all the agreed interest where early principal lessens nothing', () => {
  expect(settlement(loan, on('2026-05-02')).total).toBe(due(loan, on('2027-02-01')).total)
})
