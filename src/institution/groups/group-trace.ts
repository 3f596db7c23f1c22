import type { ClientEvent } from '#contract/clients.ts'
import type { Trace } from '#platform/command.ts'
import type { StoredGroup } from './store.ts'

export type GroupChange = ClientEvent['changes'][number]

/** What the audit keeps of a change of a group. Members are named by number: the trail itself holds no names of clients. */
export const groupTrace = (group: Pick<StoredGroup, 'id' | 'branch'>, changes: readonly GroupChange[], reason?: string): Trace =>
  ({ subject: { kind: 'group', id: group.id }, branch: group.branch, detail: { changes, ...(reason === undefined ? {} : { reason }) } })

/** Only fields that differ. */
export function changesBetween(before: Record<string, unknown>, after: Record<string, unknown>): GroupChange[] {
  const text = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value))
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [was, is] = [text(before[field]), text(after[field])]
    return was === is ? [] : [{ field, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
}
