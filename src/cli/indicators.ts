import { indicatorsJson } from '#core/indicators/indicators-json.ts'
import type { Tool } from './run-tool.ts'

/** `twiza indicators`: figures of a period in, indicators with what they are made of out. */
export const indicatorsTool: Tool = (input) => {
  const answer = indicatorsJson(input)
  return 'problems' in answer ? answer : { ok: answer }
}
