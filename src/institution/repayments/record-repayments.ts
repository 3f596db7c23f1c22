// Repayments, always a list: seen these keys? lock and load, the engine decides each, write facts, entries and messages.
import type { EventJson } from '#core/loan/events-json.ts'
import { readAmount } from '#core/loan/product.ts'
import { formatAmount } from '#core/money/amount.ts'
import { currencyOf } from '#core/money/currency.ts'
import { parseDay } from '#core/calendar/day.ts'
import type { Loan } from '#core/loan/state.ts'
import { isRefusal, refuse, type Refusal } from '#core/refusal.ts'
import type { Receipt, RepaymentBody } from '#contract/repayments.ts'
import type { Actor } from '#platform/actor.ts'
import { contentHash, lockKeys, remember, remembered, writeAudit, type Command } from '#platform/command.ts'
import type { Tx } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { openDay } from '../ledger/door.ts'
import { applyEvents, type EventToApply } from '../loans/door.ts'
import { receiptOf, tell, type Told } from './receipt.ts'
import { groupMembersAmong, insertMessages, payersOf, type Message, type PayerRow } from './store.ts'
import { receiptMessage } from './tell-client.ts'

/** One command as it came, from a teller, a sheet or a phone. `today` is the business date where it was given. */
export interface RepaymentCommand {
  readonly key: string
  readonly actor: Actor
  readonly today: string
  readonly content: RepaymentBody
}

interface Pending {
  readonly command: RepaymentCommand
  readonly hash: string
  readonly event: EventJson
  /** Filled when the list is decided. */
  answer: Receipt | Refusal | undefined
}

/** Decides and writes a list in one transaction; the answers stand in the order of the commands. */
export async function recordRepayments(tx: Tx, institution: string, commands: readonly RepaymentCommand[]): Promise<(Receipt | Refusal)[]> {
  const keys = commands.map((command) => command.key)
  await lockKeys(tx, institution, keys)
  const known = await remembered(tx, institution, keys)
  const open = await openDay(tx, institution)
  const payers = new Map((await payersOf(tx, institution, commands.map((command) => command.content.loan))).map((row) => [row.loan_id, row]))
  const inGroup = await membersWhoPay(tx, institution, commands)
  const pending = new Map<string, Pending>()
  const early = commands.map((command) => seen(command, known, pending) ?? strangerPays(command, inGroup) ?? admit(command, open, payers, pending))
  await carryOut(tx, institution, [...pending.values()], payers)
  return commands.map((command, index) => early[index] ?? pending.get(command.key)?.answer ?? refuse('not_found', 'loan'))
}

async function carryOut(tx: Tx, institution: string, list: readonly Pending[], payers: ReadonlyMap<string, PayerRow>): Promise<void> {
  const [first] = list
  if (first === undefined) return
  const applied = await applyEvents(tx, first.command.actor, list.map(eventOf))
  const made: Made[] = []
  for (const [index, each] of list.entries()) {
    const done = applied[index]
    if (done === undefined || isRefusal(done)) {
      each.answer = done
      continue
    }
    const told = done.told as Told
    const payer = payers.get(done.loanId)
    const receipt = receiptOf({
      event: done.event.id, receipt: done.receipt ?? '', loan: done.loanId, loanNumber: done.row.number, currency: done.row.currency,
    }, { ...each.command.content, amount: 'amount' in done.event ? (done.event.amount ?? '') : '' }, told)
    each.answer = receipt
    made.push({ command: each.command, hash: each.hash, receipt, branch: done.row.branch_id, message: payer && receiptMessage(payer, receipt, told) })
  }
  await writeAround(tx, institution, made)
}

interface Made {
  readonly command: RepaymentCommand
  readonly hash: string
  readonly receipt: Receipt
  readonly branch: string
  readonly message: Message | undefined
}

/** What stands beside the facts: the answers by their keys, who did it, and the messages. */
async function writeAround(tx: Tx, institution: string, made: readonly Made[]): Promise<void> {
  const [first] = made
  if (first === undefined) return
  await remember(tx, institution, made.map(({ command, hash, receipt }) => ({ key: command.key, command: NAME, hash, answer: receipt })))
  await writeAudit(tx, first.command.actor, made.map(({ command, receipt, branch }) => ({
    command: NAME, by: command.actor, subject: { kind: 'loan', id: receipt.loan }, branch,
    detail: { receipt: receipt.receipt, amount: receipt.amount, event: receipt.event },
  })))
  await insertMessages(tx, institution, made.flatMap(({ message }) => (message === undefined ? [] : [message])))
}

const eventOf = ({ command, event }: Pending): EventToApply => ({
  loanId: command.content.loan, event, means: command.content.means, receipt: true, by: command.actor, learntOn: command.today,
  told: (after: Loan): Told => tell(after, event.id, dayOf(event.on)),
})

const NAME = 'record-repayment'
const commandOf = (command: RepaymentCommand): Command<RepaymentBody> => ({ name: NAME, key: command.key, content: command.content })

/** A key that was used before, in this list or earlier: the same answer, or a refusal where the content differs. */
function seen(
  command: RepaymentCommand, known: Awaited<ReturnType<typeof remembered>>, pending: ReadonlyMap<string, Pending>,
): Receipt | Refusal | undefined {
  if (command.key.length < 8 || command.key.length > 200) return refuse('key_missing', 'key')
  const before = known.get(command.key)
  const twin = pending.get(command.key)
  if (before === undefined && twin === undefined) return undefined
  const hash = contentHash(commandOf(command))
  if (before) return before.content_hash === hash ? (before.answer as Receipt) : refuse('key_reused', 'key')
  return twin?.hash === hash ? undefined : refuse('key_reused', 'key')
}

const payingFor = ({ loan, paidBy = '' }: { readonly loan: string; readonly paidBy?: string | undefined }): string => `${loan} ${paidBy}`

/** Who of those that pay for somebody else is of the group of the loan; no statement where nobody does. */
async function membersWhoPay(tx: Tx, institution: string, commands: readonly RepaymentCommand[]): Promise<ReadonlySet<string>> {
  const solidary = commands.flatMap(({ content: { loan, paidBy, valueOn } }) => (paidBy === undefined ? [] : [{ loan, paidBy, on: valueOn }]))
  const members = solidary.length === 0 ? [] : await groupMembersAmong(tx, institution, solidary)
  return new Set(members.map(({ loan_id, client_id }) => payingFor({ loan: loan_id, paidBy: client_id })))
}

const strangerPays = ({ content }: RepaymentCommand, inGroup: ReadonlySet<string>): Refusal | undefined =>
  content.paidBy === undefined || inGroup.has(payingFor(content)) ? undefined : refuse('payer_not_in_group', 'paidBy')

/** Checks what needs no loan: amount and date. What passes waits under its key. */
function admit(command: RepaymentCommand, open: string, payers: ReadonlyMap<string, PayerRow>, pending: Map<string, Pending>): Refusal | undefined {
  if (pending.has(command.key)) return undefined
  const { content, actor, today } = command
  const amount = readAmount(content.amount, actor.currency, 'amount')
  if (isRefusal(amount)) return amount
  if (content.valueOn > today) return refuse('date_in_future', 'valueOn', { date: content.valueOn, today })
  if (content.late !== true && content.valueOn < open) return refuse('day_closed', 'valueOn', { date: content.valueOn, open })
  const text = formatAmount(amount, currencyOf(actor.currency)?.decimals ?? 2)
  const writtenOff = payers.get(content.loan)?.loan_status === 'written-off'
  const event: EventJson = writtenOff
    ? { id: newId(), type: 'recovery', on: content.valueOn, amount: text }
    : { id: newId(), type: 'repayment', on: content.valueOn, amount: text, ...(content.paidBy === undefined ? {} : { paidBy: content.paidBy }) }
  pending.set(command.key, { command, hash: contentHash(commandOf(command)), event, answer: undefined })
  return undefined
}

const dayOf = (date: string): number => parseDay(date) ?? 0
