import type { attachmentSubjects } from '#contract/attachments.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import type { Services } from '#platform/services.ts'

export type SubjectKind = (typeof attachmentSubjects)[number]

/** Finds what a file belongs to, where the actor's institution and branches reach it. Each feature gives one for its kind. */
export type FindSubject = (tx: Tx, actor: Actor, id: string) => Promise<{ readonly branch: string } | undefined>

export interface AttachmentParts extends Pick<Services, 'db'> {
  readonly subjects: Readonly<Partial<Record<SubjectKind, FindSubject>>>
}
