import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Endpoint } from '#contract/endpoint.ts'
import { call, newKey, type InputOf } from './call.ts'
import { ApiProblem } from './problem.ts'

export interface DoOptions<Answer> {
  /** Tags of features whose answers change besides the endpoint's own: `['loans', 'ledger']`. */
  readonly refresh?: readonly string[]
  readonly onDone?: (answer: Answer) => void
}

/**
 * A command: `const record = useDo(recordRepayment)`, then `record.mutate({ body })`.
 *
 * One idempotency key lasts until the command succeeds, so a second try after a lost answer posts nothing twice.
 */
export function useDo<Params, Query, Body, Answer>(
  endpoint: Endpoint<Params, Query, Body, Answer>,
  options: DoOptions<Answer> = {},
): UseMutationResult<Answer, ApiProblem, InputOf<Params, Query, Body>> {
  const client = useQueryClient()
  const key = useRef<string | undefined>(undefined)
  return useMutation<Answer, ApiProblem, InputOf<Params, Query, Body>>({
    mutationFn: (input) => {
      key.current ??= newKey()
      return call(endpoint, input, { key: key.current })
    },
    onError: (problem) => {
      // The key belongs to what went through; only a new one can carry other content.
      if (problem.code === 'key_reused') key.current = undefined
    },
    onSuccess: async (answer) => {
      key.current = undefined
      await refreshTags(client, [endpoint.tag, ...(options.refresh ?? [])])
      options.onDone?.(answer)
    },
  })
}

async function refreshTags(client: ReturnType<typeof useQueryClient>, tags: readonly string[]): Promise<void> {
  await Promise.all(tags.map((tag) => client.invalidateQueries({ queryKey: [tag], refetchType: 'active' })))
}
