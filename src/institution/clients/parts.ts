import type { Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import type { Services } from '#platform/services.ts'

/** Says why a client cannot leave, such as a loan that is not repaid; undefined where nothing holds her. Lending contributes one. */
export type Obligation = (tx: Tx, actor: Actor, clientId: string) => Promise<Refusal | undefined>

/** What the commands of clients work with; the secret keys the telephone directory. */
export interface ClientParts extends Pick<Services, 'db' | 'clock' | 'secret'> {
  readonly obligations?: readonly Obligation[]
}
