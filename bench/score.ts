import type { AssessmentJson } from '#core/diagnostic/assessment-json.ts'
import { scoreJson } from '#core/diagnostic/score-json.ts'
import type { Figure, Measured } from './figure.ts'

const criteria = 300
const rounds = 300

/**
 * An assessment of 300 criteria, read, scored and written out as the page does it at every answer. The limit is 5 ms. The baseline is its
 * JSON, read and written again.
 */
export async function run(): Promise<Measured> {
  const assessment = assessmentOf()
  const text = JSON.stringify(assessment)
  const works = [
    { what: 'baseline: its JSON, read and written', one: () => JSON.stringify(JSON.parse(text)) },
    { what: 'read, scored, written out', one: () => scoreJson(assessment, () => undefined) },
  ]
  const times = works.map(() => [] as number[])
  for (let round = 0; round < rounds; round += 1) {
    for (const [n, { one }] of works.entries()) {
      const since = performance.now()
      const answer = one()
      if (typeof answer === 'object' && 'problems' in answer) throw new Error(JSON.stringify(answer.problems))
      if (round >= rounds / 3) times[n]?.push(performance.now() - since)
    }
  }
  const middle = times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0)
  return { name: `Score of ${criteria} criteria`, figures: works.map(({ what }, n): Figure => ({ what, value: middle[n] ?? 0, unit: 'ms', ratio: (middle[n] ?? 0) / (middle[0] ?? 1) })) }
}

function assessmentOf(): AssessmentJson {
  const slugs = Array.from({ length: criteria }, (_, n) => `c${n}`)
  return {
    framework: {
      slug: 'wide', version: 1, rollup: 'WEIGHTED_MEAN', scale: { min: 0, max: 4 },
      dimensions: Array.from({ length: 10 }, (_, d) => ({ slug: `d${d}`, weight: 10, criteria: slugs.slice(d * 30, d * 30 + 30).map((slug, n) => ({ slug, weight: 1 + (n % 9), mandatory: n % 11 === 0 })) })),
    },
    answers: slugs.map((criterion, n) => (n % 13 === 5 ? { criterion, na: true, reason: 'Does not apply here' } : { criterion, value: n % 5 })),
  }
}
