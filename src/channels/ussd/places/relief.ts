// Asking for relief: what happened, what she can pay, how often, from when; said back in words before it is sent.
import { addMonths, formatDay, parseDay } from '#core/calendar/day.ts'
import { caseReasons, isOpenCase } from '#core/loan/case-can.ts'
import { isRefusal } from '#core/refusal.ts'
import { amountInWords } from '#contract/words/amount-in-words.ts'
import { currencyDecimals } from '#contract/words/numbers.ts'
import { parseTypedAmount } from '#contract/words/typed-amount.ts'
import { reasonWords, sayRhythm } from '#contract/relief-words.ts'
import { of, type Known } from '../known.ts'
import { to, type Place } from '../place.ts'
import { farewell, go, home, type Draft, type State } from '../state.ts'
import { reliefWords } from '../words.ts'
import { chosenLoan, moneyIn, soonIn } from './loan.ts'
import { sayIn } from './start.ts'

/** The next step, with what she said added to the draft. */
const step = (state: State, at: 'amount' | 'rhythm' | 'start' | 'confirm', said: Partial<Draft>) =>
  to(go(state, at, { draft: { key: '', ...state.draft, ...said } }))

const reason: Place = {
  needs: ['cases'], weighs: [],
  arrive: (state, known) => {
    const open = of(known, 'cases').find((each) => each.loan === state.loan && isOpenCase(each.state))
    return open && { ...go(state, 'case', { case: open.id }), trail: state.trail, notice: { say: 'caseOpen' } }
  },
  show: (state) => ({
    lines: [sayIn(state)(reliefWords.reason)],
    choices: caseReasons.map((each, index) => ({ n: index + 1, text: sayIn(state)(reasonWords[each]) })),
  }),
  answer: (state, typed) => {
    const chosen = caseReasons[Number(typed) - 1]
    return chosen && step(state, 'amount', { reason: chosen })
  },
}

const amount: Place = {
  needs: ['loans', 'client'], weighs: ['client'],
  show: (state, known) => {
    const [t, { currency }] = [sayIn(state), of(known, 'client')]
    const next = chosenLoan(state, known)?.next[0]
    return { lines: [t(reliefWords.amount, { currency }), next ? t(reliefWords.today, { amount: moneyIn(state, currency)(next.amount) }) : ''] }
  },
  answer: (state, typed, known) => {
    const decimals = currencyDecimals(of(known, 'client').currency)
    const read = parseTypedAmount(typed, { language: state.language, decimals })
    if (!read.ok || !/[1-9]/.test(read.value)) return to({ ...state, page: 0, notice: { say: 'amountEmpty' } })
    return step(state, 'rhythm', { amount: read.value })
  },
}

const RHYTHMS = [{ every: 1, unit: 'week' }, { every: 2, unit: 'week' }, { every: 1, unit: 'month' }, { every: 3, unit: 'month' }] as const

const rhythm: Place = {
  needs: [],
  show: (state) => ({
    lines: [sayIn(state)(reliefWords.rhythm)],
    choices: RHYTHMS.map(({ every, unit }, index) => ({ n: index + 1, text: sayRhythm(state.language, every, unit) })),
  }),
  answer: (state, typed) => {
    const chosen = RHYTHMS[Number(typed) - 1]
    return chosen && step(state, 'start', chosen)
  },
}

const STARTS = [0, 1, 2, 3] as const

const start: Place = {
  needs: ['client'], weighs: [],
  show: (state, known) => ({
    lines: [sayIn(state)(reliefWords.start)],
    choices: STARTS.map((months, index) => ({ n: index + 1, text: fromText(state, known, months) })),
  }),
  answer: (state, typed) => {
    const chosen = STARTS[Number(typed) - 1]
    return chosen === undefined ? undefined : step(state, 'confirm', { inMonths: chosen })
  },
}

function monthsOn(known: Known, months: number): string {
  const today = parseDay(of(known, 'client').today)
  if (today === undefined) throw new Error('today is a date')
  return formatDay(addMonths(today, months))
}

const fromText = (state: State, known: Known, months: number): string =>
  (months === 0 ? sayIn(state)(reliefWords.now) : sayIn(state)(reliefWords.fromDate, { date: soonIn(state)(monthsOn(known, months)) }))

const confirm: Place = {
  needs: ['loans', 'client'], weighs: ['client'],
  show: (state, known) => {
    const [t, { currency }, { draft }] = [sayIn(state), of(known, 'client'), state]
    const money = { amount: draft?.amount ?? '0', currency }
    const inWords = amountInWords(state.language, money)
    const from = fromText(state, known, draft?.inMonths ?? 0)
    return {
      lines: [
        t(reliefWords.about, { loan: chosenLoan(state, known)?.number ?? '', reason: t(reasonWords[draft?.reason ?? 'other']) }),
        t(reliefWords.canPay, {
          amount: moneyIn(state, currency)(money.amount), rhythm: sayRhythm(state.language, draft?.every ?? 1, draft?.unit ?? 'month'),
          from: `${from.charAt(0).toLowerCase()}${from.slice(1)}`,
        }),
        inWords === undefined ? '' : t(reliefWords.inWords, { words: inWords }),
      ],
      choices: [{ n: 1, text: t(reliefWords.send) }, { n: 2, text: t(reliefWords.cancel) }],
    }
  },
  answer: (state, typed, known) => {
    const { draft, loan } = state
    if (typed === '2') return to(home(state, { say: 'nothingSent' }))
    if (typed !== '1' || loan === undefined || draft?.amount === undefined || draft.reason === undefined) return undefined
    const capacity = {
      amount: draft.amount, every: draft.every ?? 1, unit: draft.unit ?? 'month', ...(draft.inMonths && { from: monthsOn(known, draft.inMonths) }),
    }
    return { act: { do: 'ask-relief', key: draft.key, request: { loan, reason: draft.reason, capacity } }, state }
  },
  after: (state, outcome) => to(farewell(state, isRefusal(outcome) ? { refusal: outcome } : { say: 'requestSent', values: { number: outcome.number ?? '' } })),
}

export const reliefPlaces = { reason, amount, rhythm, start, confirm }
