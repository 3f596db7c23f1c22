// Staff of an institution and their roles.
import * as z from 'zod'
import { endpoint } from './endpoint.ts'
import { institutionRights } from './rights.ts'
import { id, idParams, instant, language, listQuery, page, reasonBody, text } from './shapes.ts'

const tag = 'staff'

export const userName = z.string().trim().toLowerCase().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, 'user_name_format')
const roleKey = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'role_key_format')
const right = z.enum(institutionRights)
const email = z.email().max(200)

const roleOfPerson = z.strictObject({ key: roleKey, name: z.string() })
const branchOfPerson = z.strictObject({ id, code: z.string(), name: z.string() })

export const staffShape = z.strictObject({
  id, name: z.string(), userName: z.string(), email: z.string().optional(), job: z.string().optional(), language,
  status: z.enum(['active', 'suspended']),
  roles: z.array(roleOfPerson),
  /** True: works for every branch, also those to come. */
  allBranches: z.boolean(),
  branches: z.array(branchOfPerson),
  joinedAt: instant, lastSignInAt: instant.optional(),
})
export type StaffJson = z.infer<typeof staffShape>

/** One person, with what may be done to them by whoever asks. */
export const staffDetailShape = staffShape.extend({
  secondFactor: z.boolean(),
  /** False where the account was made by another organisation, which alone may reset it. */
  resettable: z.boolean(),
  isSelf: z.boolean(),
})
export type StaffDetail = z.infer<typeof staffDetailShape>

const personFields = {
  name: text(120), job: text(120).optional(), language,
  roles: z.array(roleKey).min(1).max(20),
  allBranches: z.boolean(),
  branches: z.array(id).max(500),
}
export const newStaffBody = z.strictObject({ ...personFields, userName, email: email.optional() })
export type NewStaff = z.infer<typeof newStaffBody>
export const changedStaffBody = z.strictObject(personFields)
export type ChangedStaff = z.infer<typeof changedStaffBody>

export const listStaffQuery = listQuery.extend({ status: z.enum(['active', 'suspended']).optional(), role: roleKey.optional(), branch: id.optional() })
export type ListStaffQuery = z.infer<typeof listStaffQuery>

export const listStaff = endpoint({
  name: 'listStaff', tag, method: 'GET', path: '/api/staff', access: 'staff.see', summary: 'Lists the staff by name, user name, role, branch or state.',
  query: listStaffQuery, answer: page(staffShape),
})
export const getStaff = endpoint({
  name: 'getStaff', tag, method: 'GET', path: '/api/staff/:id', access: 'staff.see', summary: 'Shows one person of the staff.', params: idParams, answer: staffDetailShape,
})
export const inviteStaff = endpoint({
  name: 'inviteStaff', tag, method: 'POST', path: '/api/staff', access: 'staff.edit', command: true,
  summary: 'Takes somebody on, with a temporary password that is shown once and must be changed at the first sign-in.',
  body: newStaffBody, answer: z.strictObject({ id, userName: z.string(), temporaryPassword: z.string() }),
})
export const changeStaff = endpoint({
  name: 'changeStaff', tag, method: 'PUT', path: '/api/staff/:id', access: 'staff.edit', command: true,
  summary: 'Changes a person’s name, job, language, roles and branches; never one’s own.', params: idParams, body: changedStaffBody, answer: z.strictObject({ id }),
})
export const suspendStaff = endpoint({
  name: 'suspendStaff', tag, method: 'POST', path: '/api/staff/:id/suspension', access: 'staff.edit', command: true,
  summary: 'Suspends a person at once; what they did stays.', params: idParams, body: reasonBody, answer: z.strictObject({ id }),
})
export const returnStaff = endpoint({
  name: 'returnStaff', tag, method: 'POST', path: '/api/staff/:id/return', access: 'staff.edit', command: true,
  summary: 'Lets a suspended person work again.', params: idParams, body: reasonBody, answer: z.strictObject({ id }),
})
export const resetStaffPassword = endpoint({
  name: 'resetStaffPassword', tag, method: 'POST', path: '/api/staff/:id/password', access: 'staff.edit', command: true,
  summary: 'Gives a person a new temporary password and ends their sessions.', params: idParams, body: reasonBody,
  answer: z.strictObject({ id, temporaryPassword: z.string() }),
})
export const removeStaffSecondFactor = endpoint({
  name: 'removeStaffSecondFactor', tag, method: 'POST', path: '/api/staff/:id/second-factor-removal', access: 'staff.edit', command: true,
  summary: 'Turns a person’s second factor off, who has lost the telephone with it.', params: idParams, body: reasonBody, answer: z.strictObject({ id }),
})

/** Names that forms offer: who may look after a client, hold a case, and so on. */
export const listColleagues = endpoint({
  name: 'listColleagues', tag, method: 'GET', path: '/api/colleagues', access: 'signed-in',
  summary: 'Lists the active staff by name, for choosing somebody; by branch and by a right they hold.',
  query: z.strictObject({ branch: id.optional(), right: right.optional() }),
  answer: z.strictObject({ items: z.array(z.strictObject({ id, name: z.string(), job: z.string().optional() })) }),
})

export const roleShape = z.strictObject({
  key: roleKey,
  name: z.string(),
  /** True for a role of the first day: it has a name in every language and cannot be removed. */
  isFirst: z.boolean(),
  rights: z.array(right), holders: z.number().int(),
})
export type RoleJson = z.infer<typeof roleShape>
const rights = z.array(right).max(institutionRights.length)

export const listRoles = endpoint({
  name: 'listRoles', tag, method: 'GET', path: '/api/roles', access: 'staff.see', summary: 'Lists the roles with their rights and how many hold them.',
  answer: z.strictObject({ items: z.array(roleShape) }),
})
export const createRole = endpoint({
  name: 'createRole', tag, method: 'POST', path: '/api/roles', access: 'staff.edit', command: true, summary: 'Makes a role of rights that one holds.',
  body: z.strictObject({ key: roleKey, name: text(80), rights }), answer: z.strictObject({ key: roleKey }),
})
export const changeRole = endpoint({
  name: 'changeRole', tag, method: 'PUT', path: '/api/roles/:key', access: 'staff.edit', command: true,
  summary: 'Changes what a role may do; a right may be added only by somebody who holds it.',
  params: z.strictObject({ key: roleKey }), body: z.strictObject({ name: text(80).optional(), rights }), answer: z.strictObject({ key: roleKey }),
})
export const removeRole = endpoint({
  name: 'removeRole', tag, method: 'DELETE', path: '/api/roles/:key', access: 'staff.edit', command: true, summary: 'Removes a role that nobody holds.',
  params: z.strictObject({ key: roleKey }), answer: z.strictObject({ key: roleKey }),
})

export const staffEndpoints = [
  listStaff, getStaff, inviteStaff, changeStaff, suspendStaff, returnStaff, resetStaffPassword, removeStaffSecondFactor, listColleagues,
  listRoles, createRole, changeRole, removeRole,
] as const
