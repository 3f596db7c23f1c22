// Where a session stands: kept between hops, without anything secret and without any figure.
import type { CaseReason } from '#core/loan/case-can.ts'
import type { Refusal } from '#core/refusal.ts'
import type { Language } from '#contract/words/language.ts'
import type { saidWords } from './words.ts'

export type PlaceName =
  | 'who' | 'resume' | 'home' | 'more' | 'language' | 'farewell'
  | 'gate' | 'new-pin' | 'repeat-pin'
  | 'pick-loan' | 'loan' | 'pay'
  | 'reason' | 'amount' | 'rhythm' | 'start' | 'confirm'
  | 'cases' | 'case' | 'withdraw' | 'appeal' | 'offer' | 'sign' | 'decline'

export interface Who { readonly institution: string; readonly client: string }

export interface Draft {
  /** The idempotency key of the request, made when she begins, so that asking again after a cut asks once. */
  readonly key: string
  readonly reason?: CaseReason
  /** Decimal string in major units. */
  readonly amount?: string
  readonly every?: number
  readonly unit?: 'week' | 'month'
  /** Months from now; absent or 0: at once. */
  readonly inMonths?: number
}

/** What the words name; plain values, since the state is kept as JSON. */
export type Values = Readonly<Record<string, string | number>>

/** One sentence: why an answer was not taken, or what was done. */
export type Said = { readonly refusal: Refusal } | { readonly say: keyof typeof saidWords; readonly values?: Values }

export interface State {
  readonly at: PlaceName
  readonly language: Language
  /** Chosen by her, not guessed from the service code. */
  readonly who?: Who
  /** The PIN or the branch's code was right in this session. */
  readonly unlocked: boolean
  readonly page: number
  /** How many pages the screen had when it was shown. */
  readonly pages?: number
  readonly trail: readonly PlaceName[]
  /** Where she was going when the PIN was asked, and when the loan was asked. */
  readonly beyond?: PlaceName
  readonly goal?: PlaceName
  readonly loan?: string
  readonly case?: string
  readonly offer?: string
  readonly draft?: Draft
  /** Screens of the offer that she has read, to the letter. */
  readonly read?: readonly string[]
  /** Above the screen, once. */
  readonly notice?: Said
  /** The session that was cut, for her to continue. */
  readonly left?: State
  /** The last words of a session. */
  readonly farewell?: Said
}

export const startState = (language: Language): State => ({ at: 'who', language, unlocked: false, page: 0, trail: [] })

/** Forward: what she came from is where 0 leads back to. */
export const go = (state: State, at: PlaceName, change: Partial<State> = {}): State =>
  clean({ ...state, ...change, at, page: 0, trail: state.at === 'who' || state.at === 'resume' ? [] : [...state.trail, state.at] })

/** Forward without a way back to this screen. */
export const replace = (state: State, at: PlaceName, change: Partial<State> = {}): State => clean({ ...state, ...change, at, page: 0 })

export const again = (state: State, notice: Said): State => ({ ...state, page: 0, notice })

export function back(state: State): State {
  const at = state.trail.at(-1)
  if (at === undefined) return home(state)
  return clean({ ...state, at, page: 0, trail: state.trail.slice(0, -1) })
}

export const home = (state: State, notice?: Said): State => ({
  at: 'home', language: state.language, unlocked: state.unlocked, page: 0, trail: [], ...(state.who && { who: state.who }), ...(notice && { notice }),
})

/** The session ends with these words. */
export const farewell = (state: State, said: Said): State => ({ ...home(state), at: 'farewell', farewell: said })

function clean(state: State): State {
  const { notice: _notice, read: _read, ...rest } = state
  return rest
}
