import { accountRoles } from '../ledger/account-roles.ts'
import { loanStatuses } from './events-json.ts'
import { changeSchema, eventsSchema, recordSchema } from './event-schema.ts'
import { amount, date, draft, list, name, object, oneOf, row, termsSchema } from './quote-schema.ts'
import type { JsonSchema } from './quote-schema.ts'
import { mostInstalments } from './read-fields.ts'

const kinds = ['principal', 'interest', 'fees', 'penalties', 'tax'] as const
const allocationFields = Object.fromEntries(kinds.map((kind) => [kind, amount]))
const allocation = object(allocationFields, kinds)
const nullable = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] })
const whole = { type: 'integer', minimum: 0 }
const account = { type: 'string', minLength: 1, maxLength: 200 }
const rowFields = row['properties'] as Readonly<Record<string, JsonSchema>>
const rowNeeds = row['required'] as readonly string[]

export const replayInputSchema: JsonSchema = {
  $schema: draft,
  title: 'twiza replay: input',
  ...object(
    {
      terms: termsSchema,
      events: eventsSchema,
      asOf: date,
      accounting: object(
        {
          method: oneOf(['accrual', 'cash'], 'accrual'),
          accounts: object(Object.fromEntries(accountRoles.map((role) => [role, name])), []),
          suspendAfterDays: nullable({ type: 'integer', minimum: 1, maximum: 3660 }),
        },
        [],
      ),
    },
    ['terms', 'events', 'asOf'],
  ),
}

const replayRow = object(
  { ...rowFields, paid: amount, paidParts: allocation, paidOn: nullable(date), outstanding: amount },
  [...rowNeeds, 'paid', 'paidParts', 'paidOn', 'outstanding'],
)
const transaction = object(
  { event: name, on: date, amount, allocation, credit: amount, savings: amount }, ['event', 'on', 'amount', 'allocation', 'credit', 'savings'],
)
const line = { anyOf: [object({ account, debit: amount }, ['account', 'debit']), object({ account, credit: amount }, ['account', 'credit'])] }
const version = object(
  {
    version: { type: 'integer', minimum: 1 }, from: date, event: nullable(name), changes: list(changeSchema, 20), schedule: list(row, mostInstalments * 2),
    daysInArrears: object({ before: whole, after: whole }, ['before', 'after']), record: recordSchema,
  },
  ['version', 'from', 'event', 'changes', 'schedule', 'daysInArrears'],
)
const fields = {
  terms: termsSchema,
  schedule: list(replayRow, mostInstalments * 2),
  status: oneOf(loanStatuses),
  closedOn: nullable(date),
  writtenOff: amount,
  recovered: amount,
  settlement: object({ ...allocationFields, total: amount }, [...kinds, 'total']),
  balances: object({ ...allocationFields, total: amount, credit: amount, savings: amount }, [...kinds, 'total', 'credit', 'savings']),
  arrears: object({ since: nullable(date), days: whole, amount }, ['since', 'days', 'amount']),
  transactions: list(transaction, 10_000),
  changed: list(object({ by: name, transactions: list(name, 10_000) }, ['by', 'transactions']), 10_000),
  entries: list(object({ on: date, event: name, lines: { ...list(line, 50), minItems: 2 } }, ['on', 'event', 'lines']), 100_000),
  versions: list(version, 10_000),
}

export const replayOutputSchema: JsonSchema = { $schema: draft, title: 'twiza replay: output', ...object(fields, Object.keys(fields)) }
