import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { formatPercent, ratio } from '#core/money/ratio.ts'
import { firstClassRules, type ClassRules } from '#core/portfolio/classes.ts'
import { portfolio, type Portfolio } from '#core/portfolio/portfolio.ts'
import { refuse } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import type { Database, Tx } from '#platform/db.ts'
import { classRulesOn, insertClassRules, loanGroups, repaymentsByMonth, trend } from './store.ts'

/** Gives a new institution the class rules of its country, marked unverified. */
export const foundClassRules = (tx: Tx, institution: string, country: string): Promise<void> =>
  insertClassRules(tx, institution, '1900-01-01', firstClassRules(country), 'founding')

export async function classRules(tx: Tx, institution: string, on: string): Promise<ClassRules> {
  const rules = await classRulesOn(tx, institution, on)
  if (!rules) throw new Error('an institution has class rules from its founding on')
  return rules
}

/** The institution's (or some branches') portfolio on a day, from the loans as they stand now. */
export async function portfolioOn(tx: Tx, institution: string, on: string, branches: 'all' | readonly string[]): Promise<Portfolio> {
  return portfolio(await loanGroups(tx, institution, on, branches), await classRules(tx, institution, on))
}

export const shareOf = (part: bigint, whole: bigint): string | null => {
  if (whole === 0n) return null
  const text = formatPercent(ratio(part, whole), 2)
  return text.includes('.') ? text.padEnd(text.indexOf('.') + 3, '0') : `${text}.00`
}

function branchesAsked(actor: Actor, branch: string | undefined): 'all' | readonly string[] | undefined {
  if (branch === undefined) return actor.branches
  return mayInBranch(actor, branch) ? [branch] : undefined
}

export async function readPortfolio(db: Database, actor: Actor, asked: { branch?: string | undefined; today: string }) {
  const branches = branchesAsked(actor, asked.branch)
  if (!branches) return refuse('not_found', 'branch')
  return db.transact({ institution: actor.institution }, async (tx) => {
    const rules = await classRules(tx, actor.institution, asked.today)
    const figures = portfolio(await loanGroups(tx, actor.institution, asked.today, branches), rules)
    const text = majorOf(actor)
    return {
      asOf: asked.today, currency: actor.currency, loans: figures.loans, principal: text(figures.principal), provision: text(figures.provision),
      classes: figures.classes.map(({ band, ...each }) => ({
        key: band.key, names: band.names, fromDays: band.fromDays, rate: band.provision, loans: each.loans,
        principal: text(each.principal), provision: text(each.provision),
      })),
      atRisk: figures.atRisk.map((risk) => ({
        days: risk.days, strict: text(risk.strict), strictShare: shareOf(risk.strict, figures.principal),
        regulatory: text(risk.regulatory), regulatoryShare: shareOf(risk.regulatory, figures.principal),
      })),
      renegotiated: {
        loans: figures.renegotiated.loans, principal: text(figures.renegotiated.principal),
        share: shareOf(figures.renegotiated.principal, figures.principal),
      },
      rules: { status: rules.status, source: rules.source },
    }
  })
}

const majorOf = (actor: Actor) => {
  const decimals = currencyOf(actor.currency)?.decimals ?? 2
  return (amount: bigint): string => formatAmount(amount, decimals)
}

export async function readTrend(db: Database, actor: Actor, asked: { branch?: string | undefined; today: string }) {
  const branches = branchesAsked(actor, asked.branch)
  if (!branches) return refuse('not_found', 'branch')
  const text = majorOf(actor)
  const from = `${Number(asked.today.slice(0, 4)) - 1}${asked.today.slice(4, 7)}-01`
  return db.transact({ institution: actor.institution }, async (tx) => ({
    currency: actor.currency,
    days: (await trend(tx, actor.institution, from, branches)).map((day) => ({
      on: day.closed_on, principal: text(day.principal), provision: text(day.provision), strict: text(day.strict), regulatory: text(day.regulatory),
      strictShare: shareOf(day.strict, day.principal), regulatoryShare: shareOf(day.regulatory, day.principal),
    })),
    months: (await repaymentsByMonth(tx, actor.institution, from, asked.today, branches))
      .map((month) => ({ month: month.month, due: text(month.due), paid: text(month.paid) })),
  }))
}
