// What the addendum on paper tells: the contract before and after, and the consent.
import { parseDay } from '#core/calendar/day.ts'
import type { ReplayRowJson } from '#core/loan/events-json.ts'
import { formatReplayRow } from '#core/loan/replay-json.ts'
import { loanOf, replayOf } from '#core/loan/replay.ts'
import { parseEvents } from '#core/loan/parse-events.ts'
import { hasProblems } from '#core/loan/problem.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Language } from '#contract/words/language.ts'
import type { Actor } from '#platform/actor.ts'
import { caseInReach } from './attach.ts'
import type { Rooms } from './act-on-case.ts'
import { guarantorsOf, type AroundRow } from './around-store.ts'
import { askCase, findOffer } from './ask-offer.ts'
import { majorOf } from './case-file.ts'
import { consentText } from './consent-text.ts'
import { presentedOffers } from './decide-case.ts'
import type { LoanOnFile } from './loan-on-file.ts'
import { contractToday } from './offer-figures.ts'
import { consentOf, type CaseRecord, type ConsentRow, type OfferRow } from './store.ts'
import { searchCases } from './search-cases.ts'

export interface ContractBefore { readonly instalment: string; readonly lastDueOn: string | undefined; readonly owed: string; readonly schedule: readonly ReplayRowJson[] }

export interface AddendumOnPaper {
  readonly record: CaseRecord; readonly known: AroundRow; readonly offer: OfferRow; readonly consent: ConsentRow | undefined
  readonly guarantors: readonly { readonly name: string }[]; readonly language: Language
  /** What the client read, or would read, before she consents. */
  readonly text: string
  readonly before: ContractBefore
  readonly currency: string
  readonly today: string
}

export interface AddendumWish { readonly id: string; readonly offer?: string | undefined; readonly language?: Language | undefined }

/** The addendum of the offer named, else of the accepted one, else of the first that waits for the client. */
export function addendumOnPaper(rooms: Rooms, actor: Actor, asked: AddendumWish): Promise<AddendumOnPaper | Refusal> {
  return askCase(rooms, actor, asked.id, async (inHand, file) => {
    const { tx, record, today } = inHand
    const wanted = asked.offer ?? record.accepted_offer_id ?? (await presentedOffers(inHand))[0]?.offer_id
    const offer = wanted === undefined ? undefined : await findOffer(inHand, wanted)
    if (!offer) return refuse('not_found', 'offer')
    const consent = await consentOf(tx, actor.institution, record.case_id, offer.offer_id)
    const language = asked.language ?? consent?.language ?? file.known.client_language
    return {
      record, known: file.known, offer, consent, language, today, currency: file.loan.terms.currency,
      guarantors: await guarantorsOf(tx, actor.institution, record.loan_id),
      text: consent?.text_shown ?? consentText(language, file.known, file.loan, offer).text,
      before: contractBefore(file.loan, record, offer),
    }
  })
}

/** The contract that an offer changes: as it stands while the offer waits, and as it stood once the change is in the loan's life. */
export function contractBefore(loan: LoanOnFile, record: CaseRecord, offer: OfferRow): ContractBefore {
  const past = record.event_id === null ? loan : loanBefore(loan, record.event_id, offer.as_of)
  const owed = past.today.rows.reduce((sum, row) => sum + row.outstanding, 0n)
  const schedule = past.today.rows.map((row) => formatReplayRow(row, loan.engine.signed))
  return {
    instalment: contractToday({ ...loan, ...past }).instalment, owed: majorOf(loan.terms.currency)(owed), schedule,
    lastDueOn: schedule.findLast((row) => /[1-9]/.test(row.total))?.dueOn,
  }
}

function loanBefore(loan: LoanOnFile, event: string, on: string): Pick<LoanOnFile, 'engine' | 'today'> {
  const learnt = loan.events.slice(0, Math.max(0, loan.events.findIndex(({ id }) => id === event)))
  const events = parseEvents(learnt, loan.engine.signed)
  const engine = hasProblems(events) ? loan.engine : loanOf(loan.engine.signed, events)
  if ('refused' in engine) return loan
  return { engine, today: replayOf(engine, Math.max(parseDay(on) ?? 0, engine.state.on)) }
}

/** What other features ask about cases. */
export const caseReach = { inReach: caseInReach, addendumOnPaper, search: searchCases } as const
