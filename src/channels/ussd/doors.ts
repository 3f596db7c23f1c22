// What the menus ask of the rest of the house: facts, and acts in the client's own name.
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { byPhone, clientInReach, nameOf } from '#institution/clients/door.ts'
import { checkCode, checkPin, choosePin, confirmPin, phoneAccessOf, type AccessParts } from '#institution/phone-access/door.ts'
import { acceptOffer, appealCase, casesOfClient, declineOffer, offersToRead, openRequest, withdrawCase } from '#institution/renegotiation/door.ts'
import { loansToRepay } from '#institution/repayments/door.ts'
import type { Actor } from '#platform/actor.ts'
import type { HouseRow } from './house-store.ts'
import type { Asked, Need } from './known.ts'
import type { Act, Outcome } from './place.ts'
import type { State, Who } from './state.ts'

/** Who calls, inside her institution. */
export interface Caller { readonly who: Who; readonly house: HouseRow; readonly phoneKey: string; readonly language: State['language'] }

export interface Doors {
  /** Undefined: she is no longer a client there, or under another number. */
  ask(caller: Caller, needs: readonly Need[]): Promise<Partial<Asked> | undefined>
  /** In the name that `ask` found. */
  act(caller: Caller, name: string, act: Act, turnKey: string): Promise<Outcome>
}

export function openDoors(parts: AccessParts): Doors {
  return {
    ask: (caller, needs) => ask(parts, caller, needs),
    act: async (caller, name, act, turnKey) => {
      const done = await carryOut(parts, actorOf(caller, name), { caller, act, key: turnKey })
      if (isRefusal(done)) return done
      const { number, state } = done as { number?: string; state?: string }
      return { done: true, ...(number !== undefined && { number }), ...(state !== undefined && { state }) }
    },
  }
}

/** What one read can tell is read at once. */
async function ask(parts: AccessParts, caller: Caller, needs: readonly Need[]): Promise<Partial<Asked> | undefined> {
  const { db, clock } = parts
  const { house, who, phoneKey } = caller
  const [actor, today] = [actorOf(caller), clock.today(house.timeZone)]
  const read = await db.transact({ institution: house.id }, async (tx): Promise<Partial<Asked> | undefined> => {
    const found = await clientInReach(tx, actor, who.client)
    if (!found || found.status === 'left' || found.phoneKey !== phoneKey) return undefined
    return {
      client: { name: nameOf(found), givenName: found.givenName, institutionName: house.name, branchName: found.branchName, currency: house.currency, today },
      ...(needs.includes('access') && { access: await phoneAccessOf(tx, actor, clock.now()) }),
      ...(needs.includes('loans') && { loans: await loansToRepay(tx, actor, today) }),
    }
  })
  return read && {
    ...read,
    ...(needs.includes('cases') && { cases: await casesOfClient(parts, actor) }),
    ...(needs.includes('offers') && { offers: await offersToRead(parts, actor) }),
  }
}

const actorOf = ({ who, house, language }: Caller, name = ''): Actor => ({
  kind: 'client', id: who.client, name, institution: house.id, currency: house.currency, timeZone: house.timeZone, rights: new Set(), branches: 'all',
  channel: 'ussd', language,
})

interface Order { readonly caller: Caller; readonly act: Act; readonly key: string }

function carryOut(parts: AccessParts, actor: Actor, { caller, act, key }: Order): Promise<Refusal | object> {
  switch (act.do) {
    case 'check-pin': return checkPin(parts, actor, { attempt: key, typed: act.typed })
    case 'check-code': return checkCode(parts, actor, { attempt: key, typed: act.typed })
    case 'choose-pin': return choosePin(parts, actor, act.typed)
    case 'confirm-pin': return confirmPin(parts, actor, { key, pin: act.typed })
    case 'ask-relief': return openRequest(parts, actor, { key: act.key, request: act.request })
    case 'accept': return acceptOffer(parts, actor, {
      key, id: act.case, acceptance: { offer: act.offer, language: caller.language, textShown: act.textShown, phoneKey: caller.phoneKey },
    })
    case 'decline': return declineOffer(parts, actor, { key, id: act.case })
    case 'withdraw': return withdrawCase(parts, actor, { key, id: act.case, reason: act.reason })
    case 'appeal': return appealCase(parts, actor, { key, id: act.case, reason: act.reason })
    case 'speak': return byPhone.changeLanguage(parts, actor, { key, language: act.language })
  }
}
