// The language of formulas: + - × ÷ (also * and /), parentheses, numbers, inputs and a few functions, read into a tree once.
import { parseAmount, powerOfTen } from '../money/amount.ts'
import type { Ratio } from '../money/ratio.ts'

/**
 * avg(x): mean of x over every point held · opening(x): x on the day before the period, or its first day · before(x): x on the point before the last, a month ago at most · annual(x): x × 12 ÷ months of the period ·
 * given(x): only what was given · none(x): 1 where x is zero, else 0 · min(a, b …), max(a, b …).
 */
export const functionNames = ['avg', 'opening', 'before', 'annual', 'given', 'none', 'min', 'max'] as const
export type FunctionName = (typeof functionNames)[number]

export type Expression =
  | { readonly is: 'number'; readonly value: Ratio }
  | { readonly is: 'input'; readonly name: string; readonly optional: boolean }
  | { readonly is: 'negative'; readonly of: Expression }
  | { readonly is: 'binary'; readonly op: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'call'; readonly name: FunctionName; readonly args: readonly Expression[] }

export interface FormulaFault {
  /** Position of the sign at fault, from 0. */
  readonly at: number
  readonly why: string
}

const tokenPattern = /\s*(?:([a-z][A-Za-z0-9]*\??)|([0-9]+(?:\.[0-9]+)?)|([-+*/×÷−(),]))/y
const mostTokens = 400

interface Token { readonly text: string; readonly at: number }

function tokensOf(text: string): Token[] | FormulaFault {
  const tokens: Token[] = []
  tokenPattern.lastIndex = 0
  while (tokenPattern.lastIndex < text.trimEnd().length) {
    const from = tokenPattern.lastIndex
    const match = tokenPattern.exec(text)
    if (match === null) return { at: from, why: `"${text.slice(from).trim().slice(0, 10)}" cannot be read here` }
    const word = match[1] ?? match[2] ?? match[3] ?? ''
    tokens.push({ text: signs[word] ?? word, at: tokenPattern.lastIndex - word.length })
    if (tokens.length > mostTokens) return { at: from, why: 'the formula is too long' }
  }
  return tokens.length === 0 ? { at: 0, why: 'the formula is empty' } : tokens
}
const signs: Readonly<Record<string, string>> = { '×': '*', '÷': '/', '−': '-' }

class Reader {
  readonly #tokens: readonly Token[]
  readonly #end: number
  #place = 0
  depth = 0

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens
    this.#end = end
  }

  peek(): string | undefined {
    return this.#tokens[this.#place]?.text
  }

  take(): string {
    const token = this.#tokens[this.#place]
    if (token === undefined) this.fail('something is missing at the end')
    this.#place += 1
    return token.text
  }

  expect(text: string): void {
    if (this.peek() !== text) this.fail(`"${text}" is expected here`)
    this.#place += 1
  }

  fail(why: string): never {
    throw new Fault({ at: this.#tokens[this.#place]?.at ?? this.#end, why })
  }
}

class Fault extends Error {
  readonly fault: FormulaFault
  constructor(fault: FormulaFault) {
    super(fault.why)
    this.fault = fault
  }
}

/** Reads a formula; names are not checked here, see `checkFormula`. */
export function parseFormula(text: string): Expression | FormulaFault {
  const tokens = tokensOf(text)
  if (!Array.isArray(tokens)) return tokens
  const reader = new Reader(tokens, text.length)
  try {
    const found = readSum(reader)
    if (reader.peek() !== undefined) reader.fail(`"${reader.peek()}" is not expected here`)
    return found
  } catch (error) {
    if (error instanceof Fault) return error.fault
    throw error
  }
}

export const isFault = (value: Expression | FormulaFault): value is FormulaFault => 'why' in value

function readSum(reader: Reader): Expression {
  reader.depth += 1
  if (reader.depth > 40) reader.fail('the parentheses are too deep')
  let left = readProduct(reader)
  for (let op = reader.peek(); op === '+' || op === '-'; op = reader.peek()) {
    reader.take()
    left = { is: 'binary', op, left, right: readProduct(reader) }
  }
  reader.depth -= 1
  return left
}

function readProduct(reader: Reader): Expression {
  let left = readSigned(reader)
  for (let op = reader.peek(); op === '*' || op === '/'; op = reader.peek()) {
    reader.take()
    left = { is: 'binary', op, left, right: readSigned(reader) }
  }
  return left
}

function readSigned(reader: Reader): Expression {
  if (reader.peek() !== '-') return readOne(reader)
  reader.take()
  return { is: 'negative', of: readOne(reader) }
}

function readOne(reader: Reader): Expression {
  const text = reader.peek()
  if (text === undefined || !/^[a-z0-9(]/.test(text)) reader.fail('a number, an input or a parenthesis is expected here')
  if (text === '(') {
    reader.take()
    const inner = readSum(reader)
    reader.expect(')')
    return inner
  }
  if (/^[0-9]/.test(text)) return { is: 'number', value: numberOf(text, reader) }
  const name = reader.take()
  if (reader.peek() === '(') return readCall(name, reader)
  return name.endsWith('?') ? { is: 'input', name: name.slice(0, -1), optional: true } : { is: 'input', name, optional: false }
}

function numberOf(text: string, reader: Reader): Ratio {
  const decimals = text.split('.')[1]?.length ?? 0
  const units = parseAmount(text, decimals)
  if (typeof units === 'string') reader.fail(`"${text}" is not a number`)
  reader.take()
  return { num: units, den: powerOfTen(decimals) }
}

function readCall(name: string, reader: Reader): Expression {
  const known = functionNames.find((each) => each === name)
  if (known === undefined) reader.fail(`"${name}" is not a function; there are ${functionNames.join(', ')}`)
  reader.expect('(')
  const args = [readSum(reader)]
  while (reader.peek() === ',') {
    reader.take()
    args.push(readSum(reader))
  }
  reader.expect(')')
  if (known !== 'min' && known !== 'max' && args.length !== 1) reader.fail(`"${known}" takes one value`)
  return { is: 'call', name: known, args }
}
