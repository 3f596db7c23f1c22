// One hop: where does this session stand, what does she answer, what follows, what is shown. The same hop given again gets
// the same screen; two at once do their acts under one key, so that they happen once, and the first to be written counts.
import { createHash } from 'node:crypto'
import { byPhone, clientInReach } from '#institution/clients/door.ts'
import type { AccessParts } from '#institution/phone-access/door.ts'
import type { Actor } from '#platform/actor.ts'
import { parsePhone, phoneKeyOf } from '#platform/phone.ts'
import type { Language } from '#contract/words/language.ts'
import { pagesOf } from './layout.ts'
import { openDoors, type Caller, type Doors } from './doors.ts'
import { housesOfCode, type HouseRow } from './house-store.ts'
import type { Asked, Candidate, Known, Need } from './known.ts'
import { answered, weighedWith } from './menus.ts'
import { resumable, tell } from './places/start.ts'
import { closeOthers, insertSession, readCutSession, readSession, saveHop, type SessionKey, type SessionRow } from './session-store.ts'
import { settle, type House, type Scene } from './settle.ts'
import { farewell, startState, type Said, type State } from './state.ts'
import type { Screen, UssdTurn } from './turn.ts'

const RESUME_MINUTES = 10
// Enough for any way through the menus; what is longer is a fault of the gateway or a game.
const INPUTS_AT_ONCE_MAX = 12

interface Call {
  readonly parts: AccessParts
  readonly doors: Doors
  readonly key: SessionKey
  readonly houses: readonly HouseRow[]
  readonly language: Language
}

export async function answerTurn(parts: AccessParts, turn: UssdTurn): Promise<Screen> {
  const phone = parseCaller(turn.phone)
  if (phone === undefined) return strangeNumber(parts, turn)
  const key = { phoneKey: phoneKeyOf(parts.secret, phone), gateway: turn.gateway, sessionId: turn.sessionId }
  const { houses, session } = await openSession(parts, key, turn)
  if (session === undefined) return lastWords('en', { say: 'unknownCode' })
  if (session.screen !== null && (session.ended || turn.inputs.length <= session.hop)) return { text: session.screen, end: session.ended }
  return goOn({ parts, doors: openDoors(parts), key, houses, language: houses[0]?.language ?? 'en' }, session, turn)
}

async function strangeNumber({ db }: AccessParts, { serviceCode }: UssdTurn): Promise<Screen> {
  const [house] = await db.transact({}, (tx) => housesOfCode(tx, serviceCode))
  return lastWords(house?.language ?? 'en', { say: house ? 'unknownNumber' : 'unknownCode' })
}

/** Gateways write numbers with their country; one that does not is read as of the countries we serve. */
const parseCaller = (typed: string): string | undefined => parsePhone(typed, 'RW') ?? parsePhone(typed, 'MA')

/** A screen that ends the call before any session is kept. */
export const lastWords = (language: Language, said: Said): Screen => {
  const state = farewell(startState(language), said)
  return { text: pagesOf({ lines: [tell(state, said)], end: true }, language, true)[0] ?? '', end: true }
}

/** The session as it stands; a new one begins at the start, or with the question whether to continue a cut one. */
function openSession(
  { db, clock }: AccessParts, key: SessionKey, { serviceCode, network }: UssdTurn,
): Promise<{ houses: readonly HouseRow[]; session?: SessionRow }> {
  return db.transact({ phone: key.phoneKey }, async (tx) => {
    const houses = await housesOfCode(tx, serviceCode)
    const [house] = houses
    if (!house) return { houses }
    const known = await readSession(tx, key)
    if (known) return { houses, session: known }
    const at = clock.now()
    const cut = await readCutSession(tx, key, serviceCode, new Date(at.getTime() - RESUME_MINUTES * 60_000))
    await insertSession(tx, key, { serviceCode, network, at })
    const left = cut && resumable(cut.state)
    const state: State = left ? { ...startState(left.language), at: 'resume', left } : startState(house.language)
    return { houses, session: { hop: -1, state, screen: null, ended: false } }
  })
}

async function goOn(call: Call, session: SessionRow, { inputs }: UssdTurn): Promise<Screen> {
  const { parts: { db, clock }, key } = call
  const fresh = session.hop < 0
  const house = houseOf(call)
  const first = 'at' in session.state ? (session.state as State) : startState(call.language)
  let scene = fresh ? await settle(house, { to: first }, turnKeyOf(key, 0)) : undefined
  const typed = fresh ? inputs.slice(0, INPUTS_AT_ONCE_MAX) : [inputs.slice(session.hop).join('*')]
  for (const [index, input] of typed.entries()) {
    if (scene?.screen.end) break
    scene = await answer(house, scene?.state ?? first, input, turnKeyOf(key, fresh ? index + 1 : inputs.length))
  }
  const { screen, state } = scene ?? (await settle(house, { to: first }, turnKeyOf(key, 0)))
  const hop = { before: session.hop, hop: inputs.length, state, screen: screen.text, ended: screen.end, at: clock.now() }
  return db.transact({ phone: key.phoneKey }, async (tx) => {
    if ((await saveHop(tx, key, hop)) > 0) {
      // A cut session may be continued until she has said whether to; any other beginning leaves it behind.
      if (state.at !== 'resume' && (fresh || first.at === 'resume')) await closeOthers(tx, key)
      return screen
    }
    const twin = await readSession(tx, key)
    return twin?.screen ? { text: twin.screen, end: twin.ended } : screen
  })
}

async function answer(house: House, state: State, typed: string, turnKey: string): Promise<Scene> {
  const known = await house.know(state, weighedWith(state), turnKey)
  return settle(house, known ? answered(state, typed, known) : { to: startState(house.language) }, turnKey, known)
}

/** The same for both when a hop arrives twice, and another for each hop of each session. */
const turnKeyOf = ({ phoneKey, gateway, sessionId }: SessionKey, hop: number): string =>
  `ussd-${createHash('sha256').update(`${phoneKey} ${gateway} ${sessionId} ${hop}`).digest('hex').slice(0, 40)}`

const houseOf = (call: Call): House => ({
  language: call.language,
  know: (state, needs, turnKey) => knownAt(call, state, needs, turnKey),
  act: async (state, act, known) => {
    const caller = callerOf(call, state)
    return caller && known.client && call.doors.act(caller, known.client.name, act, known.turnKey)
  },
})

const callerOf = ({ houses, key }: Call, { who, language }: State): Caller | undefined => {
  const house = houses.find(({ id }) => id === who?.institution)
  return who && house && { who, house, phoneKey: key.phoneKey, language }
}

async function knownAt(call: Call, state: State, needs: readonly Need[], turnKey: string): Promise<Known | undefined> {
  const [only, second] = call.houses
  const base = { turnKey, ...(only && !second && { houseName: only.name }) }
  if (needs.includes('candidates')) return { ...base, candidates: await candidatesOf(call) }
  const caller = callerOf(call, state)
  // Last words are the same for everybody.
  if (state.at === 'farewell' || (!caller && needs.length === 0)) return base
  const asked: Partial<Asked> | undefined = caller && (await call.doors.ask(caller, needs))
  return asked && { ...base, ...asked }
}

async function candidatesOf({ parts: { db }, key, houses }: Call): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (const { institution, client } of await byPhone.clientsOf(db, key.phoneKey)) {
    const house = houses.find(({ id }) => id === institution)
    const known = house && (await db.transact({ institution }, (tx) => clientInReach(tx, readerIn(house), client)))
    if (house && known) found.push({ institution, client, institutionName: house.name, givenName: known.givenName, language: known.language as Language })
  }
  return found
}

/** Looks a caller up before it is known who she is. */
const readerIn = (house: HouseRow): Actor => ({
  kind: 'system', id: 'ussd', name: 'USSD', institution: house.id, currency: house.currency, timeZone: house.timeZone, rights: new Set(), branches: 'all',
  channel: 'ussd', language: house.language,
})
