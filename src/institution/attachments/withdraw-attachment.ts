import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import { mayChange } from './attach-file.ts'
import type { AttachmentParts } from './parts.ts'
import { markWithdrawn, readAttachment } from './store.ts'

/** The file no longer counts; it can still be seen. */
export function withdrawAttachment(parts: AttachmentParts, actor: Actor, key: string, content: { readonly id: string; readonly reason: string }): Promise<{ id: string } | Refusal> {
  return runCommand(parts.db, actor, { name: 'withdraw-attachment', key, content }, async (tx) => {
    const file = await readAttachment(tx, actor.institution, content.id, true)
    const subject = file && (await parts.subjects[file.subjectKind]?.(tx, actor, file.subjectId))
    if (!file || !subject) return refuse('not_found')
    if (!mayChange(actor, file.subjectKind)) return refuse('not_allowed')
    if (file.withdrawnAt !== null) return refuse('attachment_withdrawn')
    await markWithdrawn(tx, actor.institution, file.id)
    return {
      answer: { id: file.id },
      trace: { subject: { kind: file.subjectKind, id: file.subjectId }, branch: subject.branch, detail: { attachment: file.id, kind: file.kind, reason: content.reason } },
    }
  })
}
