import { parsePortion } from './parse-charges.ts'
import { capitalisableKinds, changeTypes, holidayInterests } from './events-json.ts'
import type { ChangeType } from './events-json.ts'
import type { Capacity, Change, Step } from './events.ts'
import { Fields, mostInstalments } from './read-fields.ts'
import { kinds, units } from './terms-json.ts'

const changeFields: Readonly<Record<ChangeType, readonly string[]>> = {
  'holiday': ['instalments', 'interest'],
  'extend': ['by', 'count'],
  'reschedule': ['from', 'to'],
  'rate': ['rate', 'from'],
  'step': ['steps'],
  'spread-arrears': ['over', 'capitalise'],
  're-amortise': [],
  'forgive': ['kind', 'amount', 'percent'],
  'capacity': ['amount', 'every', 'unit', 'from'],
}
const counts = { least: 1, most: mostInstalments }
const mostChanges = 20
const mostSteps = 100

/** Reads the changes of a renegotiation, noting every problem with its path. */
export function readChanges(fields: Fields, name: string, decimals: number): Change[] {
  const values = fields.list(name, mostChanges) ?? []
  if (fields.has(name) && Array.isArray(fields.raw(name)) && values.length === 0) fields.note(name, 'empty', `"${name}" must hold at least one change.`)
  const changes: Change[] = []
  for (const [n, value] of values.entries()) {
    const change = readChange(value, `${fields.at(name)}[${n}]`, decimals, fields)
    if (change !== undefined) changes.push(change)
  }
  return changes
}

function readChange(value: unknown, path: string, decimals: number, within: Fields): Change | undefined {
  const any = Fields.of(value, path, ['type', ...Object.values(changeFields).flat()], [])
  if (any === undefined) {
    within.problems.push({ path, code: 'wrong_type', message: `"${path}" must be an object.` })
    return undefined
  }
  const type = typeReader(any, within)
  if (type === undefined) return undefined
  const fields = Fields.of(value, path, ['type', ...changeFields[type]], within.problems)
  return fields === undefined ? undefined : readers[type](fields, decimals)
}

function typeReader(fields: Fields, within: Fields): ChangeType | undefined {
  const noted = Fields.of({ type: fields.raw('type') }, fields.path, ['type'], within.problems)
  if (noted?.need('type') !== true) return undefined
  return noted.oneOf('type', changeTypes)
}

const readers: Readonly<Record<ChangeType, (fields: Fields, decimals: number) => Change | undefined>> = {
  'holiday': (fields) => {
    for (const name of ['instalments', 'interest']) fields.need(name)
    const instalments = fields.integer('instalments', counts)
    const interest = fields.oneOf('interest', holidayInterests)
    return instalments === undefined || interest === undefined ? undefined : { type: 'holiday', instalments, interest }
  },
  'extend': (fields) => {
    const by = fields.integer('by', counts)
    const count = fields.integer('count', counts)
    if (fields.has('by') === fields.has('count')) {
      const both = fields.has('by')
      return fields.note(both ? 'count' : 'by', both ? 'contradiction' : 'missing_field', 'Give "by" or "count", one of the two.')
    }
    return by === undefined && count === undefined ? undefined : { type: 'extend', by, count }
  },
  'reschedule': (fields) => {
    for (const name of ['from', 'to']) fields.need(name)
    const from = fields.day('from')
    const to = fields.day('to')
    if (from === undefined || to === undefined) return undefined
    if (to <= from) return fields.note('to', 'date_out_of_order', '"to" must be later than "from": due dates do not move backwards.')
    return { type: 'reschedule', from, to }
  },
  'rate': (fields) => {
    for (const name of ['rate', 'from']) fields.need(name)
    const rate = fields.percent('rate')
    const from = fields.day('from')
    return rate === undefined || from === undefined ? undefined : { type: 'rate', rate, from }
  },
  'step': (fields, decimals) => {
    fields.need('steps')
    const steps: Step[] = []
    for (const step of fields.objects('steps', mostSteps, ['count', 'amount', 'percent']) ?? []) {
      step.need('count')
      const count = step.integer('count', counts)
      const portion = parsePortion(step, decimals)
      if (count !== undefined && portion !== undefined) steps.push({ count, portion })
    }
    if (Array.isArray(fields.raw('steps')) && steps.length === 0) return fields.note('steps', 'empty', '"steps" must hold at least one step.')
    return { type: 'step', steps }
  },
  'spread-arrears': (fields) => {
    const over = readOver(fields)
    const capitalise = fields.words('capitalise', capitalisableKinds) ?? []
    return over === undefined ? undefined : { type: 'spread-arrears', over, capitalise }
  },
  're-amortise': () => ({ type: 're-amortise' }),
  'forgive': (fields, decimals) => {
    fields.need('kind')
    const kind = fields.oneOf('kind', kinds)
    const portion = parsePortion(fields, decimals, 100n)
    return kind === undefined || portion === undefined ? undefined : { type: 'forgive', kind, portion }
  },
  'capacity': (fields, decimals) => {
    const capacity = readCapacity(fields, decimals)
    return capacity === undefined ? undefined : { type: 'capacity', capacity }
  },
}

function readOver(fields: Fields): 'rest' | 'end' | number | undefined {
  if (!fields.need('over')) return undefined
  const value = fields.raw('over')
  if (value === 'rest' || value === 'end') return value
  if (typeof value === 'number') return fields.integer('over', counts)
  return fields.note('over', 'not_one_of', '"over" must be rest, end, or a number of instalments.')
}

/** What a client can pay; its rhythm is the loan's where none is given. */
export function readCapacity(fields: Fields, decimals: number): Capacity | undefined {
  fields.need('amount')
  const amount = fields.amount('amount', { decimals })
  const every = fields.integer('every', { least: 1, most: 366 })
  const unit = fields.oneOf('unit', units)
  const from = fields.day('from')
  if (fields.has('every') && !fields.has('unit')) fields.note('unit', 'missing_field', '"unit" is missing: say every how many of what.')
  return amount === undefined ? undefined : { amount, every: every ?? (unit === undefined ? undefined : 1), unit, from }
}
