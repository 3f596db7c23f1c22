/** What may be done with a drive of relief in each of its states, and by whom: one table for server and desk. */

export const driveStates = ['previewing', 'previewed', 'proposed', 'running', 'paused', 'finished', 'cancelled'] as const
export type DriveState = (typeof driveStates)[number]

export const driveActs = ['preview', 'leave-out', 'propose', 'approve', 'send-back', 'pause', 'resume', 'cancel'] as const
export type DriveAct = (typeof driveActs)[number]

/** How a drive leaves a loan that it came to. */
export const loanOutcomes = ['offered', 'by-law', 'for-approval', 'guarantor', 'open-case', 'not-running', 'nothing-fits', 'failed'] as const
export type LoanOutcome = (typeof loanOutcomes)[number]

interface Rule { readonly from: readonly DriveState[]; readonly to: DriveState; readonly right: 'cases.offer' | 'cases.decide' }

/** `approve` is never done by who proposed; `cancel` of what runs needs the right to decide, which `driveCan` knows. */
export const driveRules: Readonly<Record<DriveAct, Rule>> = {
  'preview': { from: ['previewing', 'previewed'], to: 'previewing', right: 'cases.offer' },
  'leave-out': { from: ['previewed'], to: 'previewed', right: 'cases.offer' },
  'propose': { from: ['previewed'], to: 'proposed', right: 'cases.offer' },
  'approve': { from: ['proposed'], to: 'running', right: 'cases.decide' },
  'send-back': { from: ['proposed'], to: 'previewed', right: 'cases.decide' },
  'pause': { from: ['running'], to: 'paused', right: 'cases.decide' },
  'resume': { from: ['paused'], to: 'running', right: 'cases.decide' },
  'cancel': { from: ['previewing', 'previewed', 'proposed', 'running', 'paused'], to: 'cancelled', right: 'cases.offer' },
}

const decided: ReadonlySet<DriveState> = new Set(['running', 'paused'])

/** The right that the act needs in this state: to end what was approved is a decision too. */
export const rightFor = (act: DriveAct, state: DriveState): string =>
  act === 'cancel' && decided.has(state) ? 'cases.decide' : driveRules[act].right

export const driveCan = (act: DriveAct, state: DriveState): boolean => driveRules[act].from.includes(state)

/** What this person may do now; `mine`: she proposed it. */
export const driveActsOpenTo = (state: DriveState, mine: boolean, right: (name: string) => boolean): DriveAct[] =>
  driveActs.filter((act) => driveCan(act, state) && right(rightFor(act, state)) && !(act === 'approve' && mine))
