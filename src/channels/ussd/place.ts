import type { Refusal } from '#core/refusal.ts'
import type { ReliefRequest } from '#institution/renegotiation/door.ts'
import type { Language } from '#contract/words/language.ts'
import type { Known, Need } from './known.ts'
import type { State } from './state.ts'

/** A screen before it is laid out; the numbers of choices stay the same for ever. */
export interface View {
  readonly lines: readonly string[]
  readonly choices?: readonly { readonly n: number; readonly text: string }[]
  readonly end?: boolean
}

/** What only the doors can do. A PIN lives in an act for as long as the hop lasts, and nowhere else. */
export type Act =
  | { readonly do: 'check-pin' | 'check-code' | 'choose-pin' | 'confirm-pin'; readonly typed: string }
  | { readonly do: 'ask-relief'; readonly key: string; readonly request: ReliefRequest }
  | { readonly do: 'accept'; readonly case: string; readonly offer: string; readonly textShown: string }
  | { readonly do: 'decline'; readonly case: string }
  | { readonly do: 'withdraw' | 'appeal'; readonly case: string; readonly reason: string }
  | { readonly do: 'speak'; readonly language: Language }

/** What an act brought: a refusal, or what is told of it, such as the number of a case. */
export type Outcome = Refusal | { readonly done: true; readonly number?: string; readonly state?: string }

export type Move = { readonly to: State } | { readonly act: Act; readonly state: State }

export interface Place {
  readonly needs: readonly Need[]
  /** Of the needs those that an answer is weighed with; all, unless told. What acts must know the client. */
  readonly weighs?: readonly Need[]
  /** May be seen before the PIN: nothing of money is on it. */
  readonly open?: boolean
  /** No way back from here is shown. */
  readonly root?: boolean
  /** Somewhere else instead, as where there is only one loan to choose. */
  readonly arrive?: (state: State, known: Known) => State | undefined
  readonly show: (state: State, known: Known) => View
  /** `undefined`: the answer is not understood. `onLastPage` where all of the screen's pages were seen. */
  readonly answer: (state: State, typed: string, known: Known, onLastPage: boolean) => Move | undefined
  readonly after?: (state: State, outcome: Outcome, known: Known, act: Act) => Move
}

export const to = (state: State): Move => ({ to: state })
