// What an expression comes to for given answers, as survey-core works it out: texts are alike whatever their case, a number
// is like its text, a comparison with nothing is false.
import type { Answers } from './definition.ts'
import { readExpression, type Comparison, type Expression } from './expression.ts'

const known = new Map<string, Expression | undefined>()
const mostKnown = 2_000

/** The tree of a condition; undefined for one that cannot be read. Read once, as conditions are asked at every key that is typed. */
export function conditionTree(text: string): Expression | undefined {
  if (known.has(text)) return known.get(text)
  const read = readExpression(text)
  const tree = 'unreadable' in read ? undefined : read
  if (known.size >= mostKnown) known.clear()
  known.set(text, tree)
  return tree
}

/** True where a condition holds. One that cannot be read never does. */
export function holds(condition: string, answers: Answers): boolean {
  const tree = conditionTree(condition)
  return tree !== undefined && isTrue(evaluate(tree, answers))
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  || (typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0)

const isTrue = (value: unknown): boolean => value === true || (typeof value === 'number' && value !== 0) || (typeof value === 'string' && value !== '')

export function evaluate(tree: Expression, answers: Answers): unknown {
  switch (tree.kind) {
    case 'value': return tree.value
    case 'answer': return answerAt(tree.name, answers)
    case 'both': return isTrue(evaluate(tree.left, answers)) && isTrue(evaluate(tree.right, answers))
    case 'either': return isTrue(evaluate(tree.left, answers)) || isTrue(evaluate(tree.right, answers))
    case 'not': return !isTrue(evaluate(tree.of, answers))
    case 'empty': return isEmpty(evaluate(tree.of, answers))
    case 'notempty': return !isEmpty(evaluate(tree.of, answers))
    case 'compare': return compare(tree.by, evaluate(tree.left, answers), evaluate(tree.right, answers))
    case 'reckon': return reckon(tree.by, evaluate(tree.left, answers), evaluate(tree.right, answers))
    case 'call': return call(tree.name, tree.given.map((each) => evaluate(each, answers)))
  }
}

function answerAt(name: string, answers: Answers): unknown {
  const [question = '', row] = name.split('.')
  const answer = Object.hasOwn(answers, question) ? answers[question] : undefined
  if (row === undefined) return answer
  return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, row) ? (answer as Answers)[row] : undefined
}

function compare(by: Comparison, left: unknown, right: unknown): boolean {
  switch (by) {
    case '=': return isEmpty(left) || isEmpty(right) ? isEmpty(left) && isEmpty(right) : isAlike(left, right)
    case '!=': return !compare('=', left, right)
    case '>': return isAfter(left, right)
    case '>=': return !isEmpty(left) && !isEmpty(right) && (isAlike(left, right) || isAfter(left, right))
    case '<': return isAfter(right, left)
    case '<=': return compare('>=', right, left)
    case 'contains': return contains(left, right)
    case 'notcontains': return !contains(left, right)
    case 'anyof': return !isEmpty(left) && !isEmpty(right) && listOf(right).some((each) => isAmong(each, listOf(left)))
    case 'allof': return !isEmpty(left) && !isEmpty(right) && listOf(right).every((each) => isAmong(each, listOf(left)))
    case 'noneof': return !compare('anyof', left, right)
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])
const isAmong = (one: unknown, many: readonly unknown[]): boolean => many.some((each) => isAlike(one, each))

function contains(left: unknown, right: unknown): boolean {
  if (isEmpty(left) || isEmpty(right)) return false
  if (Array.isArray(left)) return listOf(right).every((each) => isAmong(each, left))
  if (typeof left === 'string') return left.toLowerCase().includes(String(right).toLowerCase())
  return false
}

function isAlike(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) return left.length === right.length && left.every((each) => isAmong(each, right))
  const [one, other] = [numberIn(left), numberIn(right)]
  if (one !== undefined && other !== undefined) return one === other
  return String(left).trim().toLowerCase() === String(right).trim().toLowerCase()
}

function isAfter(left: unknown, right: unknown): boolean {
  if (isEmpty(left) || isEmpty(right)) return false
  const [one, other] = [numberIn(left), numberIn(right)]
  if (one !== undefined && other !== undefined) return one > other
  if (typeof left !== 'string' || typeof right !== 'string') return false
  return left > right
}

const numberText = /^\s*-?\d+(\.\d+)?\s*$/
const numberIn = (value: unknown): number | undefined =>
  (typeof value === 'number' ? value : typeof value === 'string' && numberText.test(value) ? Number(value) : undefined)

function reckon(by: '+' | '-' | '*' | '/' | '%', left: unknown, right: unknown): number | undefined {
  const [one, other] = [numberIn(left) ?? 0, numberIn(right) ?? 0]
  switch (by) {
    case '+': return one + other
    case '-': return one - other
    case '*': return one * other
    case '/': return other === 0 ? undefined : one / other
    case '%': return other === 0 ? undefined : one % other
  }
}

function call(name: 'iif' | 'sum' | 'min' | 'max', given: readonly unknown[]): unknown {
  if (name === 'iif') return isTrue(given[0]) ? given[1] : given[2]
  const numbers = given.flat().flatMap((each) => numberIn(each) ?? [])
  if (name === 'sum') return numbers.reduce((total, each) => total + each, 0)
  if (numbers.length === 0) return undefined
  return name === 'min' ? Math.min(...numbers) : Math.max(...numbers)
}
