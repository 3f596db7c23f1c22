// What happened to items: progress with its evidence, costs, and every step. Written once, never changed.
import type { planFacts, ProgressJson } from '#contract/plans.ts'
import type { ManualStage } from '#core/diagnostic/plan-can.ts'
import { toJson, type Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'

export interface Recorder { readonly id: string; readonly name: string; readonly party: 'network' | 'member' }
interface OfItem { readonly network_id: string; readonly id: string; readonly member_id: string }

export interface EvidenceRow { id: string; kind: 'document' | 'link' | 'sample'; title: string; page: string | null; address: string | null; sampled: number | null; following: number | null; file_name: string | null }
export interface ProgressRow {
  id: string; done_on: string; percent: number; stage: ManualStage | null; content: string; recorded_at: string; party: ProgressJson['party']; actor_name: string; evidence: EvidenceRow[]
}

export const listProgress = (tx: Tx, { network_id: network, id }: OfItem): Promise<ProgressRow[]> => tx.rows(
  `select p.progress_id as id, p.done_on, p.percent, p.stage, p.content, p.recorded_at, p.party, p.actor_name,
     coalesce((select jsonb_agg(jsonb_build_object('id', e.evidence_id, 'kind', e.kind, 'title', e.title, 'page', e.page, 'address', e.address, 'sampled', e.sampled, 'following', e.following,
       'file_name', e.file_name) order by e.evidence_id) from plan_evidence e where e.network_id = p.network_id and e.progress_id = p.progress_id), '[]') as evidence
   from plan_progress p where p.network_id = $1 and p.item_id = $2 order by p.recorded_at desc, p.progress_id desc`, [network, id])

/** Who recorded progress since the item was begun or reopened, and how much evidence came since it was last sent back. */
export async function readSince(tx: Tx, { network_id: network, id, round }: OfItem & { round: number }): Promise<{ recordedBy: string[]; evidence: number }> {
  const found = await tx.one<{ recorded_by: string[]; evidence: number }>(
    `select coalesce(array_agg(distinct p.actor_id), '{}') as recorded_by, coalesce(sum((select count(*) from plan_evidence e where e.network_id = p.network_id and e.progress_id = p.progress_id))
         filter (where p.recorded_at > coalesce((select max(f.recorded_at) from plan_fact f where f.network_id = $1 and f.item_id = $2 and f.what = 'sent-back'), '-infinity')), 0)::int as evidence
     from plan_progress p where p.network_id = $1 and p.item_id = $2 and p.round = $3`, [network, id, round])
  return { recordedBy: found.recorded_by, evidence: found.evidence }
}

/** How far it was before all was said to be done. */
export const percentBefore = async (tx: Tx, { network_id: network, id }: OfItem): Promise<number> =>
  (await tx.one<{ percent: number }>('select coalesce(max(percent), 0) as percent from plan_progress where network_id = $1 and item_id = $2 and percent < 100', [network, id])).percent

export interface NewProgressRow { id: string; doneOn: string; percent: number; stage: ManualStage | undefined; content: string; round: number }

export async function insertProgress(tx: Tx, item: OfItem, given: NewProgressRow, by: Recorder): Promise<void> {
  await tx.run(
    `insert into plan_progress (network_id, progress_id, item_id, member_id, round, done_on, percent, stage, content, party, actor_id, actor_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [item.network_id, given.id, item.id, item.member_id, given.round, given.doneOn, given.percent, given.stage ?? null, given.content, by.party, by.id, by.name])
}

export interface NewEvidenceRow {
  kind: EvidenceRow['kind']; title: string; page?: string | undefined; address?: string; sampled?: number; following?: number
  file?: { name: string; mediaType: string; bytes: Uint8Array; sha256: string }
}

export async function insertEvidence(tx: Tx, item: OfItem, progress: string, given: NewEvidenceRow): Promise<void> {
  await tx.run(
    `insert into plan_evidence (network_id, evidence_id, progress_id, item_id, member_id, kind, title, page, address, sampled, following, file_name, media_type, bytes, sha256)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [item.network_id, newId(), progress, item.id, item.member_id, given.kind, given.title, given.page ?? null, given.address ?? null, given.sampled ?? null, given.following ?? null,
      given.file?.name ?? null, given.file?.mediaType ?? null, given.file?.bytes ?? null, given.file?.sha256 ?? null])
}

export const readDocument = (tx: Tx, item: OfItem, id: string): Promise<{ file_name: string; media_type: string; bytes: Buffer } | undefined> =>
  tx.maybe(`select file_name, media_type, bytes from plan_evidence where network_id = $1 and item_id = $2 and evidence_id = $3 and kind = 'document'`, [item.network_id, item.id, id])

export interface CostRow { id: string; amount: bigint; booked_on: string; content: string; reference: string | null; actor_name: string }

export const listCosts = (tx: Tx, { network_id: network, id }: OfItem): Promise<CostRow[]> => tx.rows(
  'select cost_id as id, amount, booked_on, content, reference, actor_name from plan_cost where network_id = $1 and item_id = $2 order by booked_on desc, recorded_at desc, cost_id', [network, id])

export async function insertCost(tx: Tx, item: OfItem, cost: { id: string; amount: bigint; bookedOn: string; content: string; reference?: string | undefined }, by: Recorder): Promise<void> {
  await tx.run('insert into plan_cost (network_id, cost_id, item_id, member_id, amount, booked_on, content, reference, actor_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [item.network_id, cost.id, item.id, item.member_id, cost.amount, cost.bookedOn, cost.content, cost.reference ?? null, by.name])
}

type What = (typeof planFacts)[number]
export interface FactRow { what: What; reason: string | null; recorded_at: string; party: Recorder['party']; actor_name: string }

export const listFacts = (tx: Tx, { network_id: network, id }: OfItem): Promise<FactRow[]> => tx.rows(
  'select what, reason, recorded_at, party, actor_name from plan_fact where network_id = $1 and item_id = $2 order by recorded_at desc, fact_id desc', [network, id])

/** `tx` speaks for the network. */
export async function insertFacts(tx: Tx, items: readonly OfItem[], fact: { what: What; reason?: string | undefined; detail?: object }, by: Recorder): Promise<void> {
  await tx.run(
    `insert into plan_fact (network_id, item_id, member_id, fact_id, what, reason, detail, party, actor_id, actor_name)
     select t.network, t.item, t.member, t.fact, $5, $6, $7, $8, $9, $10 from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) as t(network, item, member, fact)`,
    [items.map((item) => item.network_id), items.map(({ id }) => id), items.map((item) => item.member_id), items.map(newId), fact.what, fact.reason ?? null, toJson(fact.detail ?? {}), by.party, by.id, by.name])
}
