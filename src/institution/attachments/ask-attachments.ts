import { refuse, type Refusal } from '#core/refusal.ts'
import type { AttachmentJson } from '#contract/attachments.ts'
import type { Actor } from '#platform/actor.ts'
import { FileAnswer } from '#platform/route.ts'
import type { AttachmentParts, SubjectKind } from './parts.ts'
import { readAttachment, readBytes, readOfSubject } from './store.ts'

export function listAttachments(parts: AttachmentParts, actor: Actor, kind: SubjectKind, id: string): Promise<{ items: AttachmentJson[] } | Refusal> {
  return parts.db.transact({ institution: actor.institution }, async (tx): Promise<{ items: AttachmentJson[] } | Refusal> => {
    if (!(await parts.subjects[kind]?.(tx, actor, id))) return refuse('not_found')
    const files = await readOfSubject(tx, actor.institution, kind, id)
    return { items: files.map(({ subjectKind: _kind, subjectId: _id, withdrawnAt, ...file }) => ({ ...file, ...(withdrawnAt !== null && { withdrawnAt }) })) }
  })
}

/** The file itself, to be shown; with `download` to be kept under its name. */
export function viewAttachment(parts: AttachmentParts, actor: Actor, id: string, download: boolean): Promise<FileAnswer | Refusal> {
  return parts.db.transact({ institution: actor.institution }, async (tx): Promise<FileAnswer | Refusal> => {
    const file = await readAttachment(tx, actor.institution, id)
    const subject = file && (await parts.subjects[file.subjectKind]?.(tx, actor, file.subjectId))
    if (!file || !subject) return refuse('not_found')
    return new FileAnswer(file.mediaType, await readBytes(tx, actor.institution, id), download ? file.fileName : undefined)
  })
}
