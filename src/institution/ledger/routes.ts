import * as contract from '#contract/ledger.ts'
import { isRefusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { csv } from '#platform/csv.ts'
import { FileAnswer, route, type Route } from '#platform/route.ts'
import type { Services } from '#platform/services.ts'
import { readAccounts, readDays, readJournal, readOneEntry, readTrialBalance } from './books.ts'
import { addAccount, changeAccount } from './chart.ts'
import { recordManualEntry, reverseEntry } from './manual-entries.ts'

export const routes = ({ db, clock }: Services): Route[] => {
  const today = (actor: Actor): string => clock.today(actor.timeZone)
  return [
    route(contract.listAccounts, ({ actor }) => readAccounts(db, actor)),
    route(contract.addAccount, ({ actor, key, body }) => addAccount(db, actor, { key, account: body })),
    route(contract.changeAccount, ({ actor, key, params, body }) =>
      changeAccount(db, actor, { key, code: params.code, change: body, today: today(actor) })),
    route(contract.listEntries, ({ actor, query }) => readJournal(db, actor, query, today(actor))),
    route(contract.exportEntries, async ({ actor, query }) => {
      const found = await readJournal(db, actor, { ...query, limit: 100_000 }, today(actor))
      if (isRefusal(found)) return found
      const headings = ['number', 'booked_on', 'value_on', 'kind', 'memo', 'account', `debit_${found.currency}`, `credit_${found.currency}`]
      const rows = found.items.flatMap((entry) => entry.lines.map((line) =>
        [entry.number, entry.bookedOn, entry.valueOn, entry.kind, entry.memo, line.account, line.debit, line.credit]))
      return new FileAnswer('text/csv; charset=utf-8', csv(headings, rows), `journal-${found.from}-${found.to}.csv`)
    }),
    route(contract.readEntry, ({ actor, params }) => readOneEntry(db, actor, params.id)),
    route(contract.recordEntry, ({ actor, key, body }) => recordManualEntry(db, actor, { key, today: today(actor), entry: body })),
    route(contract.reverseEntry, ({ actor, key, params, body }) =>
      reverseEntry(db, actor, { key, today: today(actor), entryId: params.id, ...body })),
    route(contract.readTrialBalance, ({ actor, query }) => readTrialBalance(db, actor, query, today(actor))),
    route(contract.exportTrialBalance, async ({ actor, query }) => {
      const found = await readTrialBalance(db, actor, query, today(actor))
      if (isRefusal(found)) return found
      const headings = ['account', 'name', 'opening', 'debit', 'credit', 'closing', 'currency']
      const rows = found.rows.map((row) =>
        [row.code, row.names[actor.language], row.opening, row.debit, row.credit, row.closing, found.currency])
      return new FileAnswer('text/csv; charset=utf-8', csv(headings, rows), `trial-balance-${found.from}-${found.to}.csv`)
    }),
    route(contract.readDays, ({ actor }) => readDays(db, actor, today(actor))),
  ]
}
