import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Endpoint } from '#contract/endpoint.ts'
import { call, type InputOf } from './call.ts'
import type { ApiProblem } from './problem.ts'

export interface AskOptions {
  /** False: do not ask yet. */
  readonly when?: boolean
  /** Shows the former answer while a changed question (next page, another filter) is under way. */
  readonly keepFormer?: boolean
  /** Milliseconds after which the answer is asked for again while the page is open. */
  readonly every?: number
  /** Never shows an answer from before: another page that asked the same left nothing behind. */
  readonly fresh?: boolean
}

/** Asks an endpoint and keeps the answer fresh: `const loan = useAsk(getLoan, { params: { id } })`. */
export function useAsk<Params, Query, Body, Answer>(
  endpoint: Endpoint<Params, Query, Body, Answer>,
  input: InputOf<Params, Query, Body>,
  options: AskOptions = {},
): UseQueryResult<Answer, ApiProblem> {
  return useQuery<Answer, ApiProblem>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
    enabled: options.when ?? true,
    ...(options.keepFormer ? { placeholderData: keepPreviousData } : {}),
    ...(options.fresh ? { staleTime: 0, gcTime: 0 } : {}),
    ...(options.every ? { refetchInterval: options.every } : {}),
  })
}

/** The key under which an answer is kept; its first part is the feature's tag, by which a command refreshes. */
export function keyOf(endpoint: { tag: string; name: string }, input?: unknown): readonly unknown[] {
  return input === undefined ? [endpoint.tag, endpoint.name] : [endpoint.tag, endpoint.name, input]
}
