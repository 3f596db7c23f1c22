import * as contract from '#contract/messages.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { listMessages, retryMessage, summariseMessages } from './show-messages.ts'

export function routes({ db, clock }: Services): Route[] {
  return [
    route(contract.listMessages, ({ actor, query }) => listMessages(db, actor, query)),
    route(contract.summariseMessages, ({ actor }) => summariseMessages(db, actor)),
    route(contract.retryMessage, ({ actor, key, params }) => retryMessage({ db, clock }, actor, key, params.id)),
  ]
}
