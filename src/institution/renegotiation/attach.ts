// Documents of a case: what the client brings, signed consents.
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { attachWithin, type AttachFile } from '../attachments/door.ts'
import { actOnCase, mayKnow, type ActedOn, type Rooms } from './act-on-case.ts'
import { guarantorsOf } from './around-store.ts'
import { readCase } from './store.ts'

export type GivenFile = AttachFile['file']

/** How attachments find the case that they belong to. */
export async function caseInReach(tx: Tx, actor: Actor, id: string): Promise<{ branch: string } | undefined> {
  const record = await readCase(tx, actor.institution, id)
  return record && mayKnow(actor, record) ? { branch: record.branch_id } : undefined
}

/** Keeps a file with the case and answers its id. */
export async function attach(
  tx: Tx, actor: Actor, given: { readonly case: string; readonly kind: 'signature' | 'other'; readonly file: GivenFile },
): Promise<string | Refusal> {
  const kept = await attachWithin({ subjects: { case: caseInReach } }, tx, actor, { subject: { kind: 'case', id: given.case }, kind: given.kind, file: given.file })
  return isRefusal(kept) ? kept : kept.id
}

export interface CaseFileGiven { readonly file: GivenFile; readonly kind: 'document' | 'guarantor'; readonly guarantor?: number | undefined }

/** A document, or the page by which a guarantor consents. */
export function attachToCase(rooms: Rooms, actor: Actor, asked: { key: string; id: string; given: CaseFileGiven }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { key: asked.key, id: asked.id, act: 'attach', content: asked.given }, async ({ tx, record }, given) => {
    if (given.kind === 'guarantor') {
      const known = await guarantorsOf(tx, actor.institution, record.loan_id)
      if (!known.some(({ n }) => n === given.guarantor)) return refuse('guarantor_unknown', 'guarantor')
    }
    const kept = await attach(tx, actor, { case: record.case_id, kind: given.kind === 'guarantor' ? 'signature' : 'other', file: given.file })
    if (isRefusal(kept)) return kept
    return { content: { attachment: kept, fileName: given.file.name, ...(given.kind === 'guarantor' && { guarantor: given.guarantor }) } }
  })
}
