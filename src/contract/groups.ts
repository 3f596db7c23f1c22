// Groups: clients who answer for one another and meet on a fixed day.
import * as z from 'zod'
import { meetingFrequencies } from '#core/loan/meeting.ts'
import { endpoint } from './endpoint.ts'
import { clientEvent } from './clients.ts'
import { id, idParams, isoDate, listQuery, page, text } from './shapes.ts'

const tag = 'groups'

export const groupStatuses = ['active', 'dormant', 'dissolved'] as const
export const groupRoles = ['leader', 'treasurer', 'member'] as const

const version = z.number().int().min(1).describe('The version that the editor saw; another one in force refuses the change')
const named = z.strictObject({ id: z.string(), name: z.string() })

export const meetingShape = z.strictObject({
  frequency: z.enum(meetingFrequencies),
  /** ISO weekday; Monday is 1. */
  weekday: z.number().int().min(1).max(7),
  /** Of a monthly meeting: the week of the month, -1 for the last. Absent for the others. */
  week: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(-1)]).optional(),
  /** 24 hours, as 09:30. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time_format').optional(),
  place: text(120).optional(),
})
export type Meeting = z.infer<typeof meetingShape>
const meeting = meetingShape.refine((value) => (value.frequency === 'monthly') === (value.week !== undefined), { path: ['week'], error: 'week_of_month' })

const profile = { name: text(80), meeting }
const newMember = z.strictObject({ client: id, role: z.enum(groupRoles).default('member') })

export const groupRow = z.strictObject({
  id,
  number: z.string(),
  name: z.string(),
  status: z.enum(groupStatuses),
  branch: named,
  officer: named.optional(),
  leader: named.optional(),
  members: z.number().int(),
  meeting: meetingShape,
  formedOn: isoDate,
})
export type GroupRow = z.infer<typeof groupRow>

export const memberShape = z.strictObject({
  client: id,
  number: z.string(),
  name: z.string(),
  phone: z.string().optional(),
  role: z.enum(groupRoles),
  joinedOn: isoDate,
  /** Present: belonged to the group until then. */
  leftOn: isoDate.optional(),
})
export type MemberJson = z.infer<typeof memberShape>

export const groupShape = z.strictObject({ ...groupRow.shape, dissolvedOn: isoDate.optional(), memberships: z.array(memberShape), version })
export type GroupJson = z.infer<typeof groupShape>

const filters = {
  branch: id.optional(),
  officer: text(100).optional(),
  status: z.enum(groupStatuses).optional(),
  weekday: z.coerce.number().int().min(1).max(7).optional(),
}
export const groupQuery = z.strictObject({ ...listQuery.shape, ...filters })
export type GroupQuery = z.infer<typeof groupQuery>
export const groupSorts = ['name', 'number', 'formedOn', 'members'] as const

export const listGroups = endpoint({
  name: 'listGroups', tag, method: 'GET', path: '/api/groups', access: 'clients.see',
  summary: 'Lists groups; finds them by any part of the name without regard to accents, or by number.',
  query: groupQuery, answer: page(groupRow),
})

export const exportGroups = endpoint({
  name: 'exportGroups', tag, method: 'GET', path: '/api/groups.csv', access: 'clients.see', media: 'text/csv',
  summary: 'Gives the groups of a search as comma-separated values, at most 50,000.',
  query: z.strictObject({ q: listQuery.shape.q, sort: listQuery.shape.sort, ...filters }),
})

export const getGroup = endpoint({
  name: 'getGroup', tag, method: 'GET', path: '/api/groups/:id', access: 'clients.see',
  summary: 'Gives a group with its members of today and of before.',
  params: idParams, answer: groupShape,
})

const kept = z.strictObject({ id, number: z.string(), version })

export const formGroup = endpoint({
  name: 'formGroup', tag, method: 'POST', path: '/api/groups', access: 'groups.edit', command: true,
  summary: 'Forms a group, with its first members where they are known.',
  body: z.strictObject({ ...profile, branch: id, officer: text(100).optional(), formedOn: isoDate, members: z.array(newMember).max(100).default([]) }),
  answer: kept,
})

export const editGroup = endpoint({
  name: 'editGroup', tag, method: 'PUT', path: '/api/groups/:id', access: 'groups.edit', command: true,
  summary: 'Changes the name and the meeting of a group.',
  params: idParams, body: z.strictObject({ ...profile, version }), answer: kept,
})

export const transferGroup = endpoint({
  name: 'transferGroup', tag, method: 'POST', path: '/api/groups/:id/transfer', access: 'groups.edit', command: true,
  summary: 'Gives a group and all its members to another branch, another officer, or both.',
  params: idParams, body: z.strictObject({ branch: id.optional(), officer: text(100).optional(), reason: text(500) }), answer: kept,
})

export const changeGroupStatus = endpoint({
  name: 'changeGroupStatus', tag, method: 'POST', path: '/api/groups/:id/status', access: 'groups.edit', command: true,
  summary: 'Marks a group as dormant, active again, or dissolved once its last member has left.',
  params: idParams, body: z.strictObject({ status: z.enum(groupStatuses), on: isoDate, reason: text(500) }), answer: kept,
})

export const addGroupMembers = endpoint({
  name: 'addGroupMembers', tag, method: 'POST', path: '/api/groups/:id/members', access: 'groups.edit', command: true,
  summary: 'Takes clients of the group’s branch into the group; each belongs to one group at a time.',
  params: idParams, body: z.strictObject({ on: isoDate, members: z.array(newMember).min(1).max(100) }), answer: kept,
})

export const removeGroupMember = endpoint({
  name: 'removeGroupMember', tag, method: 'POST', path: '/api/groups/:id/members/:client/remove', access: 'groups.edit', command: true,
  summary: 'Ends a client’s membership of a group on a day.',
  params: z.strictObject({ id, client: id }), body: z.strictObject({ on: isoDate, reason: text(500) }), answer: kept,
})

export const changeGroupRole = endpoint({
  name: 'changeGroupRole', tag, method: 'POST', path: '/api/groups/:id/members/:client/role', access: 'groups.edit', command: true,
  summary: 'Makes a member leader or treasurer in place of whoever it was, or an ordinary member again.',
  params: z.strictObject({ id, client: id }), body: z.strictObject({ role: z.enum(groupRoles) }), answer: kept,
})

export const getGroupHistory = endpoint({
  name: 'getGroupHistory', tag, method: 'GET', path: '/api/groups/:id/history', access: 'clients.see',
  summary: 'Lists who did what to a group, newest first.',
  params: idParams, answer: z.strictObject({ items: z.array(clientEvent) }),
})

export const groupEndpoints = [
  listGroups, exportGroups, getGroup, formGroup, editGroup, transferGroup, changeGroupStatus, addGroupMembers, removeGroupMember,
  changeGroupRole, getGroupHistory,
] as const
