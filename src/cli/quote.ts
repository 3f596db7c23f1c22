import { hasProblems } from '#core/loan/problem.ts'
import { quoteJson } from '#core/loan/quote-json.ts'
import type { Tool } from './run-tool.ts'

/** `twiza quote`: terms in, schedule, totals and price out. */
export const quoteTool: Tool = (input) => {
  const answer = quoteJson(input)
  return hasProblems(answer) ? { problems: answer.problems } : { ok: answer }
}
