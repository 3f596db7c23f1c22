// The chain of one member as one answer: findings, what was recommended, planned, shown and verified, and what changed since.
// Findings and scores are the diagnostic's, indicators the dashboard's: both come by readers, and stay empty where there is none.
import type { ChainJson } from '#contract/plans.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Database, Tx } from '#platform/db.ts'
import { listRowsOfMember, type ItemRow } from './item-store.ts'
import { listOf, listServing } from './recommendation-store.ts'
import { itemJson, recommendationJson } from './tell-plans.ts'

export interface ChainAsked {
  readonly db: Database
  readonly network: string
  readonly member: string
  /** Who looks: somebody of the network, or the member itself. */
  readonly side: 'network' | 'member'
  readonly by: { readonly id: string; readonly name: string; readonly address?: string }
  readonly today: string
}

type Finding = ChainJson['lines'][number]['findings'][number]
export type Scored = Pick<ChainJson, 'baseline' | 'latest' | 'scores'>

/** Each opens a transaction of its own, on the side that looks. */
export interface ChainReaders {
  readonly findings: (asked: ChainAsked, ids: readonly string[]) => Promise<readonly (Finding & { readonly assessment?: string })[]>
  /** True where the network assessed that member by it. */
  readonly isAssessment: (asked: ChainAsked, id: string) => Promise<boolean>
  readonly scores: (asked: ChainAsked) => Promise<Scored>
  /** From the first day of the chain to today. */
  readonly indicators: (asked: ChainAsked, from: string) => Promise<ChainJson['indicators']>
}

interface Parts { readonly member: { id: string; name: string }; readonly network: { id: string; name: string }; readonly rows: readonly ItemRow[]; readonly lines: ChainJson['lines'] }

export async function getChain(asked: ChainAsked, names: (tx: Tx) => Promise<{ member: string; network: string } | undefined>, readers: ChainReaders): Promise<ChainJson | Refusal> {
  const scope = asked.side === 'network' ? { network: asked.network } : { institution: asked.member }
  const parts = await asked.db.transact(scope, (tx) => partsOf(tx, asked, names))
  if (!parts) return refuse('not_found')
  const { member, network, rows, lines } = parts
  const scored = await readers.scores(asked)
  const first = scored.baseline?.on ?? rows.map(({ start_on: on }) => on).toSorted()[0]
  const findings = new Map((await readers.findings(asked, [...new Set(lines.flatMap(({ recommendation }) => recommendation.findings))])).map((finding) => [finding.id, finding]))
  const served = new Set(lines.flatMap(({ items }) => items.map(({ id }) => id)))
  return {
    member, network, ...scored,
    lines: lines.map((line) => ({ ...line, findings: line.recommendation.findings.map((id) => findingOf(id, findings.get(id))) })),
    further: rows.filter(({ id }) => !served.has(id)).map((row) => itemJson(row, asked.today)),
    indicators: first === undefined ? [] : await readers.indicators(asked, first),
  }
}

async function partsOf(tx: Tx, { network, member, today }: ChainAsked, names: (tx: Tx) => Promise<{ member: string; network: string } | undefined>): Promise<Parts | undefined> {
  const known = await names(tx)
  if (!known) return undefined
  const rows = await listRowsOfMember(tx, member, network)
  const items = new Map(rows.map((row) => [row.id, row]))
  const serving = Map.groupBy(await listServing(tx, network, member), ({ recommendation }) => recommendation)
  const recommendations = await listOf(tx, { network, member })
  return {
    member: { id: member, name: known.member }, network: { id: network, name: known.network }, rows,
    lines: recommendations.map((row) => ({
      recommendation: recommendationJson(row), findings: [],
      items: (serving.get(row.id) ?? []).map(({ item }) => items.get(item)).filter((item) => item !== undefined).map((item) => verifiedJson(item, today)),
    })),
  }
}

const findingOf = (id: string, found: Finding | undefined): Finding => (found ? { id, ...(found.content !== undefined && { content: found.content }), ...(found.kind !== undefined && { kind: found.kind }) } : { id })

const verifiedJson = (row: ItemRow, today: string): ChainJson['lines'][number]['items'][number] => ({
  ...itemJson(row, today), ...(row.verified_on !== null && { verifiedOn: row.verified_on }), ...(row.verified_by_name !== null && { verifiedBy: row.verified_by_name }),
})
