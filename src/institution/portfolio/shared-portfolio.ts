// What a network sees of the portfolios that its members share: sums of the last closed day, each look written down.
import { insertLooks, type Looker } from '#institution/sharing/door.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import type { Tx } from '#platform/db.ts'
import { shareOf } from './read-portfolio.ts'
import { lastClosedDays, type SharedRow } from './store.ts'

/** Amounts in major units of the institution's currency; shares in percent, null where nothing is lent. */
export interface SharedPortfolio {
  readonly asOf: string
  readonly loans: number
  readonly principal: string
  readonly par30Strict: string
  readonly par30StrictShare: string | null
  readonly par30Regulatory: string
  readonly par30RegulatoryShare: string | null
  readonly renegotiated: string
  readonly renegotiatedShare: string | null
}

/**
 * The last closed day of each of these members, by institution. `tx` speaks for the network: its scope shows the figures only
 * because the looks are written first, and refuses (throws) a look at an institution that does not share them with it now.
 */
export async function sharedPortfolio(tx: Tx, looker: Looker, institutions: readonly string[]): Promise<ReadonlyMap<string, SharedPortfolio>> {
  if (institutions.length === 0) return new Map()
  await insertLooks(tx, looker, institutions.map((institution) => ({ institution, groups: ['portfolio'] as const })))
  return new Map((await lastClosedDays(tx, institutions)).map((row) => [row.institution, told(row)]))
}

function told(row: SharedRow): SharedPortfolio {
  const text = (amount: bigint): string => formatAmount(amount, currencyOf(row.currency)?.decimals ?? 2)
  const share = (part: bigint): string | null => shareOf(part, row.principal)
  return {
    asOf: row.closed_on, loans: row.loans, principal: text(row.principal),
    par30Strict: text(row.strict), par30StrictShare: share(row.strict), par30Regulatory: text(row.regulatory), par30RegulatoryShare: share(row.regulatory),
    renegotiated: text(row.renegotiated), renegotiatedShare: share(row.renegotiated),
  }
}
