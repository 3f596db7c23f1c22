import type { Tx } from '#platform/db.ts'

export interface BranchRow { id: string; code: string; name: string; place: string | null; opened_on: string; closed_on: string | null }

const COLUMNS = 'branch_id as id, code, name, place, opened_on, closed_on'

export const listBranchRows = (tx: Tx, institution: string): Promise<BranchRow[]> =>
  tx.rows<BranchRow>(`select ${COLUMNS} from branch where institution_id = $1 order by closed_on is not null, name, code`, [institution])

export const lockBranch = (tx: Tx, institution: string, id: string): Promise<BranchRow | undefined> =>
  tx.maybe<BranchRow>(`select ${COLUMNS} from branch where institution_id = $1 and branch_id = $2 for update`, [institution, id])

/** False where a branch has that code. */
export const insertBranch = async (tx: Tx, institution: string, branch: { id: string; code: string; name: string; place?: string | undefined; openedOn: string }): Promise<boolean> =>
  await tx.run('insert into branch (institution_id, branch_id, code, name, place, opened_on) values ($1, $2, $3, $4, $5, $6) on conflict (institution_id, code) do nothing',
    [institution, branch.id, branch.code, branch.name, branch.place ?? null, branch.openedOn]) === 1

export async function updateBranch(tx: Tx, institution: string, id: string, name: string, place: string | undefined): Promise<void> {
  await tx.run('update branch set name = $3, place = $4 where institution_id = $1 and branch_id = $2', [institution, id, name, place ?? null])
}

export async function setClosed(tx: Tx, institution: string, id: string, on: string): Promise<void> {
  await tx.run('update branch set closed_on = $3 where institution_id = $1 and branch_id = $2', [institution, id, on])
}

/** Staff and clients that still belong to a branch. */
export async function countAttached(tx: Tx, institution: string, id: string): Promise<{ staff: number; clients: number }> {
  return tx.one(
    `select (select count(*)::int from staff_branch sb join staff s using (institution_id, user_id)
               where sb.institution_id = $1 and sb.branch_id = $2 and s.status = 'active') as staff,
       (select count(*)::int from client where institution_id = $1 and branch_id = $2 and status <> 'left') as clients`, [institution, id])
}
