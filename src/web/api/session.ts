import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { getSession, type Session } from '#contract/session.ts'
import { call } from './call.ts'
import { forgetSession, keptSession } from './kept-session.ts'
import { ApiProblem } from './problem.ts'
import { keyOf } from './use-ask.ts'

/** Who is signed in; null when nobody is. Asked once by the shell. */
export function useSessionQuery(): UseQueryResult<Session | null, ApiProblem> {
  return useQuery<Session | null, ApiProblem>({
    queryKey: keyOf(getSession),
    queryFn: ({ signal }) => call(getSession, {}, { signal }).catch(nobody),
    staleTime: 5 * 60_000,
  })
}

/** Without a connection: who was signed in on this device when a page was kept for such a day. */
function nobody(problem: unknown): Session | null {
  if (problem instanceof ApiProblem && problem.status === 401) {
    forgetSession()
    return null
  }
  const kept = problem instanceof ApiProblem && problem.offline ? keptSession() : undefined
  if (kept) return kept
  throw problem
}

/** Takes over a session that an answer brought; everything known of another person or organisation is forgotten. */
export function useEnterSession(): (session: Session | null) => void {
  const client = useQueryClient()
  return (session) => {
    forgetSession()
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== getSession.tag })
    client.setQueryData(keyOf(getSession), session)
  }
}

export const SessionContext = createContext<Session | null>(null)

/** The session of the signed-in person. Pages inside the shell always have one. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside the signed-in shell')
  return session
}

/** Whether the person holds a right in the organisation they act in: `const may = useMay(); may('loans.approve')`. */
export function useMay(): (right: string | undefined) => boolean {
  const { rights } = useSession()
  return (right) => right === undefined || right === 'signed-in' || right === 'public' || rights.includes(right)
}
