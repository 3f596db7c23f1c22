import { formatDay } from '../calendar/day.ts'
import { formatAmount } from '../money/amount.ts'
import { ratio, formatPercent } from '../money/ratio.ts'
import { isRefusal, refuse } from '../refusal.ts'
import type { Offer } from './adjust.ts'
import type { OfferJson, OffersJson, ReasonJson } from './events-json.ts'
import { formatChange } from './format-changes.ts'
import { offers } from './offers.ts'
import { readCapacity } from './parse-changes.ts'
import { readPolicy } from './parse-policy.ts'
import type { Problem } from './problem.ts'
import { formatRow } from './quote-json.ts'
import { Fields } from './read-fields.ts'
import { loanOf } from './replay.ts'
import { readLoanInput, refusalProblems } from './replay-json.ts'
import type { ToolProblems } from './replay-json.ts'
import type { Terms } from './terms.ts'
import { sentenceOf } from './why.ts'
import type { Why } from './why.ts'

const inputFields = ['terms', 'events', 'asOf', 'capacity', 'policy'] as const
const capacityFields = ['amount', 'every', 'unit', 'from'] as const

/** `twiza offers`: a loan, what the client can pay and the policy as JSON in, the offers out, or every problem. */
export function offersJson(json: unknown): OffersJson | ToolProblems {
  const problems: Problem[] = []
  const fields = Fields.of(json, '', inputFields, problems)
  if (fields === undefined) return { problems }
  const input = readLoanInput(fields)
  const decimals = input?.terms.currency.decimals ?? 3
  for (const name of ['capacity', 'policy']) fields.need(name)
  const asked = fields.object('capacity', capacityFields)
  const capacity = asked === undefined ? undefined : readCapacity(asked, decimals)
  if (input !== undefined && capacity?.from !== undefined && capacity.from < input.asOf) {
    asked?.note('from', 'date_out_of_order', `"from" must not be before "asOf", ${formatDay(input.asOf)}.`)
  }
  const policy = fields.has('policy') ? readPolicy(fields.raw('policy'), decimals, 'policy', problems) : undefined
  if (problems.length > 0 || input === undefined || capacity === undefined || policy === undefined) return { problems }
  const { terms, events, asOf } = input
  const late = events.findIndex((event) => event.on > asOf)
  const tooLate = events[late]
  if (tooLate !== undefined) return refusalProblems(refuse('event_after_as_of', `events[${late}].on`, { event: tooLate.id, on: formatDay(tooLate.on) }), events)
  const loan = loanOf(terms, events)
  if (isRefusal(loan)) return refusalProblems(loan, events)
  const found = offers(loan, capacity, policy, asOf)
  const none = found.whyNone
  return {
    offers: found.offers.map((offer) => formatOffer(offer, terms)),
    ...(none === undefined ? {} : { why: sentenceOf(none), reason: formatReason(none) }),
  }
}

export function formatOffer(offer: Offer, terms: Terms): OfferJson {
  const { decimals } = terms.currency
  const text = (amount: bigint) => formatAmount(amount, decimals)
  const { toClient, toInstitution } = offer
  return {
    changes: offer.changes.map((change) => formatChange(change, decimals)),
    schedule: offer.rows.map((row) => formatRow(row, decimals, terms.compulsorySavings !== undefined)),
    instalment: text(offer.instalment),
    lastDueOn: formatDay(offer.lastDueOn),
    toClient: { total: text(toClient.total), extra: text(toClient.extra), eir: rate(toClient.eir), eirBefore: rate(toClient.eirBefore) },
    toInstitution: {
      presentValueLost: text(toInstitution.presentValueLost),
      interestForgone: text(toInstitution.interestForgone),
      provisionChange: text(toInstitution.provisionChange),
      parChange: text(toInstitution.parChange),
      parChangeStrict: text(toInstitution.parChangeStrict),
      liquidityNext6Months: text(toInstitution.liquidityNext6Months),
    },
    why: sentenceOf(offer.why),
    reason: formatReason(offer.why),
    needs: [...offer.needs],
  }
}

/** Millionths of a percent, as a decimal text in percent. */
function rate(millionths: bigint | undefined): string | null {
  return millionths === undefined ? null : formatPercent(ratio(millionths, 100_000_000n), 6)
}

function formatReason({ code, facts }: Why): ReasonJson {
  return { code, facts: { ...facts } }
}
