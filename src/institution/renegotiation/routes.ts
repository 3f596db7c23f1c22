import * as contract from '#contract/renegotiation.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { route, type Route } from '#platform/route.ts'
import { acceptOffer } from './accept-offer.ts'
import type { ActedOn, Rooms } from './act-on-case.ts'
import { addendum } from './addendum.ts'
import { adjustOffer } from './adjust-offer.ts'
import { attachToCase } from './attach.ts'
import { appealCase, declineOffer, withdrawCase } from './client-answers.ts'
import { consentTextOf, previewOffer } from './ask-offer.ts'
import { approveOffers, refuseCase, sendBackCase } from './decide-case.ts'
import { exportCases, listCases, summariseCases } from './list-cases.ts'
import { makeOffers } from './make-offers.ts'
import { openRequest } from './open-request.ts'
import { proposeOffers } from './propose-offers.ts'
import { readCase } from './read-case.ts'
import { takeCase } from './take-case.ts'
import { askUndo, keepContract, undoAmendment } from './undo-amendment.ts'

export function routes(rooms: Rooms): Route[] {
  const shown = async (actor: Actor, done: Promise<ActedOn | Refusal>) => {
    const answer = await done
    return isRefusal(answer) ? answer : readCase(rooms, actor, answer.id)
  }
  return [
    route(contract.listCases, ({ actor, query }) => listCases(rooms, actor, query)),
    route(contract.exportCases, ({ actor, query }) => exportCases(rooms, actor, query)),
    route(contract.summariseCases, ({ actor }) => summariseCases(rooms, actor)),
    route(contract.getCase, ({ actor, params }) => readCase(rooms, actor, params.id)),
    route(contract.openCase, ({ actor, key, body }) => shown(actor, openRequest(rooms, actor, { key, request: body }))),
    route(contract.takeCase, ({ actor, key, params }) => shown(actor, takeCase(rooms, actor, { key, id: params.id }))),
    route(contract.makeCaseOffers, ({ actor, key, params, body }) => shown(actor, makeOffers(rooms, actor, { key, id: params.id, capacity: body.capacity }))),
    route(contract.adjustOffer, ({ actor, key, params, body }) => shown(actor, adjustOffer(rooms, actor, { key, id: params.id, adjusted: body }))),
    route(contract.proposeOffers, ({ actor, key, params, body }) => shown(actor, proposeOffers(rooms, actor, { key, id: params.id, proposal: body }))),
    route(contract.approveOffers, ({ actor, key, params, body }) => shown(actor, approveOffers(rooms, actor, { key, id: params.id, note: body.note }))),
    route(contract.sendBackCase, ({ actor, key, params, body }) => shown(actor, sendBackCase(rooms, actor, { key, id: params.id, reason: body.reason }))),
    route(contract.refuseCase, ({ actor, key, params, body }) => shown(actor, refuseCase(rooms, actor, { key, id: params.id, reason: body.reason }))),
    route(contract.appealCase, ({ actor, key, params, body }) => shown(actor, appealCase(rooms, actor, { key, id: params.id, reason: body.reason }))),
    route(contract.withdrawCase, ({ actor, key, params, body }) => shown(actor, withdrawCase(rooms, actor, { key, id: params.id, reason: body.reason }))),
    route(contract.acceptOnPaper, ({ actor, key, params, body }) => shown(actor, acceptOffer(rooms, actor, { key, id: params.id, acceptance: body }))),
    route(contract.declineForClient, ({ actor, key, params, body }) => shown(actor, declineOffer(rooms, actor, { key, id: params.id, reason: body.reason }))),
    route(contract.askUndo, ({ actor, key, params, body }) => shown(actor, askUndo(rooms, actor, { key, id: params.id, reason: body.reason }))),
    route(contract.undoCase, ({ actor, key, params }) => shown(actor, undoAmendment(rooms, actor, { key, id: params.id }))),
    route(contract.keepCase, ({ actor, key, params, body }) => shown(actor, keepContract(rooms, actor, { key, id: params.id, reason: body.reason }))),
    route(contract.attachToCase, ({ actor, key, params, body }) => shown(actor, attachToCase(rooms, actor, { key, id: params.id, given: body }))),
    route(contract.previewOffer, ({ actor, params, body }) => previewOffer(rooms, actor, params.id, body.changes)),
    route(contract.getConsentText, ({ actor, params, query }) => consentTextOf(rooms, actor, { id: params.id, ...query })),
    route(contract.printAddendum, ({ actor, params, query }) => addendum(rooms, actor, { id: params.id, ...query })),
  ]
}
