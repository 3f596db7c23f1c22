// The eighteen of SEEP with their adjusted kin, the additional set of 2009, and what the trade adds to them.
// Formulas: SEEP Network, "Measuring Performance of Microfinance Institutions" (2005), and MFRS (2010). Marks name their source.
import { above, atLeast, atMost, below, between, define } from './indicator.ts'
import type { Indicator } from './indicator.ts'

const equityAbove = { formula: 'avg(equity)', reason: 'equity_not_positive' } as const
const equityNow = { formula: 'equity', reason: 'equity_not_positive' } as const
const use = 'common use'
const saDhan = 'Sa-Dhan'

export const seepIndicators: readonly Indicator[] = [
  define('oss', 'sustainability', 'percent', 'up', 'financialRevenue ÷ (financialExpense + impairmentExpense + operatingExpense)',
    { aliases: ['seep18:R1'], thresholds: [atLeast('100', saDhan), atLeast('120', use)] }),
  define('fss', 'sustainability', 'percent', 'up', 'adjustedRevenue ÷ (adjustedFinancialExpense + adjustedImpairmentExpense + adjustedOperatingExpense)',
    { aliases: ['seep18:R1a'], thresholds: [atLeast('100', saDhan)] }),
  define('roa', 'sustainability', 'percent', 'up', 'annual(netOperatingIncome - taxes) ÷ avg(assets)', { aliases: ['seep18:R2'], thresholds: [above('0', use), atLeast('2', use)] }),
  define('aroa', 'sustainability', 'percent', 'up', 'annual(adjustedNetOperatingIncome - taxes) ÷ avg(assets)',
    { aliases: ['seep18:R2a', 'camel:adjusted-roa'], thresholds: [above('0', use)] }),
  define('roe', 'sustainability', 'percent', 'up', 'annual(netOperatingIncome - taxes) ÷ avg(equity)',
    { aliases: ['seep18:R3'], onlyAbove: equityAbove, thresholds: [{ shape: 'macro', op: '>', of: 'inflation', source: use }] }),
  define('aroe', 'sustainability', 'percent', 'up', 'annual(adjustedNetOperatingIncome - taxes) ÷ avg(equity)',
    { aliases: ['seep18:R3a', 'camel:adjusted-roe'], onlyAbove: equityAbove, thresholds: [above('0', use)] }),
  define('portfolio_yield', 'sustainability', 'percent', 'info', 'annual(portfolioCashRevenue) ÷ avg(grossLoanPortfolio)', { aliases: ['seep18:R4', 'mfrs2010:R1'] }),
  define('portfolio_to_assets', 'structure', 'percent', 'up', 'grossLoanPortfolio ÷ assets', { aliases: ['seep18:R5'], thresholds: [between('70', '80', 'PEARLS E1')] }),
  define('cost_of_funds', 'structure', 'percent', 'down', 'annual(fundingExpense) ÷ avg(deposits? + borrowings?)', { aliases: ['seep18:R6'] }),
  define('debt_to_equity', 'structure', 'ratio', 'range', 'liabilities ÷ equity',
    { aliases: ['seep18:R7', 'camel:leverage'], onlyAbove: equityNow, thresholds: [atMost('5', 'lenders’ covenants')] }),
  define('liquid_ratio', 'liquidity', 'ratio', 'range', '(cash + tradeInvestments?) ÷ shortTermLiabilities', { aliases: ['seep18:R8'], thresholds: [above('1', use)] }),
  define('par_30', 'portfolio', 'percent', 'down', '(lateOver30 + renegotiated? - renegotiatedOver30?) ÷ grossLoanPortfolio',
    { aliases: ['seep18:R9', 'iris:FP2635', 'camel:portfolio-at-risk'], thresholds: [below('5', use), atMost('2', 'Sa-Dhan, sustainable')] }),
  define('write_off_ratio', 'portfolio', 'percent', 'down', 'annual(writtenOff) ÷ avg(grossLoanPortfolio)',
    { aliases: ['seep18:R10', 'camel:write-offs'], thresholds: [below('3', use)] }),
  define('risk_coverage', 'portfolio', 'percent', 'up', 'allowance ÷ (lateOver30 + renegotiated? - renegotiatedOver30?)',
    { aliases: ['seep18:R11', 'camel:adequacy-of-reserves'], thresholds: [atLeast('100', use)] }),
  define('operating_expense_ratio', 'efficiency', 'percent', 'down', 'annual(operatingExpense) ÷ avg(grossLoanPortfolio)',
    { aliases: ['seep18:R12', 'mfrs2010:R7', 'iris:FP8569', 'camel:operational-efficiency'], thresholds: [below('20', saDhan)] }),
  define('cost_per_active_client', 'efficiency', 'amount', 'down', 'annual(operatingExpense) ÷ avg(activeClients)', { aliases: ['seep18:R13'] }),
  define('borrowers_per_loan_officer', 'efficiency', 'count', 'up', 'activeBorrowers ÷ loanOfficers', { aliases: ['seep18:R14'], thresholds: [between('250', '350', saDhan)] }),
  define('active_clients_per_staff', 'efficiency', 'count', 'up', 'activeClients ÷ staff', { aliases: ['seep18:R15'] }),
  define('client_turnover', 'outreach', 'percent', 'down', 'annual(opening(activeClients) + newClients - activeClients) ÷ avg(activeClients)', { aliases: ['seep18:R16'] }),
  define('avg_outstanding_loan', 'outreach', 'amount', 'info', 'grossLoanPortfolio ÷ loansOutstanding', { aliases: ['seep18:R17'] }),
  define('avg_outstanding_loan_to_gni', 'outreach', 'percent', 'info', 'grossLoanPortfolio ÷ loansOutstanding ÷ gniPerHead'),
  define('avg_loan_disbursed', 'outreach', 'amount', 'info', 'disbursed ÷ loansDisbursed', { aliases: ['seep18:R18'] }),
]

/** PAR twice, as crises have taught: `par_n` counts renegotiated loans, `par_n_regulatory` goes by the days alone. */
export const moreIndicators: readonly Indicator[] = [
  define('par_1', 'portfolio', 'percent', 'down', '(lateOver0 + renegotiated? - renegotiatedOver0?) ÷ grossLoanPortfolio'),
  define('par_60', 'portfolio', 'percent', 'down', '(lateOver60 + renegotiated? - renegotiatedOver60?) ÷ grossLoanPortfolio',
    { aliases: ['iris:FP6354'], thresholds: [below('10', saDhan)] }),
  define('par_90', 'portfolio', 'percent', 'down', '(lateOver90 + renegotiated? - renegotiatedOver90?) ÷ grossLoanPortfolio', { aliases: ['iris:FP6373'] }),
  define('par_1_regulatory', 'portfolio', 'percent', 'down', 'lateOver0 ÷ grossLoanPortfolio'),
  define('par_30_regulatory', 'portfolio', 'percent', 'down', 'lateOver30 ÷ grossLoanPortfolio', { thresholds: [below('5', use)] }),
  define('par_60_regulatory', 'portfolio', 'percent', 'down', 'lateOver60 ÷ grossLoanPortfolio'),
  define('npl_90', 'portfolio', 'percent', 'down', 'lateOver90 ÷ grossLoanPortfolio', { aliases: ['par_90_regulatory'], thresholds: [atMost('5', 'BNR')] }),
  define('renegotiated_share', 'portfolio', 'percent', 'down', 'renegotiated ÷ grossLoanPortfolio', { thresholds: [atMost('5', 'early warning')] }),
  define('moratorium_share', 'portfolio', 'percent', 'down', 'moratorium ÷ grossLoanPortfolio'),
  define('early_arrears', 'portfolio', 'percent', 'down', 'late1to30 ÷ (lateOver30 + renegotiated? - renegotiatedOver30?)'),
  define('roll_to_par_30', 'portfolio', 'percent', 'down', 'late31to60 ÷ before(late1to30)'),
  define('current_repayment_rate', 'portfolio', 'percent', 'up', '(amountCollected - amountPrepaid?) ÷ amountDue', { thresholds: [above('90', saDhan)] }),
  define('recovery_ratio', 'portfolio', 'percent', 'up', 'recovered ÷ writtenOff'),
  define('impairment_expense_ratio', 'portfolio', 'percent', 'down', 'annual(impairmentExpense) ÷ avg(grossLoanPortfolio)', { aliases: ['mfrs2010:R6'] }),
  define('financial_expense_ratio', 'efficiency', 'percent', 'down', 'annual(financialExpense) ÷ avg(grossLoanPortfolio)'),
  define('total_expense_ratio', 'efficiency', 'percent', 'down', 'annual(operatingExpense + financialExpense + impairmentExpense) ÷ avg(grossLoanPortfolio)',
    { thresholds: [below('30', saDhan)] }),
  define('personnel_expense_ratio', 'efficiency', 'percent', 'down', 'annual(personnelExpense) ÷ avg(grossLoanPortfolio)'),
  define('portfolio_per_loan_officer', 'efficiency', 'amount', 'up', 'grossLoanPortfolio ÷ loanOfficers'),
  define('clients_per_loan_officer', 'efficiency', 'count', 'up', 'activeClients ÷ loanOfficers', { aliases: ['iris:PI9250'] }),
  define('equity_to_assets', 'structure', 'percent', 'up', 'equity ÷ assets'),
  define('car', 'structure', 'percent', 'up', 'regulatoryCapital ÷ riskWeightedAssets', { thresholds: [atLeast('15', 'BNR, 2014')] }),
  define('uncovered_capital_ratio', 'structure', 'percent', 'down', '(lateOver30 + renegotiated? - renegotiatedOver30? - allowance) ÷ equity', { onlyAbove: equityNow }),
  define('fx_position', 'structure', 'percent', 'range', '(fxAssets - fxLiabilities) ÷ equity', { onlyAbove: equityNow, thresholds: [between('-20', '20', use)] }),
  define('largest_lender_share', 'structure', 'percent', 'down', 'largestLender ÷ (deposits? + borrowings)', { thresholds: [atMost('25', 'Twiza'), atMost('40', 'early warning')] }),
  define('deposits_to_loans', 'structure', 'percent', 'info', 'deposits ÷ grossLoanPortfolio'),
  define('liquid_to_assets', 'liquidity', 'percent', 'range', '(cash + tradeInvestments?) ÷ assets', { thresholds: [atLeast('10', 'early warning')] }),
  define('liquid_to_deposits', 'liquidity', 'percent', 'range', '(cash + tradeInvestments?) ÷ deposits', { thresholds: [atLeast('10', use)] }),
  define('runway_months', 'liquidity', 'count', 'up', '(cash + tradeInvestments?) ÷ (annual(operatingExpense) ÷ 12)'),
  define('portfolio_growth', 'growth', 'percent', 'info', 'annual(grossLoanPortfolio - opening(grossLoanPortfolio)) ÷ opening(grossLoanPortfolio)'),
  define('borrower_growth', 'growth', 'percent', 'info', 'annual(activeBorrowers - opening(activeBorrowers)) ÷ opening(activeBorrowers)'),
]
