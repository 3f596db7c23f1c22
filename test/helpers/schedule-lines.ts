import { hasProblems } from '#core/loan/problem.ts'
import { quoteJson } from '#core/loan/quote-json.ts'
import type { QuoteJson, TermsJson } from '#core/loan/terms-json.ts'

/** A schedule as lines that read like a published table: date, days, principal, interest, total, balance. */
export function scheduleLines(terms: TermsJson): string[] {
  return quoted(terms).schedule.map(({ dueOn, days, principal, interest, total, balance }) =>
    [dueOn, days, principal, interest, total, balance].join(' '),
  )
}

export function quoted(terms: TermsJson): QuoteJson {
  const answer = quoteJson(terms)
  if (hasProblems(answer)) throw new Error(answer.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return answer
}

/** A table as written in a test: one row a line, spaces as one likes. */
export function table(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
}
