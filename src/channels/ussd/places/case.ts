// Her requests: where each stands, and what she may still do about it.
import { isRefusal } from '#core/refusal.ts'
import type { CaseState } from '#core/loan/case-can.ts'
import type { Message } from '#contract/words/catalogue.ts'
import type { ClientCase, OfferToRead } from '#institution/renegotiation/door.ts'
import { of, type Known } from '../known.ts'
import { cut } from '../layout.ts'
import { to, type Place, type View } from '../place.ts'
import { back, farewell, go, home, type State } from '../state.ts'
import { caseWords, startWords } from '../words.ts'
import { dateIn, moneyIn, namedFirst } from './loan.ts'
import { menu, sayIn } from './start.ts'

const LISTED_MAX = 8
const REASON_MAX = 120

const stateWords: Readonly<Record<CaseState, Message>> = {
  'requested': caseWords.studied, 'in-review': caseWords.studied, 'for-approval': caseWords.studied, 'appealed': caseWords.studied,
  'offered': caseWords.offered, 'cooling-off': caseWords.cooling, 'applied': caseWords.changed, 'undo-asked': caseWords.changed,
  'undone': caseWords.undone, 'declined': caseWords.declined, 'expired': caseWords.expired, 'refused': caseWords.refused, 'withdrawn': caseWords.withdrawn,
}

const cases: Place = {
  needs: ['cases'],
  show: (state, known) => {
    const [t, mine] = [sayIn(state), of(known, 'cases').slice(0, LISTED_MAX)]
    if (mine.length === 0) return { lines: [t(caseWords.none)] }
    return { lines: [t(caseWords.list)], choices: mine.map((each, index) => ({ n: index + 1, text: namedFirst(state, each.number, t(stateWords[each.state])) })) }
  },
  answer: (state, typed, known) => {
    const chosen = of(known, 'cases').slice(0, LISTED_MAX)[Number(typed) - 1]
    return chosen && to(go(state, 'case', { case: chosen.id }))
  },
}

export const chosenCase = (state: State, known: Known): ClientCase | undefined => of(known, 'cases').find(({ id }) => id === state.case)
export const offersOf = (state: State, known: Known): OfferToRead[] => of(known, 'offers').filter((offer) => offer.case === state.case).slice(0, 4)

const studied: ReadonlySet<CaseState> = new Set<CaseState>(['requested', 'in-review', 'for-approval', 'appealed'])
const WITHDRAW = 5
const APPEAL = 6

const mayWithdraw = ({ state }: ClientCase): boolean => studied.has(state) || state === 'cooling-off'
const mayAppeal = ({ state, appealUntil }: ClientCase, known: Known): boolean =>
  state === 'refused' && appealUntil !== undefined && appealUntil >= of(known, 'client').today

const casePlace: Place = {
  needs: ['cases', 'offers', 'client'],
  arrive: (state, known) => (chosenCase(state, known) ? undefined : back(state)),
  show: (state, known) => {
    const found = chosenCase(state, known)
    return found ? caseView(state, known, found) : { lines: [] }
  },
  answer: (state, typed, known) => {
    const found = chosenCase(state, known)
    const offer = found?.state === 'offered' ? offersOf(state, known)[Number(typed) - 1] : undefined
    if (offer) return to(go(state, 'offer', { offer: offer.offer }))
    if (found && typed === `${WITHDRAW}` && mayWithdraw(found)) return to(go(state, 'withdraw'))
    return found && typed === `${APPEAL}` && mayAppeal(found, known) ? to(go(state, 'appeal')) : undefined
  },
}

function caseView(state: State, known: Known, found: ClientCase): View {
  const [t, date] = [sayIn(state), dateIn(state)]
  const offers = found.state === 'offered' ? offersOf(state, known) : []
  return {
    lines: [
      t(caseWords.stands, { number: found.number, loan: found.loanNumber, state: t(stateWords[found.state]) }),
      studied.has(found.state) ? t(caseWords.answerBy, { date: date(found.decideBy) }) : '',
      found.state === 'offered' && found.offersExpireOn ? t(caseWords.decideBy, { date: date(found.offersExpireOn) }) : '',
      found.refusedBecause ? t(caseWords.because, { reason: cut(found.refusedBecause, REASON_MAX) }) : '',
      mayAppeal(found, known) ? t(caseWords.appealUntil, { date: date(found.appealUntil ?? '') }) : '',
    ],
    choices: [
      ...offers.map((offer, index) => ({ n: index + 1, text: t(caseWords.offerLine, { instalment: moneyIn(state, offer.currency)(offer.instalment), last: date(offer.lastDueOn) }) })),
      ...(mayWithdraw(found) ? [{ n: WITHDRAW, text: t(caseWords.withdraw) }] : []),
      ...(mayAppeal(found, known) ? [{ n: APPEAL, text: t(caseWords.appeal) }] : []),
    ],
  }
}

const withdraw: Place = {
  needs: ['cases'], weighs: ['client'],
  show: (state, known) => ({
    lines: [sayIn(state)(caseWords.sureWithdraw, { number: chosenCase(state, known)?.number ?? '' })],
    choices: [{ n: 1, text: sayIn(state)(startWords.yes) }, { n: 2, text: sayIn(state)(startWords.no) }],
  }),
  answer: (state, typed) => {
    if (typed === '2') return to(home(state))
    return typed === '1' && state.case ? { act: { do: 'withdraw', case: state.case, reason: sayIn(state)(caseWords.byPhone) }, state } : undefined
  },
  after: (state, outcome) => to(farewell(state, isRefusal(outcome) ? { refusal: outcome } : { say: 'withdrawn', values: { number: outcome.number ?? '' } })),
}

const WHYS = [caseWords.worse, caseWords.notRight, caseWords.explain] as const

const appeal: Place = {
  needs: [], weighs: ['client'],
  show: menu((state) => [sayIn(state)(caseWords.whyAppeal)], WHYS.map((words, index) => ({ n: index + 1, words }))),
  answer: (state, typed) => {
    const why = WHYS[Number(typed) - 1]
    return why && state.case ? { act: { do: 'appeal', case: state.case, reason: sayIn(state)(why) }, state } : undefined
  },
  after: (state, outcome) => to(farewell(state, isRefusal(outcome) ? { refusal: outcome } : { say: 'appealed', values: { number: outcome.number ?? '' } })),
}

export const casePlaces = { cases, case: casePlace, withdraw, appeal }
