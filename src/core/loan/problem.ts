/** What is wrong with an input: where (JSON path), which rule, and a sentence that says the way out. */
export interface Problem {
  /** "instalments.count", "fees[0].percent", "" for the whole. */
  readonly path: string
  readonly code: ProblemCode
  readonly message: string
}

export const problemCodes = [
  'not_json',
  'wrong_type',
  'unknown_field',
  'missing_field',
  'not_one_of',
  'not_a_date',
  'date_out_of_range',
  'date_out_of_order',
  'not_decimal',
  'too_precise',
  'too_large',
  'too_small',
  'not_positive',
  'negative',
  'unknown_currency',
  'too_many',
  'empty',
  'repeated',
  'contradiction',
  'sum_differs',
  'grace_beyond_term',
  'fixed_below_interest',
  'never_amortises',
  'off_step',
  'gap',
  'overlap',
  'reason_missing',
  'unknown_indicator',
  'unknown_criterion',
  'unknown_framework',
  'not_comparable',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export interface Problems {
  readonly problems: readonly Problem[]
}

export function hasProblems(value: object): value is Problems {
  return 'problems' in value
}
