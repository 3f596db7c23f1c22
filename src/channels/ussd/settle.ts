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
  act(state: State, act: Act, turnKey: string): Promise<Outcome | undefined>
}

export interface Scene { readonly state: State; readonly known: Known; readonly screen: Screen }

const MOVES_MAX = 12

export async function settle(house: House, move: Move, turnKey: string): Promise<Scene> {
  let next = move
  for (let moves = 0; moves < MOVES_MAX; moves += 1) {
    if ('act' in next) {
      next = await carryOut(house, next.state, next.act, turnKey)
      continue
    }
    const state = guarded(next.to)
    const known = await house.know(state, needsOf(state), turnKey)
    const elsewhere = known === undefined ? startState(house.language) : arrived(state, known)
    if (known !== undefined && elsewhere === undefined) return { known, ...shown(state, known) }
    next = { to: elsewhere ?? state }
  }
  throw new Error('the menus lead in a circle')
}

async function carryOut(house: House, state: State, act: Act, turnKey: string): Promise<Move> {
  const known = await house.know(state, needsOf(state), turnKey)
  const outcome = known && (await house.act(state, act, turnKey))
  return known && outcome ? acted(state, outcome, known, act) : { to: startState(house.language) }
}
