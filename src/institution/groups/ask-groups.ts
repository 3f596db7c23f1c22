// Questions about groups: lists, one group with its members, its history.
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { ClientEvent } from '#contract/clients.ts'
import type { GroupJson, GroupQuery, GroupRow, MemberJson } from '#contract/groups.ts'
import { groupFieldWords, fieldWords, groupWords } from '#contract/clients/words.ts'
import type { SearchHit } from '#contract/search.ts'
import { say } from '#contract/words/say.ts'
import type { Actor } from '#platform/actor.ts'
import { csv } from '#platform/csv.ts'
import type { Database, Tx } from '#platform/db.ts'
import { FileAnswer } from '#platform/route.ts'
import { meetingOf } from './edit-group.ts'
import { readGroup, readGroupHistory, readGroupPage, readMembers, readNamesByNumber, type StoredEvent, type StoredGroup } from './store.ts'

export interface GroupPage { readonly items: GroupRow[]; readonly next?: string; readonly count: number }

const rowOf = (group: StoredGroup): GroupRow => ({
  id: group.id, number: group.number, name: group.name, status: group.status, members: group.members, formedOn: group.formedOn,
  branch: { id: group.branch, name: group.branchName },
  ...(group.officer === null ? {} : { officer: { id: group.officer, name: group.officerName ?? group.officer } }),
  ...(group.leader === null ? {} : { leader: { id: group.leader, name: group.leaderName ?? '' } }),
  meeting: meetingOf(group),
})

export function listGroups(db: Database, actor: Actor, query: GroupQuery): Promise<GroupPage | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const page = await readGroupPage(tx, actor, query)
    if (isRefusal(page)) return page
    const { rows, ...rest } = page
    return { ...rest, items: rows.map(rowOf) }
  })
}

export function exportGroups(db: Database, actor: Actor, query: Omit<GroupQuery, 'limit' | 'cursor'>, today: string): Promise<FileAnswer | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx) => {
    const page = await readGroupPage(tx, actor, { ...query, limit: 50_000 })
    if (isRefusal(page)) return page
    const { leader, members, frequency, weekday, time, meetingPlace, formedOn } = groupFieldWords
    const headings = [fieldWords.number, fieldWords.name, fieldWords.branch, fieldWords.officer, leader, members, frequency, weekday, time, meetingPlace, formedOn, fieldWords.status]
    const word = (message: Parameters<typeof say>[1] | undefined): string => (message ? say(actor.language, message) : '')
    const rows = page.rows.map((group) => [
      group.number, group.name, group.branchName, group.officerName, group.leaderName, group.members, word(groupWords.frequency[group.frequency]),
      word(groupWords.weekday[group.weekday as 1]), group.time, group.place, group.formedOn, word(groupWords.status[group.status]),
    ])
    return new FileAnswer('text/csv; charset=utf-8', csv(headings.map(word), rows), `groups-${today}.csv`)
  })
}

export function getGroup(db: Database, actor: Actor, id: string): Promise<GroupJson | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx): Promise<GroupJson | Refusal> => {
    const group = await readGroup(tx, actor, id)
    if (!group) return refuse('not_found')
    const memberships = (await readMembers(tx, actor.institution, id)).map(({ phone, leftOn, ...member }): MemberJson =>
      ({ ...member, ...(phone !== null && { phone }), ...(leftOn !== null && { leftOn }) }))
    return { ...rowOf(group), ...(group.dissolvedOn !== null && { dissolvedOn: group.dissolvedOn }), version: group.version, memberships }
  })
}

export function getGroupHistory(db: Database, actor: Actor, id: string): Promise<{ items: ClientEvent[] } | Refusal> {
  return db.transact({ institution: actor.institution }, async (tx): Promise<{ items: ClientEvent[] } | Refusal> => {
    if (!(await readGroup(tx, actor, id))) return refuse('not_found')
    const events = await readGroupHistory(tx, actor.institution, id)
    return { items: await withNames(tx, actor.institution, events) }
  })
}

// The trail keeps members' numbers; people read names.
async function withNames(tx: Tx, institution: string, events: readonly StoredEvent[]): Promise<ClientEvent[]> {
  const values = events.flatMap(({ detail }) => (detail.changes ?? []).flatMap(({ before, after }) => [before, after]))
  const numbers = values.filter((value) => value !== undefined && /^C\d+$/.test(value))
  const names = new Map((await readNamesByNumber(tx, institution, numbers as string[])).map(({ number, name }) => [number, `${name} (${number})`]))
  const shown = (value: string | undefined): string | undefined => (value === undefined ? undefined : (names.get(value) ?? value))
  return events.map(({ at, by, channel, command, detail }) => ({
    at, by, channel, command, ...(detail.reason === undefined ? {} : { reason: detail.reason }),
    changes: (detail.changes ?? []).map(({ field, before, after }) =>
      ({ field, ...(before !== undefined && { before: shown(before) }), ...(after !== undefined && { after: shown(after) }) })),
  }))
}

/** The few best answers for Ctrl K; only of branches that the actor works for. */
export async function searchGroups(tx: Tx, actor: Actor, q: string, limit: number): Promise<SearchHit[]> {
  if (!actor.rights.has('clients.see')) return []
  const page = await readGroupPage(tx, actor, { q, limit })
  if (isRefusal(page)) return []
  return page.rows.map((group) => ({
    kind: 'group', id: group.id, title: group.name, detail: [group.number, group.branchName].join(' · '), path: `/groups/${group.id}`,
  }))
}

/** The group, where the actor's institution and branches reach it. */
export const groupInReach = (tx: Tx, actor: Actor, id: string): Promise<StoredGroup | undefined> => readGroup(tx, actor, id)

/** Clients who belong to the group today. */
export const membersOf = async (tx: Tx, institution: string, group: string): Promise<{ client: string; role: string }[]> =>
  (await readMembers(tx, institution, group)).filter(({ leftOn }) => leftOn === null).map(({ client, role }) => ({ client, role }))
