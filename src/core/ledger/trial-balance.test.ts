import { expect, test } from 'vitest'
import { standardChart } from './accounts.ts'
import { trialBalance } from './trial-balance.ts'

const chart = standardChart.map((account) => ({ code: account.code, kind: account.kind, parent: account.parent ?? null, heading: account.heading === true }))

test('a loan of 12,000.00 paid out and 1,180.00 repaid: headings carry the sums, both sides meet', () => {
  const { rows, totals } = trialBalance(chart, [
    { code: '1010', opening: 5_000_000n, debit: 118_000n, credit: 1_200_000n },
    { code: '1210', opening: 0n, debit: 1_200_000n, credit: 100_000n },
    { code: '3010', opening: -5_000_000n, debit: 0n, credit: 0n },
    { code: '4010', opening: 0n, debit: 0n, credit: 18_000n },
  ])
  expect(rows.map((row) => [row.code, row.level, row.closing])).toEqual([
    ['1000', 0, 3_918_000n], ['1010', 1, 3_918_000n], ['1200', 0, 1_100_000n], ['1210', 1, 1_100_000n],
    ['3000', 0, -5_000_000n], ['3010', 1, -5_000_000n], ['4000', 0, -18_000n], ['4010', 1, -18_000n],
  ])
  expect(totals).toEqual({ debit: 1_318_000n, credit: 1_318_000n, closingDebit: 5_018_000n, closingCredit: 5_018_000n })
})

test('accounts without movement are left out', () => {
  expect(trialBalance(chart, []).rows).toEqual([])
})

test('the standard chart: codes are unique, parents are headings of the same kind, each role is used once', () => {
  const byCode = new Map(standardChart.map((account) => [account.code, account]))
  expect(byCode.size).toBe(standardChart.length)
  for (const account of standardChart) {
    if (account.parent === undefined) continue
    expect(byCode.get(account.parent)).toMatchObject({ heading: true, kind: account.kind })
  }
  const roles = standardChart.flatMap((account) => (account.role === undefined ? [] : [account.role]))
  expect(new Set(roles).size).toBe(roles.length)
})
