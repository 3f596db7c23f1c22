// Brings what was typed to the server whenever there is a way: after a pause in typing, when the connection returns, and again
// and again with longer pauses while there is none.
import type { OpenedSurvey, SurveySending } from '#contract/surveys.ts'
import type { SurveyLanguage } from '#core/survey/definition.ts'
import { keepDraft, merged, type Draft } from './draft.ts'

export type ExchangeState = 'here' | 'there' | 'away' | 'sent' | 'sent-before' | 'refused' | 'closed'

const PAUSE = 1_500
const FIRST_WAIT = 3_000
const LONGEST_WAIT = 60_000

export const addressOf = (token: string): string => `/api/answer/${encodeURIComponent(token)}`

/** Undefined: no connection, or a server that is away. */
export async function openForm(token: string): Promise<OpenedSurvey | 'unknown' | undefined> {
  const response = await fetch(addressOf(token), { cache: 'no-store' }).catch(() => undefined)
  if (!response || response.status >= 500 || response.status === 429) return undefined
  return response.ok ? await response.json().catch(() => undefined) as OpenedSurvey | undefined : 'unknown'
}

export class Exchange {
  draft: Draft
  private readonly token: string
  private readonly isAnonymous: boolean
  private readonly language: () => SurveyLanguage
  private readonly tell: (state: ExchangeState) => void
  private readonly onMerged: () => void
  private timer: ReturnType<typeof setTimeout> | undefined
  private wait = FIRST_WAIT
  private busy = false

  constructor(given: { token: string; draft: Draft; isAnonymous: boolean; language: () => SurveyLanguage; tell: (state: ExchangeState) => void; onMerged: () => void }) {
    this.token = given.token
    this.draft = given.draft
    this.isAnonymous = given.isAnonymous
    this.language = given.language
    this.tell = given.tell
    this.onMerged = given.onMerged
    addEventListener('online', () => this.soon(0))
  }

  keep(draft: Draft): void {
    this.draft = draft
    keepDraft(this.token, draft)
  }

  /** Something was typed, or Send was pressed. */
  soon(pause = PAUSE): void {
    clearTimeout(this.timer)
    // Without names nothing leaves the telephone before it is sent.
    if (this.isAnonymous && !this.draft.final) return this.tell('here')
    this.timer = setTimeout(() => void this.exchange(), pause)
  }

  private async exchange(): Promise<void> {
    if (this.busy || (this.draft.changed.length === 0 && !this.draft.final)) return
    this.busy = true
    const going = this.draft
    const outcome = await this.post(going)
    this.busy = false
    if (outcome === 'again') return this.soon(0)
    if (outcome === 'away') return this.later()
    this.wait = FIRST_WAIT
    if (typeof outcome !== 'number') return this.tell(outcome)
    if (going.final) return this.tell('sent')
    this.keep({ ...this.draft, base: outcome, changed: this.draft.answers === going.answers ? [] : this.draft.changed })
    if (this.draft.changed.length > 0 || this.draft.final) this.soon()
    return this.tell('there')
  }

  private later(): void {
    this.tell('away')
    this.timer = setTimeout(() => void this.exchange(), this.wait)
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT)
  }

  /** The new revision, or what became of it. */
  private async post({ response, base, answers, final }: Draft): Promise<number | 'again' | ExchangeState> {
    const body: SurveySending = { response, base, answers: answers as SurveySending['answers'], language: this.language(), final }
    const answer = await fetch(addressOf(this.token), { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }).catch(() => undefined)
    if (!answer || answer.status >= 500 || answer.status === 429) return 'away'
    const told = await answer.json().catch(() => ({})) as { revision?: number; code?: string }
    if (answer.ok) return told.revision ?? base
    if (told.code === 'changed_meanwhile') return this.merge()
    if (told.code === 'survey_sent_already') return 'sent-before'
    return told.code === 'survey_not_open' || answer.status === 404 ? 'closed' : 'refused'
  }

  private async merge(): Promise<'again' | 'away' | ExchangeState> {
    const opened = await openForm(this.token)
    if (opened === undefined) return 'away'
    if (opened === 'unknown' || !opened.saved) return 'closed'
    this.keep(merged(this.draft, opened.saved))
    this.onMerged()
    return 'again'
  }
}
