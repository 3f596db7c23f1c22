// The branch gives a client a code with which she chooses her PIN, or stops her telephone's access.
import { createHmac } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { IssuedCode } from '#contract/phone.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import { clientInReach } from '../clients/door.ts'
import { hashPin } from './hash-pin.ts'
import type { AccessParts } from './parts.ts'
import { clearAccess, putCode } from './store.ts'

const CODE_HOURS = 48

/**
 * The code is not kept with the answer: it is derived from the command's key, so that the same command says the same code
 * and neither the answers that are remembered nor the audit trail hold it.
 */
export async function issuePhoneCode(parts: AccessParts, actor: Actor, key: string, id: string): Promise<IssuedCode | Refusal> {
  const code = codeOf(parts.secret, actor.institution, id, key)
  const hash = await hashPin(code, { secret: parts.secret, institution: actor.institution, client: id })
  const done = await runCommand(parts.db, actor, { name: 'issue-phone-code', key, content: { client: id } }, async (tx) => {
    const client = await clientInReach(tx, actor, id)
    if (!client) return refuse('not_found')
    if (client.status === 'left') return refuse('client_not_active', undefined, { status: client.status })
    if (client.phone === null) return refuse('client_without_phone')
    const at = parts.clock.now()
    const until = new Date(at.getTime() + CODE_HOURS * 3_600_000)
    await putCode(tx, actor.institution, id, { hash, until, at, by: actor.id })
    return { answer: { until: until.toISOString() }, trace: { subject: { kind: 'client', id }, branch: client.branch, detail: { until: until.toISOString() } } }
  })
  return isRefusal(done) ? done : { code, until: done.until }
}

const codeOf = (secret: string, institution: string, client: string, key: string): string => {
  const mark = createHmac('sha256', `phone code ${secret}`).update(`${institution} ${client} ${key}`).digest()
  return (mark.readBigUInt64BE() % 1_000_000n).toString().padStart(6, '0')
}

/** For a telephone that is lost: no PIN opens anything until the branch gives a new code. */
export function stopPhoneAccess(parts: AccessParts, actor: Actor, key: string, id: string, reason: string): Promise<{ id: string } | Refusal> {
  return runCommand(parts.db, actor, { name: 'stop-phone-access', key, content: { client: id, reason } }, async (tx) => {
    const client = await clientInReach(tx, actor, id)
    if (!client) return refuse('not_found')
    await clearAccess(tx, actor.institution, id)
    return { answer: { id }, trace: { subject: { kind: 'client', id }, branch: client.branch, detail: { reason } } }
  })
}
