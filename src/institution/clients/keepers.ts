// Who keeps a client: the branch, and the officer who works for it.
import { refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { readBranch, readOfficer } from './store.ts'

export interface Keepers { readonly branchName: string; readonly officerName: string | null }

/** The names of an open branch that the actor works for and of an active officer of that branch, or what is wrong. */
export async function checkKeepers(tx: Tx, actor: Actor, branch: string, officer: string | null): Promise<Keepers | Refusal> {
  if (!mayInBranch(actor, branch)) return refuse('branch_unknown', 'branch')
  return checkNewKeepers(tx, actor, branch, officer)
}

/** The same for somebody who hands clients over to a branch that is perhaps not the actor's own. */
export async function checkNewKeepers(tx: Tx, actor: Actor, branch: string, officer: string | null): Promise<Keepers | Refusal> {
  const found = await readBranch(tx, actor.institution, branch)
  if (!found) return refuse('branch_unknown', 'branch')
  if (officer === null) return { branchName: found.name, officerName: null }
  const person = await readOfficer(tx, actor.institution, officer, branch)
  return person ? { branchName: found.name, officerName: person.name } : refuse('officer_unknown', 'officer', { branch: found.name })
}

