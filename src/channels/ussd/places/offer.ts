// An offer is read to its end before it is accepted, and signed with the PIN.
import { isRefusal } from '#core/refusal.ts'
import { sayRhythm } from '#contract/relief-words.ts'
import type { OfferToRead } from '#institution/renegotiation/door.ts'
import type { Known } from '../known.ts'
import { to, type Move, type Outcome, type Place } from '../place.ts'
import { farewell, go, home, replace, type State } from '../state.ts'
import { offerWords, startWords } from '../words.ts'
import { chosenCase, offersOf } from './case.ts'
import { dateIn, moneyIn } from './loan.ts'
import { sayIn } from './start.ts'

const chosenOffer = (state: State, known: Known): OfferToRead | undefined => offersOf(state, known).find(({ offer }) => offer === state.offer)

/** An offer that was renewed or has expired since she chose it. */
const gone = (state: State, known: Known): State | undefined =>
  (chosenOffer(state, known) ? undefined : { ...replace(state, 'case'), trail: state.trail.slice(0, -1), notice: { say: 'offerGone' } })

const offerPlace: Place = {
  needs: ['cases', 'offers'], weighs: [], arrive: gone,
  show: (state, known) => {
    const offer = chosenOffer(state, known)
    if (!offer) return { lines: [] }
    const t = sayIn(state)
    return { lines: offerLines(state, known, offer), choices: [{ n: 1, text: t(offerWords.accept) }, { n: 2, text: t(offerWords.decline) }] }
  },
  answer: (state, typed, _known, onLastPage) => {
    if (typed !== '1' && typed !== '2') return undefined
    if (!onLastPage) return to({ ...state, notice: { say: 'readFirst' } })
    return to({ ...go(state, typed === '1' ? 'sign' : 'decline'), ...(state.read && { read: state.read }) })
  },
}

function offerLines(state: State, known: Known, offer: OfferToRead): string[] {
  const [t, money, date] = [sayIn(state), moneyIn(state, offer.currency), dateIn(state)]
  const direction = /[1-9]/.test(offer.extra) ? (offer.extra.startsWith('-') ? 'less' : 'more') : 'same'
  const n = offersOf(state, known).findIndex((each) => each.offer === offer.offer) + 1
  const head = t(offerWords.head, { n, loan: offer.loanNumber })
  // Two Arabic screens hold an offer where its heading stands with the total.
  const tight = state.language === 'ar'
  return [
    tight ? '' : head,
    t(offerWords.pay, { count: offer.count, instalment: money(offer.instalment), rhythm: sayRhythm(state.language, offer.every, offer.unit) }),
    t(offerWords.dates, { first: date(offer.firstDueOn), last: date(offer.lastDueOn) }),
    t(offerWords.total, { total: money(offer.total) }),
    t(offerWords.extra, { direction, extra: money(offer.extra.replace('-', '')) }),
    tight ? head : '',
  ]
}

const sign: Place = {
  needs: ['cases', 'offers'], arrive: gone,
  show: (state, known) => {
    const offer = chosenOffer(state, known)
    if (!offer) return { lines: [] }
    const values = { instalment: moneyIn(state, offer.currency)(offer.instalment), last: dateIn(state)(offer.lastDueOn), loan: offer.loanNumber }
    return { lines: [sayIn(state)(offerWords.sign, values)] }
  },
  answer: (state, typed) => ({ act: { do: 'check-pin', typed }, state }),
  after: (state, outcome, known, act) => (act.do === 'check-pin' ? afterPin(state, outcome) : to(farewell(state, signed(state, outcome, known)))),
}

function afterPin(state: State, outcome: Outcome): Move {
  if (isRefusal(outcome)) return to(outcome.refused === 'pin_wrong' ? { ...state, notice: { refusal: outcome } } : farewell(state, { refusal: outcome }))
  if (state.case === undefined || state.offer === undefined) return to(home(state))
  return { act: { do: 'accept', case: state.case, offer: state.offer, textShown: (state.read ?? []).join('\n\n') }, state }
}

/** `known` is as it stood before: the offer is still in it. */
function signed(state: State, outcome: Outcome, known: Known): NonNullable<State['farewell']> {
  if (isRefusal(outcome)) return { refusal: outcome }
  const number = outcome.number ?? ''
  const offer = chosenOffer(state, known)
  if (outcome.state === 'cooling-off' || !offer) return { say: 'acceptedCooling', values: { number } }
  return { say: 'accepted', values: { number, instalment: moneyIn(state, offer.currency)(offer.instalment), last: dateIn(state)(offer.lastDueOn) } }
}

const decline: Place = {
  needs: ['cases'], weighs: ['client'],
  show: (state, known) => ({
    lines: [sayIn(state)(offerWords.sureDecline, { number: chosenCase(state, known)?.number ?? '' })],
    choices: [{ n: 1, text: sayIn(state)(startWords.yes) }, { n: 2, text: sayIn(state)(startWords.no) }],
  }),
  answer: (state, typed) => {
    if (typed === '2') return to(home(state))
    return typed === '1' && state.case ? { act: { do: 'decline', case: state.case }, state } : undefined
  },
  after: (state, outcome) => to(farewell(state, isRefusal(outcome) ? { refusal: outcome } : { say: 'declined', values: { number: outcome.number ?? '' } })),
}

export const offerPlaces = { offer: offerPlace, sign, decline }
