import { useEffect, useState } from 'react'
import { getAssessment, getOwnAssessment } from '#contract/diagnostics.ts'
import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import type { ApiProblem } from '#web/api/problem.ts'
import { useAsk } from '#web/api/use-ask.ts'
import { ownerOf } from '#web/api/kept-session.ts'
import { useSession } from '#web/api/session.ts'
import { keepPage, readPage } from './kept-answers.ts'
import type { Side } from './use-kept-answers.ts'

export interface AssessmentRead {
  readonly data: AssessmentDetailJson | undefined
  readonly problem: ApiProblem | undefined
  /** What is shown was read before; there is no connection now. */
  readonly offline: boolean
  readonly retry: () => void
}

/** An assessment, also without a connection as it was last read on this device. */
export function useAssessment(id: string, side: Side): AssessmentRead {
  const ofNetwork = useAsk(getAssessment, { params: { id } }, { when: side === 'network' })
  const ofMember = useAsk(getOwnAssessment, { params: { id } }, { when: side === 'member' })
  const owner = ownerOf(useSession())
  const asked = side === 'network' ? ofNetwork : ofMember
  const [stored, setStored] = useState<AssessmentDetailJson>()
  const { data, error } = asked
  // The browser knows at once that it has no connection; a question finds out after trying again.
  const offline = error?.offline === true || (!data && !navigator.onLine)
  useEffect(() => {
    if (data) void keepPage(owner, side, data)
  }, [data, owner, side])
  useEffect(() => {
    if (offline && !data) void readPage(owner, side, id).then(setStored)
  }, [offline, data, owner, id, side])
  const shown = data ?? (offline ? stored : undefined)
  return { data: shown, problem: shown ? undefined : (error ?? undefined), offline, retry: () => void asked.refetch() }
}
