import type { Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import type { Services } from '#platform/services.ts'

/** Says why a member cannot leave a group, such as a loan for which the group answers. Lending contributes one. */
export type MemberObligation = (tx: Tx, actor: Actor, groupId: string, clientId: string) => Promise<Refusal | undefined>

export interface GroupParts extends Pick<Services, 'db' | 'clock'> {
  readonly obligations?: readonly MemberObligation[]
}
