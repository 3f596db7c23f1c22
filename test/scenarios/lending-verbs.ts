// Disbursement, repayment, reversal, settlement, refund, closing and looking, as scenarios say them.
import { parseAmount } from '#core/money/amount.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { readLoan } from '#institution/loans/read-loan.ts'
import { closeDay } from '#institution/portfolio/close-day.ts'
import { recordRepayments, refundCredit, reverseRepayment, settleLoan } from '#institution/repayments/door.ts'
import type { Receipt } from '#contract/repayments.ts'
import { newId } from '#platform/ids.ts'
import { giveLoan } from '#test/helpers/lending.ts'
import { productBy, type Stage, type Verb } from './run.ts'

const after = (words: readonly string[], word: string): string | undefined => {
  const at = words.indexOf(word)
  return at < 0 ? undefined : words[at + 1]
}
const idOf = (stage: Stage, name: string | undefined): string => stage.loans.get(name ?? '') ?? newId()
const keyOf = (stage: Stage, name: string | undefined): string => (name === undefined ? newId() : `${name}-of-${stage.lending.institution}`)

/** `disburse L1 12000.00 MAD, 12 months, flat 18% a year` */
const disburse: Verb = async (stage, { on, words }) => {
  const [name = '', amount = ''] = words
  const { content, count, rate, name: productName } = productBy(words.slice(2))
  const product = await stage.product(productName, () => content)
  const { id } = await giveLoan(stage.lending, { product, amount, count, rate, on, ...(words.includes('bank') ? { means: 'bank' as const } : {}) })
  stage.loans.set(name, id)
  const page = await readLoan(stage.lending.db, stage.lending.manager, id, on)
  if (isRefusal(page)) return page
  return `received ${page.atDisbursement.received}, first ${page.schedule[0]?.total} on ${page.schedule[0]?.dueOn}, last ${page.schedule.at(-1)?.total} on ${page.schedule.at(-1)?.dueOn}`
}

/** `repay L1 1180.00 key R1 [for 2026-01-31] [late] [bank]`; the date of the step is the day on which it is given. */
const repay: Verb = async (stage, { on, words }) => {
  const [name, amount = ''] = words
  const keyName = after(words, 'key')
  const { lending } = stage
  const content = {
    loan: idOf(stage, name), amount, valueOn: after(words, 'for') ?? on, means: words.includes('bank') ? ('bank' as const) : ('cash' as const),
    ...(words.includes('late') ? { late: true } : {}),
  }
  const command = { key: keyOf(stage, keyName), actor: lending.teller, today: on, content }
  const [answer] = await lending.db.transact({ institution: lending.institution }, (tx) => recordRepayments(tx, lending.institution, [command]))
  return told(stage, keyName, answer)
}

function told(stage: Stage, key: string | undefined, answer: Receipt | Refusal | undefined): string | Refusal {
  if (answer === undefined || isRefusal(answer)) return answer ?? { refused: 'not_found' }
  const parts = Object.entries({ ...answer.allocation, credit: answer.credit }).filter(([, value]) => /[1-9]/.test(value)).map(([part, value]) => `${part} ${value}`)
  const said = `${parts.join(' ')}, remains ${answer.remaining}${answer.closed ? ', paid off' : ''}`
  if (key === undefined) return said
  const known = stage.keys.get(key)
  stage.keys.set(key, { event: answer.event, answer: said })
  return known?.event === answer.event ? 'the same answer, nothing posted' : said
}

/** `reverse L1 key R1` */
const reverse: Verb = async (stage, { on, words }) => {
  const { lending } = stage
  const made = stage.keys.get(after(words, 'key') ?? '')
  const answer = await reverseRepayment(lending.db, lending.accountant, {
    key: newId(), today: on, loan: idOf(stage, words[0]), event: made?.event ?? newId(), reason: 'Recorded on the wrong loan',
  })
  return isRefusal(answer) ? answer : 'taken back'
}

const settle: Verb = async (stage, { on, words }) => {
  const { lending } = stage
  const answer = await settleLoan(lending.db, lending.teller, { key: newId(), today: on, loan: idOf(stage, words[0]), amount: words[1] ?? '', on, means: 'cash' })
  return told(stage, after(words, 'key'), answer)
}

const refund: Verb = async (stage, { on, words }) => {
  const { lending } = stage
  const answer = await refundCredit(lending.db, lending.teller, { key: newId(), today: on, loan: idOf(stage, words[0]), amount: words[1] ?? '', on, means: 'cash' })
  return isRefusal(answer) ? answer : `credit ${answer.credit}`
}

/** Closes every day up to the date of the step. */
const close: Verb = async ({ lending }, { on }) => {
  const answer = await closeDay(lending.db, lending.accountant, { key: newId(), on, today: on })
  return isRefusal(answer) ? answer : `${answer.entries} entries sealed`
}

/** `look L1`: how it stands on the day. */
const look: Verb = async (stage, { on, words }) => {
  const page = await readLoan(stage.lending.db, stage.lending.manager, idOf(stage, words[0]), on)
  if (isRefusal(page)) return page
  const { balances, due, status } = page
  const late = parseAmount(due.lateAmount, 4) === 0n ? '' : `, late ${due.lateAmount} for ${due.days} days`
  return `${status}, principal ${balances.principal} interest ${balances.interest}, due ${due.now}${late}`
}

export const lendingVerbs: Readonly<Record<string, Verb>> = { disburse, repay, reverse, settle, refund, close, look }
