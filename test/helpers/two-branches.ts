import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'

export interface TwoBranches {
  readonly id: string
  readonly north: string
  readonly south: string
  /** Works for all branches. */
  readonly manager: Actor
  /** Works for the branch North only. */
  readonly officer: Actor
}

/** An institution with two branches and two people, straight into the tables: for tests of features that begin where staff end. */
export async function foundTwoBranches(db: Database, country: 'MA' | 'RW' = 'MA'): Promise<TwoBranches> {
  const [id, north, south] = [newId(), newId(), newId()]
  const [currency, timeZone, language] = country === 'MA' ? ['MAD', 'Africa/Casablanca', 'fr'] as const : ['RWF', 'Africa/Kigali', 'rw'] as const
  const base = { kind: 'staff', institution: id, currency, timeZone, channel: 'desk', language, rights: new Set<string>() } as const
  await db.transact({ institution: id }, async (tx) => {
    await tx.run(
      `insert into institution (institution_id, slug, name, kind, country, currency, time_zone, language)
       values ($1, $2, 'Test', 'microcredit-association', $3, $4, $5, $6)`, [id, `test-${id.slice(-12)}`, country, currency, timeZone, language])
    await tx.run(
      `insert into branch (institution_id, branch_id, code, name, opened_on) values ($1, $2, 'N', 'North', '2020-01-01'), ($1, $3, 'S', 'South', '2020-01-01')`,
      [id, north, south])
    await tx.run(
      `insert into staff (institution_id, user_id, name, user_name, language, all_branches)
       values ($1, 'manager', 'Meryem', 'meryem', $2, true), ($1, 'officer', 'Omar', 'omar', $2, false)`, [id, language])
    await tx.run(`insert into staff_branch (institution_id, user_id, branch_id) values ($1, 'officer', $2)`, [id, north])
  })
  return {
    id, north, south,
    manager: { ...base, id: 'manager', name: 'Meryem', branches: 'all' },
    officer: { ...base, id: 'officer', name: 'Omar', branches: [north] },
  }
}
