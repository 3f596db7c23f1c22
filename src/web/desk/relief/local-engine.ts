// The same engine in the browser: offers while a slider moves, without asking the server. The server computes them again when they are kept.
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { adjust } from '#core/loan/adjust.ts'
import type { ChangeJson, OfferJson } from '#core/loan/events-json.ts'
import type { Policy } from '#core/loan/events.ts'
import { offers } from '#core/loan/offers.ts'
import { formatOffer } from '#core/loan/offers-json.ts'
import { parseEvents } from '#core/loan/parse-events.ts'
import { parsePolicy } from '#core/loan/parse-policy.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { loanOf } from '#core/loan/replay.ts'
import type { Loan } from '#core/loan/state.ts'
import { parseAmount } from '#core/money/amount.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { CapacityJson, CaseOffer, ReliefCase } from '#contract/renegotiation-shapes.ts'

/** What a card shows of an offer, kept or only tried. */
export type OfferFigures = Pick<CaseOffer, 'instalment' | 'count' | 'lastDueOn' | 'total' | 'extra' | 'eirBefore' | 'eirAfter' | 'changes' | 'schedule' | 'why'>

export interface LocalEngine {
  readonly offersFor: (capacity: CapacityJson) => { offers: OfferFigures[]; whyNone: OfferFigures['why'] | undefined }
  readonly tryChanges: (changes: readonly ChangeJson[]) => OfferFigures | Refusal
}

/** Undefined where the case brings no engine, or not one that reads. */
export function localEngine(given: ReliefCase['engine']): LocalEngine | undefined {
  const asOf = parseDay(given?.asOf)
  const terms = given && parseTerms(given.terms)
  if (!given || asOf === undefined || !terms || hasProblems(terms)) return undefined
  const events = parseEvents(given.events, terms)
  const policy = parsePolicy(given.policy, terms)
  if (hasProblems(events) || hasProblems(policy)) return undefined
  const loan = loanOf(terms, events)
  return isRefusal(loan) ? undefined : engineOf(loan, policy, asOf)
}

function engineOf(loan: Loan, policy: Policy, asOf: number): LocalEngine {
  const { signed } = loan
  const figures = (offer: OfferJson, count: number): OfferFigures => ({
    instalment: offer.instalment, count, lastDueOn: offer.lastDueOn, total: offer.toClient.total, extra: offer.toClient.extra,
    eirBefore: offer.toClient.eirBefore, eirAfter: offer.toClient.eir, changes: offer.changes, schedule: offer.schedule, why: offer.reason,
  })
  return {
    offersFor: ({ amount, every, unit, from }) => {
      const units = parseAmount(amount, signed.currency.decimals)
      if (typeof units !== 'bigint' || units <= 0n) return { offers: [], whyNone: undefined }
      const found = offers(loan, { amount: units, every, unit, from: from === undefined ? undefined : parseDay(from) }, policy, asOf)
      const whyNone = found.whyNone && { code: found.whyNone.code, facts: { ...found.whyNone.facts } }
      return { offers: found.offers.map((offer) => figures(formatOffer(offer, signed), offer.count)), whyNone }
    },
    tryChanges: (changes) => {
      const read = parseEvents([{ id: 'tried', type: 'renegotiation', on: formatDay(asOf), changes }], signed)
      const [event] = hasProblems(read) ? [] : read
      if (event?.type !== 'renegotiation') return { refused: 'input_invalid' }
      const tried = adjust(loan, event.changes, policy, asOf)
      return isRefusal(tried) ? tried : figures(formatOffer(tried, signed), tried.count)
    },
  }
}
