/** What the policy does with penalties that are owed when a loan is renegotiated. They never stand in its way. */
import type { ChangeJson } from './events-json.ts'

export const penaltyTreatments = ['kept', 'waived', 'capitalised', 'moved'] as const
export type PenaltyTreatment = (typeof penaltyTreatments)[number]

/**
 * The changes with the treatment of penalties in them: kept adds nothing; waived forgives them; capitalised shares the arrears
 * over the rest with the penalties as principal; moved puts the arrears at the end. Changes that say it themselves stay.
 */
export function withPenalties(changes: readonly ChangeJson[], treatment: PenaltyTreatment): ChangeJson[] {
  if (treatment === 'kept') return [...changes]
  if (treatment === 'waived') {
    const says = changes.some((change) => change.type === 'forgive' && change.kind === 'penalties')
    return says ? [...changes] : [...changes, { type: 'forgive', kind: 'penalties', percent: '100' }]
  }
  const others = changes.filter(({ type }) => type !== 're-amortise')
  const spread = others.find((change) => change.type === 'spread-arrears')
  if (treatment === 'moved') return spread ? others : [...others, { type: 'spread-arrears', over: 'end' }]
  if (!spread) return [...others, { type: 'spread-arrears', over: 'rest', capitalise: ['penalties'] }]
  const capitalise = [...new Set([...(spread.capitalise ?? []), 'penalties' as const])]
  return others.map((change) => (change === spread ? { ...spread, capitalise } : change))
}
