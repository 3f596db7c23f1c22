// Every screen in every language, found by walking through the menus with the longest names and the largest amounts.
import { describe, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '#contract/words/language.ts'
import { refusalWords, sayRefusal } from '#contract/refusals.ts'
import { reasonWords } from '#contract/relief-words.ts'
import type { Message } from '#contract/words/catalogue.ts'
import { fitsScreen, measureText } from '#contract/words/text-length.ts'
import { caseReasons, caseStates } from '#core/loan/case-can.ts'
import { refusalCodes, refuse, type Refusal } from '#core/refusal.ts'
import type { ClientCase, OfferToRead } from '#institution/renegotiation/door.ts'
import type { Asked, Known, Need } from './known.ts'
import { pagesOf, phoneText } from './layout.ts'
import { answered } from './menus.ts'
import type { Act, Outcome } from './place.ts'
import { places } from './places/all.ts'
import { resumable } from './places/start.ts'
import { settle, type House, type Scene } from './settle.ts'
import { startState, type State } from './state.ts'
import * as allWords from './words.ts'

const { saidWords } = allWords

const LONG = 'Association marocaine de solidarité sans frontières pour le crédit rural d’Aït Benhaddou'
const NAMES = { en: LONG, fr: LONG, ar: 'قرض الأنشطة القروية والسياحة الجبلية والصناعة التقليدية', rw: LONG }
const HUGE = { MAD: '999999999.99', RWF: '99999999999' } as const
type Currency = keyof typeof HUGE

const reference = (letter: string, n: number): string => `${letter}${n}99999999`

function factsOf(currency: Currency, access: Asked['access'], candidates: number, language: Language, turned = false): Asked {
  const amount = HUGE[currency]
  const one = (n: number): ClientCase => ({
    id: `case-${n}`, number: reference('R', n), state: caseStates[n] ?? 'requested', loan: 'loan-99', loanNumber: reference('L', n), reason: 'disaster',
    capacity: { amount, every: 3, unit: 'month' }, openedOn: '2026-09-30', decideBy: '2026-09-30', offersExpireOn: '2028-09-30', appealUntil: '2028-09-30', refusedBecause: LONG.repeat(4),
  })
  const offer = (n: number): OfferToRead => ({
    case: `case-${caseStates.indexOf('offered')}`, caseNumber: reference('R', 3), offer: `offer-${n}`, loan: 'loan-0', loanNumber: reference('L', n), currency, instalment: amount, total: amount,
    extra: n % 2 === 0 ? amount : `-${amount}`, count: 120, every: 3, unit: 'month', firstDueOn: '2026-09-30', lastDueOn: '2056-09-30', expiresOn: '2026-09-30', text: LONG, hash: 'h',
  })
  return {
    client: { name: LONG, givenName: LONG, institutionName: LONG, branchName: LONG, currency, today: '2026-09-15' }, access,
    candidates: Array.from({ length: candidates }, (_, n) => ({ institution: `i-${n >> 1}`, client: `c-${n}`, institutionName: LONG, givenName: LONG, language })),
    loans: [0, 1, 2].map((n) => ({
      id: `loan-${n}`, number: reference('L', n), productNames: NAMES, currency, due: n === 1 ? '0.00' : amount, lateCount: n === 2 ? 0 : 119, lateSince: n === 2 ? undefined : '2026-09-30',
      remaining: amount, next: [1, 2, 3].map(() => ({ on: '2026-09-30', amount })), lastDueOn: '2056-09-30',
    })),
    // The newest eight are listed, so the list is looked at from both ends.
    cases: caseStates.map((_, n) => one(turned ? caseStates.length - 1 - n : n)), offers: [0, 1, 2, 3].map(offer),
  }
}

const facts = (asked: Asked, needs: readonly Need[], turnKey: string): Known => ({ turnKey, ...Object.fromEntries(needs.map((need) => [need, asked[need]])) })

const house = (asked: Asked, outcome: (act: Act) => Outcome, language: Language): House => ({
  language, know: async (_state, needs, turnKey) => facts(asked, needs, turnKey), act: async (_state, act) => outcome(act),
})

const REFUSED: readonly Refusal[] = [
  refuse('pin_wrong', undefined, { left: 4 }), refuse('pin_locked'), refuse('pin_weak'), refuse('pin_differs'), refuse('code_wrong', undefined, { left: 1 }),
  refuse('offer_already_accepted'), refuse('case_already_open', 'loan', { number: 'R1' }),
]
const DONE: readonly Outcome[] = [{ done: true, number: reference('R', 1), state: 'applied' }, { done: true, number: reference('R', 1), state: 'cooling-off' }]
const INPUTS = ['0', '00', '1', '2', '3', '4', '5', '6', '7', '8', '9', '500', '', 'abc'] as const

/** What makes one screen another; drafts count as one, the longest are looked at apart. */
function placeKey({ at, page, notice, goal, beyond, loan, case: request, offer }: State): string {
  const matters = /^(pick-loan)$/.test(at) ? goal : /^(gate|new-pin|repeat-pin)$/.test(at) ? beyond : /^(loan|pay|reason)$/.test(at) ? loan
    : /^(case|withdraw|appeal)$/.test(at) ? request : /^(offer|sign|decline)$/.test(at) ? offer : ''
  return JSON.stringify([at, page, notice, matters])
}

/** Every scene that can be reached, whatever the doors answer. Drafts count as one, the longest is looked at apart. */
async function walk(asked: Asked, first: State, within: (at: State['at']) => boolean = () => true): Promise<Scene[]> {
  const scenes = new Map<string, Scene>()
  const queue: State[] = []
  const visit = async (state: State, outcome: Outcome, move: Parameters<typeof settle>[1] = { to: state }): Promise<void> => {
    const scene = await settle(house(asked, () => outcome, state.language), move, 'ussd-test')
    const key = placeKey(scene.state)
    if (scenes.has(key)) return
    scenes.set(key, scene)
    // In another language she is where that language's own walk begins.
    if (!scene.screen.end && scene.state.language === first.language && within(scene.state.at)) queue.push(scene.state)
  }
  await visit(first, refuse('pin_wrong', undefined, { left: 4 }))
  for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
    const { known } = await settle(house(asked, () => ({ done: true }), state.language), { to: state }, 'ussd-test')
    const acts = new Set<string>()
    for (const input of INPUTS) {
      const move = answered(state, input, known)
      // Whatever she typed for a PIN, the doors may answer anything.
      if ('act' in move && acts.has(move.act.do)) continue
      if ('act' in move) acts.add(move.act.do)
      for (const outcome of 'act' in move ? [...DONE, ...REFUSED] : DONE.slice(0, 1)) await visit(state, outcome, move)
    }
  }
  return [...scenes.values()]
}

const walked = new Map<string, Promise<Scene[]>>()
const everyScene = (language: Language, currency: Currency): Promise<Scene[]> => {
  const known = walked.get(language + currency) ?? findScenes(language, currency)
  walked.set(language + currency, known)
  return known
}

async function findScenes(language: Language, currency: Currency): Promise<Scene[]> {
  const facts = (access: Asked['access'], candidates: number, turned = false): Asked => factsOf(currency, access, candidates, language, turned)
  const start = startState(language)
  const who = { institution: 'i-0', client: 'c-0' }
  const left: State = { ...start, at: 'confirm', who }
  const beforeMoney = (at: State['at']): boolean => places[at].open === true || at === 'new-pin' || at === 'repeat-pin'
  return (await Promise.all([
    walk(facts('set', 6), start),
    walk(facts('set', 1, true), { ...start, at: 'cases', who, unlocked: true }, (at) => /case|withdraw|appeal/.test(at)),
    walk({ ...facts('set', 1), loans: [], cases: [] }, { ...start, unlocked: true }, beforeMoney),
    walk(facts('set', 0), start),
    ...(['code', 'none', 'locked'] as const).map((access) => walk(facts(access, 1), start, beforeMoney)),
    walk(facts('set', 6), { ...start, at: 'resume', left }, beforeMoney),
    everyConfirmation(language, currency), everyLine(language, currency),
  ])).flat()
}

/** What she asks for is said back: every reason with every rhythm and start. */
async function everyConfirmation(language: Language, currency: Currency): Promise<Scene[]> {
  const asked = factsOf(currency, 'set', 1, language)
  const found: Scene[] = []
  for (const reason of caseReasons) for (const [every, unit] of [[1, 'week'], [2, 'week'], [3, 'month']] as const) for (const inMonths of [0, 3]) for (const page of [0, 1, 2, 3, 4, 5]) {
    const state: State = {
      at: 'confirm', language, unlocked: true, page, trail: ['home'], who: { institution: 'i-0', client: 'c-0' }, loan: 'loan-0',
      draft: { key: 'k', reason, amount: currency === 'MAD' ? '777777777.77' : '77777777777', every, unit, inMonths },
    }
    found.push(await settle(house(asked, () => ({ done: true }), language), { to: state }, 'ussd-test'))
  }
  return found
}

/** Every sentence of the telephone above a screen and as last words. */
async function everyLine(language: Language, currency: Currency): Promise<Scene[]> {
  const asked = factsOf(currency, 'set', 1, language)
  const values = { number: reference('R', 1), institution: LONG.slice(0, 32), instalment: phoneText(language, `999 999 999,99 ${currency}`), last: '30 sept. 2056' }
  const found: Scene[] = []
  for (const say of Object.keys(saidWords) as (keyof typeof saidWords)[]) {
    const said = { say, values }
    found.push(await settle(house(asked, () => ({ done: true }), language), { to: { ...startState(language), at: 'farewell', farewell: said } }, 'ussd-test'))
    found.push(await settle(house(asked, () => ({ done: true }), language), { to: { ...startState(language), who: { institution: 'i-0', client: 'c-0' }, at: 'home', notice: said } }, 'ussd-test'))
  }
  return found
}

describe.each(LANGUAGES)('screens in %s', (language) => {
  test.each(['MAD', 'RWF'] as const)('each fits, with the longest names and the largest amounts in %s', async (currency) => {
    const scenes = await everyScene(language, currency)
    const seen = new Set(scenes.map(({ state }) => state.at))
    expect(Object.keys(places).filter((name) => !seen.has(name as State['at'])), 'places nobody came to').toEqual([])
    for (const { screen, state } of scenes) {
      // She may have changed the language on her way.
      if (state.language !== 'ar') expect(measureText(screen.text), screen.text).toMatchObject({ encoding: 'GSM-7' })
      expect(fitsScreen(screen.text), `${state.at}: ${measureText(screen.text).units} in ${screen.text}`).toBe(true)
      expect(screen.text.trim(), state.at).not.toBe('')
      expect(screen.text.split('\n').filter((line) => /^[1-8] /.test(line)).length, screen.text).toBeLessThanOrEqual(4)
      expect(screen.text).not.toMatch(/\{\w+\}|undefined|NaN/)
    }
    expect(scenes.length).toBeGreaterThan(150)
  })

  test('last words are one screen, and an offer two', async () => {
    const scenes = (await Promise.all((['MAD', 'RWF'] as const).map((currency) => everyScene(language, currency)))).flat().filter(({ state }) => state.language === language)
    const wide = scenes.filter(({ state, screen }) => state.at === 'farewell' && !screen.end).map(({ screen }) => screen.text)
    expect(wide).toEqual([])
    const pages = Math.max(...scenes.filter(({ state }) => state.at === 'offer' && !state.notice).map(({ state }) => state.page + 1))
    expect(pages).toBeLessThanOrEqual(language === 'ar' ? 3 : 2)
  })

  test('every refusal that a telephone may say is one screen', () => {
    const facts = { number: reference('R', 1), date: '2026-09-30', left: 4, name: LONG.slice(0, 30) }
    for (const code of refusalCodes) {
      const pages = pagesOf({ lines: [sayRefusal(language, refuse(code, undefined, facts), 'phone')], end: true }, language, true)
      expect(pages, code).toHaveLength(1)
    }
  })
})

test('the words need no letter that the alphabet of telephones lacks', () => {
  const spoken: [string, Message][] = [
    ...Object.values(allWords).flatMap((catalogue) => Object.entries(catalogue)), ...Object.entries(reasonWords),
    ...Object.entries(refusalWords).map(([code, { phone }]): [string, Message] => [code, phone]),
  ]
  const foreign = spoken.flatMap(([name, message]) => (['en', 'fr', 'rw'] as const).filter((language) => measureText(message[language].replaceAll('’', '\'')).encoding !== 'GSM-7')
    .map((language) => `${name}: ${message[language]}`))
  expect(foreign).toEqual([])
})

test('a page that holds nothing of a long word breaks it, and loses no letter', () => {
  const word = 'ق'.repeat(300)
  const pages = pagesOf({ lines: [word] }, 'ar', false)
  expect(pages.every(fitsScreen)).toBe(true)
  expect(pages.join('').match(/ق/g)).toHaveLength(300 + pages.filter((page) => page.includes('القادم')).length)
})

describe('a cut session', () => {
  const state: State = { at: 'amount', language: 'fr', unlocked: true, page: 1, trail: ['home', 'reason'], who: { institution: 'i', client: 'c' }, loan: 'l', draft: { key: 'k', reason: 'illness' }, notice: { say: 'notUnderstood' } }
  test('is taken up where it was, its PIN asked again', () => {
    expect(resumable(state)).toEqual({ at: 'amount', language: 'fr', unlocked: false, page: 0, trail: ['home', 'reason'], who: { institution: 'i', client: 'c' }, loan: 'l', draft: { key: 'k', reason: 'illness' } })
  })
  test('says a PIN from its beginning, and goes on behind the gate', () => {
    expect(resumable({ ...state, at: 'repeat-pin' })?.at).toBe('new-pin')
    expect(resumable({ ...state, at: 'sign', trail: ['home', 'case', 'offer'] })).toMatchObject({ at: 'offer', trail: ['home', 'case'] })
    expect(resumable({ ...state, at: 'gate', beyond: 'loan' })?.at).toBe('loan')
  })
  test('that was nowhere yet is not offered again', () => {
    for (const at of ['who', 'home', 'more', 'farewell', 'gate'] as const) expect(resumable({ ...state, at })).toBeUndefined()
  })
})
