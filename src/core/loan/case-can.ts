/** What may be done with a relief case in each of its states: one table for server, desk and phone alike. */

export const caseStates = [
  'requested', 'in-review', 'for-approval', 'offered', 'cooling-off', 'applied', 'undo-asked', 'undone',
  'declined', 'expired', 'refused', 'appealed', 'withdrawn',
] as const
export type CaseState = (typeof caseStates)[number]

export const caseReasons = [
  'market-closed', 'illness', 'harvest-lost', 'animals-sick', 'job-lost', 'family-event', 'disaster', 'other',
] as const
export type CaseReason = (typeof caseReasons)[number]

export const caseActs = [
  'take', 'make-offers', 'adjust', 'propose', 'approve', 'send-back', 'refuse', 'appeal', 'withdraw',
  'accept', 'decline', 'expire', 'renew', 'amend', 'cannot-amend', 'ask-undo', 'undo', 'keep', 'attach',
] as const
export type CaseAct = (typeof caseActs)[number]

export type CaseParty = 'staff' | 'client' | 'system'

interface Rule {
  readonly from: readonly CaseState[]
  readonly to: CaseState | 'same'
  readonly by: readonly CaseParty[]
  /** The right that a member of the staff needs. */
  readonly right: string
}

const beforeOffer = ['requested', 'in-review', 'appealed'] as const
const open = ['requested', 'in-review', 'for-approval', 'offered', 'cooling-off', 'undo-asked', 'appealed'] as const

export const caseRules: Readonly<Record<CaseAct, Rule>> = {
  'take': { from: beforeOffer, to: 'in-review', by: ['staff'], right: 'cases.offer' },
  'make-offers': { from: [...beforeOffer, 'declined', 'expired'], to: 'in-review', by: ['staff'], right: 'cases.offer' },
  'adjust': { from: beforeOffer, to: 'in-review', by: ['staff'], right: 'cases.offer' },
  'propose': { from: beforeOffer, to: 'for-approval', by: ['staff'], right: 'cases.offer' },
  'approve': { from: ['for-approval'], to: 'offered', by: ['staff'], right: 'cases.decide' },
  'send-back': { from: ['for-approval'], to: 'in-review', by: ['staff'], right: 'cases.decide' },
  'refuse': { from: [...beforeOffer, 'for-approval'], to: 'refused', by: ['staff'], right: 'cases.decide' },
  'appeal': { from: ['refused'], to: 'appealed', by: ['client', 'staff'], right: 'cases.open' },
  'withdraw': { from: [...beforeOffer, 'for-approval', 'offered', 'cooling-off'], to: 'withdrawn', by: ['client', 'staff'], right: 'cases.open' },
  'accept': { from: ['offered'], to: 'cooling-off', by: ['client', 'staff'], right: 'cases.accept' },
  'decline': { from: ['offered'], to: 'declined', by: ['client', 'staff'], right: 'cases.accept' },
  'expire': { from: ['offered'], to: 'expired', by: ['system'], right: '' },
  // The loan changed since the offer was made: the same offer is computed afresh and shown again.
  'renew': { from: ['offered'], to: 'same', by: ['system'], right: '' },
  'amend': { from: ['cooling-off'], to: 'applied', by: ['system'], right: '' },
  'cannot-amend': { from: ['offered', 'cooling-off'], to: 'in-review', by: ['system'], right: '' },
  'ask-undo': { from: ['applied'], to: 'undo-asked', by: ['staff'], right: 'cases.offer' },
  'undo': { from: ['undo-asked'], to: 'undone', by: ['staff'], right: 'cases.undo' },
  'keep': { from: ['undo-asked'], to: 'applied', by: ['staff'], right: 'cases.undo' },
  'attach': { from: open, to: 'same', by: ['client', 'staff'], right: 'cases.open' },
}

/** Is the case still going, so that its loan may have no other? */
export const isOpenCase = (state: CaseState): boolean => (open as readonly CaseState[]).includes(state)

/** Does this state wait for a decision, whose deadline runs? */
export const awaitsDecision = (state: CaseState): boolean =>
  state === 'for-approval' || (beforeOffer as readonly CaseState[]).includes(state)

export const caseCan = (act: CaseAct, state: CaseState): boolean => caseRules[act].from.includes(state)

export function stateAfter(act: CaseAct, state: CaseState): CaseState {
  const { to } = caseRules[act]
  return to === 'same' ? state : to
}

/** What this person may do now, in the table's order. `right` answers whether they hold a right. */
export function actsOpenTo(state: CaseState, party: CaseParty, right: (name: string) => boolean): CaseAct[] {
  return caseActs.filter((act) => {
    const rule = caseRules[act]
    return rule.from.includes(state) && rule.by.includes(party) && (party !== 'staff' || right(rule.right))
  })
}
