// Who acts in the demo: the sign-ins of every role, and actors for the commands that built it.
import { firstRoles } from '#contract/rights.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import type { DemoSignIn } from '#platform/demo-sign-ins.ts'
import type { Clock } from '#platform/clock.ts'
import type { Services } from '#platform/services.ts'
import type { InstitutionPlan, NetworkPlan } from './network-plan.ts'

/** What building one institution works with; `clock` is moved through its fourteen months. */
export interface Stage {
  readonly services: Services
  readonly clock: Clock & { set(to: Date | string): void }
  readonly network: NetworkPlan
  readonly plan: InstitutionPlan
  readonly signIns: DemoSignIn[]
  readonly passwordHash: string
  /** The last day of the story, as a day number: today where the institution is. */
  readonly lastDay: number
}

export interface Cast {
  readonly institution: string
  readonly administrator: Actor
  readonly manager: Actor
  /** The second who may approve. */
  readonly director: Actor
  readonly officers: readonly Actor[]
  readonly teller: Actor
  readonly accountant: Actor
  /** Product ids by code. */
  readonly products: ReadonlyMap<string, string>
  readonly branches: readonly { readonly id: string; readonly plan: InstitutionPlan['branches'][number] }[]
}

export function actorOf(stage: Stage, institution: string, person: { id: string; name: string }, role: string): Actor {
  return {
    kind: 'staff', id: person.id, name: person.name, institution, currency: stage.network.currency, timeZone: stage.network.timeZone,
    rights: new Set(firstRoles[role] ?? []), branches: 'all', channel: 'demo', language: stage.network.language,
  }
}

/** The answer of a command that must succeed here; a refusal stops the demo with its code and field. */
export function done<T>(answer: T | Refusal, what: string): T {
  if (isRefusal(answer)) throw new Error(`demo: ${what} was refused: ${answer.refused} ${answer.path ?? ''} ${JSON.stringify(answer.facts ?? {})}`)
  return answer
}
