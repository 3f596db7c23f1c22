import { useEffect, useState } from 'react'
import { getAssessment, getOwnAssessment } from '#contract/diagnostics.ts'
import type { AssessmentDetailJson } from '#contract/diagnostics/shapes.ts'
import type { ApiProblem } from '#web/api/problem.ts'
import { useAsk } from '#web/api/use-ask.ts'
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
  const asked = side === 'network' ? ofNetwork : ofMember
  const [stored, setStored] = useState<AssessmentDetailJson>()
  const { data, error } = asked
  const offline = error?.offline === true
  useEffect(() => {
    if (data) void keepPage(`${side} ${id}`, data)
  }, [data, id, side])
  useEffect(() => {
    if (offline && !data) void readPage(`${side} ${id}`).then((page) => setStored(page as AssessmentDetailJson | undefined))
  }, [offline, data, id, side])
  const shown = data ?? (offline ? stored : undefined)
  return { data: shown, problem: shown ? undefined : (error ?? undefined), offline, retry: () => void asked.refetch() }
}
