// Her loan: what is due, what comes, where to pay.
import { formatDate } from '#contract/words/dates.ts'
import { formatMoney } from '#contract/words/numbers.ts'
import type { LoanToRepay } from '#institution/repayments/door.ts'
import { of, type Known } from '../known.ts'
import { cut } from '../layout.ts'
import { to, type Place } from '../place.ts'
import { farewell, go, replace, type State } from '../state.ts'
import { loanWords } from '../words.ts'
import { sayIn } from './start.ts'

const LISTED_MAX = 8
const PRODUCT_MAX = 24

/** Short for a small screen: no decimals where they are nought, and Rwanda's franc without its country. */
export const moneyIn = ({ language }: State, currency: string) => (amount: string): string =>
  formatMoney(language, { amount, currency }).replace(/[.,]0+(?!\d)/, '').replace('فرنك رواندي', 'فرنك')
export const dateIn = ({ language }: State) => (date: string): string => formatDate(language, date, 'short')
/** A day within the next months, without its year. */
export const soonIn = (state: State) => (date: string): string => dateIn(state)(date).replace(/\s\d{4}$/u, '')

/** A reference with what it is of; in Arabic the other way round, so that the line reads from the right. */
export const namedFirst = ({ language }: State, number: string, what: string): string => (language === 'ar' ? `${what} ${number}` : `${number} ${what}`)

/** The loan she chose; undefined where it is paid off meanwhile. */
export const chosenLoan = (state: State, known: Known): LoanToRepay | undefined => of(known, 'loans').find(({ id }) => id === state.loan)

const pickLoan: Place = {
  needs: ['loans'],
  arrive: (state, known) => {
    const [first, second] = of(known, 'loans')
    if (!first) return farewell(state, { say: 'noLoan' })
    return second ? undefined : { ...replace(state, state.goal ?? 'loan', { loan: first.id }), ...(state.notice && { notice: state.notice }) }
  },
  show: (state, known) => ({
    lines: [sayIn(state)(loanWords.which)],
    choices: of(known, 'loans').slice(0, LISTED_MAX).map((loan, index) => ({ n: index + 1, text: namedFirst(state, loan.number, cut(loan.productNames[state.language], PRODUCT_MAX)) })),
  }),
  answer: (state, typed, known) => {
    const loan = of(known, 'loans').slice(0, LISTED_MAX)[Number(typed) - 1]
    return loan && to(go(state, state.goal ?? 'loan', { loan: loan.id }))
  },
}

const gone = (state: State, known: Known): State | undefined => (chosenLoan(state, known) ? undefined : farewell(state, { say: 'noLoan' }))

export function dueLines(state: State, loan: LoanToRepay): string[] {
  const [t, money, date] = [sayIn(state), moneyIn(state, loan.currency), dateIn(state)]
  const nothing = !/[1-9]/.test(loan.due)
  return [
    nothing ? t(loanWords.nothingDue, { loan: loan.number }) : t(loanWords.due, { loan: loan.number, amount: money(loan.due) }),
    loan.lateSince === undefined ? '' : t(loanWords.late, { n: loan.lateCount, date: date(loan.lateSince) }),
  ]
}

const loanPlace: Place = {
  needs: ['loans'], weighs: [], arrive: gone,
  show: (state, known) => {
    const loan = chosenLoan(state, known)
    if (!loan) return { lines: [] }
    const [t, money, date] = [sayIn(state), moneyIn(state, loan.currency), dateIn(state)]
    const [next, ...later] = loan.next
    return {
      lines: [
        ...dueLines(state, loan),
        next ? t(loanWords.next, { amount: money(next.amount), date: date(next.on) }) : '',
        loan.lastDueOn === undefined ? '' : t(loanWords.remaining, { amount: money(loan.remaining), date: date(loan.lastDueOn) }),
        ...later.map(({ amount, on }) => t(loanWords.later, { amount: money(amount), date: date(on) })),
      ],
    }
  },
  answer: () => undefined,
}

const pay: Place = {
  needs: ['loans', 'client'], weighs: [], arrive: gone,
  show: (state, known) => {
    const loan = chosenLoan(state, known)
    if (!loan) return { lines: [] }
    const [t, money, date] = [sayIn(state), moneyIn(state, loan.currency), dateIn(state)]
    const [next] = loan.next
    return {
      lines: [
        ...dueLines(state, loan),
        next && !/[1-9]/.test(loan.due) ? t(loanWords.next, { amount: money(next.amount), date: date(next.on) }) : '',
        t(loanWords.where, { branch: cut(of(known, 'client').branchName, 24), loan: loan.number }),
        t(loanWords.receipt),
      ],
    }
  },
  answer: () => undefined,
}

export const loanPlaces = { 'pick-loan': pickLoan, loan: loanPlace, pay }
