// What was typed, kept in the browser under its link until it has been sent: the page may be closed, the battery may die.
import type { OpenedSurvey } from '#contract/surveys.ts'
import type { Answers, SurveyLanguage } from '#core/survey/definition.ts'

export interface Draft {
  /** Made once for each filling: the same sent twice is one response. */
  readonly response: string
  readonly answers: Answers
  /** The server's revision that these answers build on. */
  readonly base: number
  /** Questions answered here since then. */
  readonly changed: readonly string[]
  readonly language?: SurveyLanguage
  readonly at: number
  /** Send was pressed: they go as soon as there is a connection. */
  readonly final: boolean
  readonly opened?: OpenedSurvey
}

const keyOf = (token: string): string => `twiza-answer-${token.slice(-24)}`

/** `crypto.randomUUID` is missing where the page does not come by HTTPS, as on a server in the next room. */
export function newResponse(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

export const emptyDraft = (): Draft => ({ response: newResponse(), answers: {}, base: 0, changed: [], at: 0, final: false })

export function readDraft(token: string): Draft {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(token)) ?? 'null') as Draft | null
    return kept !== null && typeof kept.response === 'string' && typeof kept.answers === 'object' ? kept : emptyDraft()
  } catch {
    return emptyDraft()
  }
}

/** A browser that keeps nothing (a full or private one) still lets one answer in one go. */
export function keepDraft(token: string, draft: Draft): void {
  try {
    localStorage.setItem(keyOf(token), JSON.stringify(draft))
  } catch {
    // Nothing to be done, and nothing lost while the page stays open.
  }
}

/**
 * Two telephones filled in the same form: what was answered here since the last exchange stays, the rest is theirs.
 */
export function merged(draft: Draft, saved: { readonly answers: Answers; readonly revision: number }): Draft {
  const mine = draft.changed.flatMap((name) => (Object.hasOwn(draft.answers, name) ? [[name, draft.answers[name]] as const] : []))
  const theirs = Object.entries(saved.answers).filter(([name]) => !draft.changed.includes(name))
  return { ...draft, answers: Object.fromEntries([...theirs, ...mine]), base: saved.revision }
}
