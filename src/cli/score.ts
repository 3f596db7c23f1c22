import { scoreJson } from '#core/diagnostic/score-json.ts'
import { shippedFramework } from '#core/diagnostic/shipped.ts'
import type { Tool } from './run-tool.ts'

/** `twiza score`: an assessment in, its score with coverage, strengths, weaknesses and comparison out. */
export const scoreTool: Tool = (input) => {
  const answer = scoreJson(input, shippedFramework)
  return 'problems' in answer ? answer : { ok: answer }
}
