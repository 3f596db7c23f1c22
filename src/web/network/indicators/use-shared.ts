import type { UseQueryResult } from '@tanstack/react-query'
import { getSharingState } from '#contract/sharing.ts'
import type { Endpoint } from '#contract/endpoint.ts'
import type { InputOf } from '#web/api/call.ts'
import type { ApiProblem } from '#web/api/problem.ts'
import { useAsk } from '#web/api/use-ask.ts'

const EVERY_MS = 10_000

/**
 * Asks for what members share. Answers are kept under a mark of what is shared now: when a member withdraws, the mark changes
 * within seconds, also on a page that nobody touches, and what was answered before is never shown again.
 */
export function useShared<Params, Query, Body, Answer>(endpoint: Endpoint<Params, Query, Body, Answer>, input: InputOf<Params, Query, Body>): UseQueryResult<Answer, ApiProblem> {
  const state = useAsk(getSharingState, {}, { every: EVERY_MS, fresh: true })
  const marked = { ...(input as object), shared: state.data?.version } as InputOf<Params, Query, Body>
  return useAsk(endpoint, marked, { when: state.data !== undefined, fresh: true })
}
