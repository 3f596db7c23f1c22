import type { MappedJson } from '#contract/figures.ts'
import { firstInputOf, mappingFaults } from '#core/indicators/account-inputs.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { postingAccounts, writeCalendar, writeMapping } from './store.ts'

const mapped = async (tx: Tx, institution: string): Promise<{ items: MappedJson[] }> => ({
  items: (await postingAccounts(tx, institution)).map(({ code, names, kind, input }) => ({ code, names, kind, input: input ?? firstInputOf({ code, kind }), guessed: input === null })),
})

export const listMapping = (db: Database, { institution }: Actor): Promise<{ items: MappedJson[] }> => db.transact({ institution }, (tx) => mapped(tx, institution))

/** Refuses a mapping in which an account stands twice, not at all, or under a figure of another kind. Snapshots taken before stay as they are. */
export function saveMapping(db: Database, actor: Actor, key: string, items: readonly { code: string; input: string }[]): Promise<{ items: MappedJson[] } | Refusal> {
  return runCommand(db, actor, { name: 'save-figure-mapping', key, content: { items } }, async (tx) => {
    const accounts = await postingAccounts(tx, actor.institution)
    const [fault, ...others] = mappingFaults(accounts, items).map(({ account }) => refuse('mapping_incomplete', place(items, account), { account }))
    if (fault !== undefined) return { ...fault, also: others }
    await writeMapping(tx, actor.institution, actor.name, items)
    const before = new Map(accounts.map(({ code, input }) => [code, input]))
    const changed = items.filter(({ code, input }) => before.get(code) !== input)
    return { answer: await mapped(tx, actor.institution), trace: { subject: { kind: 'figure-mapping', id: actor.institution }, detail: { changed } } }
  })
}

const place = (items: readonly { code: string }[], account: string): string => {
  const n = items.findLastIndex(({ code }) => code === account)
  return n < 0 ? 'items' : `items.${n}.code`
}

export function saveCalendar(db: Database, actor: Actor, key: string, asked: { months: 1 | 3 | 6 | 12; dueDays: number }): Promise<{ months: number; dueDays: number } | Refusal> {
  return runCommand(db, actor, { name: 'save-figure-calendar', key, content: asked }, async (tx) => {
    await writeCalendar(tx, actor.institution, { months: asked.months, due_days: asked.dueDays }, actor.name)
    return { answer: asked, trace: { subject: { kind: 'figure-calendar', id: actor.institution }, detail: asked } }
  })
}
