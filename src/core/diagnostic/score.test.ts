import { expect, test, describe } from 'vitest'
import fc from 'fast-check'
import { holds } from '#test/helpers/property.ts'
import type { AnswersJson, AssessmentJson, ScoreJson } from './assessment-json.ts'
import type { FrameworkJson } from './framework-json.ts'
import { isFramework, parseFramework } from './parse-framework.ts'
import { decimalOf } from './read-decimal.ts'
import { scoreJson } from './score-json.ts'
import { marksOf, score } from './score.ts'

function scored(json: AssessmentJson): ScoreJson {
  const answer = scoreJson(json, () => undefined)
  if ('problems' in answer) throw new Error(JSON.stringify(answer.problems))
  return answer
}
const faults = (json: unknown): string[] => {
  const answer = scoreJson(json, () => undefined)
  return 'problems' in answer ? answer.problems.map(({ path, code }) => `${path} ${code}`) : []
}
const framework = (more: Partial<FrameworkJson> = {}): FrameworkJson => ({
  slug: 'f', version: 1, rollup: 'WEIGHTED_MEAN', scale: { min: 0, max: 4 },
  dimensions: [
    { slug: 'a', weight: 60, criteria: [{ slug: 'a1' }, { slug: 'a2', weight: 3, mandatory: true }] },
    { slug: 'b', weight: 40, criteria: [{ slug: 'b1' }] },
  ],
  ...more,
})

describe('published figures', () => {
  // Risk management graduation model, discussion guide for boards: slideplayer.com/slide/15051373. Total printed: 113.0 of 260.0, 43.5%.
  const parts = [['foundations', 4.5, 11], ['floor', 24, 37], ['credit', 38, 74], ['financial', 7.5, 40], ['operational', 28, 65], ['roof', 11, 33]] as const
  const house = (rollup: 'SUM_OVER_MAX' | 'MEAN_OF_MEANS'): AssessmentJson => ({
    framework: {
      slug: 'rmgm', version: 1, rollup, scale: { min: 0, max: 100, step: '0.5' },
      dimensions: parts.map(([slug, , max]) => ({ slug, criteria: [{ slug: `${slug}-points`, scale: { max, step: '0.5' } }] })),
    },
    answers: parts.map(([slug, value]) => ({ criterion: `${slug}-points`, value })),
  })
  test('RMGM: 43.5% by points over maximum, with each pillar as printed; the mean of the parts is another figure', () => {
    const sum = scored(house('SUM_OVER_MAX'))
    expect([sum.points, sum.maximum, sum.percent]).toEqual(['113', '260', '43.4615'])
    expect(sum.dimensions.map((each) => Number(each.percent).toFixed(1))).toEqual(['40.9', '64.9', '51.4', '18.8', '43.1', '33.3'])
    expect(scored(house('MEAN_OF_MEANS')).percent).toBe('42.0476')
  })

  test('43.5% against 42.5%: the same answers, two methods', () => {
    const both = (rollup: 'SUM_OVER_MAX' | 'MEAN_OF_MEANS') => scored({
      framework: framework({ rollup, dimensions: [{ slug: 'a', criteria: [{ slug: 'a1', scale: { max: 110 } }] }, { slug: 'b', criteria: [{ slug: 'b1', scale: { max: 90 } }] }] }),
      answers: [{ criterion: 'a1', value: 58 }, { criterion: 'b1', value: 29 }],
    }).percent
    expect([both('SUM_OVER_MAX'), both('MEAN_OF_MEANS')]).toEqual(['43.5', '42.4747'])
  })

  test('five scores out of nine, weighted: 5.2, as the manual of a speaking test prints it', () => {
    // speaking-test-docs.speechace.com, "Scoring with weights": 4.4, 4.8, 2.7, 4.3, 9.0 by 20, 20, 10, 30, 20 percent.
    const rows = [[4.4, 20], [4.8, 20], [2.7, 10], [4.3, 30], [9, 20]] as const
    const { score } = scored({
      framework: framework({ scale: { min: 0, max: 9, step: '0.1' }, dimensions: rows.map(([, weight], n) => ({ slug: `d${n}`, weight, criteria: [{ slug: `q${n}` }] })) }),
      answers: rows.map(([value], n) => ({ criterion: `q${n}`, value })),
    })
    expect([score, Number(score).toFixed(1)]).toEqual(['5.2', '5.2'])
  })

  test('not applicable is ignored: the printed example of a contact centre’s manual', () => {
    // Maintenance manual of a work force tool, page 148: (3/5) × 40 = 24, (2/5) × 17 = 6.8, No, and N/A left out.
    const { points, maximum } = scored({
      framework: framework({ rollup: 'SUM_OVER_MAX', scale: { min: 0, max: 1, step: '0.2' }, dimensions: [{ slug: 'a', criteria: [40, 17, 30, 13].map((weight, n) => ({ slug: `q${n}`, weight })) }] }),
      answers: [{ criterion: 'q0', value: 0.6 }, { criterion: 'q1', value: 0.4 }, { criterion: 'q2', value: 0 }, { criterion: 'q3', na: true, reason: 'No such call.' }],
    })
    expect([points, maximum]).toEqual(['30.8', '87'])
  })
})

describe('rules', () => {
  test('a dimension by its criteria’s weights, the whole by the dimensions’', () => {
    const { score, percent, dimensions } = scored({ framework: framework(), answers: [{ criterion: 'a1', value: 4 }, { criterion: 'a2', value: 2 }, { criterion: 'b1', value: 1 }] })
    expect([score, percent, dimensions.map((each) => each.score)]).toEqual(['1.9', '47.5', ['2.5', '1']])
  })

  test('without weights of dimensions each counts by its answered criteria', () => {
    const plain = framework({ dimensions: [{ slug: 'a', criteria: [{ slug: 'a1' }, { slug: 'a2' }] }, { slug: 'b', criteria: [{ slug: 'b1' }] }] })
    const answers = [{ criterion: 'a1', value: 4 }, { criterion: 'a2', na: true, reason: 'None.' }, { criterion: 'b1', value: 1 }]
    expect(scored({ framework: plain, answers }).score).toBe('2.5')
    expect(scored({ framework: { ...plain, rollup: 'MEAN_OF_MEANS' }, answers: [{ criterion: 'a1', value: 4 }, { criterion: 'a2', value: 4 }, { criterion: 'b1', value: 1 }] }).score).toBe('2.5')
  })

  test('a mandatory answer is missing: progress, no score, and its name', () => {
    const part = scored({ framework: framework(), answers: [{ criterion: 'a1', value: 4 }, { criterion: 'b1', value: 1 }] })
    expect(part).toMatchObject({ score: null, percent: null, reason: 'missing_mandatory', progress: '66.6667', coverage: '66.6667', missingMandatory: ['a2'] })
    expect(part.dimensions.map((each) => each.score)).toEqual([null, '1'])
  })

  test('while there is no score there are no points either: what was answered so far is progress', () => {
    const points = framework({ rollup: 'SUM_OVER_MAX' })
    const part = scored({ framework: points, answers: [{ criterion: 'a1', value: 4 }, { criterion: 'b1', value: 1 }] })
    expect(part).toMatchObject({ score: null, reason: 'missing_mandatory' })
    expect([part, ...part.dimensions].map((each) => each.points)).toEqual([undefined, undefined, '1'])
  })

  test('what is not mandatory may be missing; coverage says so', () => {
    expect(scored({ framework: framework(), answers: [{ criterion: 'a2', value: 2 }] })).toMatchObject({ score: '2', coverage: '33.3333', counts: { missing: 2 } })
  })

  test('nothing applies: null with the reason, full progress, no coverage', () => {
    const na = ['a1', 'a2', 'b1'].map((criterion) => ({ criterion, na: true, reason: 'Takes no deposits.' }))
    expect(scored({ framework: framework(), answers: na })).toMatchObject({ score: null, reason: 'all_not_applicable', progress: '100', coverage: '0' })
    expect(scored({ framework: framework({ dimensions: [{ slug: 'a', criteria: [{ slug: 'a1' }] }] }), answers: [] }).reason).toBe('nothing_answered')
  })

  test('yes, partially, no: a half for partially, all questions alike', () => {
    const ypn: FrameworkJson = { slug: 'y', version: '1', rollup: 'YPN', dimensions: [{ slug: 'a', criteria: [{ slug: 'a1' }, { slug: 'a2' }, { slug: 'a3' }] }, { slug: 'b', criteria: [{ slug: 'b1' }] }] }
    const answers = [{ criterion: 'a1', value: 'yes' as const }, { criterion: 'a2', value: 'partially' as const }, { criterion: 'a3', na: true, reason: 'No staff.' }, { criterion: 'b1', value: 'no' as const }]
    expect(scored({ framework: ypn, answers })).toMatchObject({ score: '50', points: '1.5', maximum: '3' })
  })

  test('where 1 is best of 5: the score stays on the scale, percent and strengths follow the direction', () => {
    const camel = framework({ scale: { min: 1, max: 5, direction: 'down' }, bands: [{ grade: 'strong', from: 1 }, { grade: 'fair', from: 2 }, { grade: 'poor', from: 4 }] })
    const result = scored({ framework: camel, answers: [{ criterion: 'a1', value: 1 }, { criterion: 'a2', value: 1 }, { criterion: 'b1', value: 5 }] })
    expect(result).toMatchObject({ score: '2.6', percent: '60', grade: 'fair', strengths: [{ criterion: 'a1' }, { criterion: 'a2' }], weaknesses: [{ criterion: 'b1' }] })
  })

  test('an indicator answers where nobody has; null is not an answer', () => {
    const bands = [{ to: 5, value: 4 }, { from: 5, to: 10, value: 2 }, { from: 10, value: 0 }]
    const f = framework({ dimensions: [{ slug: 'a', criteria: [{ slug: 'a1', quantitative: { indicator: 'par_30', bands } }] }] })
    const value = (par: string | null, answers: AnswersJson['answers'] = []) => scored({ framework: f, answers, indicators: { 'seep18:R9': par } }).criteria[0]?.value
    expect([value('4.99'), value('5'), value('10'), value(null), value('4', [{ criterion: 'a1', value: 1 }])]).toEqual(['4', '2', '0', null, '1'])
  })

  test('low maturity and high exposure come first', () => {
    const { priorities } = scored({
      framework: framework(),
      answers: [{ criterion: 'a1', value: 3, riskExposure: 'high' }, { criterion: 'a2', value: 1, riskExposure: 'high' }, { criterion: 'b1', value: 4, maturity: 2, riskExposure: 'low' }],
    })
    expect(priorities.map((each) => [each.criterion, each.priority])).toEqual([['a2', 'urgent'], ['b1', 'watch'], ['a1', 'watch']])
  })

  test('a tier asks its own criteria only', () => {
    const f = framework({ dimensions: [{ slug: 'a', criteria: [{ slug: 'a1', tiers: ['1'] }, { slug: 'a2', tiers: ['2'] }, { slug: 'a3' }] }] })
    expect(scored({ framework: f, tier: '1', answers: [{ criterion: 'a1', value: 4 }] })).toMatchObject({ progress: '50', counts: { criteria: 2 } })
    expect(faults({ framework: f, tier: '1', answers: [{ criterion: 'a2', value: 4 }] })).toEqual(['answers[0].criterion unknown_criterion'])
  })
})

describe('comparison', () => {
  const answers = (a: number, b: number) => [{ criterion: 'a2', value: a }, { criterion: 'b1', value: b }]
  test('in the same version', () => {
    expect(scored({ framework: framework(), answers: answers(3, 3), previous: { answers: answers(2, 1) } }).comparison).toMatchObject({
      basis: 'same_version', compared: 2, score: { before: '1.6', after: '3', change: '1.4' }, dimensions: [{ dimension: 'a', change: '25' }, { dimension: 'b', change: '50' }],
    })
  })

  test('never over versions without a crosswalk; with one, on the criteria that both have', () => {
    const next = framework({ version: 2, dimensions: [{ slug: 'c', criteria: [{ slug: 'c1', crosswalk: [{ framework: 'f@1', criterion: 'a2' }] }, { slug: 'c2' }] }] })
    const previous = { framework: framework(), answers: answers(2, 1) }
    expect(faults({ framework: framework({ version: 2 }), answers: [], previous })).toEqual(['previous.framework not_comparable'])
    expect(faults({ framework: framework({ weaknessBelow: 40 }), answers: [], previous })).toEqual(['previous.framework not_comparable'])
    const result = scored({ framework: next, answers: [{ criterion: 'c1', value: 4 }, { criterion: 'c2', value: 0 }], previous })
    expect(result.score).toBe('2')
    expect(result.comparison).toMatchObject({ basis: 'crosswalk', compared: 1, score: { before: '2', after: '4', change: '2' }, criteria: [{ criterion: 'c1', was: 'a2', change: '50' }] })
  })
})

describe('what is refused', () => {
  const answers: AssessmentJson['answers'] = []
  test.each<[string, Partial<FrameworkJson>, string]>([
    ['weights that do not sum', { dimensions: [{ slug: 'a', weight: 60, criteria: [{ slug: 'a1' }] }, { slug: 'b', weight: 30, criteria: [{ slug: 'b1' }] }] }, 'framework.dimensions sum_differs'],
    ['a weight for one dimension only', { dimensions: [{ slug: 'a', weight: 100, criteria: [{ slug: 'a1' }] }, { slug: 'b', criteria: [{ slug: 'b1' }] }] }, 'framework.dimensions[1].weight missing_field'],
    ['criteria that do not make the dimension', { criterionWeights: 'sum-to-dimension', dimensions: [{ slug: 'a', weight: 100, criteria: [{ slug: 'a1', weight: 99 }] }] }, 'framework.dimensions[0].criteria sum_differs'],
    ['a slug twice', { dimensions: [{ slug: 'a', criteria: [{ slug: 'x' }] }, { slug: 'b', criteria: [{ slug: 'x' }] }] }, 'framework.dimensions[1].criteria[0].slug repeated'],
    ['a gap between bands', { bands: [{ grade: 'C', from: 0, to: 2 }, { grade: 'A', from: '2.5', to: 4 }] }, 'framework.bands[1].from gap'],
    ['an overlap', { bands: [{ grade: 'C', from: 0, to: 3 }, { grade: 'A', from: 2, to: 4 }] }, 'framework.bands[1].from overlap'],
    ['bands that stop early', { bands: [{ grade: 'C', from: 0, to: 3 }] }, 'framework.bands[0].to gap'],
    ['a step that misses the end', { scale: { min: 0, max: 4, step: 3 } }, 'framework.scale.step off_step'],
    ['an indicator nobody knows', { dimensions: [{ slug: 'a', criteria: [{ slug: 'x', quantitative: { indicator: 'par30', bands: [{ value: 1 }] } }] }] }, 'framework.dimensions[0].criteria[0].quantitative.indicator unknown_indicator'],
    ['a gap between values', { dimensions: [{ slug: 'a', criteria: [{ slug: 'x', quantitative: { indicator: 'par_30', bands: [{ to: 5, value: 1 }, { from: 6, value: 0 }] } }] }] }, 'framework.dimensions[0].criteria[0].quantitative.bands[1].from gap'],
    ['no dimension', { dimensions: [] }, 'framework.dimensions empty'],
    ['a label off the scale', { scale: { min: 0, max: 4, labels: { 5: 'more' } } }, 'framework.scale.labels.5 too_large'],
  ])('%s', (_, more, fault) => expect(faults({ framework: framework(more), answers })).toEqual([fault]))

  test.each<[string, unknown, string]>([
    ['off the step', { criterion: 'a1', value: 2.5 }, 'answers[0].value off_step'],
    ['above the scale', { criterion: 'a1', value: 5 }, 'answers[0].value too_large'],
    ['a criterion that is gone', { criterion: 'z', value: 1 }, 'answers[0].criterion unknown_criterion'],
    ['N/A without a reason', { criterion: 'a1', na: true }, 'answers[0].reason reason_missing'],
    ['N/A with a value', { criterion: 'a1', na: true, reason: 'x', value: 1 }, 'answers[0].value contradiction'],
    ['neither', { criterion: 'a1' }, 'answers[0].value missing_field'],
    ['a word', { criterion: 'a1', value: 'yes' }, 'answers[0].value not_decimal'],
    ['evidence of nothing', { criterion: 'a1', value: 1, evidence: [{ page: 3 }] }, 'answers[0].evidence[0].document missing_field'],
  ])('an answer: %s', (_, answer, fault) => expect(faults({ framework: framework(), answers: [answer] })).toEqual([fault]))

  test('a framework that nobody has', () => expect(faults({ framework: 'spi@5', answers })).toEqual(['framework unknown_framework']))
})

const anyAnswers = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 9 }), fc.boolean()), { minLength: 1, maxLength: 12 })
const made = (rows: readonly (readonly [number, number, boolean])[], rollup: FrameworkJson['rollup'], down = false): AssessmentJson => ({
  framework: { slug: 'p', version: 1, rollup, scale: { min: 0, max: 4, direction: down ? 'down' : 'up' }, dimensions: [0, 1].map((d) => ({ slug: `d${d}`, criteria: [{ slug: `pad${d}`, weight: 1 }, ...rows.flatMap(([, weight], n) => (n % 2 === d ? [{ slug: `q${n}`, weight }] : []))] })) },
  answers: [{ criterion: 'pad0', value: 2 }, { criterion: 'pad1', value: 2 }, ...rows.map(([value, , na], n) => (na ? { criterion: `q${n}`, na, reason: 'x' } : { criterion: `q${n}`, value: down ? 4 - value : value }))],
})

test('whatever the method, a score lies between none and all, and a mirrored scale gives the same percent', () => {
  holds(fc.property(anyAnswers, fc.constantFrom('SUM_OVER_MAX' as const, 'WEIGHTED_MEAN' as const, 'MEAN_OF_MEANS' as const), (rows, rollup) => {
    const { percent } = scored(made(rows, rollup))
    expect(Number(percent)).toBeGreaterThanOrEqual(0)
    expect(Number(percent)).toBeLessThanOrEqual(100)
    expect(scored(made(rows, rollup, true)).percent).toBe(percent)
  }))
})

test('what does not apply is as if it had never been asked', () => {
  holds(fc.property(anyAnswers, (rows) => {
    const asked = rows.filter(([, , na]) => !na)
    const sum = scored(made(rows, 'SUM_OVER_MAX'))
    const plain = scored(made(asked, 'SUM_OVER_MAX'))
    expect(sum.percent).toBe(plain.percent)
  }))
})

test('300 criteria score in 5 ms once read', () => {
  const rows = Array.from({ length: 300 }, (_, n) => [n % 5, 1 + (n % 9), n % 11 === 0] as const)
  const json = made(rows, 'WEIGHTED_MEAN')
  const framework = parseFramework(json.framework)
  if (!isFramework(framework)) throw new Error('framework')
  const answers = new Map(json.answers.map(({ criterion, value, reason }) => [criterion, { criterion, value: decimalOf(value), reason, maturity: undefined, riskExposure: undefined }]))
  const once = () => score(framework, marksOf(framework, answers, new Map()))
  for (let n = 0; n < 50; n += 1) once()
  const times = Array.from({ length: 30 }, () => {
    const start = performance.now()
    once()
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(5)
})
