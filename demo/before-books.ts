// Before they ran on Twiza the cooperatives kept their loans on paper and sent figures each month; then the last of those loans came back.
import { addMonths, formatDay } from '#core/calendar/day.ts'
import { accountFlows } from '#core/indicators/account-inputs.ts'
import { submitFigures, type Submission } from '#institution/figures/door.ts'
import type { Means } from './books.ts'
import { done, type Cast, type Stage } from './cast.ts'
import type { Chance } from './random.ts'

/** What was out on paper, in percent of the cooperative's own funds: before the first month, and at the end of each. */
const OUT = [46, 44, 39, 32, 23, 13, 4] as const
/** What of it was late by more than thirty days, in tenths of a percent. */
const LATE = [28, 31, 38, 48, 62, 88, 130] as const

interface Standing { readonly gross: number; readonly late: number; readonly allowance: number; readonly borrowers: number }

/** Six months of figures up to the day before the books begin. */
export async function reportBeforeBooks(stage: Stage, cast: Cast, chance: Chance, means: Means, firstDay: number): Promise<void> {
  if (stage.network.kind !== 'association') return
  const own = Number(means.own)
  const [harder, dearer] = [chance.whole(70, 150) / 100, chance.whole(85, 130) / 100]
  const standings = OUT.map((percent, n): Standing => {
    const gross = Math.round((own * percent) / 100)
    const late = Math.round((gross * (LATE[n] ?? 0) * harder) / 1_000)
    return { gross, late, allowance: Math.round(late * 0.6), borrowers: Math.max(2, Math.round(gross / 140_000)) }
  })
  const results = standings.slice(1).map((now, n) => resultOf(standings[n] ?? now, now, dearer))
  const whole = results.reduce((sum, { net }) => sum + net, 0)
  let earned = 0
  for (const [n, result] of results.entries()) {
    const [before, now] = [standings[n], standings[n + 1]]
    if (!before || !now) continue
    const [opens, ends] = [addMonths(firstDay, n - results.length) - 1, addMonths(firstDay, n + 1 - results.length) - 1]
    const paidIn = own - whole
    const given: Submission = {
      grade: 1, source: 'sheet', comments: said,
      report: {
        flows: flowsOf(before, now, result),
        points: [stocksOf(stage, formatDay(opens), before, { paidIn, earned }), stocksOf(stage, formatDay(ends), now, { paidIn, earned: earned + result.net })],
      },
    }
    done(await submitFigures(stage.services.db, cast.accountant, `demo-before-${stage.plan.slug}-${formatDay(ends)}`, { periodTo: formatDay(ends), months: 1 }, given, formatDay(firstDay)), `${stage.plan.name} ${formatDay(ends)}`)
    earned += result.net
  }
}

const why = 'Inguzanyo zo ku mpapuro zishyuwe; inshya zitangirira kuri Twiza.'
const said = Object.fromEntries([
  'flows.financialRevenue', 'flows.operatingExpense', 'points[1].balance.grossLoanPortfolio', 'points[1].outreach.activeBorrowers', 'points[1].outreach.activeClients', 'points[1].portfolio.lateOver30',
].map((path) => [`jump ${path}`, why]))

interface Result { readonly interest: number; readonly fees: number; readonly impairment: number; readonly personnel: number; readonly offices: number; readonly net: number }

function resultOf(before: Standing, now: Standing, dearer: number): Result {
  const share = (perMille: number): number => Math.round((before.gross * perMille) / 1_000)
  const [interest, fees, personnel, offices, impairment] = [share(20), share(3), share(13 * dearer), share(6 * dearer), now.allowance - before.allowance]
  return { interest, fees, personnel, offices, impairment, net: interest + fees - personnel - offices - impairment }
}

function flowsOf(before: Standing, now: Standing, { interest, fees, impairment, personnel, offices }: Result) {
  const disbursed = Math.round(before.gross * 0.04)
  return {
    ...Object.fromEntries(accountFlows.map((name) => [name, '0'])),
    interestOnPortfolio: String(interest), feesOnPortfolio: String(fees), impairmentExpense: String(impairment), personnelExpense: String(personnel), administrativeExpense: String(offices),
    writtenOff: '0', recovered: '0', disbursed: String(disbursed), principalRepaid: String(disbursed + before.gross - now.gross),
    loansDisbursed: Math.round(disbursed / 140_000), newClients: 0, clientExits: before.borrowers - now.borrowers, renegotiations: 0,
  }
}

/** What is not lent lies at the bank. */
function stocksOf({ plan }: Stage, on: string, { gross, late, allowance, borrowers }: Standing, { paidIn, earned }: { paidIn: number; earned: number }) {
  const women = Math.round(borrowers * 0.6)
  const equity = paidIn + earned
  const nothing = Object.fromEntries(['tradeInvestments', 'fixedAssets', 'otherAssets', 'interestReceivable', 'demandDeposits', 'compulsoryDeposits', 'longTermBorrowings', 'otherShortTermLiabilities'].map((name) => [name, '0']))
  return {
    on,
    balance: {
      ...nothing, cash: String(equity - gross + allowance), grossLoanPortfolio: String(gross), allowance: String(allowance), assets: String(equity), liabilities: '0',
      paidInCapital: String(paidIn), retainedEarnings: String(earned), equity: String(equity),
    },
    portfolio: { lateOver0: String(Math.min(gross, late * 2)), lateOver30: String(late), lateOver60: String(Math.round(late / 2)), lateOver90: String(Math.round(late / 4)), renegotiated: '0', renegotiatedOver30: '0', renegotiatedOver90: '0', loansOutstanding: borrowers },
    outreach: { activeClients: borrowers, activeBorrowers: borrowers, womenBorrowers: women, menBorrowers: borrowers - women, ruralBorrowers: borrowers, groupBorrowers: 0 },
    staff: { staff: 8, loanOfficers: 2, branches: plan.branches.length },
  }
}
