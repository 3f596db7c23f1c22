// A version of a framework: the network's own, or one that Twiza brings, as it stood when the network first used it.
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { shippedFramework, shippedFrameworks } from '#core/diagnostic/shipped.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import { contentHash } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import type { Problem } from '#core/loan/problem.ts'
import { findKept, insertFramework, listKept, type FrameworkRow } from './framework-store.ts'

export type Found = Omit<FrameworkRow, 'recorded_at'> & { readonly recorded_at: string | null }

export const hashOf = (content: object): string => contentHash({ name: 'framework', key: '', content })
export const nameOf = ({ slug, version }: { slug: string; version: string | number }): string => `${slug}@${version}`

const asShipped = (content: FrameworkJson): Found =>
  ({ slug: content.slug, version: String(content.version), content, content_hash: hashOf(content), origin: 'shipped', closed_at: null, recorded_at: null })

export async function findFramework(tx: Tx, network: string, name: string): Promise<Found | undefined> {
  const at = name.lastIndexOf('@')
  if (at < 1) return undefined
  const shipped = shippedFramework(name)
  return await findKept(tx, network, name.slice(0, at), name.slice(at + 1)) ?? (shipped && asShipped(shipped))
}

export async function listAll(tx: Tx, network: string): Promise<Found[]> {
  const kept = await listKept(tx, network)
  const names = new Set(kept.map(nameOf))
  return [...shippedFrameworks.map(asShipped).filter((each) => !names.has(nameOf(each))), ...kept]
}

/** What an assessment is made with stays as it was, whatever a later release brings. */
export const keepAsUsed = async (tx: Tx, network: string, found: Found, by: string): Promise<boolean> => found.recorded_at === null && insertFramework(tx, network, found, by)

/** `dimensions[0].criteria[2].slug` as the paths of requests are written. */
export const dotted = (path: string): string => path.replaceAll(/\[(\d+)\]/g, '.$1').replace(/^\./, '')

/** Every problem of core as a refusal, none hidden behind the first. */
export function refuseProblems(code: 'framework_unreadable' | 'answer_unreadable', within: string, problems: readonly Problem[]): Refusal {
  const [first, ...also] = problems.map((each) => refuse(code, [within, dotted(each.path)].filter((part) => part !== '').join('.'), { rule: each.code }))
  return { ...(first ?? refuse(code, within)), ...(also.length > 0 && { also }) }
}
