import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '#contract/session.ts'
import { forgetSession, keepSession, keptSession, ownerOf } from '#web/api/kept-session.ts'
import { countBegun, forgetAllBegun, forgetBegun, keepBegun, keepsSomething, readBegun } from './begun-answers.ts'
import { answerOf } from './use-answer-values.ts'

/** As a browser's: its own names are what is kept. */
class Shelf {
  [name: string]: unknown
  getItem(name: string): unknown { return Object.hasOwn(this, name) ? this[name] : null }
  setItem(name: string, value: string): void { this[name] = value }
  removeItem(name: string): void { delete this[name] }
}

beforeEach(() => { vi.stubGlobal('localStorage', new Shelf()) })
afterEach(() => { vi.unstubAllGlobals(); vi.useRealTimers() })

const session = (user: string, organisation: string): Session => ({ user: { id: user, name: user, login: user }, organisation: { id: organisation } }) as unknown as Session
const [fatima, ali] = [ownerOf(session('fatima', 'amal')), ownerOf(session('ali', 'amal'))]
const of = (owner: string, criterion: string) => ({ owner, assessment: 'one', criterion })

test('what is begun is its owner’s alone, counted by the assessment, and goes with its owner', () => {
  expect(keepsSomething()).toBe(false)
  keepBegun(of(fatima, 'board'), { comment: 'Seen' })
  keepBegun(of(fatima, 'staff'), { comment: 'Asked' })
  keepBegun(of(ali, 'board'), { comment: 'Mine' })
  expect([readBegun(of(fatima, 'board')), readBegun(of(ali, 'board')), readBegun(of(ali, 'staff'))]).toEqual([{ comment: 'Seen' }, { comment: 'Mine' }, undefined])
  expect([...countBegun('fatima')]).toEqual([['one', 2]])
  forgetBegun(of(fatima, 'staff'))
  forgetAllBegun('fatima')
  expect([keepsSomething(), [...countBegun('fatima')], readBegun(of(ali, 'board'))]).toEqual([true, [], { comment: 'Mine' }])
})

test('who was signed in is known without a connection for fourteen days, and until signing out', () => {
  vi.useFakeTimers({ now: new Date('2026-03-01T08:00:00Z') })
  keepSession(session('fatima', 'amal'))
  vi.setSystemTime(new Date('2026-03-15T07:00:00Z'))
  expect(keptSession()?.user.id).toBe('fatima')
  vi.setSystemTime(new Date('2026-03-15T09:00:00Z'))
  expect(keptSession()).toBeUndefined()
  vi.setSystemTime(new Date('2026-03-02T08:00:00Z'))
  forgetSession()
  expect(keptSession()).toBeUndefined()
})

test('an answer is whole with a level, or with a reason why it does not apply', () => {
  const values = { choice: '', reason: '', comment: ' Seen ', exposure: 'high', evidence: [{ document: 'Minutes' }, {}] } as const
  expect(answerOf('board', values, undefined)).toBeUndefined()
  expect(answerOf('board', { ...values, choice: 'na' }, undefined)).toBeUndefined()
  expect(answerOf('board', { ...values, choice: 'na', reason: 'New' }, undefined)).toEqual({ criterion: 'board', na: true, reason: 'New', comment: 'Seen', evidence: [{ document: 'Minutes' }] })
  expect(answerOf('board', { ...values, choice: '3' }, { criterion: 'board', value: 1, maturity: 2 })).toEqual({ criterion: 'board', value: '3', maturity: 2, riskExposure: 'high', comment: 'Seen', evidence: [{ document: 'Minutes' }] })
})
