import { quoteOneOrGroup } from '#core/loan/group-json.ts'
import { hasProblems } from '#core/loan/problem.ts'
import type { Tool } from './run-tool.ts'

/** `twiza quote`: terms in, schedule, totals and price out; with a group, its members' too. */
export const quoteTool: Tool = (input) => {
  const answer = quoteOneOrGroup(input)
  return hasProblems(answer) ? { problems: answer.problems } : { ok: answer }
}
