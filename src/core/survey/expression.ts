// Conditions as survey-core writes them: {name} = 'x' and ({n} > 3 or {list} contains 'y'). Read into a tree; nothing is ever run.

export const comparisons = ['=', '!=', '>', '>=', '<', '<=', 'contains', 'notcontains', 'anyof', 'allof', 'noneof'] as const
export type Comparison = (typeof comparisons)[number]
export const expressionFunctions = { iif: 3, sum: undefined, min: undefined, max: undefined } as const
export type FunctionName = keyof typeof expressionFunctions

export type Expression =
  | { readonly kind: 'value'; readonly value: string | number | boolean | readonly (string | number | boolean)[] }
  | { readonly kind: 'answer'; readonly name: string }
  | { readonly kind: 'both' | 'either'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not' | 'empty' | 'notempty'; readonly of: Expression }
  | { readonly kind: 'compare'; readonly by: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'reckon'; readonly by: '+' | '-' | '*' | '/' | '%'; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly given: readonly Expression[] }

/** Where an expression stops making sense: the first character that does not fit, from 1. */
export interface Unreadable { readonly unreadable: number }

type TokenKind = 'answer' | 'text' | 'number' | 'word' | 'sign'
interface Token { readonly kind: TokenKind; readonly text: string; readonly at: number }

const mostCharacters = 1_000
const mostDeep = 50
const pattern = /\s*(?:\{([A-Za-z]\w*(?:\.\w+)?)\}|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\d+(?:\.\d+)?)|([A-Za-z]\w*)|(>=|<=|<>|!=|==|&&|\|\||[=<>!()+\-*/%,[\]]))/y
const kinds: readonly TokenKind[] = ['answer', 'text', 'text', 'number', 'word', 'sign']
const sameAs: Readonly<Record<string, string>> = {
  '==': '=', '<>': '!=', '&&': 'and', '||': 'or', equal: '=', notequal: '!=', greater: '>', less: '<', greaterorequal: '>=', lessorequal: '<=',
}

class ReadError extends Error {
  readonly at: number
  constructor(at: number) {
    super('unreadable')
    this.at = at
  }
}

export function readExpression(text: string): Expression | Unreadable {
  if (text.length > mostCharacters) return { unreadable: mostCharacters }
  try {
    return new Reader(tokensOf(text), text.length + 1).whole()
  } catch (error) {
    if (error instanceof ReadError) return { unreadable: error.at }
    throw error
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  const trimmed = text.trimEnd()
  pattern.lastIndex = 0
  while (pattern.lastIndex < trimmed.length) {
    const at = pattern.lastIndex + 1
    const match = pattern.exec(trimmed)
    const group = match?.findIndex((part, index) => index > 0 && part !== undefined) ?? -1
    const kind = kinds[group - 1]
    const found = match?.[group]
    if (kind === undefined || found === undefined) throw new ReadError(at)
    tokens.push({ kind, text: kind === 'text' ? found.replaceAll(/\\(.)/g, '$1') : kind === 'word' || kind === 'sign' ? plain(found) : found, at })
  }
  return tokens
}

const plain = (word: string): string => sameAs[word.toLowerCase()] ?? word.toLowerCase()

class Reader {
  private readonly tokens: readonly Token[]
  private readonly end: number
  private at = 0
  private deep = 0
  constructor(tokens: readonly Token[], end: number) {
    this.tokens = tokens
    this.end = end
  }

  whole(): Expression {
    const found = this.either()
    if (this.at < this.tokens.length) this.fail()
    return found
  }

  private either(): Expression {
    if (++this.deep > mostDeep) this.fail()
    let left = this.both()
    while (this.take('or')) left = { kind: 'either', left, right: this.both() }
    this.deep -= 1
    return left
  }

  private both(): Expression {
    let left = this.comparison()
    while (this.take('and')) left = { kind: 'both', left, right: this.comparison() }
    return left
  }

  private comparison(): Expression {
    const left = this.sum()
    if (this.take('empty')) return { kind: 'empty', of: left }
    if (this.take('notempty')) return { kind: 'notempty', of: left }
    const by = comparisons.find((each) => this.take(each))
    return by === undefined ? left : { kind: 'compare', by, left, right: this.sum() }
  }

  private sum(): Expression {
    let left = this.product()
    for (let by = this.oneOf(['+', '-']); by !== undefined; by = this.oneOf(['+', '-'])) left = { kind: 'reckon', by, left, right: this.product() }
    return left
  }

  private product(): Expression {
    let left = this.single()
    for (let by = this.oneOf(['*', '/', '%']); by !== undefined; by = this.oneOf(['*', '/', '%'])) left = { kind: 'reckon', by, left, right: this.single() }
    return left
  }

  private single(): Expression {
    if (this.take('!')) return { kind: 'not', of: this.bracketed() }
    if (this.take('-')) return { kind: 'value', value: -this.number() }
    if (this.take('[')) return { kind: 'value', value: this.list() }
    const token = this.tokens[this.at]
    if (token?.text === '(' && token.kind === 'sign') return this.bracketed()
    if (token === undefined || token.kind === 'sign') return this.fail()
    this.at += 1
    if (token.kind === 'answer') return { kind: 'answer', name: token.text }
    if (token.kind === 'word' && token.text in expressionFunctions) return this.call(token.text as FunctionName)
    this.at -= 1
    return { kind: 'value', value: this.literal() }
  }

  private bracketed(): Expression {
    this.need('(')
    const found = this.either()
    this.need(')')
    return found
  }

  private call(name: FunctionName): Expression {
    this.need('(')
    const given = [this.either()]
    while (this.take(',')) given.push(this.either())
    this.need(')')
    const count = expressionFunctions[name]
    if (count !== undefined && given.length !== count) this.fail()
    return { kind: 'call', name, given }
  }

  private list(): (string | number | boolean)[] {
    const found = [this.literal()]
    while (this.take(',')) found.push(this.literal())
    this.need(']')
    return found
  }

  private literal(): string | number | boolean {
    const token = this.tokens[this.at]
    if (token?.kind === 'number') return this.number()
    if (token?.kind === 'text') {
      this.at += 1
      return token.text
    }
    if (this.take('true')) return true
    return this.take('false') ? false : this.fail()
  }

  private number(): number {
    const token = this.tokens[this.at]
    if (token?.kind !== 'number') return this.fail()
    this.at += 1
    return Number(token.text)
  }

  private oneOf<const Sign extends string>(signs: readonly Sign[]): Sign | undefined {
    return signs.find((sign) => this.take(sign))
  }

  private take(text: string): boolean {
    const token = this.tokens[this.at]
    const isIt = token !== undefined && (token.kind === 'word' || token.kind === 'sign') && token.text === text
    if (isIt) this.at += 1
    return isIt
  }

  private need(text: string): void {
    if (!this.take(text)) this.fail()
  }

  private fail(): never {
    throw new ReadError(this.tokens[this.at]?.at ?? this.end)
  }
}

/** Names of the questions that an expression looks at, without the row of a matrix. */
export function namesIn(expression: Expression): string[] {
  switch (expression.kind) {
    case 'value': return []
    case 'answer': return [expression.name.split('.')[0] ?? '']
    case 'not': case 'empty': case 'notempty': return namesIn(expression.of)
    case 'call': return expression.given.flatMap(namesIn)
    default: return [...namesIn(expression.left), ...namesIn(expression.right)]
  }
}
