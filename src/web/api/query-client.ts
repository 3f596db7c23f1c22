import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { getSession } from '#contract/session.ts'
import { ApiProblem, SIGN_IN_FIRST } from './problem.ts'
import { keyOf } from './use-ask.ts'

/** Answers live for half a minute; a session that the server has ended sends the shell to the sign-in page. */
export function createQueryClient(): QueryClient {
  const onError = (problem: unknown): void => {
    if (problem instanceof ApiProblem && problem.code === SIGN_IN_FIRST) {
      client.setQueryData(keyOf(getSession), null)
    }
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, problem) => count < 2 && problem instanceof ApiProblem && problem.passing,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
  return client
}
