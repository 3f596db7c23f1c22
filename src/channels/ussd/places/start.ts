// Who calls, where she stopped, and the menus.
import { refusalWords } from '#contract/refusals.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { say } from '#contract/words/say.ts'
import { isRefusal } from '#core/refusal.ts'
import { of, type Candidate } from '../known.ts'
import { cut } from '../layout.ts'
import { to, type Place, type View } from '../place.ts'
import { farewell, go, home, startState, type PlaceName, type Said, type State } from '../state.ts'
import { saidWords, startWords } from '../words.ts'

const NAME_MAX = 32
// Beside the news of an offer, Arabic leaves this much.
const NAME_MAX_TIGHT = 14

export const sayIn = ({ language }: State) => (message: Message, values: Parameters<typeof say>[2] = {}): string => say(language, message, values)

export const tell = (state: State, said: Said): string =>
  ('refusal' in said ? sayIn(state)(refusalWords[said.refusal.refused].phone, said.refusal.facts) : sayIn(state)(saidWords[said.say], said.values))

/** Where a menu's number leads. */
export const menu = (view: (state: State) => View['lines'], choices: readonly { readonly n: number; readonly words: Message }[]) => (state: State): View =>
  ({ lines: view(state), choices: choices.map(({ n, words }) => ({ n, text: sayIn(state)(words) })) })

const asCandidate = (state: State, { institution, client, language }: Candidate): State => home({ ...startState(language), who: { institution, client }, language: state.left?.language ?? language })

const who: Place = {
  needs: ['candidates'], open: true, root: true,
  arrive: (state, known) => {
    const [first, second] = of(known, 'candidates')
    if (first && !second) return asCandidate(state, first)
    if (first) return undefined
    return farewell(state, known.houseName === undefined ? { say: 'unknownNumber' } : { say: 'unknownNumberAt', values: { institution: cut(known.houseName, NAME_MAX) } })
  },
  show: (state, known) => ({
    lines: [sayIn(state)(startWords.whose)],
    choices: of(known, 'candidates').slice(0, 8).map((each, index) => ({ n: index + 1, text: labelOf(each, of(known, 'candidates')) })),
  }),
  answer: (state, typed, known) => {
    const chosen = of(known, 'candidates').slice(0, 8)[Number(typed) - 1]
    return chosen && to(asCandidate(state, chosen))
  },
}

/** The institution where that tells them apart, her given name where a telephone is shared. */
function labelOf(candidate: Candidate, all: readonly Candidate[]): string {
  const shared = all.filter(({ institution }) => institution === candidate.institution).length > 1
  const houses = new Set(all.map(({ institution }) => institution)).size > 1
  return [houses ? cut(candidate.institutionName, NAME_MAX) : '', shared ? cut(candidate.givenName, NAME_MAX) : ''].filter(Boolean).join(', ')
}

const resume: Place = {
  needs: ['candidates'], open: true, root: true,
  arrive: (state, known) => {
    const mine = state.left?.who
    return of(known, 'candidates').some(({ institution, client }) => institution === mine?.institution && client === mine.client) ? undefined : startState(state.language)
  },
  show: menu((state) => [sayIn(state)(startWords.resume)], [{ n: 1, words: startWords.yes }, { n: 2, words: startWords.no }]),
  answer: (state, typed) => {
    if (typed === '1' && state.left) return to({ ...state.left, unlocked: false, page: 0 })
    return typed === '2' ? to(startState(state.language)) : undefined
  },
}

const NOT_WORTH_IT: ReadonlySet<PlaceName> = new Set<PlaceName>(['who', 'resume', 'home', 'more', 'farewell'])
// What was half said of a secret is said from its beginning.
const FROM_BEGINNING: Partial<Record<PlaceName, PlaceName>> = { 'repeat-pin': 'new-pin', sign: 'offer' }

/** Where a cut session is taken up again; undefined where nothing is worth it. */
export function resumable({ notice: _notice, read: _read, left: earlier, beyond, ...left }: State): State | undefined {
  if (left.at === 'resume') return earlier
  const at = left.at === 'gate' ? beyond : (FROM_BEGINNING[left.at] ?? left.at)
  if (left.who === undefined || at === undefined || NOT_WORTH_IT.has(at)) return undefined
  return { ...left, at, page: 0, unlocked: false, trail: left.trail.filter((each) => each !== at) }
}

const homePlace: Place = {
  needs: ['client', 'cases'], weighs: [], open: true, root: true,
  show: (state, known) => {
    const t = sayIn(state)
    const waits = of(known, 'cases').some((each) => each.state === 'offered')
    const choices = [startWords.loan, startWords.pay, startWords.relief, startWords.more]
    return {
      lines: [cut(of(known, 'client').institutionName, waits && state.language === 'ar' ? NAME_MAX_TIGHT : NAME_MAX), waits ? t(startWords.offerWaits) : ''],
      choices: choices.map((words, index) => ({ n: index + 1, text: t(words) })),
    }
  },
  answer: (state, typed, { turnKey }) => {
    const next: Readonly<Record<string, () => State>> = {
      1: () => go(state, 'pick-loan', { goal: 'loan' }),
      2: () => go(state, 'pick-loan', { goal: 'pay' }),
      3: () => go(state, 'pick-loan', { goal: 'reason', draft: { key: turnKey } }),
      4: () => go(state, 'more'),
    }
    const chosen = next[typed]
    return chosen && to(chosen())
  },
}

const more: Place = {
  needs: [], open: true,
  show: menu(() => [], [{ n: 1, words: startWords.requests }, { n: 2, words: startWords.pin }, { n: 3, words: startWords.language }]),
  answer: (state, typed) => {
    const next: PlaceName | undefined = ({ 1: 'cases', 2: 'new-pin', 3: 'language' } as const)[typed]
    return next && to(go(state, next))
  },
}

const LANGUAGES = ['en', 'fr', 'ar', 'rw'] as const

const language: Place = {
  needs: [], weighs: ['client'], open: true,
  show: menu(() => [], [
    { n: 1, words: startWords.english }, { n: 2, words: startWords.french }, { n: 3, words: startWords.arabic }, { n: 4, words: startWords.kinyarwanda },
  ]),
  answer: (state, typed) => {
    const chosen = LANGUAGES[Number(typed) - 1]
    return chosen && { act: { do: 'speak', language: chosen }, state }
  },
  after: (state, outcome, _known, act) => {
    if (isRefusal(outcome) || act.do !== 'speak') return to(home(state))
    return to(home({ ...state, language: act.language }, { say: 'languageSet' }))
  },
}

const farewellPlace: Place = {
  needs: [], open: true, root: true,
  show: (state) => ({ lines: state.farewell ? [tell(state, state.farewell)] : [], end: true }),
  answer: () => undefined,
}

export const startPlaces = { who, resume, home: homePlace, more, language, farewell: farewellPlace }
