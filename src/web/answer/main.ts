// The page behind a link: what follows the # is the token, so that it stands in no server's log.
import { directionOf, isLanguage, LANGUAGE_NAMES, languageFor, type Language } from '#contract/words/language.ts'
import type { OpenedSurvey } from '#contract/surveys.ts'
import { textIn, type Definition } from '#core/survey/definition.ts'
import { emptyDraft, keepDraft, merged, readDraft, type Draft } from './draft.ts'
import { element } from './element.ts'
import { Exchange, openForm, type ExchangeState } from './exchange.ts'
import { formView } from './form-view.ts'
import { answerWords, dayIn, tell } from './words.ts'

const RETRY = 5_000
const place = document.querySelector('#answer')
const token = location.hash.slice(1)

void navigator.serviceWorker?.register('/answer/sw.js', { scope: '/answer/' }).catch(() => undefined)
addEventListener('hashchange', () => location.reload())
void begin()

async function begin(): Promise<void> {
  const draft = readDraft(token)
  const guess = draft.language ?? languageFor(navigator.languages.join(','))
  say(guess, answerWords.opening[guess])
  const opened = await openForm(token)
  if (opened === 'unknown') return say(guess, answerWords.unknown[guess])
  const known = opened ?? draft.opened
  if (known) return show(known, draft, opened === undefined)
  say(guess, answerWords.noConnection[guess])
  setTimeout(() => void begin(), RETRY)
  return undefined
}

function say(language: Language, text: string, ...more: HTMLElement[]): void {
  document.documentElement.lang = language
  document.documentElement.dir = directionOf(language)
  place?.replaceChildren(element('main', { class: 'sv-page' }, element('p', { role: 'status' }, text), ...more))
}

function show(opened: OpenedSurvey, draft: Draft, isAway: boolean): void {
  const language = languageOf(opened, draft)
  if (opened.state === 'early') return say(language, tell(language, answerWords.early, { day: dayIn(language, opened.opensOn) }))
  if (opened.state === 'sent') return say(language, answerWords.sentBefore[language])
  if (opened.state === 'closed' || opened.content === undefined) return say(language, answerWords.closed[language])
  const current: Draft = { ...(opened.saved && opened.saved.revision > draft.base ? merged(draft, opened.saved) : draft), language, opened }
  keepDraft(token, current)
  new Answering(opened, current, language, isAway).begin()
  return undefined
}

function languageOf({ languages, language }: OpenedSurvey, draft: Draft): Language {
  const wished = draft.language ?? languageFor(navigator.languages.join(','), language)
  return languages.includes(wished) ? wished : languages.includes(language) ? language : languages[0] ?? 'en'
}

// A name keeps its own direction inside a sentence of the other.
const isolated = (name: string): string => `\u2068${name}\u2069`

class Answering {
  private readonly opened: OpenedSurvey
  private readonly form: Definition
  private readonly exchange: Exchange
  private readonly isAway: boolean
  private readonly state = element('p', { class: 'sv-state', role: 'status' })
  private language: Language

  constructor(opened: OpenedSurvey, draft: Draft, language: Language, isAway: boolean) {
    this.opened = opened
    this.form = opened.content as unknown as Definition
    this.language = language
    this.isAway = isAway
    this.exchange = new Exchange({
      token, draft, isAnonymous: opened.anonymous, language: () => this.language, tell: (state) => this.tellState(state), onMerged: () => this.draw(),
    })
  }

  begin(): void {
    if (this.exchange.draft.final) this.waiting()
    else this.draw()
    if (this.isAway) this.tellState('away')
    if (this.exchange.draft.final || this.exchange.draft.changed.length > 0) this.exchange.soon(0)
  }

  private draw(): void {
    const { opened, language, exchange: { draft } } = this
    document.documentElement.lang = language
    document.documentElement.dir = directionOf(language)
    document.title = textIn(this.form.title, language)
    const view = formView({
      definition: this.form, language, answers: draft.answers, at: draft.at,
      onChange: (answers, name) => {
        this.exchange.keep({ ...this.exchange.draft, answers: { ...answers }, changed: [...new Set([...this.exchange.draft.changed, name])] })
        this.exchange.soon()
      },
      onTurn: (at) => this.exchange.keep({ ...this.exchange.draft, at }),
      onSend: () => {
        this.exchange.keep({ ...this.exchange.draft, final: true })
        this.waiting()
        this.exchange.soon(0)
      },
    })
    const values = { network: isolated(opened.network), member: isolated(opened.member ?? '') }
    place?.replaceChildren(element('main', { class: 'sv-page' },
      element('div', { class: 'sv-top' }, element('span', { class: 'sv-hint' }, tell(language, answerWords.asks, values)), opened.languages.length > 1 && this.languages()),
      element('h1', {}, textIn(this.form.title, language)),
      this.form.description !== undefined && element('p', {}, textIn(this.form.description, language)),
      element('p', { class: 'sv-hint' }, tell(language, opened.anonymous ? answerWords.nameless : answerWords.named, values), ' ', tell(language, answerWords.until, { day: dayIn(language, opened.closesOn) }), '.'),
      view.root, this.state))
  }

  private languages(): HTMLElement {
    const field = element('select', { 'aria-label': answerWords.language[this.language] }, ...this.opened.languages.map((each) => element('option', { value: each, ...(each === this.language && { selected: true }) }, LANGUAGE_NAMES[each])))
    field.addEventListener('change', () => {
      if (!isLanguage(field.value)) return
      this.language = field.value
      this.exchange.keep({ ...this.exchange.draft, language: field.value })
      this.draw()
    })
    return field
  }

  private waiting(): void {
    say(this.language, answerWords.waiting[this.language])
  }

  private tellState(state: ExchangeState): void {
    const { language } = this
    if (state === 'sent' || state === 'sent-before') return this.thank(state)
    if (state === 'closed') return say(language, answerWords.closed[language])
    if (state === 'refused') {
      this.exchange.keep({ ...this.exchange.draft, final: false })
      this.draw()
    }
    const words = { here: answerWords.keptHere, there: answerWords.keptThere, away: answerWords.offline, refused: answerWords.refused }[state]
    this.state.textContent = words[language]
    this.state.toggleAttribute('data-away', state === 'away')
    return undefined
  }

  private thank(state: 'sent' | 'sent-before'): void {
    const { language, form, opened } = this
    keepDraft(token, { ...emptyDraft(), language })
    const own = state === 'sent' && form.completedHtml !== undefined ? [element('p', {}, textIn(form.completedHtml, language))] : []
    const again = element('button', { type: 'button' }, answerWords.another[language])
    again.addEventListener('click', () => location.reload())
    say(language, (state === 'sent' ? answerWords.sent : answerWords.sentBefore)[language], ...own, ...(opened.member === undefined ? [again] : []))
  }
}
