// The chart of accounts: first given from the standard, then the institution's own to change.
import { standardChart } from '#core/ledger/accounts.ts'
import { refuse, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { runCommand } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { accounts, insertAccounts, turnovers, updateAccount, type AccountRow } from './store.ts'

/** Gives a new institution the standard chart. Accounts that loans post to by themselves are not posted to by hand. */
export async function foundChart(tx: Tx, institution: string): Promise<void> {
  const controlled = (role: string | undefined): boolean => role !== undefined && /^(loan|interest|fee|penalty|client|compulsory)-/.test(role)
  const rows = standardChart.map((account): AccountRow => ({
    code: account.code, names: account.names, kind: account.kind, parent: account.parent ?? null, heading: account.heading === true,
    manual: account.heading !== true && !controlled(account.role), closed_on: null,
  }))
  await insertAccounts(tx, institution, rows.toSorted((a, b) => Number(b.heading) - Number(a.heading)))
}

export type NewAccount = Omit<AccountRow, 'closed_on' | 'manual'>

export function addAccount(db: Database, actor: Actor, asked: { key: string; account: NewAccount }): Promise<{ code: string } | Refusal> {
  return runCommand(db, actor, { name: 'add-account', key: asked.key, content: asked.account }, async (tx, account) => {
    const chart = await accounts(tx, actor.institution)
    if (chart.some((each) => each.code === account.code)) return refuse('duplicate', 'code', { value: account.code })
    const parent = chart.find((each) => each.code === account.parent)
    if (account.parent !== null && (!parent || !parent.heading || parent.kind !== account.kind)) {
      return refuse('account_unknown', 'parent', { account: account.parent })
    }
    await insertAccounts(tx, actor.institution, [{ ...account, manual: !account.heading, closed_on: null }])
    return { answer: { code: account.code }, trace: { subject: { kind: 'account', id: account.code }, detail: { ...account } } }
  })
}

export interface AccountChange { readonly names: AccountRow['names']; readonly closedOn: string | null }

/** Renames, closes or reopens. An account with a balance cannot be closed. */
export function changeAccount(
  db: Database, actor: Actor, asked: { key: string; code: string; change: AccountChange; today: string },
): Promise<{ code: string } | Refusal> {
  const content = { code: asked.code, ...asked.change }
  return runCommand(db, actor, { name: 'change-account', key: asked.key, content }, async (tx) => {
    const account = (await accounts(tx, actor.institution)).find((each) => each.code === asked.code)
    if (!account) return refuse('not_found', 'code')
    if (asked.change.closedOn !== null && (await hasBalance(tx, actor, asked.code, asked.today))) {
      return refuse('account_in_use', 'closedOn', { account: asked.code })
    }
    await updateAccount(tx, actor.institution, { ...account, names: asked.change.names, closed_on: asked.change.closedOn })
    return { answer: { code: asked.code }, trace: { subject: { kind: 'account', id: asked.code }, detail: { before: account, after: asked.change } } }
  })
}

async function hasBalance(tx: Tx, actor: Actor, code: string, today: string): Promise<boolean> {
  const turnover = (await turnovers(tx, actor.institution, '1900-01-01', today, undefined)).find((each) => each.code === code)
  return turnover !== undefined && turnover.opening + turnover.debit - turnover.credit !== 0n
}
