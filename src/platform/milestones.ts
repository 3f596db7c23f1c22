// What has happened once to a database. The demonstration is loaded into an empty one only, and a load that was cut short
// goes on at the next start.
import type { Database } from './db.ts'

export type Milestone = 'demo begun' | 'demo loaded'

export async function reachMilestone(db: Database, name: Milestone): Promise<void> {
  await db.transact({}, (tx) => tx.run('insert into milestone (name) values ($1) on conflict do nothing', [name]))
}

export async function wantsDemo(db: Database): Promise<boolean> {
  const { wanted } = await db.transact({}, (tx) => tx.one<{ wanted: boolean }>(
    `select case when exists (select 1 from milestone where name = 'demo begun')
       then not exists (select 1 from milestone where name = 'demo loaded')
       else not exists (select 1 from institution) and not exists (select 1 from network) end as wanted`))
  return wanted
}
