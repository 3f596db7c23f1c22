// What a change changed, field by field, in words that stay true when a branch or an officer is renamed.
import type { ClientEvent } from '#contract/clients.ts'
import type { ClientRecord } from './client-record.ts'
import type { StoredEvent } from './store.ts'

/** A record with the names of its branch and officer. */
export type Readable = ClientRecord & { readonly branchName?: string | null; readonly officerName?: string | null }

const HIDDEN: ReadonlySet<string> = new Set(['nameKey', 'phoneKey', 'identityKey', 'placeKey', 'branch', 'officer'])

export function readable(client: Readable): Record<string, string> {
  const { branchName, officerName, ...record } = client
  const fields: Record<string, unknown> = { ...record, branch: branchName ?? null, officer: officerName ?? null }
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => value !== null && value !== undefined && (!HIDDEN.has(field) || field === 'branch' || field === 'officer'))
      .map(([field, value]) => [field, String(value)]))
}

/** Only the fields that differ. */
export function differences(before: Record<string, string>, after: Record<string, string>): { before: Record<string, string>; after: Record<string, string> } {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => before[field] !== after[field])
  const pick = (from: Record<string, string>): Record<string, string> =>
    Object.fromEntries(changed.flatMap((field) => (from[field] === undefined ? [] : [[field, from[field]]])))
  return { before: pick(before), after: pick(after) }
}

export function eventOf(row: StoredEvent): ClientEvent {
  const fields = [...new Set([...Object.keys(row.before ?? {}), ...Object.keys(row.after ?? {})])]
  const shown = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
  return {
    at: row.at, by: row.by, channel: row.channel, command: row.command, ...(row.reason === null ? {} : { reason: row.reason }),
    changes: fields.map((field) => {
      const [before, after] = [shown(row.before?.[field]), shown(row.after?.[field])]
      return { field, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
    }),
  }
}
