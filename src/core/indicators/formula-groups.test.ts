import { expect, test } from 'vitest'
import { faultIn, groupsOfFormula } from './formula-groups.ts'

test('a formula tells of the groups of everything that it names', () => {
  expect(groupsOfFormula('annual(personnelExpense) ÷ avg(staff)')).toEqual(['sustainability', 'efficiency'])
  expect(groupsOfFormula('grossLoanPortfolio ÷ activeBorrowers')).toEqual(['portfolio', 'outreach'])
  expect(groupsOfFormula('cash ÷ assets')).toEqual(['structure', 'liquidity'])
  expect(groupsOfFormula('adjustedRevenue ÷ 2')).toEqual(['sustainability'])
})

test('what is wrong is told by its place, by the name that nobody knows, or as a flow where a day is meant', () => {
  expect(faultIn('cash ÷ assets')).toBeUndefined()
  expect(faultIn('cash ÷')).toMatchObject({ code: 'at' })
  expect(faultIn('cash ÷ gold')).toEqual({ code: 'unknown', name: 'gold' })
  expect(faultIn('avg(personnelExpense)')).toEqual({ code: 'misplaced' })
})
