// The canonical inputs of an institution's figures: what every chart of accounts and every reporting form is brought to.

/** amount: money in major units · signed: money that may be negative · count: a whole number · rate: percent a year. */
export type InputKind = 'amount' | 'signed' | 'count' | 'rate'
/** Where an input stands: flows of the period, stocks on a day in four parts, and what the country says. */
export const inputPlaces = ['flows', 'balance', 'portfolio', 'outreach', 'staff', 'macro'] as const
export type InputPlace = (typeof inputPlaces)[number]
export const stockPlaces = ['balance', 'portfolio', 'outreach', 'staff'] as const
export type StockPlace = (typeof stockPlaces)[number]

const flows = {
  interestOnPortfolio: 'amount', feesOnPortfolio: 'amount', portfolioRevenue: 'amount', portfolioCashRevenue: 'amount',
  liquidInvestmentRevenue: 'amount', financialInvestmentRevenue: 'amount', nonFinancialInvestmentRevenue: 'amount',
  otherFinancialRevenue: 'amount', financialRevenue: 'amount',
  interestOnDeposits: 'amount', interestOnBorrowings: 'amount', fundingExpense: 'amount', otherFinancialExpense: 'amount', financialExpense: 'amount',
  impairmentExpense: 'signed', personnelExpense: 'amount', administrativeExpense: 'amount', depreciation: 'amount', operatingExpense: 'amount',
  netOperatingIncome: 'signed', nonOperatingIncome: 'signed', taxes: 'signed', donations: 'amount', netIncome: 'signed', fxGain: 'signed',
  dividendsOnShares: 'amount',
  writtenOff: 'amount', recovered: 'amount', disbursed: 'amount', loansDisbursed: 'count', principalRepaid: 'amount',
  amountDue: 'amount', amountCollected: 'amount', amountPrepaid: 'amount',
  newClients: 'count', clientExits: 'count', staffExits: 'count', complaints: 'count', complaintsResolved: 'count', renegotiations: 'count',
} as const

const balance = {
  cash: 'amount', tradeInvestments: 'amount', financialInvestments: 'amount', nonFinancialInvestments: 'amount',
  grossLoanPortfolio: 'amount', allowance: 'amount', netLoanPortfolio: 'amount', interestReceivable: 'amount', otherAssets: 'amount',
  fixedAssets: 'amount', assets: 'amount', nonEarningAssets: 'amount', idleLiquidAssets: 'amount', liquidityReserves: 'amount',
  demandDeposits: 'amount', shortTermDeposits: 'amount', longTermDeposits: 'amount', compulsoryDeposits: 'amount', deposits: 'amount',
  shortTermBorrowings: 'amount', longTermBorrowings: 'amount', concessionalBorrowings: 'amount', commercialBorrowings: 'amount',
  borrowings: 'amount', largestLender: 'amount', interestPayable: 'amount', otherShortTermLiabilities: 'amount', otherLongTermLiabilities: 'amount',
  liabilities: 'amount', shortTermLiabilities: 'amount', zeroCostFunds: 'amount',
  paidInCapital: 'amount', memberShares: 'amount', donatedEquity: 'amount', reserves: 'signed', retainedEarnings: 'signed', currentEarnings: 'signed',
  otherEquity: 'signed', equity: 'signed', institutionalCapital: 'signed', regulatoryCapital: 'signed', riskWeightedAssets: 'amount',
  fxAssets: 'amount', fxLiabilities: 'amount',
} as const

const portfolio = {
  current: 'amount', late1to30: 'amount', late31to60: 'amount', late61to90: 'amount', late91to180: 'amount', late181to365: 'amount', lateOver365: 'amount',
  lateOver0: 'amount', lateOver30: 'amount', lateOver60: 'amount', lateOver90: 'amount',
  renegotiated: 'amount', renegotiatedOver0: 'amount', renegotiatedOver30: 'amount', renegotiatedOver60: 'amount', renegotiatedOver90: 'amount',
  moratorium: 'amount', loansOutstanding: 'count', accumulatedWriteOffs: 'amount', accumulatedRecoveries: 'amount',
} as const

const outreach = {
  activeClients: 'count', activeBorrowers: 'count', savers: 'count', members: 'count', womenBorrowers: 'count', menBorrowers: 'count',
  ruralBorrowers: 'count', youthBorrowers: 'count', firstLoanBorrowers: 'count', groupBorrowers: 'count',
} as const

const staff = {
  staff: 'count', loanOfficers: 'count', womenStaff: 'count', branches: 'count', boardMembers: 'count', womenBoardMembers: 'count',
} as const

const macro = { inflation: 'rate', marketRate: 'rate', gniPerHead: 'amount' } as const

/** Every input by place, with its kind. */
export const inputs = { flows, balance, portfolio, outreach, staff, macro } as const satisfies Readonly<Record<InputPlace, Readonly<Record<string, InputKind>>>>

export type FlowName = keyof typeof flows
export type StockName = keyof typeof balance | keyof typeof portfolio | keyof typeof outreach | keyof typeof staff
export type MacroName = keyof typeof macro
export type InputName = FlowName | StockName | MacroName

interface InputPart { readonly place: InputPlace; readonly kind: InputKind }
const all = new Map<string, InputPart>(inputPlaces.flatMap((place) =>
  Object.entries(inputs[place]).map(([name, kind]) => [name, { place, kind }] as const)))

export const inputNames = [...all.keys()] as readonly InputName[]

/** Place and kind of an input; undefined for a name that is none. */
export function inputOf(name: string): InputPart | undefined {
  return all.get(name)
}

export function isInputName(name: string): name is InputName {
  return all.has(name)
}

/** Whether an input is held on days, not over a period. */
export const isStock = (name: string): boolean => {
  const place = all.get(name)?.place
  return place !== undefined && place !== 'flows' && place !== 'macro'
}

/**
 * Totals, and what stands for them when they are not given: the first formula whose inputs are held. `name?` may be left out and
 * means none; `given(name)` is only what was given, never what was derived.
 */
export const derivations: Readonly<Partial<Record<InputName, readonly string[]>>> = {
  portfolioRevenue: ['interestOnPortfolio + feesOnPortfolio?'],
  portfolioCashRevenue: ['portfolioRevenue'],
  financialRevenue: ['portfolioRevenue + liquidInvestmentRevenue? + financialInvestmentRevenue? + nonFinancialInvestmentRevenue? + otherFinancialRevenue?'],
  fundingExpense: ['interestOnDeposits? + interestOnBorrowings?'],
  financialExpense: ['fundingExpense + otherFinancialExpense?'],
  operatingExpense: ['personnelExpense + administrativeExpense + depreciation?'],
  netOperatingIncome: ['financialRevenue - financialExpense - impairmentExpense - operatingExpense'],
  netIncome: ['netOperatingIncome + nonOperatingIncome? - taxes? + donations?'],
  netLoanPortfolio: ['grossLoanPortfolio - allowance'],
  grossLoanPortfolio: ['current + late1to30 + late31to60 + late61to90 + late91to180 + late181to365 + lateOver365', 'netLoanPortfolio + allowance'],
  allowance: ['given(grossLoanPortfolio) - given(netLoanPortfolio)'],
  assets: [
    'cash + netLoanPortfolio + tradeInvestments? + financialInvestments? + nonFinancialInvestments? + interestReceivable? + otherAssets? + fixedAssets?',
    'given(liabilities) + given(equity)',
  ],
  deposits: ['demandDeposits? + shortTermDeposits? + longTermDeposits? + compulsoryDeposits?'],
  borrowings: ['shortTermBorrowings? + longTermBorrowings?', 'concessionalBorrowings? + commercialBorrowings?'],
  liabilities: [
    'given(assets) - given(equity)',
    'deposits? + borrowings? + interestPayable? + otherShortTermLiabilities? + otherLongTermLiabilities?',
  ],
  equity: [
    'given(assets) - given(liabilities)',
    'paidInCapital? + memberShares? + donatedEquity? + reserves? + retainedEarnings? + currentEarnings? + otherEquity?',
  ],
  shortTermLiabilities: ['demandDeposits? + shortTermDeposits? + shortTermBorrowings? + interestPayable? + otherShortTermLiabilities?'],
  institutionalCapital: ['reserves? + retainedEarnings? + currentEarnings? + donatedEquity?'],
  zeroCostFunds: ['institutionalCapital + interestPayable? + otherShortTermLiabilities? + otherLongTermLiabilities?'],
  lateOver0: ['late1to30 + lateOver30'],
  lateOver30: ['late31to60 + lateOver60'],
  lateOver60: ['late61to90 + lateOver90'],
  lateOver90: ['late91to180 + late181to365? + lateOver365?'],
}
