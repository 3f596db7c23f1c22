// What a new institution is given on its first day, in this order. A feature with first data of its own adds a line.
import { foundChart } from '#institution/ledger/door.ts'
import { foundReliefPolicy } from '#institution/policy/door.ts'
import { foundClassRules } from '#institution/portfolio/door.ts'
import { foundRoles } from '#institution/staff/door.ts'
import type { NewInstitution } from '#contract/organisations.ts'
import type { Tx } from '#platform/db.ts'

export type FoundingStep = (tx: Tx, institution: string, given: NewInstitution) => Promise<void>

export const foundingSteps: readonly FoundingStep[] = [
  (tx, institution, { reportsOnly }) => foundRoles(tx, institution, reportsOnly),
]

/** Not for one that keeps its books elsewhere. */
export const bookSteps: readonly FoundingStep[] = [
  (tx, institution) => foundChart(tx, institution),
  (tx, institution) => foundReliefPolicy(tx, institution),
  (tx, institution, { country }) => foundClassRules(tx, institution, country),
]
