// Conditions of XLSForm (a part of XPath) as survey-core writes them.
import { readExpression } from '../expression.ts'

export interface NamesKnown {
  /** The name that a question has here; undefined for one that is not there. */
  readonly here: (name: string) => string | undefined
  readonly isMultiple: (name: string) => boolean
}

const pattern = /\s*(?:(\$\{\s*[\w.-]+\s*\})|('[^']*'|"[^"]*")|(\d+(?:\.\d+)?)|([A-Za-z][\w:-]*(?=\s*\())|([A-Za-z]+)|(>=|<=|!=|[=<>()+\-*,]|\.))/y
const wordsTaken: Readonly<Record<string, string>> = { and: 'and', or: 'or', div: '/', mod: '%' }

/** Undefined for what has no like among survey-core’s conditions that Twiza knows. `own` stands for the dot: the answer itself. */
export function translateXPath(text: string, names: NamesKnown, own?: string): string | undefined {
  const tokens = tokensOf(text)
  if (tokens === undefined) return undefined
  try {
    const found = comparedWithNothing(new Translator(tokens, names, own).all())
    return 'unreadable' in readExpression(found) ? undefined : found
  } catch (error) {
    if (error instanceof Untranslatable) return undefined
    throw error
  }
}

class Untranslatable extends Error {}

function tokensOf(text: string): string[] | undefined {
  const tokens: string[] = []
  const trimmed = text.trim()
  pattern.lastIndex = 0
  while (pattern.lastIndex < trimmed.length) {
    const match = pattern.exec(trimmed)
    if (match === null) return undefined
    tokens.push(match[0].trim())
  }
  return tokens
}

class Translator {
  private at = 0
  private readonly tokens: readonly string[]
  private readonly names: NamesKnown
  private readonly own: string | undefined
  constructor(tokens: readonly string[], names: NamesKnown, own: string | undefined) {
    this.tokens = tokens
    this.names = names
    this.own = own
  }

  all(): string {
    const parts: string[] = []
    while (this.at < this.tokens.length) parts.push(this.next())
    return parts.join(' ')
  }

  private next(): string {
    const token = this.tokens[this.at++]
    if (token === undefined) throw new Untranslatable()
    if (token.startsWith('${')) return `{${this.nameIn(token)}}`
    if (token === '.') return `{${this.own ?? this.fail()}}`
    if (/^['"]/.test(token)) return quoted(token)
    if (/^[A-Za-z]/.test(token)) return this.tokens[this.at] === '(' ? this.call(token) : wordsTaken[token.toLowerCase()] ?? this.fail()
    return token
  }

  private call(name: string): string {
    this.at += 1
    switch (name) {
      case 'true': case 'false': return this.given(0) && name
      case 'not': return `!(${this.given(1)})`
      case 'if': return `iif(${this.given(3)})`
      case 'selected': return this.selected()
      case 'min': case 'max': case 'sum': return `${name}(${this.given(undefined)})`
      default: return this.fail()
    }
  }

  private selected(): string {
    const question = this.tokens[this.at++] ?? ''
    const name = question === '.' ? this.own ?? this.fail() : this.nameIn(question)
    if (this.tokens[this.at++] !== ',') this.fail()
    const value = this.next()
    if (this.tokens[this.at++] !== ')') this.fail()
    return `({${name}} ${this.names.isMultiple(name) ? 'contains' : '='} ${value})`
  }

  /** Arguments up to the closing bracket; refuses another count of them. */
  private given(count: number | undefined): string {
    const parts: string[] = []
    let [deep, commas] = [0, 0]
    for (;;) {
      const token = this.tokens[this.at]
      if (token === undefined) return this.fail()
      if (token === ')' && deep === 0) break
      deep += token === '(' ? 1 : token === ')' ? -1 : 0
      commas += token === ',' && deep === 0 ? 1 : 0
      parts.push(this.next())
    }
    this.at += 1
    const held = parts.length === 0 ? 0 : commas + 1
    if (count !== undefined && held !== count) this.fail()
    // A zero argument call is its own name.
    return count === 0 ? ' ' : parts.join(' ')
  }

  private nameIn(token: string): string {
    return this.names.here(/[\w.-]+/.exec(token)?.[0] ?? '') ?? this.fail()
  }

  private fail(): never {
    throw new Untranslatable()
  }
}

const quoted = (text: string): string => {
  const inner = text.slice(1, -1)
  return inner.includes("'") ? `"${inner}"` : `'${inner}'`
}

const comparedWithNothing = (text: string): string => text.replaceAll(/(\{\w+\}) = ''/g, '$1 empty').replaceAll(/(\{\w+\}) != ''/g, '$1 notempty')
