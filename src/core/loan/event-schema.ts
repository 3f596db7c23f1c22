import { capitalisableKinds, changeTypes, chargeKinds, holidayInterests } from './events-json.ts'
import type { ChangeType, EventType } from './events-json.ts'
import { amount, date, integer, list, name, object, oneOf, percent } from './quote-schema.ts'
import type { JsonSchema } from './quote-schema.ts'
import { mostInstalments } from './read-fields.ts'
import { kinds, units } from './terms-json.ts'

const count = integer(1, mostInstalments)
const text = { type: 'string', minLength: 1, maxLength: 20_000 }
const anyOf = (schemas: readonly JsonSchema[]): JsonSchema => ({ anyOf: schemas })

export const capacityFields = { amount, every: integer(1, 366), unit: oneOf(units), from: date }

const changes: Readonly<Record<ChangeType, JsonSchema>> = {
  'holiday': change('holiday', { instalments: count, interest: oneOf(holidayInterests) }, ['instalments', 'interest']),
  'extend': anyOf([change('extend', { by: count }, ['by']), change('extend', { count }, ['count'])]),
  'reschedule': change('reschedule', { from: date, to: date }, ['from', 'to']),
  'rate': change('rate', { rate: percent, from: date }, ['rate', 'from']),
  'step': change('step', { steps: { ...list(object({ count, amount, percent }, ['count']), 100), minItems: 1 } }, ['steps']),
  'spread-arrears': change('spread-arrears', { over: anyOf([{ enum: ['rest', 'end'] }, count]), capitalise: list(oneOf(capitalisableKinds), 3) }, ['over']),
  're-amortise': change('re-amortise', {}, []),
  'forgive': anyOf([
    change('forgive', { kind: oneOf(kinds), amount }, ['kind', 'amount']),
    change('forgive', { kind: oneOf(kinds), percent }, ['kind', 'percent']),
  ]),
  'capacity': change('capacity', capacityFields, ['amount']),
}

function change(type: ChangeType, fields: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return object({ type: { const: type }, ...fields }, ['type', ...required])
}

/** A change of a contract, one of nine. */
export const changeSchema: JsonSchema = anyOf(changeTypes.map((type) => changes[type]))

export const recordSchema: JsonSchema = object(
  {
    request: text, reason: text, offersShown: list({ type: 'string' }, 100), decision: text, decidedBy: text, decidedAt: text,
    consent: object({ how: name, at: name }, ['how', 'at']), crisisProgramme: text, probationEndsOn: date,
  },
  [],
)

const events: Readonly<Record<EventType, JsonSchema>> = {
  'disbursement': event('disbursement', { amount }, ['amount']),
  'repayment': event('repayment', { amount, paidBy: name }, ['amount']),
  'charge': event('charge', { name, amount, dueOn: date, kind: oneOf(chargeKinds, 'fees') }, ['name', 'amount', 'dueOn']),
  'waiver': event('waiver', { kind: oneOf(kinds), amount }, ['kind', 'amount']),
  'interest-pause': event('interest-pause', { from: date, to: date }, ['from', 'to']),
  'renegotiation': event('renegotiation', { changes: { ...list(changeSchema, 20), minItems: 1 }, record: recordSchema }, ['changes']),
  'write-off': event('write-off', { amount }, []),
  'recovery': event('recovery', { amount }, ['amount']),
  'refund': event('refund', { amount }, ['amount']),
  'reversal': event('reversal', { of: name }, ['of']),
}

function event(type: EventType, fields: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return object({ id: name, type: { const: type }, on: date, ...fields }, ['id', 'type', 'on', ...required])
}

/** The facts of a loan in the order learnt. */
export const eventsSchema: JsonSchema = list(anyOf(Object.values(events)), 10_000)
