// What a preview says, added up from the loans that it weighed and the portfolio as it stood.
import { formatPercent, ratio } from '#core/money/ratio.ts'
import { movedPortfolio } from '#core/portfolio/moved-portfolio.ts'
import { provisionOn, type ClassRules } from '#core/portfolio/classes.ts'
import type { Portfolio } from '#core/portfolio/portfolio.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import type { DriveEffect, DrivePreview } from '#contract/relief-drives.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { classRules } from '../portfolio/door.ts'
import { cashOf, groupsOf, totalsOf, whyNoneOf } from './loans-store.ts'
import type { DriveRecord, KeptPortfolio } from './store.ts'

const LATE_DAYS = 30
const SHARE_DECIMALS = 4

export async function previewOf(tx: Tx, actor: Actor, drive: DriveRecord): Promise<DrivePreview> {
  const { institution } = actor
  const rules = await classRules(tx, institution, drive.previewed_on)
  const whole = portfolioFrom(drive.portfolio, rules)
  const [totals, groups, cash, whyNone] = [
    await totalsOf(tx, institution, drive.drive_id), await groupsOf(tx, institution, drive.drive_id), await cashOf(tx, institution, drive.drive_id),
    await whyNoneOf(tx, institution, drive.drive_id),
  ]
  const text = majorOf(actor.currency)
  return {
    asOf: drive.previewed_on, currency: actor.currency, loans: Number(totals.loans), principal: text(BigInt(totals.principal)), fitting: Number(totals.fitting),
    nothingFits: Number(totals.nothing), leftOut: Number(totals.left_out), onPaper: Number(totals.paper), extra: text(BigInt(totals.extra)),
    before: effectOf(whole, cash.before, text), after: effectOf(movedPortfolio(whole, groups.before, groups.after, rules), cash.after, text),
    whyNone: whyNone.map(({ code, loans }) => ({ code, loans: Number(loans) })),
  }
}

export const majorOf = (currency: string) => {
  const decimals = currencyOf(currency)?.decimals ?? 2
  return (units: bigint): string => formatAmount(units, decimals)
}

function effectOf(all: Portfolio, cash: readonly bigint[], text: (units: bigint) => string): DriveEffect {
  const risk = all.atRisk.find(({ days }) => days === LATE_DAYS) ?? { strict: 0n, regulatory: 0n }
  const share = (part: bigint): string | null => (all.principal === 0n ? null : formatPercent(ratio(part, all.principal), SHARE_DECIMALS))
  return {
    loans: all.loans, principal: text(all.principal), provision: text(all.provision), strict: text(risk.strict), strictShare: share(risk.strict),
    regulatory: text(risk.regulatory), regulatoryShare: share(risk.regulatory), cash: cash.map(text),
    classes: all.classes.map(({ band, principal, provision }) => ({ key: band.key, names: band.names, principal: text(principal), provision: text(provision) })),
  }
}

export const keptPortfolio = ({ loans, classes, atRisk }: Portfolio): KeptPortfolio => ({
  loans, classes: classes.map(({ band, loans: count, principal }) => ({ key: band.key, loans: count, principal: String(principal) })),
  atRisk: atRisk.map(({ days, strict, regulatory }) => ({ days, strict: String(strict), regulatory: String(regulatory) })),
})

function portfolioFrom(kept: KeptPortfolio | null, rules: ClassRules): Portfolio {
  const classes = rules.bands.map((band) => {
    const { loans = 0, principal = '0' } = kept?.classes.find(({ key }) => key === band.key) ?? {}
    return { band, loans, principal: BigInt(principal), provision: provisionOn(BigInt(principal), band) }
  })
  return {
    loans: kept?.loans ?? 0, classes, principal: classes.reduce((sum, each) => sum + each.principal, 0n),
    provision: classes.reduce((sum, each) => sum + each.provision, 0n), renegotiated: { loans: 0, principal: 0n },
    atRisk: (kept?.atRisk ?? []).map(({ days, strict, regulatory }) => ({ days, strict: BigInt(strict), regulatory: BigInt(regulatory) })),
  }
}
