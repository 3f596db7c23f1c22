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
  'reversal_before_event',
  'event_after_as_of',
  'disbursement_exceeds_principal',
  'waiver_exceeds_due',
  'forgiveness_exceeds_due',
  'write_off_exceeds_balance',
  'recovery_without_write_off',
  'recovery_exceeds_written_off',
  'refund_exceeds_credit',
  'nothing_left_to_renegotiate',
  'nothing_to_come',
  'no_arrears_to_spread',
  'reschedule_date_unknown',
  'reschedule_goes_backwards',
  'change_repeated',
  'changes_contradict',
  'capacity_never_amortises',
  'fixed_instalment_never_amortises',
  'schedule_too_long',
  'interest_pause_overlaps',
  'due_date_off_meeting',
] as const

/** The books. */
export const ledgerRefusals = [
  'account_unknown',
  'account_closed',
  'account_in_use',
  'account_not_manual',
  'entry_unbalanced',
  'entry_already_reversed',
  'entry_of_another_source',
  'date_in_future',
  'day_closed',
] as const

/** Lending: products, applications, disbursement, repayments. */
export const lendingRefusals = [
  'amount_not_positive',
  'amount_malformed',
  'amount_too_precise',
  'amount_too_large',
  'amount_outside_limits',
  'count_outside_limits',
  'rate_outside_limits',
  'first_due_outside_window',
  'terms_refused',
  'limits_out_of_order',
  'product_retired',
  'client_not_active',
  'client_not_in_group',
  'guarantor_is_borrower',
  'loan_state',
  'approval_raises',
  'settlement_too_little',
  'repayments_first',
  'group_meets_otherwise',
  'not_one_group_loan',
  'payer_not_in_group',
] as const

/** What relief and the policy for it refuse. */
export const reliefRefusals = [
  'case_already_open',
  'case_cannot',
  'loan_not_running',
  'offers_none_fit',
  'offer_not_presented',
  'offer_expired',
  'offer_already_accepted',
  'offer_outdated',
  'offer_outside_policy',
  'signature_missing',
  'guarantor_consent_missing',
  'guarantor_unknown',
  'approval_already_given',
  'decided_before',
  'head_office_decides',
  'appeal_too_late',
  'undo_no_longer_possible',
  'policy_missing',
  'policy_already_proposed',
  'policy_not_proposed',
  'policy_contradicts',
  'drive_cannot',
  'drive_empty',
  'moratorium_missing',
  'moratorium_only_defers',
] as const

/** Clients, groups and what is attached to them. */
export const clientRefusals = [
  'duplicate_suspected',
  'duplicate_reason_missing',
  'identity_taken',
  'identity_incomplete',
  'phone_invalid',
  'date_before',
  'age_unlikely',
  'dependants_exceed_household',
  'branch_unknown',
  'officer_unknown',
  'client_unknown',
  'client_still_in_group',
  'client_in_another_group',
  'client_of_another_branch',
  'client_owes',
  'transfer_changes_nothing',
  'status_unchanged',
  'group_dissolved',
  'group_has_members',
  'group_has_loans',
  'member_already',
  'member_repeated',
  'role_taken_twice',
  'file_empty',
  'file_too_large',
  'file_not_what_it_says',
  'attachment_withdrawn',
] as const

/** A client's telephone: her PIN, the branch's code, messages. */
export const phoneRefusals = [
  'client_without_phone',
  'code_missing',
  'code_wrong',
  'pin_missing',
  'pin_wrong',
  'pin_locked',
  'pin_shape',
  'pin_weak',
  'pin_differs',
  'message_not_failed',
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

/** Signing in, staff, roles, branches and the server's own edge. */
export const peopleRefusals = [
  'wrong_sign_in',
  'second_factor_needed',
  'second_factor_wrong',
  'second_factor_on',
  'password_wrong',
  'password_too_short',
  'password_is_user_name',
  'password_unchanged',
  'password_must_change',
  'no_organisation',
  'user_name_taken',
  'email_taken',
  'right_not_held',
  'own_roles',
  'last_administrator',
  'user_of_elsewhere',
  'agreement_state',
  'branch_closed',
  'foreign_origin',
  'body_too_large',
  'body_unreadable',
  'media_type_unknown',
] as const

/** Questionnaires of a network. */
export const surveyRefusals = [
  'form_has_problems',
  'form_asks_identity',
  'campaign_ended',
  'survey_not_open',
  'survey_sent_already',
  'survey_answer_refused',
  'survey_without_names',
  'workbook_unreadable',
  'workbook_with_macros',
] as const

/** Action plans of members. */
export const planRefusals = [
  'plan_state',
  'plan_same_person',
  'plan_percent_back',
  'plan_evidence_missing',
  'plan_stage_skipped',
  'plan_stage_unknown',
  'plan_sample_missing',
  'plan_sample_too_small',
  'plan_sample_fails',
  'plan_over_budget',
  'recommendation_of_another',
  'recommendation_dropped',
  'recommendation_served',
] as const

/** Frameworks and assessments. */
export const diagnosticRefusals = [
  'framework_unreadable',
  'framework_version_taken',
  'framework_closed',
  'framework_of_another_slug',
  'criterion_has_answers',
  'answer_unreadable',
  'answers_missing',
  'assessment_state',
  'assessment_external',
  'not_comparable',
] as const

/** Figures of an institution: reports, workbooks, what accounts feed. */
export const figureRefusals = [
  'figures_unreadable',
  'figures_contradict',
  'figures_uncommented',
  'correction_without_reason',
  'books_report_themselves',
  'marks_contradict',
  'formula_unreadable',
  'period_not_over',
  'mapping_incomplete',
  'sheet_unreadable',
  'sheet_with_macros',
  'sheet_of_another_period',
] as const

export const refusalCodes = [...figureRefusals, ...commonRefusals, ...surveyRefusals, ...clientRefusals, ...peopleRefusals, ...reliefRefusals, ...phoneRefusals, ...ledgerRefusals, ...lendingRefusals, ...loanRefusals, ...planRefusals, ...diagnosticRefusals] as const

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
