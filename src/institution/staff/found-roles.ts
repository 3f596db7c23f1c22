import { firstRoles, reportingRoles } from '#contract/rights.ts'
import type { Tx } from '#platform/db.ts'
import { insertRole } from './store.ts'

/** A founding step: the roles of the first day. */
export async function foundRoles(tx: Tx, institution: string, reportsOnly = false): Promise<void> {
  for (const [key, rights] of Object.entries(reportsOnly ? reportingRoles : firstRoles)) await insertRole(tx, institution, { key, name: null, rights })
}
