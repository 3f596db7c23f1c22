// Which groups of figures a formula tells of: a network sees a value of its own making only of members that share all of them.
import { adjustedNames, faultOf, namesIn } from './check-formula.ts'
import { isFault, parseFormula } from './expression.ts'
import { indicatorGroups, type IndicatorGroup } from './indicator.ts'
import { inputOf } from './inputs.ts'

const byPlace = { flows: 'sustainability', balance: 'structure', portfolio: 'portfolio', outreach: 'outreach', staff: 'efficiency', macro: undefined } as const
const apart: Readonly<Record<string, IndicatorGroup>> = {
  grossLoanPortfolio: 'portfolio', allowance: 'portfolio', netLoanPortfolio: 'portfolio', writtenOff: 'portfolio', recovered: 'portfolio', disbursed: 'portfolio', loansDisbursed: 'portfolio', renegotiations: 'portfolio',
  cash: 'liquidity', tradeInvestments: 'liquidity', newClients: 'outreach', clientExits: 'outreach', staffExits: 'efficiency', complaints: 'social', complaintsResolved: 'social',
}

export type FormulaFault = { readonly code: 'at'; readonly at: number } | { readonly code: 'unknown'; readonly name: string } | { readonly code: 'misplaced' }

/** The first thing wrong with a formula, to be told in any language; undefined where it can be worked out. */
export function faultIn(text: string): FormulaFault | undefined {
  const read = parseFormula(text)
  if (isFault(read)) return { code: 'at', at: read.at + 1 }
  const unknown = namesIn(read).find((name) => inputOf(name) === undefined && !adjustedNames.some((each) => each === name))
  if (unknown !== undefined) return { code: 'unknown', name: unknown }
  return faultOf(read) === undefined ? undefined : { code: 'misplaced' }
}

/** In the order of the groups; none for a formula that cannot be read. */
export function groupsOfFormula(text: string): IndicatorGroup[] {
  const read = parseFormula(text)
  if (isFault(read)) return []
  const found = new Set(namesIn(read).map((name): IndicatorGroup | undefined => {
    const place = inputOf(name)?.place
    return apart[name] ?? (place === undefined ? 'sustainability' : byPlace[place])
  }))
  return indicatorGroups.filter((group) => found.has(group))
}
