import type { Act } from './acts.ts'
import type { LoanState } from './state.ts'

/** What an event did: the loan after it, and the act that the posting rules read. */
export interface Applied {
  readonly state: LoanState
  readonly act: Act
}
