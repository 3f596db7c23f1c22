// PEARLS of the World Council of Credit Unions. Formulas and targets: woccu.org/financialinclusion/pearls and the PEARLS monograph (2009).
import { above, atLeast, atMost, below, between, define } from './indicator.ts'
import type { Indicator, IndicatorGroup } from './indicator.ts'

const pearls = (code: string, group: IndicatorGroup, direction: Indicator['direction'], formula: string, ...thresholds: Indicator['thresholds']): Indicator =>
  define(`pearls_${code.toLowerCase()}`, group, 'percent', direction, formula, { aliases: [`pearls:${code}`], thresholds })

const woccu = 'PEARLS'
const growthOf = (name: string): string => `annual(${name} - opening(${name})) ÷ opening(${name})`

/** Rows whose target is "what keeps another row": that row is what they are read with. */
export const pearlsIndicators: readonly Indicator[] = [
  pearls('P1', 'portfolio', 'up', 'allowance ÷ lateOver365', atLeast('100', woccu)),
  pearls('P2', 'portfolio', 'up', 'max(0, allowance - lateOver365) ÷ (lateOver30 - lateOver365)', atLeast('35', woccu)),
  define('pearls_p3', 'portfolio', 'yes', 'up', 'none(lateOver365)', { aliases: ['pearls:P3'], thresholds: [{ shape: 'yes', source: woccu }] }),
  pearls('P4', 'portfolio', 'down', 'annual(writtenOff) ÷ avg(grossLoanPortfolio)'),
  pearls('P5', 'portfolio', 'up', 'accumulatedRecoveries ÷ accumulatedWriteOffs', above('75', woccu)),
  pearls('P6', 'structure', 'up',
    '(assets + allowance - lateOver365 - 0.35 × (lateOver30 - lateOver365) - (liabilities - deposits)) ÷ (deposits + memberShares?)', atLeast('111', woccu)),
  pearls('E1', 'structure', 'range', 'netLoanPortfolio ÷ assets', between('70', '80', woccu)),
  pearls('E2', 'structure', 'down', 'tradeInvestments ÷ assets', atMost('16', woccu)),
  pearls('E3', 'structure', 'down', 'financialInvestments ÷ assets', atMost('2', woccu)),
  pearls('E4', 'structure', 'down', 'nonFinancialInvestments ÷ assets', atMost('0', woccu)),
  pearls('E5', 'structure', 'range', 'deposits ÷ assets', between('70', '80', woccu)),
  pearls('E6', 'structure', 'down', 'borrowings ÷ assets', between('0', '5', woccu)),
  pearls('E7', 'structure', 'down', 'memberShares ÷ assets', atMost('20', woccu)),
  pearls('E8', 'structure', 'up', 'institutionalCapital ÷ assets', atLeast('10', woccu)),
  pearls('E9', 'structure', 'up', '(institutionalCapital + allowance - lateOver365 - 0.35 × (lateOver30 - lateOver365)) ÷ assets', atLeast('10', woccu)),
  pearls('A1', 'portfolio', 'down', 'lateOver30 ÷ grossLoanPortfolio', atMost('5', woccu)),
  pearls('A2', 'structure', 'down', 'nonEarningAssets ÷ assets', atMost('5', woccu)),
  pearls('A3', 'structure', 'up', 'zeroCostFunds ÷ nonEarningAssets', atLeast('200', woccu)),
  pearls('R1', 'sustainability', 'up', 'annual(portfolioRevenue) ÷ avg(netLoanPortfolio)'),
  define('pearls_r2', 'sustainability', 'percent', 'up', 'annual(liquidInvestmentRevenue) ÷ avg(tradeInvestments)',
    { aliases: ['pearls:R2', 'camel:other-current-assets'], thresholds: [{ shape: 'macro', op: '>=', of: 'marketRate', source: woccu }] }),
  pearls('R3', 'sustainability', 'up', 'annual(financialInvestmentRevenue) ÷ avg(financialInvestments)', { shape: 'macro', op: '>=', of: 'marketRate', source: woccu }),
  pearls('R4', 'sustainability', 'up', 'annual(nonFinancialInvestmentRevenue) ÷ avg(nonFinancialInvestments)', { shape: 'indicator', op: '>=', of: 'pearls_r1', source: woccu }),
  pearls('R5', 'sustainability', 'info', 'annual(interestOnDeposits) ÷ avg(deposits)', { shape: 'macro', op: '>', of: 'inflation', source: woccu }),
  pearls('R6', 'sustainability', 'down', 'annual(interestOnBorrowings) ÷ avg(borrowings)', { shape: 'macro', op: '<=', of: 'marketRate', source: woccu }),
  pearls('R7', 'sustainability', 'info', 'annual(dividendsOnShares) ÷ avg(memberShares)', { shape: 'indicator', op: '>=', of: 'pearls_r5', source: woccu }),
  pearls('R8', 'sustainability', 'up', 'annual(financialRevenue - interestOnDeposits? - interestOnBorrowings? - otherFinancialExpense? - dividendsOnShares?) ÷ avg(assets)'),
  pearls('R9', 'efficiency', 'down', 'annual(operatingExpense) ÷ avg(assets)', atMost('5', woccu)),
  pearls('R10', 'portfolio', 'info', 'annual(impairmentExpense) ÷ avg(assets)'),
  pearls('R11', 'sustainability', 'down', 'annual(nonOperatingIncome) ÷ avg(assets)'),
  pearls('R12', 'sustainability', 'up', 'annual(netIncome) ÷ avg(assets)'),
  pearls('L1', 'liquidity', 'range', '(cash + tradeInvestments? - interestPayable? - otherShortTermLiabilities?) ÷ deposits', between('15', '20', woccu)),
  pearls('L2', 'liquidity', 'up', 'liquidityReserves ÷ deposits', atLeast('10', woccu)),
  pearls('L3', 'liquidity', 'down', 'idleLiquidAssets ÷ assets', below('1', woccu)),
  pearls('S1', 'growth', 'info', growthOf('grossLoanPortfolio')),
  pearls('S2', 'growth', 'info', growthOf('tradeInvestments')),
  pearls('S3', 'growth', 'info', growthOf('financialInvestments')),
  pearls('S4', 'growth', 'info', growthOf('nonFinancialInvestments')),
  pearls('S5', 'growth', 'info', growthOf('deposits')),
  pearls('S6', 'growth', 'info', growthOf('borrowings')),
  pearls('S7', 'growth', 'info', growthOf('memberShares')),
  pearls('S8', 'growth', 'up', growthOf('institutionalCapital')),
  pearls('S9', 'growth', 'up', `annual(${netCapital()} - opening(${netCapital()})) ÷ opening(${netCapital()})`),
  pearls('S10', 'growth', 'up', growthOf('members'), atLeast('15', woccu)),
  pearls('S11', 'growth', 'up', growthOf('assets'), { shape: 'macro', op: '>', of: 'inflation', plus: '10', source: woccu }),
]

function netCapital(): string {
  return '(institutionalCapital + allowance - lateOver365 - 0.35 × (lateOver30 - lateOver365))'
}
