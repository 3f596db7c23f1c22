// What is typed into a report: on this device at once, on the server when the hand rests, so that a lost connection loses nothing.
import { useEffect, useRef, useState } from 'react'
import { saveFiguresDraft, type FindingJson, type PeriodParams } from '#contract/figures.ts'
import { useDo } from '#web/api/use-do.ts'
import { keepDraft, readDraft } from '#web/ui/draft.ts'
import { reportFrom, type ReportDays, type ReportValues } from './report-values.ts'

export interface Typed { readonly values: ReportValues; readonly unit: '1' | '1000'; readonly comments: Readonly<Record<string, string>> }

const REST_MS = 1_500
const RETRY_MS = 10_000

export const draftName = ({ months, periodTo }: PeriodParams): string => `figures ${months} ${periodTo}`

/** Comments that say something. */
export const saidOf = (comments: Typed['comments']): Record<string, string> => Object.fromEntries(Object.entries(comments).filter(([, said]) => said.trim() !== ''))

export function useReport(at: PeriodParams, days: ReportDays, first: Typed, known: readonly FindingJson[]) {
  const [typed, setTyped] = useState<Typed>(() => ({ ...first, ...readDraft<Typed>(draftName(at)) }))
  const [findings, setFindings] = useState(known)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const save = useDo(saveFiguresDraft, { onDone: (saved) => setFindings(saved.findings) })
  useEffect(() => () => clearTimeout(timer.current), [])
  const send = (next: Typed): void => {
    const body = { report: reportFrom(next.values, days, next.unit), comments: saidOf(next.comments) }
    // Without an answer, or where the key belonged to what went through before, it is sent again.
    save.mutate({ params: at, body }, { onError: (problem) => { if (problem.passing || problem.code === 'key_reused') sendAfter(next, problem.passing ? RETRY_MS : 0) } })
  }
  const sendAfter = (next: Typed, rest: number): void => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(next), rest)
  }
  const change = (part: Partial<Typed>): void => {
    const next = { ...typed, ...part }
    setTyped(next)
    keepDraft(draftName(at), next)
    sendAfter(next, REST_MS)
  }
  const rest = (): void => clearTimeout(timer.current)
  return { typed, change, rest, findings, save }
}
