// Photographs, scanned signatures and documents that belong to a client, a loan or a case.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { file, id, idParams, instant, reasonBody } from './shapes.ts'

const tag = 'attachments'

export const attachmentSubjects = ['client', 'loan', 'case'] as const
export const attachmentKinds = ['photo', 'identity', 'signature', 'contract', 'receipt', 'recording', 'other'] as const
export const ATTACHMENT_BYTES_MAX = 5_242_880

const subject = { kind: z.enum(attachmentSubjects), id }

export const attachmentShape = z.strictObject({
  id,
  kind: z.enum(attachmentKinds),
  fileName: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.number().int(),
  sha256: z.string(),
  at: instant,
  by: z.string(),
  /** Present: it no longer counts, but can still be seen. */
  withdrawnAt: instant.optional(),
})
export type AttachmentJson = z.infer<typeof attachmentShape>

export const listAttachments = endpoint({
  name: 'listAttachments', tag, method: 'GET', path: '/api/attachments', access: 'clients.see',
  summary: 'Lists what is attached to a client, a loan or a case, newest first, what was withdrawn included.',
  query: z.strictObject({ subject: subject.kind, id }), answer: z.strictObject({ items: z.array(attachmentShape) }),
})

export const viewAttachment = endpoint({
  name: 'viewAttachment', tag, method: 'GET', path: '/api/attachments/:id/file', access: 'clients.see', media: 'application/octet-stream',
  summary: 'Gives the file itself; `download` keeps it under its name instead of showing it.',
  params: idParams, query: z.strictObject({ download: z.enum(['yes']).optional() }),
})

export const attachFile = endpoint({
  name: 'attachFile', tag, method: 'POST', path: '/api/attachments', access: 'clients.see', command: true,
  summary: 'Attaches a file of 5 MB at most, whose content must be what its type says. Asks for the right to edit what it is attached to.',
  body: z.strictObject({ subject: z.strictObject(subject), kind: z.enum(attachmentKinds), file }),
  answer: z.strictObject({ id }),
})

export const withdrawAttachment = endpoint({
  name: 'withdrawAttachment', tag, method: 'POST', path: '/api/attachments/:id/withdraw', access: 'clients.see', command: true,
  summary: 'Marks a file as no longer counting; it is never deleted.',
  params: idParams, body: reasonBody, answer: z.strictObject({ id }),
})

export const attachmentEndpoints = [listAttachments, viewAttachment, attachFile, withdrawAttachment] as const
