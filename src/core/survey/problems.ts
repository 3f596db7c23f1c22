// What may be wrong with a definition or with answers: a closed list, each with words in the contract.

export const definitionProblems = [
  'missing', 'wrong_type', 'unknown_field', 'unknown_type', 'not_one_of', 'too_long', 'too_many', 'too_deep', 'name_shape', 'name_repeated', 'value_repeated', 'value_shape', 'out_of_order',
  'condition_unreadable', 'question_unknown', 'row_unknown', 'asks_itself', 'regex_unreadable', 'regex_costly', 'nothing_asked', 'choice_unknown', 'language_missing',
] as const
export type DefinitionProblemCode = (typeof definitionProblems)[number]

export interface DefinitionProblem {
  /** Dotted, such as `pages.0.elements.2.visibleIf`. */
  readonly path: string
  readonly code: DefinitionProblemCode
  /** A warning lets the form be kept and used; an error does not. */
  readonly level: 'error' | 'warning'
  readonly facts?: Readonly<Record<string, string | number>>
}

/** Writes a problem down; an error unless told. */
export type Note = (path: string, code: DefinitionProblemCode, facts?: DefinitionProblem['facts'], level?: DefinitionProblem['level']) => void

export const answerProblems = ['needed', 'not_asked', 'not_a_choice', 'not_text', 'not_number', 'not_date', 'not_email', 'not_phone', 'too_small', 'too_large', 'too_long', 'too_few', 'too_many', 'rule_broken', 'row_missing'] as const
export type AnswerProblemCode = (typeof answerProblems)[number]

export interface AnswerProblem {
  readonly question: string
  readonly code: AnswerProblemCode
  readonly facts?: Readonly<Record<string, string | number>>
}
