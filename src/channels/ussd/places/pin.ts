// The PIN stands before everything of money; the branch's code before the first PIN.
import { isRefusal, refuse } from '#core/refusal.ts'
import { of } from '../known.ts'
import { cut } from '../layout.ts'
import { to, type Place } from '../place.ts'
import { again, farewell, home, replace, type State } from '../state.ts'
import { pinWords } from '../words.ts'
import { sayIn } from './start.ts'

const ends = new Set(['pin_locked', 'code_missing', 'pin_missing', 'not_found'])

const gate: Place = {
  needs: ['access', 'client'], open: true,
  arrive: (state, known) => {
    if (state.unlocked) return replace(state, state.beyond ?? 'home')
    const access = of(known, 'access')
    if (access === 'none') return farewell(state, { refusal: refuse('code_missing') })
    return access === 'locked' ? farewell(state, { refusal: refuse('pin_locked') }) : undefined
  },
  show: (state, known) => ({
    lines: [of(known, 'access') === 'set' ? sayIn(state)(pinWords.ask) : sayIn(state)(pinWords.askCode, { name: cut(of(known, 'client').givenName, 24) })],
  }),
  answer: (state, typed, known) => ({ act: { do: of(known, 'access') === 'set' ? 'check-pin' : 'check-code', typed }, state }),
  after: (state, outcome, _known, act) => {
    if (isRefusal(outcome)) return to(ends.has(outcome.refused) ? farewell(state, { refusal: outcome }) : again(state, { refusal: outcome }))
    return to(replace(state, act.do === 'check-code' ? 'new-pin' : (state.beyond ?? 'home'), { unlocked: true }))
  },
}

const newPin: Place = {
  needs: [], weighs: ['client'],
  show: (state) => ({ lines: [sayIn(state)(pinWords.choose)] }),
  answer: (state, typed) => ({ act: { do: 'choose-pin', typed }, state }),
  after: (state, outcome) => {
    if (isRefusal(outcome)) return to(ends.has(outcome.refused) ? farewell(state, { refusal: outcome }) : again(state, { refusal: outcome }))
    return to(replace(state, 'repeat-pin'))
  },
}

const repeatPin: Place = {
  needs: [], weighs: ['client'],
  show: (state) => ({ lines: [sayIn(state)(pinWords.repeat)] }),
  answer: (state, typed) => ({ act: { do: 'confirm-pin', typed }, state }),
  after: (state, outcome) => {
    if (isRefusal(outcome)) {
      return to(ends.has(outcome.refused) ? farewell(state, { refusal: outcome }) : { ...replace(state, 'new-pin'), notice: { refusal: outcome } })
    }
    return to(onward(state))
  },
}

/** To where she was going before the PIN was asked. */
function onward(state: State): State {
  const { beyond, ...rest } = state
  if (beyond === undefined || beyond === 'new-pin') return home(state, { say: 'pinSet' })
  return { ...replace(rest, beyond), notice: { say: 'pinSet' } }
}

export const pinPlaces = { gate, 'new-pin': newPin, 'repeat-pin': repeatPin }
