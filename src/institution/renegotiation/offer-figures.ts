// The figures of an offer: the engine's, with what they mean for this institution's books.
import { formatDay, parseDay } from '#core/calendar/day.ts'
import { adjust, promiseOn, type Offer } from '#core/loan/adjust.ts'
import type { ChangeJson } from '#core/loan/events-json.ts'
import type { Policy } from '#core/loan/events.ts'
import { formatChange } from '#core/loan/format-changes.ts'
import { parseEvents } from '#core/loan/parse-events.ts'
import { largestToCome } from '#core/loan/offer-figures.ts'
import { parsePolicy } from '#core/loan/parse-policy.ts'
import { hasProblems, type Problems } from '#core/loan/problem.ts'
import { formatRow, rateText } from '#core/loan/quote-json.ts'
import { approvalsFor, type ApprovalRule } from '#core/loan/relief-decision.ts'
import { apply, replayOf, type Replay } from '#core/loan/replay.ts'
import type { ClassRules } from '#core/portfolio/classes.ts'
import type { Portfolio } from '#core/portfolio/portfolio.ts'
import { reliefEffect } from '#core/portfolio/relief-effect.ts'
import { formatAmount, parseAmount } from '#core/money/amount.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { ReliefPolicyContent } from '#contract/relief-policy.ts'
import { contentHash } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import { classRules, portfolioOn } from '../portfolio/door.ts'
import type { CaseInHand } from './act-on-case.ts'
import type { CaseFile } from './case-file.ts'
import { enginePolicy } from './engine-policy.ts'
import type { LoanOnFile } from './loan-on-file.ts'
import type { NewOffer, OfferContent } from './store.ts'

/** All that offers of one case are weighed with; read once, then every offer is arithmetic. */
export interface Scales {
  readonly loan: LoanOnFile
  readonly asOf: number
  readonly policy: Policy
  readonly policyId: string
  readonly content: ReliefPolicyContent
  readonly rules: ClassRules
  readonly portfolio: Portfolio
  readonly today: string
}

export async function scalesOf(inHand: Pick<CaseInHand, 'tx' | 'actor' | 'today'>, file: CaseFile): Promise<Scales> {
  const { tx, actor, today } = inHand
  const policy = parsePolicy(await enginePolicy(inHand, file), file.loan.engine.signed)
  if (hasProblems(policy)) throw new Error(`a policy does not read: ${policy.problems[0]?.path} ${policy.problems[0]?.message}`)
  return {
    loan: file.loan, policy, policyId: file.policy.id, content: file.policy.content, today, asOf: dayOf(today),
    rules: await classRules(tx, actor.institution, today), portfolio: await portfolioOn(tx, actor.institution, today, 'all'),
  }
}

/** The offer that these changes make of the loan as it stands today, with its content as it is kept; the officer's own where `reason` is absent. */
export function weigh(scales: Scales, changes: readonly ChangeJson[]): Weighed | Refusal {
  const read = parseEvents([{ id: 'offer', type: 'renegotiation', on: scales.today, changes }], scales.loan.engine.signed)
  if (hasProblems(read)) return unreadable(read)
  const [event] = read
  if (event?.type !== 'renegotiation') return refuse('input_invalid', 'changes')
  const offer = adjust(scales.loan.engine, event.changes, scales.policy, scales.asOf)
  return isRefusal(offer) ? offer : weighed(scales, offer)
}

const unreadable = ({ problems: [first, ...rest] }: Problems): Refusal => ({
  ...refuse('input_invalid', pathOf(first?.path), { rule: first?.code ?? '' }), ...(rest.length > 0 && { also: rest.map((each) => refuse('input_invalid', pathOf(each.path), { rule: each.code })) }),
})
const pathOf = (path = 'changes'): string => path.replace(/^events\[0\]\./, '')

export interface Weighed { readonly offer: Offer; readonly changes: ChangeJson[]; readonly content: OfferContent }

export function weighed(scales: Scales, offer: Offer): Weighed {
  const { loan } = scales
  const text = (units: bigint): string => formatAmount(units, loan.decimals)
  const lastDueOn = formatDay(offer.lastDueOn)
  const after = standingAfter(scales, offer)
  return {
    offer,
    changes: offer.changes.map((change) => formatChange(change, loan.decimals)),
    content: {
      count: offer.count, instalment: text(offer.instalment), lastDueOn, longer: loan.lastDueOn !== undefined && lastDueOn > loan.lastDueOn,
      total: text(offer.toClient.total), extra: text(offer.toClient.extra), eirBefore: rateText(offer.toClient.eirBefore), eirAfter: rateText(offer.toClient.eir),
      effect: effectOf(scales, offer, after, text), schedule: offer.rows.map((row) => formatRow(row, loan.decimals)), toPay: toPayOf(after, text), why: offer.why,
    },
  }
}

function standingAfter({ loan, asOf }: Scales, offer: Offer): Replay {
  const amended = apply(loan.engine, { id: 'offer', type: 'renegotiation', on: asOf, changes: offer.changes, record: undefined })
  if (isRefusal(amended)) throw new Error(`an offer does not apply: ${amended.refused}`)
  return replayOf(amended, asOf)
}

const toPayOf = ({ rows, asOf }: Replay, text: (units: bigint) => string): OfferContent['toPay'] =>
  rows.filter((row) => row.outstanding > 0n).map((row) => ({ on: formatDay(Math.max(row.dueOn, asOf)), amount: text(row.outstanding) }))

function effectOf({ loan, rules, portfolio }: Scales, offer: Offer, after: Replay, text: (units: bigint) => string): OfferContent['effect'] {
  const { provisionBefore, provisionAfter, ...effect } = reliefEffect(
    portfolio,
    { principal: loan.outstanding, daysPastDue: loan.daysPastDue, renegotiated: loan.renegotiated },
    { principal: after.balances.principal, daysPastDue: after.arrears.days, renegotiated: true },
    rules,
  )
  const { toInstitution } = offer
  return {
    ...effect, provisionBefore: text(provisionBefore), provisionAfter: text(provisionAfter), liquiditySixMonths: text(toInstitution.liquidityNext6Months),
    presentValueLost: text(toInstitution.presentValueLost), interestForgone: text(toInstitution.interestForgone),
  }
}

export interface OfferPlace { readonly set: number; readonly place: number; readonly kind: NewOffer['made_by_kind']; readonly replaces?: string | undefined; readonly by: { id: string; name: string } }

/** An offer as it is kept, with who must agree to it and the hash that a consent will name. */
export function newOffer(scales: Scales, { changes, content }: Weighed, at: OfferPlace): NewOffer {
  const { loan } = scales
  return {
    offer_id: newId(), set_no: at.set, place: at.place, made_by_kind: at.kind, replaces: at.replaces ?? null, changes, content,
    needs: approvalsFor(approvalRules(scales), changes, { outstanding: loan.outstanding, daysPastDue: loan.daysPastDue }),
    policy_id: scales.policyId, facts_hash: loan.hash, as_of: scales.today, hash: offerHash(changes, content), made_by: at.by.id, made_by_name: at.by.name,
  }
}

/** The same for the same offer however its document is kept: the order of properties does not count. */
export const offerHash = (changes: readonly ChangeJson[], { schedule, toPay, instalment, lastDueOn, total, extra }: OfferContent): string =>
  contentHash({ name: 'offer', key: '', content: { changes, schedule, toPay, instalment, lastDueOn, total, extra } })

const approvalRules = ({ content, loan }: Scales): ApprovalRule[] =>
  content.approvals.map(({ aboveAmount, ...rule }) => {
    const units = aboveAmount === undefined ? undefined : parseAmount(aboveAmount, loan.decimals)
    return { ...rule, ...(typeof units === 'bigint' && { aboveAmount: units }) }
  })

export const dayOf = (date: string): number => {
  const day = parseDay(date)
  if (day === undefined) throw new Error('a business date is yyyy-mm-dd')
  return day
}

/** The contract of today as the offers are compared with it: its largest instalment to come, and its effective rate in percent a year. */
export function contractToday({ engine, today, decimals }: LoanOnFile): { instalment: string; eir: string | null } {
  const promise = promiseOn(engine, today.asOf)
  if (isRefusal(promise)) return { instalment: formatAmount(0n, decimals), eir: null }
  return { instalment: formatAmount(largestToCome(promise.state, today.asOf), decimals), eir: rateText(promise.eir) }
}
