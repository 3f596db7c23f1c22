// Branches of an institution.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, isoDate, reasonBody, text } from './shapes.ts'

const tag = 'branches'

export const branchShape = z.strictObject({
  id, code: z.string(), name: z.string(), place: z.string().optional(), openedOn: isoDate, closedOn: isoDate.optional(),
  /** True where the person who asks works for it. */
  mine: z.boolean(),
})
export type BranchJson = z.infer<typeof branchShape>

const code = z.string().trim().toUpperCase().regex(/^[A-Z0-9][A-Z0-9-]{0,11}$/, 'branch_code_format')
export const newBranchBody = z.strictObject({ code, name: text(80), place: text(120).optional(), openedOn: isoDate })
export type NewBranch = z.infer<typeof newBranchBody>

export const listBranches = endpoint({
  name: 'listBranches', tag, method: 'GET', path: '/api/branches', access: 'signed-in', summary: 'Lists the branches by name, those that are closed last.',
  answer: z.strictObject({ items: z.array(branchShape) }),
})
export const openBranch = endpoint({
  name: 'openBranch', tag, method: 'POST', path: '/api/branches', access: 'branches.edit', command: true, summary: 'Opens a branch.',
  body: newBranchBody, answer: z.strictObject({ id }),
})
export const renameBranch = endpoint({
  name: 'renameBranch', tag, method: 'PUT', path: '/api/branches/:id', access: 'branches.edit', command: true, summary: 'Changes a branch’s name and place.',
  params: idParams, body: z.strictObject({ name: text(80), place: text(120).optional() }), answer: z.strictObject({ id }),
})
export const closeBranch = endpoint({
  name: 'closeBranch', tag, method: 'POST', path: '/api/branches/:id/closing', access: 'branches.edit', command: true,
  summary: 'Closes a branch that no active client or staff belongs to any more.', params: idParams, body: reasonBody.extend({ on: isoDate }), answer: z.strictObject({ id }),
})

export const branchEndpoints = [listBranches, openBranch, renameBranch, closeBranch] as const
