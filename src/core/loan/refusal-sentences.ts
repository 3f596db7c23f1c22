import type { Refusal } from '../refusal.ts'

/** English sentences for the command line; desk and phone have words of their own in every language. */
const sentences: Readonly<Partial<Record<string, string>>> = {
  loan_not_disbursed: 'The loan has not been paid out yet.',
  loan_closed: 'The loan is closed: nothing is owed on it any more.',
  loan_written_off: 'The loan is written off: what comes in now is a recovery.',
  event_before_disbursement: 'Nothing can happen before the loan is paid out: give a date on or after the disbursement.',
  event_id_repeated: 'Two events have this id: give each its own.',
  event_unknown: 'There is no event with this id to reverse.',
  event_already_reversed: 'This event is reversed already.',
  event_not_reversible: 'A reversal cannot be reversed: record the event again.',
  reversal_before_event: 'The event {event} is of {on}, so it cannot be reversed before: give that date or a later one.',
  event_after_as_of: 'The event {event}, of {on}, is later than "asOf": give a later "asOf" or leave the event out.',
  disbursement_exceeds_principal: 'More is paid out than the principal agreed, {principal}.',
  waiver_exceeds_due: 'Only {due} of the {kind} is owed.',
  forgiveness_exceeds_due: 'Only {due} of the {kind} can be forgiven.',
  write_off_exceeds_balance: 'Only {balance} is owed.',
  recovery_without_write_off: 'Nothing was written off, so this is a repayment.',
  recovery_exceeds_written_off: 'Only {writtenOff} of what was written off is still to be recovered.',
  refund_exceeds_credit: 'The client has a credit of {credit} only.',
  nothing_left_to_renegotiate: 'Nothing is owed, so there is nothing to renegotiate.',
  nothing_to_come: 'Every instalment has fallen due, so there is none to change: spread the arrears as well.',
  no_arrears_to_spread: 'Nothing is late, so there are no arrears to share out.',
  reschedule_date_unknown: 'No instalment that is still owed falls due on {from}.',
  reschedule_goes_backwards: 'The new date, {to}, must be later than the old one, {from}, and than the day of the change.',
  change_repeated: 'The change "{change}" is made twice.',
  changes_contradict: 'These changes contradict each other: {first} and {second}.',
  capacity_never_amortises: 'With {amount} an instalment the loan is never repaid, even over {instalments}: at least {least} is needed.',
  fixed_instalment_never_amortises: 'With this instalment the loan is never repaid.',
  schedule_too_long: 'The schedule would have {instalments} instalments or end after the year 2199.',
  due_date_off_meeting: 'The group does not meet on {on}: choose a change that keeps its meeting days.',
  interest_pause_overlaps: 'Interest is paused already from {from} to {to}.',
}

/** A refusal in one English sentence, its facts filled in. */
export function refusalSentence({ refused, facts }: Refusal): string {
  const sentence = sentences[refused] ?? `Refused: ${refused.replaceAll('_', ' ')}.`
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(facts?.[name] ?? '?'))
}
