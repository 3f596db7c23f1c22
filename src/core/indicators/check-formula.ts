import { inputOf, isStock } from './inputs.ts'
import type { Expression } from './expression.ts'

/** What a formula may name besides the inputs: what the adjustments work out. */
export const adjustedNames = [
  'adjustedRevenue', 'adjustedFinancialExpense', 'adjustedImpairmentExpense', 'adjustedOperatingExpense', 'adjustedNetOperatingIncome',
] as const
export type AdjustedName = (typeof adjustedNames)[number]

/** Names of a formula in the order in which they stand, each once. */
export function namesIn(formula: Expression, found: string[] = []): string[] {
  if (formula.is === 'input') {
    if (!found.includes(formula.name)) found.push(formula.name)
  } else if (formula.is === 'negative') namesIn(formula.of, found)
  else if (formula.is === 'binary') {
    namesIn(formula.left, found)
    namesIn(formula.right, found)
  } else if (formula.is === 'call') for (const arg of formula.args) namesIn(arg, found)
  return found
}

/** What is wrong with the meaning of a formula that can be read: an unknown name, or a flow where only a day has an answer. */
export function faultOf(formula: Expression): string | undefined {
  const unknown = namesIn(formula).find((name) => inputOf(name) === undefined && !isAdjusted(name))
  if (unknown !== undefined) return `"${unknown}" is not an input`
  return misplaced(formula)
}

/** What looks at other days than the last. */
const dayFunctions = ['avg', 'opening', 'before'] as const

const isAdjusted = (name: string): boolean => adjustedNames.some((each) => each === name)

function misplaced(formula: Expression): string | undefined {
  if (formula.is === 'negative') return misplaced(formula.of)
  if (formula.is === 'binary') return misplaced(formula.left) ?? misplaced(formula.right)
  if (formula.is !== 'call') return undefined
  if (formula.name === 'given' && formula.args[0]?.is !== 'input') return 'given() takes the name of one input'
  if (dayFunctions.some((name) => name === formula.name)) {
    const inner = dayFunctions.find((name) => formula.args.some((arg) => calls(arg, name)))
    if (inner !== undefined) return `${formula.name}() looks at single days, so ${inner}() has no place within it`
    const flow = formula.args.flatMap((arg) => namesIn(arg)).find((name) => !isStock(name))
    if (flow !== undefined) return `"${flow}" belongs to the whole period, so ${formula.name}() has no answer for it`
  }
  return formula.args.map(misplaced).find((fault) => fault !== undefined)
}

/** Whether a formula calls a function. */
export function calls(formula: Expression, name: string): boolean {
  if (formula.is === 'negative') return calls(formula.of, name)
  if (formula.is === 'binary') return calls(formula.left, name) || calls(formula.right, name)
  return formula.is === 'call' && (formula.name === name || formula.args.some((arg) => calls(arg, name)))
}

/** The formula as text, with the signs of print. */
export function formulaText(formula: Expression, inside: 'sum' | 'product' | 'last' = 'sum'): string {
  if (formula.is === 'number') return numberText(formula.value.num, formula.value.den)
  if (formula.is === 'input') return formula.optional ? `${formula.name}?` : formula.name
  if (formula.is === 'negative') return `-${formulaText(formula.of, 'last')}`
  if (formula.is === 'call') return `${formula.name}(${formula.args.map((arg) => formulaText(arg)).join(', ')})`
  const product = formula.op === '*' || formula.op === '/'
  const left = formulaText(formula.left, product ? 'product' : 'sum')
  const right = formulaText(formula.right, product || formula.op === '-' ? 'last' : 'sum')
  const text = `${left} ${({ '+': '+', '-': '−', '*': '×', '/': '÷' } as const)[formula.op]} ${right}`
  return inside === 'sum' || (inside === 'product' && product) ? text : `(${text})`
}

function numberText(num: bigint, den: bigint): string {
  const decimals = den.toString().length - 1
  const digits = num.toString().padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
