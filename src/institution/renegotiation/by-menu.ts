// What a drive of relief offers a loan: the first way on its menu within the policy. The preview and the drive itself ask here,
// so that one is a dry run of the other.
import { parsePercent } from '#core/money/ratio.ts'
import { formatChange } from '#core/loan/format-changes.ts'
import type { Meeting } from '#core/loan/meeting.ts'
import { onMenu, type Menu } from '#core/loan/menu.ts'
import { tryChanges } from '#core/loan/adjust.ts'
import { breaches } from '#core/loan/offer-policy.ts'
import { parseEvents } from '#core/loan/parse-events.ts'
import { parsePolicy } from '#core/loan/parse-policy.ts'
import { withPenalties } from '#core/loan/penalty-treatment.ts'
import { hasProblems } from '#core/loan/problem.ts'
import type { Loan } from '#core/loan/state.ts'
import { outstanding } from '#core/loan/state.ts'
import { isRefusal } from '#core/refusal.ts'
import type { DriveMenu } from '#contract/relief-drives.ts'
import type { Actor } from '#platform/actor.ts'
import type { Tx } from '#platform/db.ts'
import { policyFor, type PolicyInForce } from '../policy/door.ts'
import { meetingsOfLoans } from './around-store.ts'
import { enginePolicy } from './engine-policy.ts'
import { dayOf } from './offer-figures.ts'
import { offerInDrive, type LoanOnMenu, type MenuRules } from './offer-in-drive.ts'

/**
 * Reads the policy that governs a product, and keeps it in `known`; undefined where the institution has none. The instalments of
 * a member of a group stay on its meetings.
 */
function menuRules(
  tx: Tx, actor: Actor, today: string, asked: DriveMenu, known: Map<string, MenuRules | undefined> = new Map(),
): (product: string, loan: Loan, meeting: Meeting | undefined) => Promise<MenuRules | undefined> {
  return async (product, loan, meeting) => {
    if (!known.has(product)) known.set(product, await readRules({ tx, actor, today }, product, loan, asked))
    const rules = known.get(product)
    return rules && meeting ? { ...rules, engine: { ...rules.engine, meeting } } : rules
  }
}

async function readRules(at: { tx: Tx; actor: Actor; today: string }, product: string, loan: Loan, asked: DriveMenu): Promise<MenuRules | undefined> {
  const policy = await policyFor(at.tx, at.actor.institution, product)
  if (isRefusal(policy)) return undefined
  const engine = parsePolicy(await enginePolicy(at, { policy }), loan.signed)
  if (hasProblems(engine)) throw new Error(`a policy does not read: ${engine.problems[0]?.path} ${engine.problems[0]?.message}`)
  return { policy, engine, menu: menuOf(asked), byLaw: asked.byLaw ? lawOn(policy, at.today) : undefined }
}

/** The reference of the law's moratorium, where the policy carries one that holds today. */
export function lawOn({ content: { moratorium } }: PolicyInForce, today: string): string | undefined {
  return moratorium !== undefined && moratorium.from <= today && today <= moratorium.to ? moratorium.reference : undefined
}

export function menuOf({ pays, allowed, interest }: DriveMenu): Menu {
  if (pays.kind === 'pause') return { pays: { pause: pays.instalments }, allowed: new Set(allowed), interest }
  const share = parsePercent(pays.percent)
  if (share === undefined) throw new Error('the contract reads a share as a percentage')
  return { pays: { share }, allowed: new Set(allowed), interest }
}

/** The first way on the menu, with the policy's treatment of penalties where some are owed and the policy's limits let it. */
function weighOnMenu(loan: Loan, rules: MenuRules, today: string): LoanOnMenu {
  const found = onMenu(loan, rules.menu, rules.engine, dayOf(today))
  if (!('tried' in found) || outstanding(found.promise.state).penalties === 0n) return found
  const plain = found.tried.changes.map((change) => formatChange(change, loan.signed.currency.decimals))
  const treated = withPenalties(plain, rules.policy.content.penalties)
  if (JSON.stringify(treated) === JSON.stringify(plain)) return found
  const read = parseEvents([{ id: 'offer', type: 'renegotiation', on: today, changes: treated }], loan.signed)
  const [event] = hasProblems(read) ? [] : read
  if (event?.type !== 'renegotiation') return found
  const tried = tryChanges(found.promise, event.changes)
  if (isRefusal(tried) || breaches(found.promise.state, tried.after, event.changes, rules.engine, dayOf(today)).length > 0) return found
  return { ...found, tried }
}

/** For drives of relief: the rules of a menu, when groups meet, a loan weighed by them, and the case that such an offer makes. */
export const byMenu = { rules: menuRules, meetings: meetingsOfLoans, weigh: weighOnMenu, lawOn, offer: offerInDrive } as const
