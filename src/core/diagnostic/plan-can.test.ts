import { describe, expect, test } from 'vitest'
import { holds } from '#test/helpers/property.ts'
import fc from 'fast-check'
import {
  checkProgress, isOverdue, lastDayOf, manualStages, nextQuarter, nextStage, planActs, planActsNow, planCan, planRules, planStateAfter, planStates, quarterOf, recommendationState, stagePercent, themeOf,
  type PlanActor,
} from './plan-can.ts'

const adviser = (id: string): PlanActor => ({ id, party: 'network', rights: new Set(['plans.edit', 'plans.verify']) })
const reporter: PlanActor = { id: 'reporter', party: 'member', rights: new Set(['plan.report']) }

describe('an item of a plan', () => {
  test('is reported by one, and verified by another', () => {
    const item = { state: 'reported', recordedBy: ['amina'] } as const
    expect(planCan('verify', item, adviser('amina'))).toBe('plan_same_person')
    expect(planCan('send-back', item, adviser('amina'))).toBe('plan_same_person')
    expect(planCan('verify', item, adviser('jean'))).toBe(true)
    expect(planStateAfter('verify', 'reported', 100)).toBe('verified')
  })

  test('is reported by the member too, who does nothing else with it', () => {
    expect(planActsNow({ state: 'under_way', recordedBy: [] }, reporter)).toEqual(['report'])
    expect(planActsNow({ state: 'reported', recordedBy: [] }, reporter)).toEqual([])
    expect(planCan('verify', { state: 'reported', recordedBy: [] }, { ...reporter, rights: new Set(['plans.verify']) })).toBe('not_allowed')
  })

  test('is under way until all is done', () => {
    expect(planStateAfter('report', 'planned', 40)).toBe('under_way')
    expect(planStateAfter('report', 'under_way', 100)).toBe('reported')
    expect(planStateAfter('change', 'reported', 100)).toBe('reported')
  })

  test('does nothing from a state that the table does not name, whoever asks', () => {
    holds(fc.property(fc.constantFrom(...planActs), fc.constantFrom(...planStates), (act, state) => {
      const may = planCan(act, { state, recordedBy: [] }, adviser('jean'))
      expect(may === true).toBe(planRules[act].from.includes(state))
    }))
  })

  test('is late once its day is past, and no more when it waits for the network', () => {
    expect(isOverdue('under_way', '2026-03-31', '2026-04-01')).toBe(true)
    expect(isOverdue('under_way', '2026-03-31', '2026-03-31')).toBe(false)
    expect(isOverdue('reported', '2026-03-31', '2026-04-01')).toBe(false)
  })
})

describe('progress', () => {
  const training = { kind: 'training', percent: 40, stage: undefined, evidence: 0 } as const
  const progress = { percent: 60, stage: undefined, evidence: 0, samples: [] } as const

  test('goes on, never back; all is done with evidence only', () => {
    expect(checkProgress(training, progress)).toBeUndefined()
    expect(checkProgress(training, { ...progress, percent: 30 })).toBe('plan_percent_back')
    expect(checkProgress(training, { ...progress, percent: 100 })).toBe('plan_evidence_missing')
    expect(checkProgress(training, { ...progress, percent: 100, evidence: 1 })).toBeUndefined()
    expect(checkProgress({ ...training, evidence: 2 }, { ...progress, percent: 100 })).toBeUndefined()
    expect(checkProgress(training, { ...progress, stage: 'draft' })).toBe('plan_stage_unknown')
  })

  test('of a manual is its stage: each in its turn, the last by a sample of files', () => {
    const manual = { kind: 'manual_revision', percent: 80, stage: 'staff_trained', evidence: 1 } as const
    const operational = (sampled: number, following: number) => checkProgress(manual, { percent: 100, stage: 'operational', evidence: 1, samples: sampled === 0 ? [] : [{ sampled, following }] })
    expect(operational(0, 0)).toBe('plan_sample_missing')
    expect(operational(4, 4)).toBe('plan_sample_too_small')
    expect(operational(10, 7)).toBe('plan_sample_fails')
    expect(operational(10, 8)).toBeUndefined()
    expect(checkProgress({ ...manual, stage: 'draft', percent: 20 }, { percent: 60, stage: 'board_approved', evidence: 1, samples: [] })).toBe('plan_stage_skipped')
    expect(checkProgress({ ...manual, stage: undefined, percent: 0 }, { percent: 20, stage: 'draft', evidence: 0, samples: [] })).toBeUndefined()
  })

  test('of a manual rises with each stage to the whole', () => {
    expect(manualStages.map((stage) => stagePercent[stage])).toEqual([20, 40, 60, 80, 100])
    expect(nextStage(undefined)).toBe('draft')
    expect(nextStage('operational')).toBeUndefined()
  })
})

test('a recommendation stands as what serves it', () => {
  expect(recommendationState(false, [])).toBe('open')
  expect(recommendationState(false, ['cancelled'])).toBe('open')
  expect(recommendationState(false, ['verified', 'under_way'])).toBe('planned')
  expect(recommendationState(false, ['verified', 'cancelled'])).toBe('done')
  expect(recommendationState(true, ['verified'])).toBe('dropped')
})

test('quarters follow each other, and end on their last day', () => {
  expect(quarterOf('2026-04-01')).toBe('2026-Q2')
  expect(lastDayOf('2026-Q4')).toBe('2026-12-31')
  expect(nextQuarter('2026-Q4')).toBe('2027-Q1')
  expect(quarterOf(lastDayOf(nextQuarter('2026-Q1')))).toBe('2026-Q2')
})

test('a dimension finds its theme, and what is none of them is other', () => {
  expect(['governance', 'mis', 'financial_performance', 'foundation'].map(themeOf)).toEqual(['governance', 'information-system', 'finance', 'other'])
})
