import type { Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { actOnCase, type ActedOn, type Rooms } from './act-on-case.ts'

/** Makes the actor the owner of the case. */
export function takeCase(rooms: Rooms, actor: Actor, asked: { key: string; id: string }): Promise<ActedOn | Refusal> {
  return actOnCase(rooms, actor, { ...asked, act: 'take', content: {} }, async () => ({ change: { officer_id: actor.id, officer_name: actor.name } }))
}
