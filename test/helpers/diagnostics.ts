// A small framework, and assessments with it on their way.
import {
  addAssessmentDocument, addFinding, addFramework, addInterview, moveAssessment, planAssessment, recordAnswers, requestDocument,
} from '#contract/diagnostics.ts'
import type { AssessmentMove, NewAnswer, NewAssessment } from '#contract/diagnostics/shapes.ts'
import type { FrameworkJson } from '#core/diagnostic/framework-json.ts'
import { newId } from '#platform/ids.ts'
import { PIXEL } from './relief.ts'
import type { Heard, Visitor } from './signed-in.ts'

/** Two questions of governance, the second mandatory; the risk of the portfolio, which fills from an indicator. */
export const smallFramework = (given: Partial<FrameworkJson> = {}): FrameworkJson => ({
  slug: 'small', version: '1', title: { en: 'Small', fr: 'Petit' }, source: 'Our own', licence: 'CC BY 4.0', rollup: 'WEIGHTED_MEAN', scale: { min: 0, max: 4 }, bands: [{ grade: 'weak', from: 0 }, { grade: 'strong', from: 2 }],
  dimensions: [
    { slug: 'governance', title: { en: 'Governance' }, weight: 60, criteria: [{ slug: 'board' }, { slug: 'succession', mandatory: true }] },
    { slug: 'risk', title: { en: 'Risk' }, weight: 40, criteria: [{ slug: 'risk', quantitative: { indicator: 'par_30', bands: [{ to: 5, value: 4 }, { from: 5, to: 10, value: 2 }, { from: 10, value: 0 }] } }] },
  ],
  ...given,
})

export function ok<Answer>({ status, answer, text }: Heard<Answer>): Answer {
  if (status !== 200) throw new Error(`${status} ${text}`)
  return answer
}

export const addSmallFramework = async (by: Visitor, given: Partial<FrameworkJson> = {}): Promise<string> => ok(await by.call(addFramework, { body: { content: { ...smallFramework(given) } } })).name

export async function planOne(by: Visitor, member: string, given: Partial<NewAssessment> = {}): Promise<string> {
  const body = { member, framework: 'small@1', mode: 'accompanied', title: 'Diagnostic', asOf: '2026-03-31', startsOn: '2026-03-01', deadline: '2026-04-30', lead: 'Fatima', team: ['Ali'], ...given } as const
  return ok(await by.call(planAssessment, { body })).id
}

export const answered = (criterion: string, given: Partial<NewAnswer> = {}): NewAnswer => ({ key: newId(), madeAt: '2026-03-15T10:00:00Z', criterion, ...('na' in given ? {} : { value: 3 }), ...given })

export async function go(by: Visitor, id: string, ...acts: readonly AssessmentMove[]): Promise<string> {
  let state = ''
  for (const act of acts) ({ state } = ok(await by.call(moveAssessment, { params: { id }, body: { act } })))
  return state
}

/** Of the member alone, from the plan to what a second person validated. */
export async function wholeWay(by: { director: Visitor; adviser: Visitor }, member: string, levels: Readonly<Record<string, number>>, given: Partial<NewAssessment> = {}): Promise<string> {
  const id = await planOne(by.director, member, given)
  await go(by.adviser, id, 'go-to-field')
  ok(await by.adviser.call(recordAnswers, { params: { id }, body: { answers: Object.entries(levels).map(([criterion, value]) => answered(criterion, { value })) } }))
  await go(by.adviser, id, 'draft', 'send-to-member')
  await go(by.director, id, 'validate')
  return id
}

/** An assessment with something of every kind in it, whose texts hold `mark`; its ids by the segment of the path before them. */
export async function wholeAssessment(director: Visitor, member: string, mark: string): Promise<Readonly<Record<string, string>>> {
  const framework = await addSmallFramework(director, { slug: mark, title: mark })
  const id = await planOne(director, member, { framework, title: mark, lead: mark, content: mark })
  const params = { id }
  await go(director, id, 'go-to-field')
  ok(await director.call(recordAnswers, { params, body: { answers: [answered('board', { comment: mark })] } }))
  const { finding } = ok(await director.call(addFinding, { params, body: { kind: 'weakness', criteria: ['board'], severity: 'high', content: mark } }))
  ok(await director.call(addInterview, { params, body: { heldOn: '2026-03-01', person: mark, by: mark, content: mark } }))
  ok(await director.call(requestDocument, { params, body: { title: mark, dueOn: '2026-03-20' } }))
  const { document } = ok(await director.call(addAssessmentDocument, { params, body: { title: mark, file: PIXEL } }))
  return { assessments: id, frameworks: framework, finding, document }
}
