import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import type { ClientParts } from './parts.ts'
import { attachmentOf, insertConsent, readClients } from './store.ts'

export interface RecordConsent {
  readonly client: string
  readonly purpose: string
  /** False: the client takes it back. */
  readonly given: boolean
  /** Which text she was shown, such as `data-2026-01`. */
  readonly textVersion: string
  readonly language: string
  readonly evidence: string
  /** A file attached to her, such as the signed sheet. */
  readonly attachment?: string | undefined
  readonly note?: string | undefined
}

export function recordConsent(parts: Pick<ClientParts, 'db'>, actor: Actor, key: string, content: RecordConsent): Promise<{ id: string } | Refusal> {
  return runCommand(parts.db, actor, { name: 'record-consent', key, content }, async (tx) => {
    const [client] = await readClients(tx, actor, [content.client])
    if (!client) return refuse('not_found')
    const { attachment } = content
    if (attachment && !(await attachmentOf(tx, actor.institution, attachment, client.id))) return refuse('not_found', 'attachment')
    const id = newId()
    await insertConsent(tx, actor, client.id, { ...content, id, attachment: attachment ?? null, note: content.note ?? null })
    const { purpose, given, textVersion } = content
    return { answer: { id }, trace: { subject: { kind: 'client', id: client.id }, branch: client.branch, detail: { purpose, given, textVersion } } }
  })
}
