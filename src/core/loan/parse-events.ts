import { formatDay, parseDay } from '../calendar/day.ts'
import { parseAmount } from '../money/amount.ts'
import { chargeKinds, eventTypes } from './events-json.ts'
import type { EventType, RenegotiationRecord } from './events-json.ts'
import type { LoanEvent } from './events.ts'
import { readChanges } from './parse-changes.ts'
import type { Problem, Problems } from './problem.ts'
import { earliestDay, Fields, latestDay, mostText } from './read-fields.ts'
import { kinds } from './terms-json.ts'
import type { Terms } from './terms.ts'

const eventFields: Readonly<Record<EventType, readonly string[]>> = {
  'disbursement': ['amount'],
  'repayment': ['amount', 'paidBy'],
  'charge': ['name', 'amount', 'dueOn', 'kind'],
  'waiver': ['kind', 'amount'],
  'interest-pause': ['from', 'to'],
  'renegotiation': ['changes', 'record'],
  'write-off': ['amount'],
  'recovery': ['amount'],
  'refund': ['amount'],
  'reversal': ['of'],
}
const mostEvents = 10_000
const recordFields = [
  'request', 'reason', 'offersShown', 'decision', 'decidedBy', 'decidedAt', 'consent', 'crisisProgramme', 'probationEndsOn',
] as const
const longText = 20_000

/**
 * Reads the facts of a loan from JSON, strictly; every problem with its path, a code and a sentence. Amounts have the
 * decimals of the terms' currency.
 */
export function parseEvents(json: unknown, terms: Terms, path = 'events'): LoanEvent[] | Problems {
  const problems: Problem[] = []
  const events = readEvents(json, terms.currency.decimals, path, problems)
  return problems.length > 0 ? { problems } : events
}

export function readEvents(json: unknown, decimals: number, path: string, problems: Problem[]): LoanEvent[] {
  if (!Array.isArray(json)) {
    problems.push({ path, code: 'wrong_type', message: `"${path}" must be a list of events.` })
    return []
  }
  if (json.length > mostEvents) {
    problems.push({ path, code: 'too_many', message: `"${path}" has at most ${mostEvents} entries.` })
    return []
  }
  const events: LoanEvent[] = []
  for (const [n, value] of json.entries()) {
    const event = ordinary(value, decimals) ?? readEvent(value, `${path}[${n}]`, decimals, problems)
    if (event !== undefined) events.push(event)
  }
  return events
}

/** Most facts are money paid out or repaid and without fault; these are read at once, and all others field by field. */
function ordinary(value: unknown, decimals: number): LoanEvent | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 4) return undefined
  const { id, type, on, amount } = value as Readonly<Record<string, unknown>>
  if ((type !== 'repayment' && type !== 'disbursement') || typeof id !== 'string' || id.trim() === '' || id.length > mostText) return undefined
  const day = parseDay(on)
  const units = parseAmount(amount, decimals)
  if (day === undefined || day < earliestDay || day > latestDay || typeof units !== 'bigint' || units <= 0n) return undefined
  return type === 'repayment' ? { id, on: day, type, amount: units, paidBy: undefined } : { id, on: day, type, amount: units }
}

function readEvent(value: unknown, path: string, decimals: number, problems: Problem[]): LoanEvent | undefined {
  const type = typeOf(value, path, problems)
  if (type === undefined) return undefined
  const fields = Fields.of(value, path, ['id', 'type', 'on', ...eventFields[type]], problems)
  if (fields === undefined) return undefined
  for (const name of ['id', 'on']) fields.need(name)
  const id = fields.text('id')
  const on = fields.day('on')
  const rest = readers[type](fields, decimals)
  return id === undefined || on === undefined || rest === undefined ? undefined : ({ id, on, ...rest } as LoanEvent)
}

/** The type first, because it says which fields are known. */
function typeOf(value: unknown, path: string, problems: Problem[]): EventType | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push({ path, code: 'wrong_type', message: `"${path}" must be an object.` })
    return undefined
  }
  const fields = Fields.of({ type: (value as Record<string, unknown>)['type'] }, path, ['type'], problems)
  return fields?.need('type') === true ? fields.oneOf('type', eventTypes) : undefined
}

type Rest = LoanEvent extends infer E ? (E extends LoanEvent ? Omit<E, 'id' | 'on'> : never) : never
type Reader = (fields: Fields, decimals: number) => Rest | undefined

function amountOnly(type: 'disbursement' | 'recovery' | 'refund'): Reader {
  return (fields, decimals) => {
    const amount = neededAmount(fields, decimals)
    return amount === undefined ? undefined : { type, amount }
  }
}

function neededAmount(fields: Fields, decimals: number): bigint | undefined {
  return fields.need('amount') ? fields.amount('amount', { decimals }) : undefined
}

const readers: Readonly<Record<EventType, Reader>> = {
  'disbursement': amountOnly('disbursement'),
  'recovery': amountOnly('recovery'),
  'refund': amountOnly('refund'),
  'repayment': (fields, decimals) => {
    const amount = neededAmount(fields, decimals)
    const paidBy = fields.text('paidBy')
    return amount === undefined ? undefined : { type: 'repayment', amount, paidBy }
  },
  'charge': (fields, decimals) => {
    for (const name of ['name', 'dueOn']) fields.need(name)
    const name = fields.text('name')
    const amount = neededAmount(fields, decimals)
    const dueOn = fields.day('dueOn')
    const kind = fields.oneOf('kind', chargeKinds) ?? 'fees'
    return name === undefined || amount === undefined || dueOn === undefined ? undefined : { type: 'charge', name, amount, dueOn, kind }
  },
  'waiver': (fields, decimals) => {
    fields.need('kind')
    const kind = fields.oneOf('kind', kinds)
    const amount = neededAmount(fields, decimals)
    return kind === undefined || amount === undefined ? undefined : { type: 'waiver', kind, amount }
  },
  'interest-pause': (fields) => {
    for (const name of ['from', 'to']) fields.need(name)
    const from = fields.day('from')
    const to = fields.day('to')
    if (from === undefined || to === undefined) return undefined
    if (to < from) return fields.note('to', 'date_out_of_order', `"to" must not be before "from", ${formatDay(from)}.`)
    return { type: 'interest-pause', from, to }
  },
  'renegotiation': (fields, decimals) => {
    fields.need('changes')
    const changes = readChanges(fields, 'changes', decimals)
    const record = readRecord(fields)
    return { type: 'renegotiation', changes, record }
  },
  'write-off': (fields, decimals) => ({ type: 'write-off', amount: fields.amount('amount', { decimals }) }),
  'reversal': (fields) => {
    fields.need('of')
    const of = fields.text('of')
    return of === undefined ? undefined : { type: 'reversal', of }
  },
}

/** The record of the case is kept as it is given, its fields checked. */
function readRecord(event: Fields): RenegotiationRecord | undefined {
  const fields = event.object('record', recordFields)
  if (fields === undefined) return undefined
  for (const name of ['request', 'reason', 'decision', 'decidedBy', 'decidedAt', 'crisisProgramme']) fields.text(name, longText)
  fields.day('probationEndsOn')
  const consent = fields.object('consent', ['how', 'at'])
  for (const name of ['how', 'at']) if (consent?.need(name) === true) consent.text(name)
  for (const [n, shown] of (fields.list('offersShown', 100) ?? []).entries()) {
    if (typeof shown !== 'string') fields.note(`offersShown[${n}]`, 'wrong_type', '"offersShown" holds texts.')
  }
  return event.raw('record') as RenegotiationRecord
}
