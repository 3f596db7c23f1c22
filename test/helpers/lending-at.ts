import type { Database } from '#platform/db.ts'
import type { TestInstitution } from './institution.ts'
import type { Lending } from './lending.ts'

/** An institution that was founded with people who sign in, as one that lends. */
export const lendingAt = (db: Database, { id, branch, people }: TestInstitution): Lending => ({
  db, institution: id, branch, currency: people.officer.actor.currency,
  officer: people.officer.actor, manager: people['branch-manager'].actor, teller: people.teller.actor, accountant: people.accountant.actor,
})
