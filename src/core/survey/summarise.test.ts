import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareWaves } from './compare-waves.ts'
import type { Answers, Definition } from './definition.ts'
import { sampleForm } from './sample-form.ts'
import { scoreOf } from './score.ts'
import { hiddenGroups, leastTogether, summarise, summariseGroups } from './summarise.ts'
import { holds } from '#test/helpers/property.ts'

const whole = (more: Answers = {}): Answers => ({ open: 'yes', goods: { price: 'up', stock: 'down' }, ...more })
const many = (...answers: Answers[]): { answers: Answers }[] => answers.map((each) => ({ answers: each }))

test('counts, shares and quartiles of seven', () => {
  const days = [3, 5, 5, 8, 13, 21, 34]
  const { questions, ...rest } = summarise(sampleForm, many(...days.map((each) => ({ open: 'no', days: each, goods: { price: 'up', stock: 'down' } }))))
  expect(rest).toMatchObject({ responses: 7, hidden: false, score: { median: '0' } })
  expect(questions.find(({ name }) => name === 'open')).toMatchObject({ seen: 7, answered: 7, choices: [{ value: 'yes', count: 0, share: '0' }, { value: 'partly', count: 0, share: '0' }, { value: 'no', count: 7, share: '100' }] })
  // 89 / 7; quartiles at places 1.5, 3 and 4.5.
  expect(questions.find(({ name }) => name === 'days')?.numbers).toEqual({ mean: '12.71', lowerQuartile: '5', median: '8', upperQuartile: '17' })
  expect(questions.find(({ name }) => name === 'sold')).toEqual({ name: 'sold', hidden: true })
})

describe('fewer than five are nobody', () => {
  test('of four responses nothing is told, of a question that four answered nothing', () => {
    expect(summarise(sampleForm, many(whole(), whole(), whole(), whole()))).toEqual({ responses: 4, hidden: true, questions: [] })
    const five = summarise(sampleForm, many(whole({ words: 'my name' }), whole(), whole(), whole(), whole()))
    expect(JSON.stringify(five)).not.toContain('my name')
  })

  test('what is hidden cannot be had by subtracting', () => {
    holds(fc.property(fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 12 }), { maxKeys: 8 }), fc.integer({ min: 0, max: 6 }), (given, without) => {
      const sizes = new Map(Object.entries(given))
      const all = [...sizes.values()].reduce((total, each) => total + each, without)
      const hidden = hiddenGroups(sizes, all)
      const shown = [...sizes].filter(([group]) => !hidden.has(group))
      expect(shown.every(([, size]) => size >= leastTogether)).toBe(true)
      const rest = all - shown.reduce((total, [, size]) => total + size, 0)
      expect(rest === 0 || rest >= leastTogether || shown.length === 0).toBe(true)
    }))
  })

  test('groups: six, three and seven', () => {
    const responses = [['north', 6], ['south', 3], ['west', 7]].flatMap(([group, count]) => Array.from({ length: Number(count) }, () => ({ answers: whole(), group: String(group) })))
    expect(summariseGroups(sampleForm, responses).map(({ group, hidden, responses: count }) => [group, hidden, count])).toEqual([['north', true, 0], ['south', true, 0], ['west', false, 7]])
  })
})

const rated = fc.record({ open: fc.constantFrom('yes', 'partly', 'no'), mood: fc.integer({ min: 1, max: 5 }), days: fc.integer({ min: 0, max: 60 }) })

test('counts of a question that needs an answer add up to the responses, in whatever order they came', () => {
  holds(fc.property(fc.array(rated, { minLength: 5, maxLength: 30 }), (answers) => {
    const summary = summarise(sampleForm, many(...answers))
    const open = summary.questions.find(({ name }) => name === 'open')
    expect(open?.choices?.reduce((total, { count }) => total + count, 0)).toBe(answers.length)
    expect(summarise(sampleForm, many(...answers.toReversed()))).toEqual(summary)
    expect(compareWaves(summary, summary).every((change) => [...(change.shares ?? []).map((each) => each.change), change.mean ?? '0', change.median ?? '0'].every((each) => each === '0'))).toBe(true)
  }))
})

test('a wave that is better says by how much', () => {
  const wave = (open: string) => summarise(sampleForm, many(...Array.from({ length: 5 }, (_, index) => ({ open: index < 2 ? 'yes' : open, mood: index + 1 }))))
  expect(compareWaves(wave('no'), wave('yes')).find(({ name }) => name === 'open')?.shares).toEqual([{ value: 'yes', change: '60' }, { value: 'partly', change: '0' }, { value: 'no', change: '-60' }])
})

describe('points', () => {
  test('a hidden or open question counts neither for nor against', () => {
    expect(scoreOf(sampleForm, { open: 'yes' })).toEqual({ points: 2, most: 2, percent: '100' })
    expect(scoreOf(sampleForm, { open: 'partly', mood: 3 })).toEqual({ points: 4, most: 7, percent: '50' })
    expect(scoreOf(sampleForm, {})).toBeUndefined()
  })

  test('points to take away, several at once, weights, rows', () => {
    const form: Definition = { title: 'P', pages: [{ name: 'p', elements: [
      { type: 'checkbox', name: 'many', choices: [{ value: 'a', score: 2 }, { value: 'b', score: 3 }, { value: 'c', score: -5 }] },
      { type: 'matrix', name: 'grid', weight: 2, rows: ['x', 'y'], columns: [{ value: 0, score: 0 }, { value: 1, score: 1 }] },
    ] }] }
    expect(scoreOf(form, { many: ['a', 'b'] })?.percent).toBe('100')
    expect(scoreOf(form, { many: ['c'] })?.percent).toBe('0')
    expect(scoreOf(form, { grid: { x: 1, y: 0 } })).toEqual({ points: 2, most: 4, percent: '50' })
  })

  test('always between nought and a hundred', () => {
    holds(fc.property(rated, (answers) => {
      const percent = Number(scoreOf(sampleForm, answers)?.percent)
      expect(percent >= 0 && percent <= 100).toBe(true)
    }))
  })
})
