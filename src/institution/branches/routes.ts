import * as contract from '#contract/branches.ts'
import { route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { closeBranch, listBranches, openBranch, renameBranch } from './branches.ts'

export function routes({ db }: Services): Route[] {
  return [
    route(contract.listBranches, ({ actor }) => listBranches(db, actor)),
    route(contract.openBranch, ({ actor, key, body }) => openBranch(db, actor, key, body)),
    route(contract.renameBranch, ({ actor, key, params, body }) => renameBranch(db, actor, key, { ...body, id: params.id })),
    route(contract.closeBranch, ({ actor, key, params, body }) => closeBranch(db, actor, key, { ...body, id: params.id })),
  ]
}
