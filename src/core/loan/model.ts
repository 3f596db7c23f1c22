/** The words of the loan engine in one place: what comes as JSON, what the engine computes with. */
export type * from './problem.ts'
export type * from './terms-json.ts'
export type * from './terms.ts'
export type * from './events-json.ts'
export type * from './events.ts'
export type * from './acts.ts'
export type * from './state.ts'
