// The audit trail: who did what, when, from where.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant, isoDate, listQuery, page } from './shapes.ts'

const tag = 'audit'

export const channels = ['desk', 'ussd', 'sms', 'portal', 'field', 'sheet', 'api', 'job', 'demo'] as const

export const auditShape = z.strictObject({
  id, at: instant,
  by: z.strictObject({ kind: z.enum(['staff', 'client', 'system']), id: z.string(), name: z.string() }),
  channel: z.enum(channels), address: z.string().optional(),
  /** Verb and noun, such as `record-repayment`. */
  command: z.string(),
  subject: z.strictObject({ kind: z.string(), id: z.string() }),
  branch: z.strictObject({ id, name: z.string() }).optional(),
  detail: z.record(z.string(), z.unknown()),
})
export type AuditJson = z.infer<typeof auditShape>

const filters = {
  by: z.string().max(64).optional(), command: z.string().regex(/^[a-z-]{1,60}$/).optional(),
  subject: z.string().max(64).optional(), subjectKind: z.string().regex(/^[a-z-]{1,40}$/).optional(),
  from: isoDate.optional(), until: isoDate.optional(), channel: z.enum(channels).optional(), branch: id.optional(),
}
export const listAuditQuery = listQuery.extend(filters)
export type ListAuditQuery = z.infer<typeof listAuditQuery>
export const exportAuditQuery = listAuditQuery.omit({ cursor: true, limit: true })

export const listAudit = endpoint({
  name: 'listAudit', tag, method: 'GET', path: '/api/audit', access: 'audit.see', summary: 'Lists what was done, newest first, by person, command, subject, day and channel.',
  query: listAuditQuery, answer: page(auditShape),
})
export const exportAudit = endpoint({
  name: 'exportAudit', tag, method: 'GET', path: '/api/audit.csv', access: 'audit.see', summary: 'The same as a spreadsheet file; 50,000 rows at most.',
  query: exportAuditQuery, media: 'text/csv',
})
export const listAuditCommands = endpoint({
  name: 'listAuditCommands', tag, method: 'GET', path: '/api/audit/commands', access: 'audit.see', summary: 'Lists the commands that occur in the trail, for the filter.',
  answer: z.strictObject({ items: z.array(z.string()) }),
})

export const auditEndpoints = [listAudit, exportAudit, listAuditCommands] as const
