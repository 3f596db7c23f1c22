// Branches: opened, renamed, closed when nobody belongs to them any more.
import type { BranchJson, NewBranch } from '#contract/branches.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { countAttached, insertBranch, listBranchRows, lockBranch, setClosed, updateBranch } from './store.ts'

export async function listBranches(db: Database, actor: Actor): Promise<{ items: BranchJson[] }> {
  const rows = await db.transact({ institution: actor.institution }, (tx) => listBranchRows(tx, actor.institution))
  return {
    items: rows.map(({ id, code, name, place, opened_on: openedOn, closed_on: closedOn }) => ({
      id, code, name, openedOn, mine: mayInBranch(actor, id), ...(place !== null && { place }), ...(closedOn !== null && { closedOn }),
    })),
  }
}

export function openBranch(db: Database, actor: Actor, key: string, content: NewBranch): Promise<{ id: string } | Refusal> {
  return runCommand(db, actor, { name: 'open-branch', key, content }, async (tx) => {
    const id = await addBranch(tx, actor.institution, content)
    if (id === undefined) return refuse('duplicate', 'code')
    return { answer: { id }, trace: { subject: { kind: 'branch', id }, branch: id, detail: { ...content } } }
  })
}

/** For the command above and for a founding; undefined where the code is taken. */
export async function addBranch(tx: Tx, institution: string, branch: NewBranch): Promise<string | undefined> {
  const id = newId()
  return await insertBranch(tx, institution, { ...branch, id }) ? id : undefined
}

export function renameBranch(db: Database, actor: Actor, key: string, content: { id: string; name: string; place?: string | undefined }): Promise<{ id: string } | Refusal> {
  return runCommand(db, actor, { name: 'rename-branch', key, content }, async (tx, { id, name, place }) => {
    const before = await lockBranch(tx, actor.institution, id)
    if (!before) return refuse('not_found')
    await updateBranch(tx, actor.institution, id, name, place)
    return { answer: { id }, trace: { subject: { kind: 'branch', id }, branch: id, detail: { before: { name: before.name, place: before.place }, after: { name, place } } } }
  })
}

export function closeBranch(db: Database, actor: Actor, key: string, content: { id: string; on: string; reason: string }): Promise<{ id: string } | Refusal> {
  return runCommand(db, actor, { name: 'close-branch', key, content }, async (tx, { id, on, reason }) => {
    const branch = await lockBranch(tx, actor.institution, id)
    if (!branch) return refuse('not_found')
    if (branch.closed_on !== null) return refuse('branch_closed', undefined, { name: branch.name, on: branch.closed_on })
    if (on < branch.opened_on) return refuse('input_invalid', 'on')
    const { staff, clients } = await countAttached(tx, actor.institution, id)
    if (staff > 0 || clients > 0) return refuse('in_use', undefined, { staff, clients })
    await setClosed(tx, actor.institution, id, on)
    return { answer: { id }, trace: { subject: { kind: 'branch', id }, branch: id, detail: { name: branch.name, on, reason } } }
  })
}
