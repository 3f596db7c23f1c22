// Versions of the relief policy with their decisions, and the institution's working days.
import type { ReliefPolicyContent, WorkingDays } from '#contract/relief-policy.ts'
import type { Actor } from '#platform/actor.ts'
import { toJson, type Tx } from '#platform/db.ts'

export interface PolicyRow {
  policy_id: string; product_id: string | null; version: number; content: ReliefPolicyContent; note: string | null
  proposed_at: string; proposed_by: string; proposed_by_name: string
  approved: boolean | null; reason: string | null; decided_at: string | null; decided_by: string | null; decided_by_name: string | null
}

const columns = `p.policy_id, p.product_id, p.version, p.content, p.note, p.proposed_at, p.proposed_by, p.proposed_by_name,
  d.approved, d.reason, d.decided_at, d.decided_by, d.decided_by_name`
const tables = `relief_policy p left join relief_policy_decision d on d.institution_id = p.institution_id and d.policy_id = p.policy_id`

/** Every version, the newest first; for one product, or for all that have none of their own. */
export const versions = (tx: Tx, institution: string, product: string | undefined): Promise<PolicyRow[]> =>
  tx.rows(`select ${columns} from ${tables} where p.institution_id = $1 and p.product_id is not distinct from $2 order by p.version desc`,
    [institution, product ?? null])

export const findPolicy = (tx: Tx, institution: string, id: string): Promise<PolicyRow | undefined> =>
  tx.maybe(`select ${columns} from ${tables} where p.institution_id = $1 and p.policy_id = $2`, [institution, id])

/** The approved policy of the product, else the institution's. */
export const policyInForce = (tx: Tx, institution: string, product: string | null): Promise<PolicyRow | undefined> =>
  tx.maybe(
    `select ${columns} from ${tables} where p.institution_id = $1 and (p.product_id = $2 or p.product_id is null) and d.approved
     order by p.product_id is null, p.version desc limit 1`, [institution, product])

export async function insertPolicy(
  tx: Tx, institution: string, row: { id: string; product: string | undefined; version: number; content: ReliefPolicyContent; note: string | undefined; by: string; byName: string },
): Promise<void> {
  await tx.run(
    `insert into relief_policy (institution_id, policy_id, product_id, version, content, note, proposed_by, proposed_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [institution, row.id, row.product ?? null, row.version, toJson(row.content), row.note ?? null, row.by, row.byName])
}

export async function insertDecision(
  tx: Tx, institution: string, row: { id: string; approved: boolean; reason: string | undefined; by: string; byName: string },
): Promise<void> {
  await tx.run(
    `insert into relief_policy_decision (institution_id, policy_id, approved, reason, decided_by, decided_by_name) values ($1, $2, $3, $4, $5, $6)`,
    [institution, row.id, row.approved, row.reason ?? null, row.by, row.byName])
}

/** Two proposals for the same product, or two decisions on one, take their turn. */
export async function lockPolicy(tx: Tx, actor: Actor, product: string | undefined): Promise<void> {
  await tx.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`relief-policy ${actor.institution} ${product ?? ''}`])
}

export async function readWorkingDays(tx: Tx, institution: string): Promise<WorkingDays> {
  const week = await tx.maybe<{ rest_days: number[] }>('select rest_days from working_week where institution_id = $1', [institution])
  const holidays = await tx.rows<{ day: string; name: string }>('select day, name from holiday where institution_id = $1 order by day', [institution])
  return { restDays: week?.rest_days ?? [6, 7], holidays }
}

export async function writeWorkingDays(tx: Tx, institution: string, days: WorkingDays): Promise<void> {
  await tx.run(
    `insert into working_week (institution_id, rest_days) values ($1, $2)
     on conflict (institution_id) do update set rest_days = excluded.rest_days`, [institution, days.restDays])
  await tx.run('delete from holiday where institution_id = $1', [institution])
  await tx.run(
    `insert into holiday (institution_id, day, name) select $1, day, name from unnest($2::date[], $3::text[]) as t(day, name)`,
    [institution, days.holidays.map(({ day }) => day), days.holidays.map(({ name }) => name)])
}
