// What a place may ask to know before it speaks. A place names its needs; the runner fetches only those, afresh for each hop.
import type { ClientCase, OfferToRead } from '#institution/renegotiation/door.ts'
import type { LoanToRepay } from '#institution/repayments/door.ts'
import type { AccessState } from '#institution/phone-access/door.ts'
import type { Language } from '#contract/words/language.ts'
import type { Who } from './state.ts'

export interface KnownClient {
  readonly name: string
  readonly givenName: string
  readonly institutionName: string
  readonly branchName: string
  readonly currency: string
  readonly today: string
}

/** One of those known under the caller's number. */
export interface Candidate extends Who { readonly institutionName: string; readonly givenName: string; readonly language: Language }

export interface Asked {
  /** Known wherever she is known. */
  readonly client: KnownClient
  readonly candidates: readonly Candidate[]
  readonly access: AccessState
  readonly loans: readonly LoanToRepay[]
  readonly cases: readonly ClientCase[]
  readonly offers: readonly OfferToRead[]
}

export type Need = keyof Asked

export type Known = Partial<Asked> & {
  /** Names this hop: the same when it arrives twice. */
  readonly turnKey: string
  /** Where nobody is known under the number: the only institution of the service code, if it is one. */
  readonly houseName?: string
}

/** Throws where a place reads what it did not name among its needs. */
export function of<N extends Need>(known: Known, need: N): Asked[N] {
  const value = known[need]
  if (value === undefined) throw new Error(`a place that reads ${need} must name it among its needs`)
  return value as Asked[N]
}
