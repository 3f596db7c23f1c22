// What the network writes into its own register of members.
import type { MemberDetailJson, RecordJson } from '#contract/members.ts'
import { parseAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Command } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { runNetworkCommand, type NetworkActor } from '#platform/network-command.ts'
import { findRecord, insertFee, insertPayment, knownMembers, lockFee, saveLicences, savePeople, saveRecord, waive } from './register-store.ts'

interface OfMember { readonly member: string }

/** Refuses `changed_meanwhile` where the version is not the one that is held. */
export function keepRecord(db: Database, actor: NetworkActor, key: string, content: OfMember & { version: number; record: RecordJson }): Promise<{ id: string; version: number } | Refusal> {
  return onMember(db, actor, { name: 'save-member-record', key, content }, async (tx, { member, version, record }) => {
    if ((record.latitude === undefined) !== (record.longitude === undefined)) return refuse('input_invalid', record.latitude === undefined ? 'record.latitude' : 'record.longitude')
    if (Math.abs(Number(record.latitude ?? 0)) > 90) return refuse('input_invalid', 'record.latitude')
    if (Math.abs(Number(record.longitude ?? 0)) > 180) return refuse('input_invalid', 'record.longitude')
    const before = await findRecord(tx, actor.network, member)
    if ((before?.version ?? 0) !== version || !(await saveRecord(tx, actor.network, member, version, record))) return refuse('changed_meanwhile')
    return { id: member, version: version + 1 }
  })
}

export function keepPeople(db: Database, actor: NetworkActor, key: string, content: OfMember & { people: MemberDetailJson['people'] }): Promise<{ id: string } | Refusal> {
  return onMember(db, actor, { name: 'save-member-people', key, content }, async (tx, { member, people }) => {
    const wrong = people.findIndex(({ since, until }) => since !== undefined && until !== undefined && until < since)
    if (wrong >= 0) return refuse('date_before', `people.${wrong}.until`, { date: people[wrong]?.until ?? '', earliest: people[wrong]?.since ?? '' })
    await savePeople(tx, actor.network, member, people)
    return { id: member }
  })
}

export function keepLicences(db: Database, actor: NetworkActor, key: string, content: OfMember & { licences: MemberDetailJson['licences'] }): Promise<{ id: string } | Refusal> {
  return onMember(db, actor, { name: 'save-member-licences', key, content }, async (tx, { member, licences }) => {
    const wrong = licences.findIndex(({ validFrom, validTo }) => validTo !== undefined && validTo < validFrom)
    if (wrong >= 0) return refuse('date_before', `licences.${wrong}.validTo`, { date: licences[wrong]?.validTo ?? '', earliest: licences[wrong]?.validFrom ?? '' })
    await saveLicences(tx, actor.network, member, licences)
    return { id: member }
  })
}

export function chargeFee(db: Database, actor: NetworkActor, key: string, content: OfMember & { title: string; currency: string; amount: string; dueOn: string }): Promise<{ id: string } | Refusal> {
  return onMember(db, actor, { name: 'charge-member-fee', key, content }, async (tx, { member, title, currency, amount, dueOn }) => {
    const units = minor(amount, currency)
    if (typeof units !== 'bigint') return units
    if (units <= 0n) return refuse('amount_not_positive', 'amount')
    const id = newId()
    await insertFee(tx, actor.network, { id, member, title, currency, amount: units, dueOn })
    return { id }
  })
}

/** Refuses more than is open, and taking back more than was paid. */
export function payFee(db: Database, actor: NetworkActor, key: string, content: OfMember & { fee: string; amount: string; paidOn: string; reference?: string | undefined }, today: string): Promise<{ id: string } | Refusal> {
  return onMember(db, actor, { name: 'record-member-fee', key, content }, async (tx, { member, fee: id, amount, paidOn, reference }) => {
    const fee = await lockFee(tx, actor.network, member, id)
    if (!fee) return refuse('not_found')
    const units = minor(amount, fee.currency)
    if (typeof units !== 'bigint') return units
    if (units === 0n || fee.waived_reason !== null) return refuse('amount_not_positive', 'amount')
    if (fee.paid + units > fee.amount || fee.paid + units < 0n) return refuse('amount_too_large', 'amount')
    if (paidOn > today) return refuse('date_in_future', 'paidOn', { date: paidOn, today })
    await insertPayment(tx, actor.network, { fee: id, amount: units, paidOn, reference, by: actor.name })
    return { id }
  })
}

export function waiveFee(db: Database, actor: NetworkActor, key: string, content: OfMember & { fee: string; reason: string }): Promise<{ id: string } | Refusal> {
  return onMember(db, actor, { name: 'waive-member-fee', key, content }, async (tx, { member, fee: id, reason }) => {
    const fee = await lockFee(tx, actor.network, member, id)
    if (!fee || fee.waived_reason !== null) return refuse('not_found')
    await waive(tx, actor.network, id, reason)
    return { id }
  })
}

function minor(amount: string, currency: string): bigint | Refusal {
  const known = currencyOf(currency)
  if (known === undefined) return refuse('input_invalid', 'currency')
  const units = parseAmount(amount, known.decimals)
  return typeof units === 'bigint' ? units : refuse('amount_too_precise', 'amount', { decimals: known.decimals, currency })
}

function onMember<Content extends OfMember, Answer extends { id: string }>(
  db: Database, actor: NetworkActor, command: Command<Content>, change: (tx: Tx, content: Content) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> {
  return runNetworkCommand(db, actor, command, async (tx, content) => {
    if ((await knownMembers(tx, actor.network, [content.member])).length === 0) return refuse('not_found')
    const answer = await change(tx, content)
    if ('refused' in answer) return answer
    return { answer, trace: { subject: { kind: 'member', id: content.member }, detail: { ...content, member: undefined } } }
  })
}

/** What other rooms may write into the register. */
export const register = { keepRecord, keepPeople, keepLicences, chargeFee, payFee }
