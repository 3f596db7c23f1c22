// The SQL of attachments. The bytes are read only when the file itself is asked for.
import type { AttachmentJson } from '#contract/attachments.ts'
import type { Tx } from '#platform/db.ts'
import type { SubjectKind } from './parts.ts'

export interface StoredAttachment extends Omit<AttachmentJson, 'withdrawnAt'> {
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly withdrawnAt: string | null
}

const SELECT = `attachment_id as id, subject_kind as "subjectKind", subject_id as "subjectId", kind, file_name as "fileName", media_type as "mediaType",
  length(bytes) as size, sha256, recorded_at as at, recorded_by as by, withdrawn_at as "withdrawnAt"`

export const readOfSubject = (tx: Tx, institution: string, kind: string, id: string): Promise<StoredAttachment[]> =>
  tx.rows(
    `select ${SELECT} from attachment where institution_id = $1 and subject_kind = $2 and subject_id = $3
     order by recorded_at desc, attachment_id desc`, [institution, kind, id])

export const readAttachment = (tx: Tx, institution: string, id: string, lock = false): Promise<StoredAttachment | undefined> =>
  tx.maybe(`select ${SELECT} from attachment where institution_id = $1 and attachment_id = $2 ${lock ? 'for update' : ''}`, [institution, id])

export const readBytes = async (tx: Tx, institution: string, id: string): Promise<Buffer> =>
  (await tx.one<{ bytes: Buffer }>('select bytes from attachment where institution_id = $1 and attachment_id = $2', [institution, id])).bytes

export interface NewAttachment {
  readonly id: string
  readonly subject: { readonly kind: SubjectKind; readonly id: string }
  readonly kind: string
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly by: string
}

export async function insertAttachment(tx: Tx, institution: string, file: NewAttachment): Promise<void> {
  await tx.run(
    `insert into attachment (institution_id, attachment_id, subject_kind, subject_id, kind, file_name, media_type, bytes, sha256, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [institution, file.id, file.subject.kind, file.subject.id, file.kind, file.fileName, file.mediaType, file.bytes, file.sha256, file.by])
}

export async function markWithdrawn(tx: Tx, institution: string, id: string): Promise<void> {
  await tx.run('update attachment set withdrawn_at = now() where institution_id = $1 and attachment_id = $2', [institution, id])
}
