// The demonstration's sign-ins, shown on the sign-in page in demo mode only.
import type { Database } from './db.ts'

export interface DemoSignIn { readonly login: string; readonly password: string; readonly name: string; readonly role: string; readonly organisation: string }

/** Replaces what an earlier load kept. */
export async function keepDemoSignIns(db: Database, signIns: readonly DemoSignIn[]): Promise<void> {
  await db.transact({}, async (tx) => {
    await tx.run('delete from demo_sign_in')
    for (const each of signIns) {
      await tx.run('insert into demo_sign_in (login, password, name, role, organisation) values ($1, $2, $3, $4, $5)',
        [each.login, each.password, each.name, each.role, each.organisation])
    }
  })
}

export const listDemoSignIns = (db: Database): Promise<DemoSignIn[]> =>
  db.transact({}, (tx) => tx.rows<DemoSignIn>('select login, password, name, role, organisation from demo_sign_in order by organisation, role, login'))
