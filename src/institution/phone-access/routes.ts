import * as contract from '#contract/phone.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { issuePhoneCode, stopPhoneAccess } from './issue-code.ts'
import { practiceOf } from './practice.ts'
import { showPhoneAccess } from './read-access.ts'

export function routes({ db, clock, secret, config }: Services): Route[] {
  const parts = { db, clock, secret }
  return [
    route(contract.getPhoneAccess, ({ actor, params }) => showPhoneAccess(parts, actor, params.id)),
    route(contract.issuePhoneCode, ({ actor, key, params }) => issuePhoneCode(parts, actor, key, params.id)),
    route(contract.stopPhoneAccess, ({ actor, key, params, body }) => stopPhoneAccess(parts, actor, key, params.id, body.reason)),
    route(contract.getPractice, async ({ actor }) => practiceOf(parts, actor, config.demo)),
  ]
}
