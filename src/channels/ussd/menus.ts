// The menus: from a state and an answer to the next state or to an act. Pure: what the doors say is handed in.
import { toLatinDigits } from '#contract/words/digits.ts'
import type { Known, Need } from './known.ts'
import { pagesOf } from './layout.ts'
import type { Act, Move, Outcome } from './place.ts'
import { keptAsRead, places } from './places/all.ts'
import { tell } from './places/start.ts'
import { back, home, type State } from './state.ts'
import type { Screen } from './turn.ts'

/** Everything of money stands behind the PIN. */
export function guarded(state: State): State {
  return places[state.at].open || state.unlocked ? state : { ...state, at: 'gate', beyond: state.at, page: 0 }
}

export const needsOf = (state: State): readonly Need[] => places[state.at].needs

/** What must be known to understand an answer. */
export const weighedWith = (state: State): readonly Need[] => places[state.at].weighs ?? places[state.at].needs

/** Elsewhere instead, as where there is nothing to choose; undefined: stay. */
export const arrived = (state: State, known: Known): State | undefined => places[state.at].arrive?.(state, known)

function pages(state: State, known: Known): { texts: string[]; end: boolean } {
  const place = places[state.at]
  const view = place.show(state, known)
  const lines = state.notice ? [tell(state, state.notice), ...view.lines] : view.lines
  return { texts: pagesOf({ ...view, lines }, state.language, place.root ?? false), end: view.end ?? false }
}

/** What is on the telephone now, and the state with what she has read. */
export function shown(state: State, known: Known): { screen: Screen; state: State } {
  const { texts, end } = pages(state, known)
  const page = Math.min(state.page, texts.length - 1)
  const text = texts[page] ?? ''
  const read = keptAsRead.includes(state.at) && !state.read?.includes(text) ? [...(state.read ?? []), text] : state.read
  return { screen: { text, end: end && page === texts.length - 1 }, state: { ...state, page, pages: texts.length, ...(read && { read }) } }
}

/** An answer: the ways that every screen has, then the place's own. */
export function answered(state: State, typed: string, known: Known): Move {
  const input = toLatinDigits(typed)
  const onLastPage = state.page >= (state.pages ?? 1) - 1
  if (input === '00') return { to: home(state) }
  if (input === '0') return { to: state.page > 0 ? { ...state, page: state.page - 1 } : back(state) }
  if (input === '9' && !onLastPage) return { to: { ...state, page: state.page + 1 } }
  const { notice: _said, ...quiet } = state
  const move = places[state.at].answer(quiet, input, known, onLastPage)
  return move ?? { to: { ...quiet, page: 0, notice: { say: 'notUnderstood' } } }
}

/** What an act brought. */
export function acted(state: State, outcome: Outcome, known: Known, act: Act): Move {
  const after = places[state.at].after
  if (!after) throw new Error(`${state.at} acts and does not say what follows`)
  return after(state, outcome, known, act)
}
