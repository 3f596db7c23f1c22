import { offersJson } from '#core/loan/offers-json.ts'
import type { Tool } from './run-tool.ts'

/** `twiza offers`: a loan, what the client can pay and the policy in, the offers out. */
export const offersTool: Tool = (input) => {
  const answer = offersJson(input)
  return 'problems' in answer ? answer : { ok: answer }
}
