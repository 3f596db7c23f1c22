import * as contract from '#contract/attachments.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { listAttachments, viewAttachment } from './ask-attachments.ts'
import { attachFile } from './attach-file.ts'
import type { AttachmentParts } from './parts.ts'
import { withdrawAttachment } from './withdraw-attachment.ts'

/** `subjects` says for each kind of thing how it is found within the actor's reach; a kind without one is not found. */
export function routes({ db }: Services, subjects: AttachmentParts['subjects']): Route[] {
  const parts: AttachmentParts = { db, subjects }
  return [
    route(contract.listAttachments, ({ actor, query }) => listAttachments(parts, actor, query.subject, query.id)),
    route(contract.viewAttachment, ({ actor, params, query }) => viewAttachment(parts, actor, params.id, query.download === 'yes')),
    route(contract.attachFile, ({ actor, key, body }) => attachFile(parts, actor, key, body)),
    route(contract.withdrawAttachment, ({ actor, key, params, body }) => withdrawAttachment(parts, actor, key, { ...body, id: params.id })),
  ]
}
