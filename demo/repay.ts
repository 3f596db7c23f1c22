// Repayments of the demo, a month at a time in lists, as a collection sheet brings them.
import { formatDay } from '#core/calendar/day.ts'
import { replayOf } from '#core/loan/replay.ts'
import { formatAmount, parseAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { isRefusal } from '#core/refusal.ts'
import { loadLoans, type LoadedLoan } from '#institution/loans/load-loan.ts'
import { recordRepayments, reverseRepayment, type RepaymentCommand } from '#institution/repayments/door.ts'
import { done, type Cast, type Stage } from './cast.ts'
import type { DemoLoan } from './loans.ts'
import type { Chance } from './random.ts'
import { said } from './said.ts'

const LIST = 400

/** The weeks in which a market was closed: who sells there paid nothing. */
export interface Closure { readonly from: number; readonly to: number }

/** Pays what the habits say fell to be paid from day `first` to day `last`. Loans in `resting` (under renegotiation) are left alone.
 *  Answers what was collected and what was out before it, in minor units. */
export async function repayMonth(
  stage: Stage, cast: Cast, chance: Chance, loans: readonly DemoLoan[], days: { first: number; last: number }, closure: Closure,
): Promise<{ collected: bigint; out: bigint }> {
  const { db } = stage.services
  const byId = new Map(loans.map((loan) => [loan.id, loan]))
  const commands: RepaymentCommand[] = []
  let out = 0n
  for (let start = 0; start < loans.length; start += LIST) {
    const ids = loans.slice(start, start + LIST).map((loan) => loan.id)
    const loaded = await db.transact({ institution: cast.institution }, (tx) => loadLoans(tx, cast.teller, ids))
    for (const each of loaded) {
      const loan = byId.get(each.row.loan_id)
      if (!loan || each.row.status !== 'active') continue
      out += each.row.principal_out
      commands.push(...due(stage, cast, loan, each, days, closure))
    }
  }
  commands.sort((a, b) => (a.content.valueOn < b.content.valueOn ? -1 : 1))
  stage.clock.set(formatDay(days.last))
  for (let start = 0; start < commands.length; start += LIST) {
    const list = commands.slice(start, start + LIST)
    const answers = await db.transact({ institution: cast.institution }, (tx) => recordRepayments(tx, cast.institution, list))
    for (const answer of answers) done(answer, 'a repayment')
    const [first] = answers
    if (first && !isRefusal(first) && chance.percent(70)) await correct(stage, cast, first, list[0])
  }
  const decimals = currencyOf(stage.network.currency)?.decimals ?? 2
  const collected = commands.reduce((sum, { content }) => sum + amountOf(content.amount, decimals), 0n)
  return { collected, out }
}

/** Minor units of an amount that the demo itself wrote. */
export function amountOf(text: string, decimals: number): bigint {
  const units = parseAmount(text, decimals)
  if (typeof units !== 'bigint') throw new Error(`demo: ${text} is not an amount`)
  return units
}

function due(stage: Stage, cast: Cast, loan: DemoLoan, { loan: engine }: LoadedLoan, days: { first: number; last: number }, closure: Closure): RepaymentCommand[] {
  const { currency } = stage.network
  const decimals = currencyOf(currency)?.decimals ?? 2
  const { rows } = replayOf(engine, days.last)
  return rows.flatMap((row) => {
    if (row.outstanding === 0n || (loan.habit === 'stopped' && row.n >= loan.stopsAt)) return []
    const on = payDay(loan, row.n, row.dueOn, closure)
    if (on < days.first || on > days.last) return []
    // As it stood on that very day: a late fee that comes later is not paid before.
    const owed = replayOf(engine, on).rows.find((each) => each.n === row.n)?.outstanding ?? 0n
    if (owed === 0n) return []
    const today = formatDay(days.last)
    return [{
      key: `demo-${loan.number}-${row.n}`, actor: cast.teller, today,
      content: { loan: loan.id, amount: formatAmount(owed, decimals), valueOn: formatDay(on), means: 'cash' as const },
    }]
  })
}

// A fixed mixture of loan and instalment, so that a second look gives the same day.
const whim = (loan: DemoLoan, n: number): number => (Number(BigInt(`0x${loan.id.replaceAll('-', '').slice(-8)}`) % 997n) + n * 31) % 100

function payDay(loan: DemoLoan, n: number, dueOn: number, closure: Closure): number {
  const spread = whim(loan, n)
  const usual = dueOn + (loan.habit === 'prompt' ? (spread < 85 ? 0 : spread % 4) : 3 + (spread % 25))
  if (!loan.client.sells || usual < closure.from || usual > closure.to) return usual
  // Of those who sell there, a third caught up after the market opened again; the others still owe it.
  return whim(loan, 0) < 34 ? closure.to + 5 + (spread % 20) : Number.MAX_SAFE_INTEGER
}

/** A mistake of the till: taken back by the manager and recorded again as it was meant. */
async function correct(stage: Stage, cast: Cast, wrong: { event: string; loan: string }, command: RepaymentCommand | undefined): Promise<void> {
  if (!command) return
  const { db } = stage.services
  const undone = await reverseRepayment(db, cast.manager, { key: `${command.key}-undo`, today: command.today, loan: wrong.loan, event: wrong.event, reason: said(stage, 'wrongClient') })
  if (isRefusal(undone)) return
  const again = { ...command, key: `${command.key}-again` }
  const [answer] = await db.transact({ institution: cast.institution }, (tx) => recordRepayments(tx, cast.institution, [again]))
  if (answer) done(answer, 'a repayment recorded again')
}
