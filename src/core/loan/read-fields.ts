import { formatDay, parseDay } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { formatAmount, parseAmount, powerOfTen } from '../money/amount.ts'
import type { AmountFault } from '../money/amount.ts'
import { parsePercent } from '../money/ratio.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Problem, ProblemCode } from './problem.ts'

/** Dates outside are mistakes of typing, not loans. */
export const earliestDay = parseDay('1900-01-01') ?? 0
export const latestDay = parseDay('2199-12-31') ?? 0
/** More than ten years of daily instalments. */
export const mostInstalments = 3660
/** Characters of an ordinary text. */
export const mostText = 200
/** No rate or percentage above this is computed. */
const highestPercent = 100_000n

interface Bounds {
  readonly least: number
  readonly most: number
}

interface AmountRule {
  readonly decimals: number
  /** Whether zero is an amount here. */
  readonly zero?: boolean
}

/** Reads the fields of one JSON object strictly and notes every problem with its path, never stopping at the first. */
export class Fields {
  readonly path: string
  readonly problems: Problem[]
  readonly #values: Readonly<Record<string, unknown>>

  private constructor(values: Readonly<Record<string, unknown>>, path: string, problems: Problem[]) {
    this.#values = values
    this.path = path
    this.problems = problems
  }

  /** The object at a path, undefined (and a problem) when it is not one; a field not in `allowed` is a problem of its own. */
  static of(value: unknown, path: string, allowed: readonly string[], problems: Problem[]): Fields | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      problems.push({ path, code: 'wrong_type', message: `${nameOf(path)} must be an object.` })
      return undefined
    }
    const values = value as Record<string, unknown>
    for (const name of Object.keys(values)) {
      if (allowed.includes(name)) continue
      const message = `"${name}" is not known here; the fields are ${allowed.join(', ')}.`
      problems.push({ path: joinPath(path, name), code: 'unknown_field', message })
    }
    return new Fields(values, path, problems)
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined
  }

  /** What was given, own fields only; an absent field is undefined. */
  raw(name: string): unknown {
    return Object.hasOwn(this.#values, name) ? this.#values[name] : undefined
  }

  at(name: string): string {
    return joinPath(this.path, name)
  }

  note(name: string, code: ProblemCode, message: string): undefined {
    this.problems.push({ path: name === '' ? this.path : this.at(name), code, message })
    return undefined
  }

  /** Notes that a field is missing, unless it is there. */
  need(name: string, why = ''): boolean {
    if (this.has(name)) return true
    this.note(name, 'missing_field', `"${name}" is missing${why === '' ? '' : `: ${why}`}.`)
    return false
  }

  text(name: string, most = mostText): string | undefined {
    const value = this.raw(name)
    if (value === undefined) return undefined
    if (typeof value !== 'string') return this.note(name, 'wrong_type', `"${name}" must be a text.`)
    if (value.trim() === '') return this.note(name, 'empty', `"${name}" must not be empty.`)
    if (value.length > most) return this.note(name, 'too_large', `"${name}" has at most ${most} characters.`)
    return value
  }

  flag(name: string): boolean | undefined {
    const value = this.raw(name)
    if (value === undefined || typeof value === 'boolean') return value
    return this.note(name, 'wrong_type', `"${name}" must be true or false.`)
  }

  oneOf<T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = this.raw(name)
    if (value === undefined) return undefined
    const found = words.find((word) => word === value)
    return found ?? this.note(name, 'not_one_of', `"${name}" must be one of ${words.join(', ')}.`)
  }

  integer(name: string, { least, most }: Bounds): number | undefined {
    const value = this.raw(name)
    if (value === undefined) return undefined
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      return this.note(name, 'wrong_type', `"${name}" must be a whole number.`)
    }
    if (value < least) return this.note(name, 'too_small', `"${name}" must be at least ${least}.`)
    if (value > most) return this.note(name, 'too_large', `"${name}" must be at most ${most}.`)
    return value
  }

  day(name: string): Day | undefined {
    const value = this.raw(name)
    return value === undefined ? undefined : this.dayIn(value, name)
  }

  /** A date given under `name`, or inside the list that bears the name. */
  dayIn(value: unknown, name: string): Day | undefined {
    const day = parseDay(value)
    if (day === undefined) return this.note(name, 'not_a_date', `"${lastOf(name)}" must be a date that exists, as yyyy-mm-dd.`)
    if (day >= earliestDay && day <= latestDay) return day
    const range = `${formatDay(earliestDay)} to ${formatDay(latestDay)}`
    return this.note(name, 'date_out_of_range', `"${lastOf(name)}" must be a date from ${range}.`)
  }

  amount(name: string, rule: AmountRule): bigint | undefined {
    const value = this.raw(name)
    if (value === undefined) return undefined
    const units = parseAmount(value, rule.decimals)
    if (typeof units === 'string') return this.note(name, amountCodes[units], amountMessage(name, units, rule.decimals))
    if (units < 0n) return this.note(name, 'negative', `"${name}" must not be negative.`)
    if (units === 0n && rule.zero !== true) return this.note(name, 'not_positive', `"${name}" must be more than zero.`)
    return units
  }

  percent(name: string, rule: { readonly most?: bigint; readonly zero?: boolean } = {}): Ratio | undefined {
    const value = this.raw(name)
    if (value === undefined) return undefined
    if (typeof value === 'string' && value.startsWith('-')) return this.note(name, 'negative', `"${name}" must not be negative.`)
    const percent = parsePercent(value)
    if (percent === undefined) {
      const code = typeof value === 'string' ? 'not_decimal' : 'wrong_type'
      return this.note(name, code, `"${name}" must be a percentage as a decimal text, such as "24" or "1.75".`)
    }
    const most = rule.most ?? highestPercent
    if (percent.num * 100n > most * percent.den) return this.note(name, 'too_large', `"${name}" must be at most ${most} percent.`)
    if (percent.num === 0n && rule.zero === false) return this.note(name, 'not_positive', `"${name}" must be more than zero.`)
    return percent
  }

  object(name: string, allowed: readonly string[]): Fields | undefined {
    const value = this.raw(name)
    return value === undefined ? undefined : Fields.of(value, this.at(name), allowed, this.problems)
  }

  list(name: string, most: number): readonly unknown[] | undefined {
    const value = this.raw(name)
    if (value === undefined) return undefined
    if (!Array.isArray(value)) return this.note(name, 'wrong_type', `"${name}" must be a list.`)
    if (value.length > most) return this.note(name, 'too_many', `"${name}" has at most ${most} entries.`)
    return value
  }

  /** The objects of a list, each read with its own path ("fees[0]"). */
  objects(name: string, most: number, allowed: readonly string[]): Fields[] | undefined {
    const values = this.list(name, most)
    if (values === undefined) return undefined
    const found: Fields[] = []
    for (const [n, value] of values.entries()) {
      const fields = Fields.of(value, `${this.at(name)}[${n}]`, allowed, this.problems)
      if (fields !== undefined) found.push(fields)
    }
    return found
  }

  /** Words of a closed list, none twice. */
  words<T extends string>(name: string, words: readonly T[]): T[] | undefined {
    const values = this.list(name, words.length * 2)
    if (values === undefined) return undefined
    const found: T[] = []
    for (const [n, value] of values.entries()) {
      const word = words.find((one) => one === value)
      if (word === undefined) this.note(`${name}[${n}]`, 'not_one_of', `"${name}" holds ${words.join(', ')}.`)
      else if (found.includes(word)) this.note(`${name}[${n}]`, 'repeated', `"${word}" stands twice in "${name}".`)
      else found.push(word)
    }
    return found
  }
}

const amountCodes: Readonly<Record<AmountFault, ProblemCode>> = {
  not_a_string: 'wrong_type',
  not_decimal: 'not_decimal',
  too_precise: 'too_precise',
  too_large: 'too_large',
}

function amountMessage(name: string, fault: AmountFault, decimals: number): string {
  if (fault === 'too_precise') return `"${name}" has more decimals than the currency, which has ${decimals}.`
  if (fault === 'too_large') return `"${name}" has too many digits.`
  return `"${name}" must be an amount as a decimal text in major units, such as "${formatAmount(950n * powerOfTen(decimals), decimals)}".`
}

export function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function nameOf(path: string): string {
  return path === '' ? 'The input' : `"${path}"`
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}
