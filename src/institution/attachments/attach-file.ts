import { createHash } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { ATTACHMENT_BYTES_MAX, type AttachmentJson } from '#contract/attachments.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { isWhatItSays } from './magic.ts'
import type { AttachmentParts, SubjectKind } from './parts.ts'
import { insertAttachment } from './store.ts'

export interface AttachFile {
  readonly subject: { readonly kind: SubjectKind; readonly id: string }
  readonly kind: AttachmentJson['kind']
  readonly file: { readonly name: string; readonly mediaType: string; readonly base64: string }
}

// Who may add to, or withdraw from, what a file belongs to.
const RIGHTS: Readonly<Record<SubjectKind, readonly string[]>> = {
  client: ['clients.edit'], loan: ['loans.apply', 'loans.disburse'], case: ['cases.open', 'cases.offer', 'cases.accept'],
}
export const mayChange = (actor: Actor, kind: SubjectKind): boolean => RIGHTS[kind].some((right) => actor.rights.has(right))

/** Attaches a file of 5 MB at most to a client, a loan or a case. */
export function attachFile(parts: AttachmentParts, actor: Actor, key: string, content: AttachFile): Promise<{ id: string } | Refusal> {
  return runCommand(parts.db, actor, { name: 'attach-file', key, content }, async (tx) => {
    const stored = await attachWithin(parts, tx, actor, content)
    if (isRefusal(stored)) return stored
    const { subject, kind } = content
    return { answer: { id: stored.id }, trace: { subject, branch: stored.branch, detail: { attachment: stored.id, kind, sha256: stored.sha256 } } }
  })
}

/** The same inside another command, such as an acceptance on paper with its scanned signature. */
export async function attachWithin(
  parts: Pick<AttachmentParts, 'subjects'>, tx: Tx, actor: Actor, { subject, kind, file }: AttachFile,
): Promise<{ id: string; branch: string; sha256: string } | Refusal> {
  const found = await parts.subjects[subject.kind]?.(tx, actor, subject.id)
  if (!found) return refuse('not_found', 'subject')
  if (!mayChange(actor, subject.kind)) return refuse('not_allowed')
  const bytes = Buffer.from(file.base64, 'base64')
  const wrong = refuseBytes(file.mediaType, bytes)
  if (wrong) return wrong
  const id = newId()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await insertAttachment(tx, actor.institution, { id, subject, kind, fileName: plainName(file.name), mediaType: file.mediaType, bytes, sha256, by: actor.name })
  return { id, branch: found.branch, sha256 }
}

export function refuseBytes(mediaType: string, bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return refuse('file_empty', 'file.base64')
  if (bytes.length > ATTACHMENT_BYTES_MAX) return refuse('file_too_large', 'file.base64', { limit: ATTACHMENT_BYTES_MAX / 1_048_576 })
  return isWhatItSays(mediaType, bytes) ? undefined : refuse('file_not_what_it_says', 'file.mediaType', { type: mediaType })
}

// A name is shown and offered for download; the folders that some browsers send with it are nobody's business.
const plainName = (name: string): string => name.replace(/^.*[\\/]/, '').trim() || 'file'
