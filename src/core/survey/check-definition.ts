// Reads what claims to be a definition and tells everything that is wrong with it, each thing by its path.
import { questionTypes, type Definition, type QuestionType } from './definition.ts'
import { checkConditions } from './check-conditions.ts'
import { checkLanguages } from './check-languages.ts'
import { fieldsOf, formFields, knownInputs, limits, neededOf, pageFields, type FieldKind } from './field-rules.ts'
import type { DefinitionProblem, Note } from './problems.ts'
import { checkText, isObject } from './check-text.ts'

/** Every problem of a definition. Without an error among them, it is a `Definition`. */
export function checkDefinition(given: unknown): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const note: Note = (path, code, facts, level = 'error') => void problems.push({ path, code, level, ...(facts && { facts }) })
  if (!isObject(given)) {
    note('', 'wrong_type', { expected: 'object' })
    return problems
  }
  new Checker(note).form(given)
  if (problems.length > 0) return problems
  checkConditions(given as unknown as Definition, note)
  checkLanguages(given as unknown as Definition, note)
  return problems
}

export const hasErrors = (problems: readonly DefinitionProblem[]): boolean => problems.some(({ level }) => level === 'error')

type Given = Readonly<Record<string, unknown>>
const namePattern = /^[A-Za-z][A-Za-z0-9_]*$/

class Checker {
  private readonly note: Note
  private readonly names = new Set<string>()
  private asked = 0
  constructor(note: Note) {
    this.note = note
  }

  form(given: Given): void {
    const { pages, ...rest } = given
    this.fields(rest, formFields, '')
    if (rest['title'] === undefined) this.note('title', 'missing')
    if (!Array.isArray(pages)) return this.note('pages', pages === undefined ? 'missing' : 'wrong_type', { expected: 'list' })
    if (pages.length > limits.pages) this.note('pages', 'too_many', { limit: limits.pages })
    pages.slice(0, limits.pages).forEach((page, index) => this.page(page, `pages.${index}`))
    if (this.asked === 0) this.note('pages', 'nothing_asked')
    if (this.asked > limits.questions) this.note('pages', 'too_many', { limit: limits.questions })
  }

  private page(given: unknown, path: string): void {
    if (!isObject(given)) return this.note(path, 'wrong_type', { expected: 'object' })
    const { name, ...rest } = given
    this.name(name, `${path}.name`)
    this.fields(rest, pageFields, path)
    if (rest['elements'] === undefined) this.note(`${path}.elements`, 'missing')
  }

  private question(given: unknown, path: string, deep: number): void {
    if (!isObject(given)) return this.note(path, 'wrong_type', { expected: 'object' })
    const { type, name, ...rest } = given
    this.name(name, `${path}.name`)
    if (!questionTypes.some((each) => each === type)) return this.note(`${path}.type`, type === undefined ? 'missing' : 'unknown_type', { type: shown(type) })
    const known = type as QuestionType
    if (known !== 'panel' && known !== 'html' && known !== 'expression') this.asked += 1
    this.fields(rest, fieldsOf[known], path, deep)
    for (const field of neededOf[known] ?? []) if (rest[field] === undefined) this.note(`${path}.${field}`, 'missing')
    this.order(rest, path)
  }

  private order(given: Given, path: string): void {
    for (const [low, high] of [['min', 'max'], ['rateMin', 'rateMax'], ['minSelectedChoices', 'maxSelectedChoices']] as const) {
      const [least, most] = [given[low] ?? (low === 'rateMin' ? 1 : undefined), given[high] ?? (high === 'rateMax' ? 5 : undefined)]
      if (least !== undefined && most !== undefined && (typeof least !== typeof most || least > most)) this.note(`${path}.${high}`, 'out_of_order', { field: low })
    }
    if (Number(given['rateMax'] ?? 5) - Number(given['rateMin'] ?? 1) > 20) this.note(`${path}.rateMax`, 'too_many', { limit: 21 })
  }

  private name(given: unknown, path: string): void {
    if (given === undefined) return this.note(path, 'missing')
    if (typeof given !== 'string' || !namePattern.test(given) || given.length > limits.name) return this.note(path, 'name_shape', { name: shown(given) })
    if (this.names.has(given.toLowerCase())) this.note(path, 'name_repeated', { name: given })
    this.names.add(given.toLowerCase())
  }

  private fields(given: Given, allowed: Readonly<Record<string, FieldKind>>, path: string, deep = 0): void {
    for (const [field, value] of Object.entries(given)) {
      const at = path === '' ? field : `${path}.${field}`
      const kind = Object.hasOwn(allowed, field) ? allowed[field] : undefined
      if (kind === undefined) this.note(at, 'unknown_field', { field })
      else this.field(kind, value, at, deep)
    }
  }

  private field(kind: FieldKind, value: unknown, at: string, deep: number): void {
    switch (kind) {
      case 'text': return checkText(value, at, this.note)
      case 'boolean': return typeof value === 'boolean' ? undefined : this.note(at, 'wrong_type', { expected: 'true, false' })
      case 'integer': return this.integer(value, at)
      case 'bound': return isBound(value) ? undefined : this.note(at, 'wrong_type', { expected: '10, 2026-01-31' })
      case 'condition': return typeof value === 'string' && value.trim() !== '' ? undefined : this.note(at, 'wrong_type', { expected: 'text' })
      case 'input-type': return knownInputs.includes(value as string) ? undefined : this.note(at, 'not_one_of', { values: knownInputs.join(', ') })
      case 'choices': return this.choices(value, at)
      case 'validators': return this.validators(value, at)
      case 'elements': return this.elements(value, at, deep)
    }
  }

  private integer(value: unknown, at: string): void {
    if (!Number.isInteger(value)) this.note(at, 'wrong_type', { expected: '1, 2, 3 …' })
    else if (Number(value) < 0 || Number(value) > limits.integer) this.note(at, 'out_of_order', { field: '0' })
  }

  private elements(value: unknown, at: string, deep: number): void {
    if (!Array.isArray(value)) return this.note(at, 'wrong_type', { expected: 'list' })
    if (deep >= limits.deep) return this.note(at, 'too_deep', { limit: limits.deep })
    if (value.length > limits.questions) return this.note(at, 'too_many', { limit: limits.questions })
    value.forEach((each, index) => this.question(each, `${at}.${index}`, deep + 1))
  }

  private choices(value: unknown, at: string): void {
    if (!Array.isArray(value)) return this.note(at, 'wrong_type', { expected: 'list' })
    if (value.length === 0) return this.note(at, 'missing')
    if (value.length > limits.choices) return this.note(at, 'too_many', { limit: limits.choices })
    const seen = new Set<string>()
    value.forEach((each: unknown, index) => {
      const choice = isObject(each) ? each : { value: each }
      const { value: own, text, score, ...rest } = choice
      for (const field of Object.keys(rest)) this.note(`${at}.${index}.${field}`, 'unknown_field', { field })
      if (text !== undefined) checkText(text, `${at}.${index}.text`, this.note)
      if (score !== undefined && (!Number.isInteger(score) || Math.abs(Number(score)) > limits.integer)) this.note(`${at}.${index}.score`, 'wrong_type', { expected: '1, 2, 3 …' })
      if (!isValue(own)) this.note(`${at}.${index}.value`, own === undefined ? 'missing' : 'value_shape')
      else if (seen.has(String(own).toLowerCase())) this.note(`${at}.${index}.value`, 'value_repeated', { value: own })
      else seen.add(String(own).toLowerCase())
    })
  }

  private validators(value: unknown, at: string): void {
    if (!Array.isArray(value) || value.length > 10) return this.note(at, 'wrong_type', { expected: 'list' })
    value.forEach((each: unknown, index) => {
      if (!isObject(each)) return this.note(`${at}.${index}`, 'wrong_type', { expected: 'object' })
      const { type, text, expression, regex, ...rest } = each
      for (const field of Object.keys(rest)) this.note(`${at}.${index}.${field}`, 'unknown_field', { field })
      if (text !== undefined) checkText(text, `${at}.${index}.text`, this.note)
      if (type === 'expression') return this.field('condition', expression, `${at}.${index}.expression`, 0)
      if (type === 'regex') return this.regex(regex, `${at}.${index}.regex`)
      return this.note(`${at}.${index}.type`, 'not_one_of', { values: 'expression, regex' })
    })
  }

  // A repeated group can take longer than anybody waits to find that a text does not match.
  private regex(value: unknown, at: string): void {
    if (typeof value !== 'string' || value === '' || value.length > limits.regex || !isRegex(value)) return this.note(at, 'regex_unreadable')
    if (/\)[*+{]|\\[1-9k]|\(\?[<=!]/.test(value)) this.note(at, 'regex_costly')
    return undefined
  }
}

const shown = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 80) : typeof value)
const isBound = (value: unknown): boolean => (typeof value === 'number' ? Number.isFinite(value) : typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value))
const isValue = (value: unknown): value is string | number =>
  (typeof value === 'string' ? /^[^\s{}'"\\,.][^{}'"\\]{0,63}$/.test(value) && value === value.trim() : Number.isSafeInteger(value))

function isRegex(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp
  } catch {
    return false
  }
}
