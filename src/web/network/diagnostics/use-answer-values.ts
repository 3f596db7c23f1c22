import { useState } from 'react'
import type { AnswerJson, EvidenceJson, RiskExposure } from '#core/diagnostic/assessment-json.ts'
import { ownerOf } from '#web/api/kept-session.ts'
import { useSession } from '#web/api/session.ts'
import { forgetBegun, keepBegun, readBegun } from './begun-answers.ts'

export const NA = 'na'

export interface AnswerValues {
  /** A level, `na`, or nothing yet. */
  readonly choice: string
  readonly reason: string
  readonly comment: string
  readonly exposure: RiskExposure | ''
  readonly evidence: readonly EvidenceJson[]
}

export interface AnswerFields {
  readonly values: AnswerValues
  readonly set: (part: Partial<AnswerValues>) => void
  /** What is shown was typed before a reload and is not kept yet. */
  readonly begun: boolean
  readonly afresh: () => void
  readonly done: () => void
}

/** What is typed of one answer; a reload loses nothing of it. */
export function useAnswerValues(assessment: string, criterion: string, answer: AnswerJson | undefined, readOnly: boolean): AnswerFields {
  const of = { owner: ownerOf(useSession()), assessment, criterion }
  const [found] = useState(() => (readOnly ? undefined : readBegun<AnswerValues>(of)))
  const [begun, setBegun] = useState(found !== undefined)
  const [values, setValues] = useState(found ?? valuesOf(answer))
  const set = (part: Partial<AnswerValues>) => {
    const next = { ...values, ...part }
    setValues(next)
    keepBegun(of, next)
  }
  const afresh = () => {
    forgetBegun(of)
    setBegun(false)
    setValues(valuesOf(answer))
  }
  return { values, set, begun, afresh, done: () => forgetBegun(of) }
}

const valuesOf = (answer: AnswerJson | undefined): AnswerValues => ({
  choice: answer?.na === true ? NA : answer?.value === undefined ? '' : String(answer.value), reason: answer?.reason ?? '', comment: answer?.comment ?? '', exposure: answer?.riskExposure ?? '', evidence: answer?.evidence ?? [],
})

/** Undefined while the answer is not complete. A maturity that somebody gave by another way stays. */
export function answerOf(criterion: string, { choice, reason, comment, exposure, evidence }: AnswerValues, before: AnswerJson | undefined): AnswerJson | undefined {
  const isNa = choice === NA
  if (isNa ? reason.trim() === '' : choice === '') return undefined
  const shown = evidence.filter((each) => each.document || each.interview)
  return {
    criterion, ...(isNa ? { na: true, reason: reason.trim() } : { value: choice }), ...(!isNa && before?.maturity !== undefined && { maturity: before.maturity }),
    ...(exposure !== '' && !isNa && { riskExposure: exposure }), ...(comment.trim() !== '' && { comment: comment.trim() }), ...(shown.length > 0 && { evidence: shown }),
  }
}
