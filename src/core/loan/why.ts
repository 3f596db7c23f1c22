/** Why an offer is made, or why none is: a code for other languages, its facts, and the English sentence. */
export interface Why {
  readonly code: WhyCode
  readonly facts: Readonly<Record<string, string | number>>
}

const sentences = {
  arrears_shared: 'What is late is shared over the instalments that remain; none passes {capacity}.',
  within_capacity: 'The fewest instalments of at most {capacity} that repay the loan: {instalments}, the last one smaller.',
  holiday_then_capacity: '{holiday instalment} without payment first, then at most {capacity} each over {instalments instalment}.',
  extended: '{added instalment} more, all alike, so that none passes {capacity}.',
  holiday_then_extended: '{holiday instalment} without payment first, then {added instalment} more than before, so that none passes {capacity}.',
  holiday_only: '{holiday instalment} without payment, then the loan goes on; none passes {capacity}.',
  moved: 'The due dates move to {from}, from when she can pay; no instalment passes {capacity}.',
  lower_rate: 'The rate falls to {rate} % a year, with the fewest instalments of at most {capacity}: {instalments}.',
  penalties_forgiven: 'Penalties are forgiven, and the rest is repaid in the fewest instalments of at most {capacity}: {instalments}.',
  chosen_by_officer: 'The changes that were asked for, computed.',
  nothing_owed: 'Nothing is owed on this loan, so there is nothing to change.',
  not_paid_out: 'The loan has not been paid out yet.',
  written_off: 'The loan is written off.',
  too_many_renegotiations: 'The policy allows {most renegotiation} of a loan and this one has had them.',
  too_soon_after_the_last: 'The policy asks for {months month} between renegotiations; the last was on {last}.',
  capacity_below_interest: '{capacity} does not cover the interest: at least {least} an instalment is needed within the policy.',
  policy_too_narrow: 'Nothing that the policy allows brings the instalment to {capacity}; the smallest within it is {least}.',
  leaves_meetings: 'What would do falls due on days on which the group does not meet, the first on {on}.',
  arrears_cannot_move: 'What is late, {arrears}, would stay due at once: the policy allows no way to share or move it.',
} as const

export type WhyCode = keyof typeof sentences
export const whyCodes = Object.keys(sentences) as readonly WhyCode[]

export function why(code: WhyCode, facts: Why['facts'] = {}): Why {
  return { code, facts }
}

/** The English sentence, its facts filled in; "{holiday instalment}" counts. */
export function sentenceOf({ code, facts }: Why): string {
  return sentences[code].replace(/\{(\w+)(?: ([a-z ]+))?\}/g, (_, name: string, noun: string | undefined) => {
    const fact = facts[name] ?? ''
    return noun === undefined ? String(fact) : `${fact} ${noun}${fact === 1 ? '' : 's'}`
  })
}
