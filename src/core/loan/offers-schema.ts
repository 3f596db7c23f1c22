import { capitalisableKinds, changeTypes, holidayInterests } from './events-json.ts'
import { capacityFields, changeSchema, eventsSchema } from './event-schema.ts'
import { mostOffers } from './offers.ts'
import { amount, date, draft, integer, list, meetingSchema, name, object, oneOf, percent, rate, row, signed, termsSchema } from './quote-schema.ts'
import type { JsonSchema } from './quote-schema.ts'
import { mostInstalments } from './read-fields.ts'
import { kinds } from './terms-json.ts'
import { whyCodes } from './why.ts'

const upTo = integer(0, mostInstalments)

/** What an institution allows when a contract is changed. */
export const policySchema: JsonSchema = object(
  {
    allowed: list(oneOf(changeTypes), changeTypes.length * 2),
    maxExtension: upTo,
    maxCount: integer(1, mostInstalments),
    maxHoliday: upTo,
    holidayInterest: list(oneOf(holidayInterests), holidayInterests.length),
    capitalise: list(oneOf(capitalisableKinds), capitalisableKinds.length),
    minRate: percent,
    forgive: list(object({ kind: oneOf(kinds), maxPercent: percent, needs: name }, ['kind', 'maxPercent']), 100),
    maxRenegotiations: upTo,
    minMonthsBetween: upTo,
    discountRate: percent,
    provisions: list(object({ fromDays: integer(0, 100_000), percent }, ['fromDays', 'percent']), 100),
    approvals: list(object({ whenChange: oneOf(changeTypes), aboveAmount: amount, needs: name }, ['needs']), 100),
    crisisProgramme: name,
    probationInstalments: upTo,
    meeting: meetingSchema,
  },
  [],
)

export const offersInputSchema: JsonSchema = {
  $schema: draft,
  title: 'twiza offers: input',
  ...object(
    { terms: termsSchema, events: eventsSchema, asOf: date, capacity: object(capacityFields, ['amount']), policy: policySchema },
    ['terms', 'events', 'asOf', 'capacity', 'policy'],
  ),
}

const reason = object(
  { code: oneOf(whyCodes), facts: { type: 'object', additionalProperties: { anyOf: [{ type: 'string' }, { type: 'number' }] } } }, ['code', 'facts'],
)
const toInstitution = ['presentValueLost', 'interestForgone', 'provisionChange', 'parChange', 'parChangeStrict', 'liquidityNext6Months'] as const
const offer = {
  changes: list(changeSchema, 20),
  schedule: list(row, mostInstalments * 2),
  instalment: amount,
  lastDueOn: date,
  toClient: object({ total: amount, extra: signed, eir: rate, eirBefore: rate }, ['total', 'extra', 'eir', 'eirBefore']),
  toInstitution: object(Object.fromEntries(toInstitution.map((figure) => [figure, signed])), toInstitution),
  why: { type: 'string' },
  reason,
  needs: list(name, 100),
}

export const offersOutputSchema: JsonSchema = {
  $schema: draft,
  title: 'twiza offers: output',
  ...object({ offers: list(object(offer, Object.keys(offer)), mostOffers), why: { type: 'string' }, reason }, ['offers']),
}
