import {
  approveReliefPolicy, getReliefPolicy, getWorkingDays, proposeReliefPolicy, rejectReliefPolicy, saveWorkingDays,
} from '#contract/relief-policy.ts'
import { route, type Route } from '#platform/route.ts'
import type { Database } from '#platform/db.ts'
import { daysOf, decidePolicy, proposePolicy, readReliefPolicy, saveDays } from './relief-policy.ts'

export const routes = ({ db }: { db: Database }): Route[] => [
  route(getReliefPolicy, ({ actor, query }) => readReliefPolicy(db, actor, query.product)),
  route(proposeReliefPolicy, ({ actor, key, body }) => proposePolicy(db, actor, { key, proposal: body })),
  route(approveReliefPolicy, ({ actor, key, params }) => decidePolicy(db, actor, { key, decision: { id: params.id, approved: true } })),
  route(rejectReliefPolicy, ({ actor, key, params, body }) =>
    decidePolicy(db, actor, { key, decision: { id: params.id, approved: false, reason: body.reason } })),
  route(getWorkingDays, ({ actor }) => daysOf(db, actor)),
  route(saveWorkingDays, ({ actor, key, body }) => saveDays(db, actor, { key, days: body })),
]
