// Staff of a network.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant, language, listQuery, page, reasonBody, text } from './shapes.ts'
import { userName } from './staff.ts'

const tag = 'network-staff'
const role = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'role_key_format')

export const networkStaffShape = z.strictObject({
  id, name: z.string(), userName: z.string(), email: z.string().optional(), job: z.string().optional(), language, status: z.enum(['active', 'suspended']),
  role: z.strictObject({ key: z.string(), name: z.string() }), joinedAt: instant, lastSignInAt: instant.optional(),
})
export type NetworkStaffJson = z.infer<typeof networkStaffShape>

/** One person, with what may be done to them by whoever asks. */
export const networkStaffDetailShape = networkStaffShape.extend({
  /** False where the account was made by another organisation, which alone may reset it. */
  resettable: z.boolean(),
  isSelf: z.boolean(),
})
export type NetworkStaffDetail = z.infer<typeof networkStaffDetailShape>

const fields = { name: text(120), job: text(120).optional(), language, role }
export const newNetworkStaffBody = z.strictObject({ ...fields, userName, email: z.email().max(200).optional() })
export type NewNetworkStaff = z.infer<typeof newNetworkStaffBody>

export const listNetworkStaff = endpoint({
  name: 'listNetworkStaff', tag, method: 'GET', path: '/api/network/staff', access: 'network-staff.edit', summary: 'Lists the network’s staff.',
  query: listQuery, answer: page(networkStaffShape),
})
export const getNetworkStaff = endpoint({
  name: 'getNetworkStaff', tag, method: 'GET', path: '/api/network/staff/:id', access: 'network-staff.edit', summary: 'Shows one person of the network’s staff.',
  params: idParams, answer: networkStaffDetailShape,
})
export const inviteNetworkStaff = endpoint({
  name: 'inviteNetworkStaff', tag, method: 'POST', path: '/api/network/staff', access: 'network-staff.edit', command: true,
  summary: 'Takes somebody on, with a temporary password that is shown once.', body: newNetworkStaffBody,
  answer: z.strictObject({ id, userName: z.string(), temporaryPassword: z.string() }),
})
export const changeNetworkStaff = endpoint({
  name: 'changeNetworkStaff', tag, method: 'PUT', path: '/api/network/staff/:id', access: 'network-staff.edit', command: true,
  summary: 'Changes a person’s name, job, language and role; never one’s own.', params: idParams, body: z.strictObject(fields), answer: z.strictObject({ id }),
})
export const suspendNetworkStaff = endpoint({
  name: 'suspendNetworkStaff', tag, method: 'POST', path: '/api/network/staff/:id/suspension', access: 'network-staff.edit', command: true,
  summary: 'Suspends a person at once.', params: idParams, body: reasonBody, answer: z.strictObject({ id }),
})
export const returnNetworkStaff = endpoint({
  name: 'returnNetworkStaff', tag, method: 'POST', path: '/api/network/staff/:id/return', access: 'network-staff.edit', command: true,
  summary: 'Lets a suspended person work again.', params: idParams, body: reasonBody, answer: z.strictObject({ id }),
})
export const resetNetworkStaffPassword = endpoint({
  name: 'resetNetworkStaffPassword', tag, method: 'POST', path: '/api/network/staff/:id/password', access: 'network-staff.edit', command: true,
  summary: 'Gives a person a new temporary password, turns the second factor off and ends their sessions.', params: idParams, body: reasonBody,
  answer: z.strictObject({ id, temporaryPassword: z.string() }),
})
export const listNetworkAudit = endpoint({
  name: 'listNetworkAudit', tag: 'network-audit', method: 'GET', path: '/api/network/audit', access: 'network-audit.see', summary: 'Lists what was done in the network, newest first.',
  query: listQuery,
  answer: page(z.strictObject({
    id, at: instant, by: z.strictObject({ id: z.string(), name: z.string() }), channel: z.string(), address: z.string().optional(), command: z.string(),
    subject: z.strictObject({ kind: z.string(), id: z.string() }), detail: z.record(z.string(), z.unknown()),
  })),
})

export const networkStaffEndpoints = [
  listNetworkStaff, getNetworkStaff, inviteNetworkStaff, changeNetworkStaff, suspendNetworkStaff, returnNetworkStaff, resetNetworkStaffPassword, listNetworkAudit,
] as const
