import { expect, test } from 'vitest'
import { actsNow, assessmentCan, assessmentStates, isFinal, isShownToMember, stateAfter } from './assessment-can.ts'

const all = new Set(['diagnostics.lead', 'diagnostics.assess', 'diagnostics.reply', 'diagnostics.approve'])
const network = { party: 'network', rights: all } as const
const member = { party: 'member', rights: all } as const

test('the way from planned to closed, each step from where it stands', () => {
  const way = ['review-documents', 'go-to-field', 'draft', 'send-to-member', 'validate', 'approve-plan', 'close'] as const
  let state: (typeof assessmentStates)[number] | undefined = 'planned'
  const passed: string[] = []
  for (const act of way) {
    if (state === undefined) throw new Error(act)
    expect(assessmentCan(act, { state, mode: 'external' }, network)).toBe(true)
    passed.push(state)
    state = stateAfter(act, state)
  }
  expect([...passed, state]).toEqual(assessmentStates)
})

test('an external assessment is never edited by the member; it replies, once the draft is sent', () => {
  expect(assessmentCan('answer', { state: 'field', mode: 'external' }, member)).toBe('assessment_external')
  expect(assessmentCan('answer', { state: 'field', mode: 'self' }, member)).toBe(true)
  expect(assessmentCan('comment', { state: 'draft', mode: 'external' }, member)).toBe('assessment_state')
  expect(assessmentCan('comment', { state: 'member_comment', mode: 'external' }, member)).toBe(true)
  expect([isShownToMember('field', 'external'), isShownToMember('member_comment', 'external'), isShownToMember('field', 'self')]).toEqual([false, true, true])
})

test('final means that nobody answers, drafts or reopens any more', () => {
  for (const state of assessmentStates.filter(isFinal)) {
    for (const who of [network, member]) expect(actsNow({ state, mode: 'self' }, who).filter((act) => ['answer', 'draft', 'reopen', 'take-back', 'comment', 'plan'].includes(act))).toEqual([])
  }
})

test('without the right nothing is open', () => {
  for (const state of assessmentStates) expect(actsNow({ state, mode: 'self' }, { party: 'network', rights: new Set() })).toEqual([])
})
