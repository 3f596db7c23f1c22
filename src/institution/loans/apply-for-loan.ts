import { referenceOf } from '#core/loan/check-digit.ts'
import { approvalsNeeded, readAmount, termsFor } from '#core/loan/product.ts'
import { parseTerms } from '#core/loan/parse-terms.ts'
import { hasProblems } from '#core/loan/problem.ts'
import type { MonthDayJson, TermsJson } from '#core/loan/terms-json.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import { mayInBranch, type Actor } from '#platform/actor.ts'
import { nextNumber, runCommand, type Done } from '#platform/command.ts'
import type { Database, Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { parsePhone } from '#platform/phone.ts'
import { productForLoan, type ProductInForce } from '../products/door.ts'
import {
  clientsExist, countryOf, findBorrower, groupExists, insertDecision, insertGuarantors, insertLoan, isMember, officerExists, type BorrowerRow, type GuarantorRow,
} from './application-store.ts'

export interface Guarantor {
  readonly client?: string | undefined; readonly name: string; readonly phone?: string | undefined
  readonly identityNumber?: string | undefined; readonly relation?: string | undefined; readonly amount?: string | undefined
}

export interface Application {
  readonly client: string
  readonly product: string
  readonly group?: string | undefined
  readonly amount: string
  readonly count: number
  readonly rate?: string | undefined
  readonly disburseOn?: string | undefined
  readonly firstDueOn?: string | undefined
  readonly purpose: string
  readonly note?: string | undefined
  readonly officer?: string | undefined
  readonly guarantors: readonly Guarantor[]
}

export interface Applied { readonly id: string; readonly number: string; readonly version: number }

/** Hands in an application. Dates are planned ones: the contract gets its real ones when the money is paid out. */
export function applyForLoan(db: Database, actor: Actor, asked: { key: string; today: string; application: Application }): Promise<Applied | Refusal> {
  const { key, today, application } = asked
  return runCommand(db, actor, { name: 'apply-for-loan', key, content: application }, async (tx) => {
    const product = await productForLoan(tx, actor.institution, application.product)
    return isRefusal(product) ? product : submitApplication(tx, actor, product, { today, application })
  })
}

/** Writes one application; `on` is the day of the month of a group's meetings. */
export async function submitApplication(
  tx: Tx, actor: Actor, product: ProductInForce, asked: { today: string; application: Application; on?: MonthDayJson | undefined },
): Promise<Done<Applied> | Refusal> {
  const { today, application, on } = asked
  const borrower = await borrowerOf(tx, actor, application, product)
  if (isRefusal(borrower)) return borrower
  const guarantors = await guarantorsOf(tx, actor, application)
  if (isRefusal(guarantors)) return guarantors
  const terms = signableTerms(product, actor.currency, { ...application, disburseOn: application.disburseOn ?? today, on })
  if (isRefusal(terms)) return terms
  const principal = readAmount(application.amount, actor.currency, 'amount')
  if (isRefusal(principal)) return principal
  const id = newId()
  const number = referenceOf('L', await nextNumber(tx, actor.institution, 'loan'))
  await insertLoan(tx, actor.institution, actor, {
    loan_id: id, number, client_id: borrower.client_id, group_id: application.group ?? null, branch_id: borrower.branch_id,
    officer_id: application.officer ?? borrower.officer_id, product_id: product.id, product_version: product.version, currency: actor.currency,
    terms, amount_asked: principal, count_asked: application.count, principal, purpose: application.purpose, note: application.note ?? null,
    applied_on: today, approvals_needed: approvalsNeeded(product.content, actor.currency, principal),
  })
  await insertGuarantors(tx, actor.institution, id, guarantors)
  await insertDecision(tx, actor.institution, actor, { loan: id, decision: 'submitted', detail: { amount: application.amount, count: application.count } })
  return {
    answer: { id, number, version: 1 },
    trace: { subject: { kind: 'loan', id }, branch: borrower.branch_id, detail: { number, amount: application.amount, product: product.code } },
  }
}

/** Terms within the product's limits that also make a schedule. */
export function signableTerms(
  product: Pick<ProductInForce, 'content'>, currency: string,
  wish: { amount: string; count: number; rate?: string | undefined; disburseOn: string; firstDueOn?: string | undefined; on?: MonthDayJson | undefined },
): TermsJson | Refusal {
  const terms = termsFor(product.content, currency, { ...wish, disbursedOn: wish.disburseOn })
  if (isRefusal(terms)) return terms
  const parsed = parseTerms(terms)
  const [problem] = hasProblems(parsed) ? parsed.problems : []
  return problem ? refuse('terms_refused', problem.path, { problem: problem.code, message: problem.message }) : terms
}

async function borrowerOf(tx: Tx, actor: Actor, application: Application, product: ProductInForce): Promise<BorrowerRow | Refusal> {
  const borrower = await findBorrower(tx, actor.institution, application.client)
  if (!borrower || !mayInBranch(actor, borrower.branch_id)) return refuse('not_found', 'client')
  if (borrower.status === 'left') return refuse('client_not_active', 'client')
  if (application.group === undefined) return product.content.kind === 'group' ? refuse('client_not_in_group', 'group') : borrower
  if (!(await groupExists(tx, actor.institution, application.group))) return refuse('not_found', 'group')
  if (!(await isMember(tx, actor.institution, application.group, application.client))) return refuse('client_not_in_group', 'group')
  return borrower
}

async function guarantorsOf(tx: Tx, actor: Actor, application: Application): Promise<GuarantorRow[] | Refusal> {
  if (application.officer !== undefined && !(await officerExists(tx, actor.institution, application.officer))) return refuse('not_found', 'officer')
  const own = application.guarantors.flatMap((each) => (each.client === undefined ? [] : [each.client]))
  if (own.includes(application.client)) return refuse('guarantor_is_borrower', 'guarantors')
  if (own.length > 0 && !(await clientsExist(tx, actor.institution, own))) return refuse('not_found', 'guarantors')
  const country = await countryOf(tx, actor.institution)
  const rows: GuarantorRow[] = []
  for (const [index, each] of application.guarantors.entries()) {
    const amount = each.amount === undefined ? null : readAmount(each.amount, actor.currency, `guarantors.${index}.amount`)
    if (isRefusal(amount)) return amount
    const phone = each.phone ? parsePhone(each.phone, country) : null
    if (phone === undefined) return refuse('phone_invalid', `guarantors.${index}.phone`)
    rows.push({
      client_id: each.client ?? null, name: each.name, phone,
      identity_number: each.identityNumber || null, relation: each.relation || null, amount,
    })
  }
  return rows
}
