import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { recordAnswers, recordOwnAnswers } from '#contract/diagnostics.ts'
import type { AnswerOutcome, NewAnswer } from '#contract/diagnostics/shapes.ts'
import type { AnswerJson } from '#core/diagnostic/assessment-json.ts'
import { call, newKey } from '#web/api/call.ts'
import { ownerOf } from '#web/api/kept-session.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { useSession } from '#web/api/session.ts'
import { forgetKept, keepAnswer, keptOf, markRefused, type KeptAnswer } from './kept-answers.ts'

export type Side = 'network' | 'member'

export interface KeptAnswers {
  readonly kept: readonly KeptAnswer[]
  /** Criteria that somebody else answered later. */
  readonly conflicts: ReadonlySet<string>
  readonly problem: ApiProblem | undefined
  readonly keep: (answer: AnswerJson) => void
  readonly send: () => void
}

const TRY_AGAIN = 20_000
const MOST = 500

/** Answers are facts: written on the device first, sent when there is a connection, forgotten when the server has them. */
export function useKeptAnswers(assessment: string, side: Side): KeptAnswers {
  const client = useQueryClient()
  const owner = ownerOf(useSession())
  const [kept, setKept] = useState<readonly KeptAnswer[]>([])
  const [conflicts, setConflicts] = useState<ReadonlySet<string>>(new Set())
  const [problem, setProblem] = useState<ApiProblem>()
  const sending = useRef(false)
  const reread = useCallback(async () => setKept(await keptOf(owner, assessment)), [owner, assessment])
  const send = useCallback(async () => {
    if (sending.current) return
    sending.current = true
    try {
      const waiting = (await keptOf(owner, assessment)).filter((each) => each.problem === undefined).slice(0, MOST)
      if (waiting.length === 0) return
      const outcomes = await sendBatch(assessment, side, waiting)
      setProblem(undefined)
      const lost = outcomes.filter(({ outcome }) => outcome === 'conflict').map(({ criterion }) => criterion)
      if (lost.length > 0) setConflicts((known) => new Set([...known, ...lost]))
      await settle(outcomes)
      await client.invalidateQueries({ queryKey: [side === 'network' ? recordAnswers.tag : recordOwnAnswers.tag] })
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      // Without a connection there is nothing to tell: what waits is shown, and goes by itself.
      setProblem(error.offline ? undefined : error)
    } finally {
      sending.current = false
      await reread()
    }
  }, [owner, assessment, side, client, reread])
  useEffect(() => {
    const first = setTimeout(() => void reread().then(send))
    const again = () => void send()
    const timer = setInterval(again, TRY_AGAIN)
    addEventListener('online', again)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
      removeEventListener('online', again)
    }
  }, [reread, send])
  const keep = (answer: AnswerJson) => {
    setConflicts((known) => new Set([...known].filter((each) => each !== answer.criterion)))
    void keepAnswer({ key: newKey(), owner, assessment, criterion: answer.criterion, madeAt: new Date().toISOString(), answer }).then(reread).then(send)
  }
  return { kept, conflicts, problem, keep, send: () => void send() }
}

async function sendBatch(id: string, side: Side, waiting: readonly KeptAnswer[]): Promise<readonly AnswerOutcome[]> {
  const answers = waiting.map(({ key, madeAt, answer }) => ({ ...answer, key, madeAt }) as NewAnswer)
  const endpoint = side === 'network' ? recordAnswers : recordOwnAnswers
  return (await call(endpoint, { params: { id }, body: { answers } }, { key: newKey() })).outcomes
}

async function settle(outcomes: readonly AnswerOutcome[]): Promise<void> {
  await forgetKept(outcomes.filter(({ outcome }) => outcome !== 'refused').map(({ key }) => key))
  for (const each of outcomes) if (each.outcome === 'refused') await markRefused(each.key, each.problems.map(({ message }) => message).join(' '))
}
