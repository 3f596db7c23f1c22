/**
 * A refusal is a value: a code from a closed list and the facts its words need.
 * Each feature adds its own codes here; adding one breaks the build until it has words in every language.
 */
export const loanRefusals = [
  'loan_not_disbursed',
  'loan_closed',
  'loan_written_off',
  'event_before_disbursement',
  'event_id_repeated',
  'event_unknown',
  'event_already_reversed',
  'event_not_reversible',
  'event_after_as_of',
  'disbursement_exceeds_principal',
  'waiver_exceeds_due',
  'forgiveness_exceeds_due',
  'write_off_exceeds_balance',
  'recovery_without_write_off',
  'recovery_exceeds_written_off',
  'refund_exceeds_credit',
  'nothing_left_to_renegotiate',
  'no_arrears_to_spread',
  'reschedule_date_unknown',
  'reschedule_goes_backwards',
  'change_repeated',
  'changes_contradict',
  'capacity_never_amortises',
  'fixed_instalment_never_amortises',
  'schedule_too_long',
  'interest_pause_overlaps',
] as const

/** What any command may be refused for. */
export const commonRefusals = [
  'not_found',
  'not_allowed',
  'sign_in_first',
  'key_missing',
  'key_reused',
  'input_invalid',
  'changed_meanwhile',
  'same_person',
  'too_many_tries',
  'try_again_later',
  'duplicate',
  'in_use',
] as const

export const refusalCodes = [...commonRefusals, ...loanRefusals] as const

export type RefusalCode = (typeof refusalCodes)[number]

export interface Refusal {
  readonly refused: RefusalCode
  /** Dotted path of the field at fault, such as `amount` or `members.2.share`. */
  readonly path?: string
  /** What the words of the refusal name: amounts in major units, dates as yyyy-mm-dd. */
  readonly facts?: Readonly<Record<string, string | number>>
  /** Further problems found in the same input, so that none hides behind the first. */
  readonly also?: readonly Refusal[]
}

export function refuse(refused: RefusalCode, path?: string, facts?: Refusal['facts']): Refusal {
  return { refused, ...(path === undefined ? {} : { path }), ...(facts === undefined ? {} : { facts }) }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
