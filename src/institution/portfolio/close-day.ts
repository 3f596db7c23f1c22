// Closing a day: interest and late fees are booked, the portfolio is classed, provisions are brought to what the classes ask, the day is sealed.
import { standardAccountMap } from '#core/ledger/accounts.ts'
import { keptRiskDays, portfolio } from '#core/portfolio/portfolio.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { closeDay as sealDay, openDay, postEntries, turnovers, type EntryDraft } from '#institution/ledger/door.ts'
import { bookLoansTo } from '#institution/loans/door.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { classRules } from './read-portfolio.ts'
import { branchIds, insertPortfolioDay, loanGroups } from './store.ts'

export interface DayClosed { readonly closedOn: string; readonly entries: number; readonly seal: string }

/** Closes every open day up to `on`, for the whole institution; cannot be undone. Refuses a closed day and one yet to come. */
export function closeDay(db: Database, actor: Actor, asked: { key: string; on: string; today: string }): Promise<DayClosed | Refusal> {
  return runCommand(db, actor, { name: 'close-day', key: asked.key, content: { on: asked.on } }, async (tx) => {
    if (asked.on >= (await openDay(tx, actor.institution)) && asked.on <= asked.today) {
      const booked = await bookLoansTo(tx, actor, asked.on)
      if (isRefusal(booked)) return booked
      const wrong = await classAndProvide(tx, actor, asked.on)
      if (isRefusal(wrong)) return wrong
    }
    const closed = await sealDay(tx, actor, asked.on, asked.today)
    if (isRefusal(closed)) return closed
    return { answer: closed, trace: { subject: { kind: 'day', id: asked.on }, detail: { ...closed } } }
  })
}

async function classAndProvide(tx: Tx, actor: Actor, on: string): Promise<Refusal | undefined> {
  const rules = await classRules(tx, actor.institution, on)
  const byBranch = Map.groupBy(await loanGroups(tx, actor.institution, on, 'all'), (group) => group.branch)
  const drafts: EntryDraft[] = []
  // A branch whose loans are all repaid still releases what was set aside for them.
  for (const branch of await branchIds(tx, actor.institution)) {
    const figures = portfolio(byBranch.get(branch) ?? [], rules, keptRiskDays)
    await insertPortfolioDay(tx, actor.institution, on, branch, figures)
    const draft = await provisionDraft(tx, actor, on, branch, figures.provision)
    if (draft) drafts.push(draft)
  }
  const posted = await postEntries(tx, actor, drafts)
  return isRefusal(posted) ? posted : undefined
}

const code = (role: string): string => {
  const found = standardAccountMap[role]
  if (found === undefined) throw new Error(`the standard chart has an account for ${role}`)
  return found
}

// The allowance carries a credit balance; the entry is only the difference to what is needed.
async function provisionDraft(tx: Tx, actor: Actor, on: string, branch: string, needed: bigint): Promise<EntryDraft | undefined> {
  const [allowance, expense] = [code('loan-provision'), code('provision-expense')]
  const moved = (await turnovers(tx, actor.institution, '1900-01-01', on, branch)).find((each) => each.code === allowance)
  const standing = moved ? moved.credit - moved.debit - moved.opening : 0n
  const more = needed - standing
  if (more === 0n) return undefined
  const [debited, credited, amount] = more > 0n ? [expense, allowance, more] : [allowance, expense, -more]
  return {
    valueOn: on, branch, kind: 'provision', source: { kind: 'day', id: on },
    lines: [{ account: debited, debit: amount, credit: 0n }, { account: credited, debit: 0n, credit: amount }],
  }
}

