// Two members of the association keep their books elsewhere: they send a workbook each quarter, and one of them is late.
import { addMonths, civilOf, dayOf, formatDay, parseDay } from '#core/calendar/day.ts'
import { firstRoles, reportingRoles } from '#contract/rights.ts'
import { founding } from '#institution/founding/door.ts'
import { submitFigures, type Submission } from '#institution/figures/door.ts'
import { proposeSharing, signAgreement } from '#institution/sharing/door.ts'
import { indicatorGroups } from '#core/indicators/indicator.ts'
import type { Actor } from '#platform/actor.ts'
import { settableClock } from '#platform/clock.ts'
import type { DemoSignIn } from '#platform/demo-sign-ins.ts'
import type { Services } from '#platform/services.ts'
import { done } from './cast.ts'
import { DEMO_PASSWORD, sharingPurpose, type NetworkPlan } from './network-plan.ts'
import { chance, type Chance } from './random.ts'

interface ReportingPlan { readonly slug: string; readonly name: string; readonly portfolio: number; readonly late: boolean; readonly head: string }

const plans: readonly ReportingPlan[] = [
  { slug: 'terimbere', name: 'Terimbere Kivu', portfolio: 186_000_000, late: false, head: 'Claudine Uwase' },
  { slug: 'umurava', name: 'Umurava SACCO', portfolio: 94_000_000, late: true, head: 'Innocent Hakizimana' },
]
const QUARTERS = 6
const DUE_DAYS = 30
const founder = { id: 'demo', name: 'Demo', channel: 'demo' } as const

export async function addReporting(services: Services, network: NetworkPlan, networkId: string, passwordHash: string, signIns: DemoSignIn[], log: (line: string) => void): Promise<void> {
  if (network.kind !== 'association') return
  for (const plan of plans) {
    const today = services.clock.today(network.timeZone)
    const ends = quarterEnds(today)
    const administrator = await foundReporting({ ...services, clock: settableClock(ends[0] ?? today) }, network, networkId, plan, ends[0] ?? '', passwordHash, signIns)
    await report(services, administrator, plan, plan.late ? ends.filter((end) => end < lastDue(ends, today)) : ends)
    log(`  ${plan.name}: reports by workbook`)
  }
}

/** The newest quarter whose report should be here by now. */
const lastDue = (ends: readonly string[], today: string): string => ends.findLast((end) => (parseDay(end) ?? 0) + DUE_DAYS < (parseDay(today) ?? 0)) ?? ''

function quarterEnds(today: string): string[] {
  const { year, month } = civilOf(parseDay(today) ?? 0)
  const first = dayOf(year, Math.floor((month - 1) / 3) * 3 + 1, 1)
  return Array.from({ length: QUARTERS }, (_, n) => formatDay(addMonths(first, -3 * (QUARTERS - 1 - n)) - 1))
}

async function foundReporting(services: Services, network: NetworkPlan, networkId: string, plan: ReportingPlan, openedOn: string, passwordHash: string, signIns: DemoSignIn[]): Promise<Actor> {
  const userName = `${plan.slug}-admin`
  const founded = done(await founding(services, founder, `demo-institution-${plan.slug}`, {
    slug: plan.slug, name: plan.name, kind: 'cooperative', country: network.country, currency: network.currency, timeZone: network.timeZone, language: network.language,
    networks: [networkId], reportsOnly: true, firstBranch: { code: 'HQ', name: plan.name, openedOn }, administrator: { name: plan.head, userName, language: network.language },
  }, async () => ({ hash: passwordHash, temporary: false })), plan.name)
  signIns.push({ login: userName, password: DEMO_PASSWORD, name: plan.head, role: 'administrator', organisation: plan.name })
  const administrator: Actor = {
    kind: 'staff', id: founded.administrator.id, name: plan.head, institution: founded.id, currency: network.currency, timeZone: network.timeZone, branches: 'all', channel: 'demo', language: network.language,
    rights: new Set(reportingRoles['administrator'] ?? firstRoles['administrator']),
  }
  const { ids: [agreement = ''] } = done(await proposeSharing(services.db, { id: 'demo', name: 'Demo', network: networkId, channel: 'demo' }, `demo-propose-${plan.slug}`, {
    members: [founded.id], groups: [...indicatorGroups], validFrom: openedOn, purpose: sharingPurpose[network.language], ranking: false,
  }), plan.name)
  done(await signAgreement(services.db, administrator, `demo-share-${plan.slug}`, agreement), plan.name)
  return administrator
}

async function report({ db, clock }: Services, administrator: Actor, plan: ReportingPlan, ends: readonly string[]): Promise<void> {
  const random = chance(plan.portfolio)
  let before = balanceOf(plan.portfolio, random)
  for (const end of ends) {
    const now = balanceOf(Math.round(before.gross * (1 + random.whole(-2, 6) / 100)), random)
    const given = quarterOf(end, before, now, random)
    done(await submitFigures(db, administrator, `demo-report-${plan.slug}-${end}`, { periodTo: end, months: 3 }, given, clock.today(administrator.timeZone)), `${plan.name} ${end}`)
    before = now
  }
}

interface Standing { readonly gross: number; readonly allowance: number; readonly borrowers: number; readonly late: readonly [number, number, number, number] }

function balanceOf(gross: number, random: Chance): Standing {
  const share = (perMille: number): number => Math.round((gross * perMille) / 1000)
  const late = [share(random.whole(18, 34)), share(random.whole(9, 20)), share(random.whole(5, 14)), share(random.whole(10, 26))] as const
  return { gross, allowance: Math.round((late[1] + late[2] + late[3]) * 0.7), borrowers: Math.round(gross / 210_000), late }
}

/** One quarter that adds up: the members' savings fill what shares and reserves leave open. */
function quarterOf(end: string, before: Standing, now: Standing, random: Chance): Submission {
  const first = formatDay(addMonths((parseDay(end) ?? 0) + 1, -3) - 1)
  const disbursed = Math.round(now.gross * 0.28)
  return {
    grade: 1, source: 'sheet', comments: { 'jump points[1].portfolio.lateOver30': 'Imvura yatinze; abahinzi bakererewe kwishyura.' },
    report: {
      flows: {
        interestOnPortfolio: String(Math.round(before.gross * 0.043)), feesOnPortfolio: String(Math.round(before.gross * 0.006)), interestOnDeposits: String(Math.round(before.gross * 0.007)),
        impairmentExpense: String(now.allowance - before.allowance), personnelExpense: String(Math.round(before.gross * 0.016)), administrativeExpense: String(Math.round(before.gross * 0.009)),
        taxes: '0', disbursed: String(disbursed), loansDisbursed: Math.round(disbursed / 320_000), writtenOff: '0', newClients: random.whole(8, 30),
      },
      points: [stocksOf(first, before), stocksOf(end, now)],
    },
  }
}

function stocksOf(on: string, { gross, allowance, borrowers, late }: Standing) {
  const [current, cash, fixed] = [gross - late[0] - late[1] - late[2] - late[3], Math.round(gross * 0.16), Math.round(gross * 0.05)]
  const assets = cash + gross - allowance + fixed
  const [shares, reserves] = [Math.round(assets * 0.11), Math.round(assets * 0.13)]
  return {
    on,
    balance: {
      cash: String(cash), grossLoanPortfolio: String(gross), allowance: String(allowance), fixedAssets: String(fixed), assets: String(assets), demandDeposits: String(assets - shares - reserves),
      liabilities: String(assets - shares - reserves), memberShares: String(shares), reserves: String(reserves), equity: String(shares + reserves),
    },
    portfolio: { current: String(current), late1to30: String(late[0]), late31to60: String(late[1]), late61to90: String(late[2]), late91to180: String(late[3]), late181to365: '0', lateOver365: '0', loansOutstanding: borrowers },
    outreach: { activeClients: borrowers * 3, activeBorrowers: borrowers, savers: borrowers * 3, members: borrowers * 3, womenBorrowers: Math.round(borrowers * 0.58) },
    staff: { staff: Math.max(5, Math.round(borrowers / 70)), loanOfficers: Math.max(2, Math.round(borrowers / 190)), branches: 1 },
  }
}
