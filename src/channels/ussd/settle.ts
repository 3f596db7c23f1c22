// Follows a move, through acts and places that lead elsewhere, to the screen where she is asked again.
import type { Language } from '#contract/words/language.ts'
import type { Known, Need } from './known.ts'
import { acted, arrived, guarded, needsOf, shown } from './menus.ts'
import type { Act, Move, Outcome } from './place.ts'
import { startState, type State } from './state.ts'
import type { Screen } from './turn.ts'

/** The rest of the house, for one call. */
export interface House {
  readonly language: Language
  /** Undefined: she is not a client there any more. */
  know(state: State, needs: readonly Need[], turnKey: string): Promise<Known | undefined>
  act(state: State, act: Act, known: Known): Promise<Outcome | undefined>
}

export interface Scene { readonly state: State; readonly known: Known; readonly screen: Screen }

const MOVES_MAX = 12

/** `known` is what the place that moved was shown with. */
export async function settle(house: House, move: Move, turnKey: string, known?: Known): Promise<Scene> {
  let next = move
  for (let moves = 0; moves < MOVES_MAX; moves += 1) {
    if ('act' in next) {
      next = await carryOut(house, next.state, next.act, known ?? (await house.know(next.state, needsOf(next.state), turnKey)))
      continue
    }
    const state = guarded(next.to)
    const here = await house.know(state, needsOf(state), turnKey)
    const elsewhere = here === undefined ? startState(house.language) : arrived(state, here)
    if (here !== undefined && elsewhere === undefined) return { known: here, ...shown(state, here) }
    next = { to: elsewhere ?? state }
  }
  throw new Error('the menus lead in a circle')
}

async function carryOut(house: House, state: State, act: Act, known: Known | undefined): Promise<Move> {
  const outcome = known && (await house.act(state, act, known))
  return known && outcome ? acted(state, outcome, known, act) : { to: startState(house.language) }
}
