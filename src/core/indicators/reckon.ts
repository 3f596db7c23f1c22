// Works formulas out on figures: exact fractions, and a reason where there is no answer.
import { parseDay } from '../calendar/day.ts'
import type { Ratio } from '../money/ratio.ts'
import { formulaText, namesIn } from './check-formula.ts'
import type { AdjustedName } from './check-formula.ts'
import { isFault, parseFormula } from './expression.ts'
import type { Expression } from './expression.ts'
import type { Figures, FiguresPoint } from './figures.ts'
import { derivations, inputOf, isStock } from './inputs.ts'
import type { FlowName, MacroName, StockName } from './inputs.ts'

/** Why there is no value; never is a value invented in its place. */
export type NullReason =
  | { readonly code: 'missing_input'; readonly missing: readonly string[] }
  | { readonly code: 'division_by_zero' }
  | { readonly code: 'equity_not_positive' }

export interface Reckoned {
  readonly value: Ratio | undefined
  readonly reason?: NullReason
  /** What the formula names, with what it stood for: bare inputs, `avg(…)` and `opening(…)`. */
  readonly terms: readonly Term[]
  /** Days that the averages rest on; 1 where only the last day was used, 0 where none. */
  readonly points: number
}

export interface Term { readonly text: string; readonly value: Ratio; readonly of: Expression }

/** A formula that the tree itself holds; a fault in it is a defect of the program. */
export function formulaOf(text: string): Expression {
  const found = parseFormula(text)
  if (isFault(found)) throw new Error(`${text}: ${found.why}`)
  return found
}

const derived: ReadonlyMap<string, readonly Expression[]> = new Map(Object.entries(derivations).map(([name, texts]) => [name, texts.map(formulaOf)]))

/** What may stand for a total that was not given, best first. */
export const formulasFor = (name: string): readonly Expression[] => derived.get(name) ?? []

/** What follows from a formula alone is found once: those of the registry are worked out for every institution. */
function once<Made>(make: (formula: Expression) => Made): (formula: Expression) => Made {
  const known = new WeakMap<Expression, Made>()
  return (formula) => {
    const found = known.get(formula) ?? make(formula)
    known.set(formula, found)
    return found
  }
}
const textOf = once((formula) => formulaText(formula))
const namesOf = once<readonly string[]>((formula) => namesIn(formula))
const partsIn = once<readonly Expression[]>((formula) => partsOf(formula))
const requiredOf = once<readonly string[]>((formula) => requiredIn(formula))

/** Not an Error: it is thrown for each figure that is not held, and a stack for each would cost more than the sums. */
class NoAnswer {
  readonly reason: NullReason
  constructor(reason: NullReason) {
    this.reason = reason
  }
}

const missing = (...names: readonly string[]): NoAnswer => new NoAnswer({ code: 'missing_input', missing: names })
const zero: Ratio = { num: 0n, den: 1n }

interface Mean { readonly value: Ratio; readonly points: number }

export class Reckoning {
  readonly figures: Figures
  readonly #found = new Map<string, Ratio | undefined>()
  readonly #inProgress = new Set<string>()
  readonly #adjusted: Partial<Record<AdjustedName, Ratio>> = {}
  readonly #lacking = new Map<string, readonly string[]>()
  readonly #means = new Map<string, Mean>()
  #terms = new Map<string, Term>()
  #points = 0

  constructor(figures: Figures) {
    this.figures = figures
  }

  /** What the adjustments worked out, for formulas to name. */
  set(name: AdjustedName, value: Ratio): void {
    this.#adjusted[name] = value
  }

  /** What an adjusted figure could not be worked out for. */
  lacks(name: AdjustedName, names: readonly string[]): void {
    this.#lacking.set(name, names)
  }

  reckon(formula: Expression): Reckoned {
    this.#terms = new Map()
    this.#points = 0
    try {
      const value = this.#value(formula, this.figures.points.at(-1), true)
      return { value, terms: [...this.#terms.values()], points: this.#points }
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      return { value: undefined, reason: this.#whole(error.reason, formula), terms: [...this.#terms.values()], points: this.#points }
    }
  }

  /** All that is missing, not only what was met first. */
  #whole(reason: NullReason, formula: Expression): NullReason {
    if (reason.code !== 'missing_input') return reason
    const names = new Set(reason.missing)
    for (const name of requiredOf(formula)) if (this.input(name, this.figures.points.at(-1)) === undefined) names.add(name)
    return { code: 'missing_input', missing: [...new Set([...names].flatMap((name) => this.#lacking.get(name) ?? [name]))] }
  }

  /** An input as given or derived, on a day for stocks; undefined when it is not held. */
  input(name: string, point: FiguresPoint | undefined = this.figures.points.at(-1)): Ratio | undefined {
    const given = this.given(name, point)
    if (given !== undefined) return given
    const key = isStock(name) ? `${name} ${point?.on ?? ''}` : name
    if (this.#found.has(key)) return this.#found.get(key)
    if (this.#inProgress.has(key)) return undefined
    this.#inProgress.add(key)
    const value = this.#derive(name, point)
    this.#inProgress.delete(key)
    // Within another derivation a total may be missing only because it waits for that one.
    if (value !== undefined || this.#inProgress.size === 0) this.#found.set(key, value)
    return value
  }

  #derive(name: string, point: FiguresPoint | undefined): Ratio | undefined {
    for (const formula of formulasFor(name)) {
      const value = this.tryValue(formula, point)
      if (value !== undefined) return value
    }
    return undefined
  }

  /** A formula on one day, undefined where it has no answer; it leaves no trace among the terms. */
  tryValue(formula: Expression, point: FiguresPoint | undefined): Ratio | undefined {
    if (namesOf(formula).every((name) => this.input(name, point) === undefined)) return undefined
    try {
      return this.#value(formula, point, false)
    } catch (error) {
      if (error instanceof NoAnswer) return undefined
      throw error
    }
  }

  /** Only what was given. */
  given(name: string, point: FiguresPoint | undefined = this.figures.points.at(-1)): Ratio | undefined {
    const place = inputOf(name)?.place
    if (place === undefined) return this.#adjusted[name as AdjustedName]
    if (place === 'flows') return this.figures.flows[name as FlowName]
    if (place === 'macro') return this.figures.macro[name as MacroName]
    return point?.values[name as StockName]
  }

  #value(formula: Expression, point: FiguresPoint | undefined, noted: boolean): Ratio {
    if (formula.is === 'number') return formula.value
    if (formula.is === 'negative') return negative(this.#value(formula.of, point, noted))
    if (formula.is === 'input') return this.#input(formula, point, noted)
    if (formula.is === 'call') return this.#call(formula, point, noted)
    const left = this.#value(formula.left, point, noted)
    const right = this.#value(formula.right, point, noted)
    if (formula.op === '+') return plus(left, right)
    if (formula.op === '-') return plus(left, negative(right))
    if (formula.op === '*') return { num: left.num * right.num, den: left.den * right.den }
    if (right.num === 0n) throw new NoAnswer({ code: 'division_by_zero' })
    return over(left, right)
  }

  #input(formula: Extract<Expression, { is: 'input' }>, point: FiguresPoint | undefined, noted: boolean): Ratio {
    const value = this.input(formula.name, point)
    if (value === undefined) {
      if (formula.optional) return zero
      throw missing(formula.name)
    }
    if (noted) {
      this.#note(formula.name, value, formula)
      if (isStock(formula.name) && this.#points === 0) this.#points = 1
    }
    return value
  }

  #call(formula: Extract<Expression, { is: 'call' }>, point: FiguresPoint | undefined, noted: boolean): Ratio {
    const [first] = formula.args
    if (first === undefined) throw new Error('a call has a value')
    if (formula.name === 'avg') return this.#average(formula, first, noted)
    if (formula.name === 'opening') return this.#earlier(formula, first, openingOf(this.figures), noted)
    if (formula.name === 'before') return this.#earlier(formula, first, monthBefore(this.figures), noted)
    if (formula.name === 'given') return this.#given(first, point)
    const values = formula.args.map((arg) => this.#value(arg, point, noted))
    const [value = zero, ...others] = values
    if (formula.name === 'annual') return { num: value.num * 12n, den: value.den * BigInt(this.figures.months) }
    if (formula.name === 'none') return value.num === 0n ? { num: 1n, den: 1n } : zero
    return others.reduce((best, each) => ((formula.name === 'min') === isLess(each, best) ? each : best), value)
  }

  #given(name: Expression, point: FiguresPoint | undefined): Ratio {
    if (name.is !== 'input') throw new Error('given() takes the name of one input')
    const value = this.given(name.name, point)
    if (value === undefined) throw missing(name.name)
    return value
  }

  /** Many formulas name the same average. */
  #average(formula: Expression, inner: Expression, noted: boolean): Ratio {
    const text = textOf(formula)
    const mean = this.#means.get(text) ?? this.#meanOf(inner)
    this.#means.set(text, mean)
    if (noted) {
      this.#note(text, mean.value, formula)
      this.#points = this.#points <= 1 ? mean.points : Math.min(this.#points, mean.points)
    }
    return mean.value
  }

  /** (P0 + … + Pn) ÷ (n + 1) over the points that hold the value. Of inputs that may be left out each is averaged over its own points, then they are added. */
  #meanOf(inner: Expression): Mean {
    const parts = partsIn(inner).map((part) => this.figures.points.map((point) => this.tryValue(part, point)).filter((value) => value !== undefined))
    const held = parts.filter((values) => values.length > 0)
    if (held.length === 0) throw missing(...lacking(inner, (name) => this.figures.points.every((point) => this.input(name, point) === undefined)))
    return { value: held.map((values) => meanOf(values)).reduce(plus), points: Math.min(...held.map(({ length }) => length)) }
  }

  #earlier(formula: Expression, inner: Expression, point: FiguresPoint | undefined, noted: boolean): Ratio {
    const value = point === undefined || this.figures.points.length < 2 ? undefined : this.tryValue(inner, point)
    if (value === undefined) throw missing(textOf(formula))
    if (noted) this.#note(textOf(formula), value, formula)
    return value
  }

  #note(text: string, value: Ratio, of: Expression): void {
    this.#terms.set(text, { text, value, of })
  }
}

const meanOf = (values: readonly Ratio[]): Ratio => {
  const sum = values.reduce(plus)
  return { num: sum.num, den: sum.den * BigInt(values.length) }
}

/** The inputs of a sum of nothing but inputs that may be left out; any other formula is one part. */
function partsOf(formula: Expression): readonly Expression[] {
  if (formula.is !== 'binary') return [formula]
  const found: Expression[] = []
  const isSum = (each: Expression): boolean => {
    if (each.is === 'binary' && each.op === '+') return isSum(each.left) && isSum(each.right)
    found.push(each)
    return each.is === 'input' && each.optional
  }
  return isSum(formula) ? found : [formula]
}

/** The day before the period, or its first day; an earliest point that lies later opens nothing. */
export function openingOf({ points, period }: Figures): FiguresPoint | undefined {
  const [first] = points
  return first === undefined || first.on > period.from ? undefined : first
}

/** The point before the last, unless it lies longer ago than a month: what is a month late today was early then. */
function monthBefore({ points }: Figures): FiguresPoint | undefined {
  const [earlier, last] = [points.at(-2), points.at(-1)]
  const [then, now] = [parseDay(earlier?.on), parseDay(last?.on)]
  return then === undefined || now === undefined || now - then > 31 ? undefined : earlier
}

const lacking = (formula: Expression, isLacking: (name: string) => boolean): readonly string[] => {
  const required = requiredOf(formula)
  const names = required.length > 0 ? required : namesOf(formula)
  const found = names.filter(isLacking)
  return found.length > 0 ? found : names
}

/** Names without which a formula has no answer, outside of what other days hold. */
function requiredIn(formula: Expression): string[] {
  if (formula.is === 'input') return formula.optional ? [] : [formula.name]
  if (formula.is === 'negative') return requiredIn(formula.of)
  if (formula.is === 'binary') return [...requiredIn(formula.left), ...requiredIn(formula.right)]
  if (formula.is === 'call') return formula.name === 'opening' || formula.name === 'before' || formula.name === 'avg' ? [] : formula.args.flatMap(requiredIn)
  return []
}

const negative = (value: Ratio): Ratio => ({ num: -value.num, den: value.den })
export const isLess = (a: Ratio, b: Ratio): boolean => a.num * b.den < b.num * a.den

/** Sum without bringing it to lowest terms: figures of one currency share their denominator. */
export function plus(a: Ratio, b: Ratio): Ratio {
  return a.den === b.den ? { num: a.num + b.num, den: a.den } : { num: a.num * b.den + b.num * a.den, den: a.den * b.den }
}

export function over(a: Ratio, b: Ratio): Ratio {
  const sign = b.num < 0n ? -1n : 1n
  return { num: a.num * b.den * sign, den: a.den * b.num * sign }
}
