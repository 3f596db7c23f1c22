// The network's own register of its members: facts, people, licences, fees, joining and leaving.
import type { MemberDetailJson, RecordJson } from '#contract/members.ts'
import type { PeerRule } from '#contract/peer-groups.ts'
import { toJson, type Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'

export interface RecordRow {
  legal_form: RecordJson['legalForm']; size: RecordJson['size']; area: string | null; province: string | null; latitude: string | null; longitude: string | null; registration: string | null
  founded_on: string | null; address: string | null; phone: string | null; email: string | null; website: string | null; note: string | null; version: number
}

export const findRecord = (tx: Tx, network: string, member: string): Promise<RecordRow | undefined> => tx.maybe(
  `select legal_form, size, area, province, trim_scale(latitude)::text as latitude, trim_scale(longitude)::text as longitude, registration, founded_on, address, phone, email, website, note, version
   from member_record where network_id = $1 and member_id = $2`, [network, member])

/** False where the version is not the one that was read. */
export async function saveRecord(tx: Tx, network: string, member: string, version: number, given: RecordJson): Promise<boolean> {
  const values = [network, member, version, given.legalForm, given.size, given.area ?? null, given.province ?? null, given.latitude ?? null, given.longitude ?? null,
    given.registration ?? null, given.foundedOn ?? null, given.address ?? null, given.phone ?? null, given.email ?? null, given.website ?? null, given.note ?? null]
  return await tx.run(
    `insert into member_record as r (network_id, member_id, version, legal_form, size, area, province, latitude, longitude, registration, founded_on, address, phone, email, website, note)
     values ($1, $2, $3 + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict (network_id, member_id) do update set version = excluded.version, legal_form = excluded.legal_form, size = excluded.size, area = excluded.area, province = excluded.province,
       latitude = excluded.latitude, longitude = excluded.longitude, registration = excluded.registration, founded_on = excluded.founded_on, address = excluded.address,
       phone = excluded.phone, email = excluded.email, website = excluded.website, note = excluded.note
     where r.version = $3`, values) === 1
}

export interface PersonRow {
  part: 'contact' | 'board'; name: string; job: string | null; sex: 'female' | 'male' | null; phone: string | null; email: string | null; since: string | null; until: string | null
}

export const listPeople = (tx: Tx, network: string, member: string): Promise<PersonRow[]> => tx.rows(
  'select part, name, job, sex, phone, email, since, until from member_person where network_id = $1 and member_id = $2 order by part desc, until is not null, person_id', [network, member])

export async function savePeople(tx: Tx, network: string, member: string, people: MemberDetailJson['people']): Promise<void> {
  await tx.run('delete from member_person where network_id = $1 and member_id = $2', [network, member])
  await tx.run(
    `insert into member_person (network_id, person_id, member_id, part, name, job, sex, phone, email, since, until)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::date[], $11::date[])`,
    [network, people.map(newId), people.map(() => member), people.map((p) => p.part), people.map((p) => p.name), people.map((p) => p.job ?? null), people.map((p) => p.sex ?? null),
      people.map((p) => p.phone ?? null), people.map((p) => p.email ?? null), people.map((p) => p.since ?? null), people.map((p) => p.until ?? null)])
}

export interface LicenceRow { title: string; number: string; authority: string; valid_from: string; valid_to: string | null }

export const listLicences = (tx: Tx, network: string, member: string): Promise<LicenceRow[]> => tx.rows(
  'select title, number, authority, valid_from, valid_to from member_licence where network_id = $1 and member_id = $2 order by title, valid_from desc', [network, member])

export async function saveLicences(tx: Tx, network: string, member: string, licences: MemberDetailJson['licences']): Promise<void> {
  await tx.run('delete from member_licence where network_id = $1 and member_id = $2', [network, member])
  await tx.run(
    `insert into member_licence (network_id, licence_id, member_id, title, number, authority, valid_from, valid_to)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[], $8::date[])`,
    [network, licences.map(newId), licences.map(() => member), licences.map((l) => l.title), licences.map((l) => l.number), licences.map((l) => l.authority),
      licences.map((l) => l.validFrom), licences.map((l) => l.validTo ?? null)])
}

export interface FeeRow {
  id: string; title: string; currency: string; amount: bigint; due_on: string; waived_reason: string | null
  payments: { id: string; amount: string; paid_on: string; reference: string | null }[]
}

export const listFees = (tx: Tx, network: string, member: string): Promise<FeeRow[]> => tx.rows(
  `select f.fee_id as id, f.title, f.currency, f.amount, f.due_on, f.waived_reason,
     coalesce((select jsonb_agg(jsonb_build_object('id', p.payment_id, 'amount', p.amount::text, 'paid_on', p.paid_on, 'reference', p.reference) order by p.recorded_at, p.payment_id)
       from member_fee_payment p where p.network_id = f.network_id and p.fee_id = f.fee_id), '[]') as payments
   from member_fee f where f.network_id = $1 and f.member_id = $2 order by f.due_on desc, f.fee_id`, [network, member])

export async function insertFee(tx: Tx, network: string, fee: { id: string; member: string; title: string; currency: string; amount: bigint; dueOn: string }): Promise<void> {
  await tx.run('insert into member_fee (network_id, fee_id, member_id, title, currency, amount, due_on) values ($1, $2, $3, $4, $5, $6, $7)',
    [network, fee.id, fee.member, fee.title, fee.currency, fee.amount, fee.dueOn])
}

/** Locked, so that two payments cannot both fill what is open. */
export async function lockFee(tx: Tx, network: string, member: string, id: string): Promise<{ currency: string; amount: bigint; waived_reason: string | null; paid: bigint } | undefined> {
  const fee = await tx.maybe<{ currency: string; amount: bigint; waived_reason: string | null }>(
    'select currency, amount, waived_reason from member_fee where network_id = $1 and member_id = $2 and fee_id = $3 for update', [network, member, id])
  if (!fee) return undefined
  const { paid } = await tx.one<{ paid: string }>('select coalesce(sum(amount), 0)::text as paid from member_fee_payment where network_id = $1 and fee_id = $2', [network, id])
  return { ...fee, paid: BigInt(paid) }
}

export async function insertPayment(tx: Tx, network: string, payment: { fee: string; amount: bigint; paidOn: string; reference: string | undefined; by: string }): Promise<void> {
  await tx.run('insert into member_fee_payment (network_id, payment_id, fee_id, amount, paid_on, reference, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7)',
    [network, newId(), payment.fee, payment.amount, payment.paidOn, payment.reference ?? null, payment.by])
}

export async function waive(tx: Tx, network: string, fee: string, reason: string): Promise<void> {
  await tx.run('update member_fee set waived_reason = $3 where network_id = $1 and fee_id = $2', [network, fee, reason])
}

export interface FactRow { what: 'joined' | 'left'; day: string; reason: string | null; recorded_by_name: string }

export const listFacts = (tx: Tx, network: string, member: string): Promise<FactRow[]> => tx.rows(
  'select what, day, reason, recorded_by_name from membership_fact where network_id = $1 and member_id = $2 order by recorded_at desc, fact_id desc', [network, member])

/** `tx` speaks for the network. */
export async function insertFact(tx: Tx, network: string, fact: { member: string; what: 'joined' | 'left'; day: string; reason: string | undefined; by: string }): Promise<void> {
  await tx.run('insert into membership_fact (network_id, fact_id, member_id, what, day, reason, recorded_by_name) values ($1, $2, $3, $4, $5, $6, $7)',
    [network, newId(), fact.member, fact.what, fact.day, fact.reason ?? null, fact.by])
}

/** False where the name is taken. */
export const insertPeerGroup = async (tx: Tx, network: string, group: { id: string; name: string; rule: PeerRule | undefined }): Promise<boolean> =>
  await tx.run('insert into peer_group (network_id, group_id, name, rule) values ($1, $2, $3, $4) on conflict do nothing',
    [network, group.id, group.name, group.rule === undefined ? null : toJson(group.rule)]) === 1

export const lockPeerGroup = (tx: Tx, network: string, id: string): Promise<{ version: number } | undefined> =>
  tx.maybe('select version from peer_group where network_id = $1 and group_id = $2 and archived_at is null for update', [network, id])

export const peerGroupNameTaken = async (tx: Tx, network: string, id: string, name: string): Promise<boolean> =>
  (await tx.rows('select 1 from peer_group where network_id = $1 and group_id <> $2 and name = $3 and archived_at is null', [network, id, name])).length > 0

export async function updatePeerGroup(tx: Tx, network: string, group: { id: string; name: string; rule: PeerRule | undefined; version: number }): Promise<void> {
  await tx.run('update peer_group set name = $3, rule = $4, version = $5 where network_id = $1 and group_id = $2',
    [network, group.id, group.name, group.rule === undefined ? null : toJson(group.rule), group.version])
}

export async function setPeers(tx: Tx, network: string, group: string, members: readonly string[]): Promise<void> {
  await tx.run('delete from peer_group_member where network_id = $1 and group_id = $2', [network, group])
  await tx.run('insert into peer_group_member (network_id, group_id, member_id) select $1, $2, unnest($3::uuid[])', [network, group, members])
}

export async function archive(tx: Tx, network: string, group: string): Promise<void> {
  await tx.run('update peer_group set archived_at = now() where network_id = $1 and group_id = $2', [network, group])
}

/** Which of these belong or belonged to the network. */
export const knownMembers = async (tx: Tx, network: string, members: readonly string[]): Promise<string[]> =>
  (await tx.rows<{ id: string }>('select institution_id as id from network_member where network_id = $1 and institution_id = any($2::uuid[])', [network, members])).map(({ id }) => id)
