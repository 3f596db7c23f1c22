import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { recordAnswers } from '#contract/diagnostics.ts'
import { listNetworkAudit } from '#contract/network-staff.ts'
import {
  addRecommendation, bookPlanCost, cancelPlanItem, changePlanItem, changeRecommendation, dropRecommendation, exportPlan, exportPlanSheet, getChain, getNeeds, getOwnChain, getOwnPlan, getOwnPlanItem, getPlanBoard,
  getPlanItem, listPlanItems, listRecommendations, movePlanItem, planItems, recordOwnProgress, recordPlanProgress, reopenPlanItem, sendBackPlanItem, summarisePlans, verifyPlanItem, viewOwnEvidence, viewPlanEvidence,
  type NewProgress,
} from '#contract/plans.ts'
import { listLooks } from '#contract/sharing.ts'
import { keepValues } from '#institution/indicators/door.ts'
import { answered, go, ok, wholeAssessment } from '#test/helpers/diagnostics.ts'
import { monthFigures } from '#test/helpers/figures.ts'
import { foundTestInstitution, foundTestNetwork, type TestInstitution } from '#test/helpers/institution.ts'
import { foundPlanningNetwork, planFor, recommend, type PlanningNetwork } from '#test/helpers/plans.ts'
import { PIXEL } from '#test/helpers/relief.ts'
import { shareWith } from '#test/helpers/sharing.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'

const DAY = '2026-04-01'
const LINK = { kind: 'link', title: 'Attendance', address: 'https://example.org/list' } as const

let services: TestServices
let app: FastifyInstance
let atlas: TestInstitution
let bouregreg: TestInstitution
let network: PlanningNetwork
let administrator: Visitor
let officer: Visitor

beforeAll(async () => {
  services = await testServices({ today: DAY })
  app = testApp(services)
  atlas = await foundTestInstitution(services, { name: 'Atlas' })
  bouregreg = await foundTestInstitution(services, { name: 'Bouregreg' })
  network = await foundPlanningNetwork(services, app, 'amal', [atlas.id, bouregreg.id])
  administrator = await signedIn(app, atlas.people.administrator)
  officer = await signedIn(app, atlas.people.officer)
})
afterAll(async () => { await app.close(); await services.close() })

const itemOf = async (id: string, by = network.director) => (await by.call(getPlanItem, { params: { id } })).answer
const report = (by: Visitor, id: string, given: Partial<NewProgress> = {}) =>
  by.call(recordPlanProgress, { params: { id }, body: { doneOn: '2026-03-20', content: 'Two days in Rabat, 12 people', percent: 100, evidence: [LINK], ...given } })
const planOne = async (given: Parameters<typeof planFor>[2] = {}): Promise<string> => (await planFor(network.director, [{ id: atlas.id, recommendations: [] }], given))[0] ?? ''

describe('a recommendation', () => {
  test('is open until something serves it, planned until all is verified, then done', async () => {
    const id = await recommend(network.adviser, atlas.id)
    const state = async () => (await network.observer.call(listRecommendations, { query: { q: 'liquid assets', member: atlas.id } })).answer.items.find((each) => each.id === id)?.state
    expect(await state()).toBe('open')
    const [item = ''] = await planFor(network.director, [{ id: atlas.id, recommendations: [id] }])
    expect(await state()).toBe('planned')
    expect((await network.director.call(dropRecommendation, { params: { id }, body: { reason: 'No more' } })).code).toBe('recommendation_served')
    await report(network.adviser, item)
    await network.director.call(verifyPlanItem, { params: { id: item }, body: {} })
    expect(await state()).toBe('done')
    for (const wanted of ['open', 'planned', 'dropped', 'done'] as const) {
      const { items } = (await network.director.call(listRecommendations, { query: { state: wanted } })).answer
      expect([wanted, items.some((each) => each.id === id), items.every((each) => each.state === wanted)]).toEqual([wanted, wanted === 'done', true])
    }
  })

  test('changes once at a time, is dropped with a reason, and then rests', async () => {
    const id = await recommend(network.adviser, atlas.id, { content: 'Write a succession plan', theme: 'governance' })
    const body = { theme: 'governance', content: 'Write a plan of succession', priority: 'low', effort: 'small', findings: [] as string[], version: 1 } as const
    expect((await network.adviser.call(changeRecommendation, { params: { id }, body })).answer.version).toBe(2)
    expect((await network.director.call(changeRecommendation, { params: { id }, body })).code).toBe('changed_meanwhile')
    expect((await network.director.call(dropRecommendation, { params: { id }, body: { reason: 'The board did it' } })).status).toBe(200)
    expect((await network.director.call(changeRecommendation, { params: { id }, body: { ...body, version: 3 } })).code).toBe('recommendation_dropped')
    const heard = await network.director.call(planItems, { body: { members: [{ id: atlas.id, recommendations: [id] }], kind: 'policy', theme: 'governance', title: 'Succession', owner: 'Ali', startOn: DAY, dueOn: DAY, budget: '0', currency: 'MAD', budgetFor: 'each' } })
    expect(heard.problems).toEqual({ 'members.0.recommendations.0': 'recommendation_dropped' })
  })

  test('is for a member of the network, and served for that member only', async () => {
    const stranger = await foundTestInstitution(services)
    expect((await network.director.call(addRecommendation, { body: { member: stranger.id, theme: 'risk', content: 'x', priority: 'low', effort: 'small', findings: [] } })).code).toBe('not_found')
    const { assessments, finding = '' } = await wholeAssessment(network.director, bouregreg.id, 'strange')
    for (const [place, basis] of [['findings', { findings: [finding] }], ['assessment', { findings: [], assessment: assessments }]] as const) {
      const heard = await network.director.call(addRecommendation, { body: { member: atlas.id, theme: 'risk', content: 'x', priority: 'low', effort: 'small', ...basis, findings: [...basis.findings] } })
      expect(heard.problems).toEqual({ [place]: 'not_found' })
    }
    const id = await recommend(network.adviser, atlas.id, { content: 'For Atlas' })
    const body = { members: [{ id: bouregreg.id, recommendations: [id] }], kind: 'training' as const, theme: 'risk' as const, title: 'T', owner: 'O', startOn: DAY, dueOn: DAY, budget: '0', currency: 'MAD', budgetFor: 'each' as const }
    expect((await network.director.call(planItems, { body })).problems).toEqual({ 'members.0.recommendations.0': 'recommendation_of_another' })
  })
})

describe('a plan for several members', () => {
  test('shares a budget out among them, and nothing is lost', async () => {
    const ids = await planFor(network.director, [{ id: atlas.id, recommendations: [] }, { id: bouregreg.id, recommendations: [] }], { title: 'Shared', budget: '1000.01', budgetFor: 'all' })
    const items = await Promise.all(ids.map((id) => itemOf(id)))
    expect(items.map(({ budget }) => budget).toSorted()).toEqual(['500.00', '500.01'])
    expect(items[0]?.together.map(({ member }) => member.name)).toEqual(['Bouregreg'])
    const own = await administrator.call(getOwnPlanItem, { params: { id: ids[0] ?? '' } })
    expect([own.status, own.answer.together, own.text.includes('Bouregreg')]).toEqual([200, [], false])
  })

  test('refuses who is no member, who is named twice, and an end before the beginning', async () => {
    const plan = (members: { id: string; recommendations: string[] }[], given = {}) => network.director.call(planItems, { body: {
      members, kind: 'training', theme: 'risk', title: 'T', owner: 'O', startOn: DAY, dueOn: DAY, budget: '0', currency: 'MAD', budgetFor: 'each', ...given,
    } })
    const member = { id: atlas.id, recommendations: [] }
    expect((await plan([member, member])).problems).toEqual({ 'members.1.id': 'not_found' })
    expect((await plan([member], { dueOn: '2026-03-01' })).code).toBe('date_before')
    expect((await plan([member], { budget: '1.001' })).code).toBe('amount_too_precise')
    expect((await plan([member], { currency: 'XQX' })).code).toBe('input_invalid')
  })
})

describe('progress', () => {
  test('goes on to what is said to be done; a second person verifies, never the one who recorded', async () => {
    const id = await planOne({ title: 'Verified by two' })
    expect((await report(network.director, id, { percent: 50, evidence: [] })).answer.state).toBe('under_way')
    expect((await report(network.director, id, { percent: 40 })).code).toBe('plan_percent_back')
    expect((await report(network.director, id, { evidence: [] })).code).toBe('plan_evidence_missing')
    expect((await report(network.director, id, { doneOn: '2026-04-02' })).code).toBe('date_in_future')
    expect((await report(network.director, id)).answer.state).toBe('reported')
    const refused = await network.director.call(verifyPlanItem, { params: { id }, body: {} })
    expect([refused.code, refused.text]).toEqual(['plan_same_person', expect.stringContaining('somebody else must look at the evidence')])
    expect(await itemOf(id)).toMatchObject({ recordedByMe: true, acts: ['change', 'book-cost', 'cancel'] })
    expect((await network.adviser.call(verifyPlanItem, { params: { id }, body: { note: 'List seen' } })).answer.state).toBe('verified')
    expect(await itemOf(id)).toMatchObject({ state: 'verified', verifiedBy: 'Adviser', verifiedOn: DAY, percent: 100 })
    expect((await itemOf(id)).history.map(({ what }) => what)).toEqual(['verified', 'progress', 'progress', 'planned'])
    expect((await network.adviser.call(verifyPlanItem, { params: { id }, body: {} })).code).toBe('plan_state')
  })

  test('sent back needs new evidence; reopened, the round before no longer holds anybody back', async () => {
    const id = await planOne({ title: 'Sent back' })
    await report(network.adviser, id, { percent: 60, evidence: [] })
    await report(network.adviser, id)
    expect((await network.director.call(sendBackPlanItem, { params: { id }, body: { reason: 'The list is of another day' } })).answer.state).toBe('under_way')
    expect(await itemOf(id)).toMatchObject({ percent: 60, history: [{ what: 'sent-back', reason: 'The list is of another day' }, {}, {}, {}] })
    expect((await report(network.adviser, id, { evidence: [] })).code).toBe('plan_evidence_missing')
    await report(network.adviser, id)
    await network.director.call(verifyPlanItem, { params: { id }, body: {} })
    expect((await network.adviser.call(reopenPlanItem, { params: { id }, body: { reason: 'Half the staff left' } })).answer.state).toBe('under_way')
    expect(await itemOf(id)).not.toHaveProperty('verifiedBy')
    await report(network.director, id)
    expect((await network.director.call(verifyPlanItem, { params: { id }, body: {} })).code).toBe('plan_same_person')
    expect((await network.adviser.call(verifyPlanItem, { params: { id }, body: {} })).answer.state).toBe('verified')
  })

  test('of a manual goes stage by stage, to operational by a sample of files', async () => {
    const id = await planOne({ kind: 'manual_revision', title: 'Credit manual', theme: 'procedures' })
    const stage = (to: NonNullable<NewProgress['stage']>, evidence: NewProgress['evidence'] = []) => report(network.adviser, id, { percent: undefined, stage: to, evidence })
    expect((await stage('reviewed')).problems).toEqual({ stage: 'plan_stage_skipped' })
    expect((await report(network.adviser, id)).code).toBe('plan_stage_skipped')
    for (const to of ['draft', 'reviewed', 'board_approved', 'staff_trained'] as const) expect((await stage(to)).answer.state).toBe('under_way')
    expect(await itemOf(id)).toMatchObject({ percent: 80, stage: 'staff_trained', nextStage: 'operational' })
    expect((await stage('operational', [LINK])).code).toBe('plan_sample_missing')
    const sample = (sampled: number, following: number) => stage('operational', [{ kind: 'sample', title: 'Loan files of March', sampled, following }])
    expect((await sample(4, 4)).code).toBe('plan_sample_too_small')
    expect((await sample(10, 7)).code).toBe('plan_sample_fails')
    expect((await sample(10, 11)).problems).toEqual({ 'evidence.0.following': 'input_invalid' })
    expect((await sample(10, 9)).answer.state).toBe('reported')
    await network.director.call(sendBackPlanItem, { params: { id }, body: { reason: 'Another branch first' } })
    expect(await itemOf(id)).toMatchObject({ percent: 80, stage: 'staff_trained' })
  })

  test('carries documents within the limits of attachments, and gives them back', async () => {
    const id = await planOne({ title: 'With a document' })
    const document = (base64: string, mediaType: 'image/png' | 'application/pdf' = 'image/png') => report(network.adviser, id, { evidence: [{ kind: 'document', title: 'Signed list', page: '3', file: { name: 'C:\\lists\\list.png', mediaType, base64 } }] })
    expect((await document(PIXEL.base64, 'application/pdf')).problems).toEqual({ 'evidence.0.file.mediaType': 'file_not_what_it_says' })
    expect((await document('')).problems).toEqual({ 'evidence.0.file.base64': 'file_empty' })
    expect((await document(PIXEL.base64)).status).toBe(200)
    const [evidence] = (await itemOf(id)).progress[0]?.evidence ?? []
    expect(evidence).toMatchObject({ kind: 'document', page: '3', fileName: 'list.png' })
    const params = { id, evidence: evidence?.id ?? '' }
    for (const [by, endpoint] of [[network.observer, viewPlanEvidence], [administrator, viewOwnEvidence]] as const) {
      expect((await by.call(endpoint, { params, query: {} })).status).toBe(200)
    }
    const other = await signedIn(app, bouregreg.people.administrator)
    expect((await other.call(viewOwnEvidence, { params, query: {} })).status).toBe(404)
  })

  test('sent twice with one key is recorded once', async () => {
    const id = await planOne({ title: 'Sent twice' })
    const body = { doneOn: '2026-03-20', content: 'Half', percent: 50, evidence: [] }
    const first = await network.adviser.call(recordPlanProgress, { params: { id }, body }, { key: 'progress-once' })
    const again = await network.adviser.call(recordPlanProgress, { params: { id }, body }, { key: 'progress-once' })
    expect(again.answer).toEqual(first.answer)
    expect((await itemOf(id)).progress).toHaveLength(1)
  })
})

describe('an item', () => {
  test('changes with a reason, moves to a quarter or a theme, and one version at a time', async () => {
    const id = await planOne({ title: 'Moved' })
    const { version } = await itemOf(id)
    expect((await network.adviser.call(movePlanItem, { params: { id }, body: { version, quarter: '2026-Q3' } })).answer.version).toBe(version + 1)
    expect((await network.adviser.call(movePlanItem, { params: { id }, body: { version, theme: 'people' } })).code).toBe('changed_meanwhile')
    await network.adviser.call(movePlanItem, { params: { id }, body: { version: version + 1, theme: 'people' } })
    expect(await itemOf(id)).toMatchObject({ dueOn: '2026-09-30', theme: 'people' })
    await network.adviser.call(movePlanItem, { params: { id }, body: { version: version + 2, quarter: '2025-Q4' } })
    expect(await itemOf(id)).toMatchObject({ startOn: '2025-12-31', dueOn: '2025-12-31', overdue: true })
    const body = { theme: 'risk', title: 'Moved again', owner: 'Ali', startOn: DAY, dueOn: '2026-05-01', budget: '100', recommendations: [] as string[], version: version + 3, reason: 'The trainer is ill' } as const
    expect((await network.adviser.call(changePlanItem, { params: { id }, body })).status).toBe(200)
    expect((await itemOf(id)).history[0]).toMatchObject({ what: 'changed', reason: 'The trainer is ill', by: 'Adviser' })
  })

  test('holds costs to its budget; an error is taken back', async () => {
    const id = await planOne({ title: 'Costs', budget: '1000', fundingSource: 'Ministry' })
    const book = (amount: string) => network.adviser.call(bookPlanCost, { params: { id }, body: { amount, bookedOn: '2026-03-30', content: 'Trainer, two days', reference: 'F-12' } })
    expect((await book('800')).status).toBe(200)
    const refused = await book('200.01')
    expect([refused.code, refused.text]).toEqual(['plan_over_budget', expect.stringContaining('The budget is 1000.00 MAD and 800.00 MAD are booked already')])
    expect((await book('-800.01')).code).toBe('amount_too_large')
    expect((await book('-300')).status).toBe(200)
    expect(await itemOf(id)).toMatchObject({ cost: '500.00', costs: [{ amount: '-300.00' }, { amount: '800.00', reference: 'F-12' }] })
    const { version } = await itemOf(id)
    const body = { theme: 'risk', title: 'Costs', owner: 'Ali', startOn: DAY, dueOn: DAY, budget: '499', recommendations: [] as string[], version, reason: 'Less' } as const
    expect((await network.adviser.call(changePlanItem, { params: { id }, body })).problems).toEqual({ budget: 'plan_over_budget' })
    const { funds } = (await network.observer.call(getPlanBoard, { query: { member: atlas.id } })).answer
    expect(funds.find(({ source }) => source === 'Ministry')).toEqual({ source: 'Ministry', currency: 'MAD', items: 1, budget: '1000.00', cost: '500.00' })
  })

  test('is cancelled with a reason, and what it served is open again', async () => {
    const recommendation = await recommend(network.adviser, bouregreg.id, { content: 'A market study', theme: 'products', priority: 'urgent' })
    const [id = ''] = await planFor(network.director, [{ id: bouregreg.id, recommendations: [recommendation] }], { kind: 'market_study', theme: 'products', title: 'Study' })
    const cell = async () => (await network.observer.call(getNeeds, {})).answer.rows.find(({ member }) => member.id === bouregreg.id)?.cells.find(({ theme }) => theme === 'products')
    expect(await cell()).toEqual({ theme: 'products', open: [], planned: 1, done: 0, overdue: 0 })
    expect((await network.director.call(cancelPlanItem, { params: { id }, body: { reason: 'No money' } })).answer.state).toBe('cancelled')
    expect(await cell()).toMatchObject({ open: [{ id: recommendation, priority: 'urgent' }], planned: 0 })
    expect((await report(network.adviser, id)).code).toBe('plan_state')
  })
})

describe('the board and the lists', () => {
  test('count what is late and what waits, and narrow by member, theme, quarter and state', async () => {
    const late = await planOne({ title: 'Late', startOn: '2026-01-01', dueOn: '2026-01-31', theme: 'finance' })
    const board = (await network.observer.call(getPlanBoard, { query: {} })).answer
    expect(board.items.find(({ id }) => id === late)).toMatchObject({ overdue: true, member: { name: 'Atlas' } })
    const ids = async (query: object) => (await network.observer.call(listPlanItems, { query: { limit: 100, ...query } })).answer.items.map(({ id }) => id)
    expect(await ids({ state: 'overdue' })).toContain(late)
    expect(await ids({ quarter: '2026-Q1', theme: 'finance' })).toEqual([late])
    expect(await ids({ member: bouregreg.id })).not.toContain(late)
    expect(board.overdue).toBe((await ids({ state: 'overdue' })).length)
    const { answer } = await network.observer.call(summarisePlans, {})
    expect(answer).toMatchObject({ overdue: board.overdue, toVerify: board.toVerify, unserved: expect.any(Number) })
  })

  test('leave as CSV and as a workbook whose texts calculate nothing', async () => {
    await planOne({ title: '=HYPERLINK("http://x")', owner: '@SUM(1)' })
    const { text } = await network.observer.call(exportPlan, { query: {} })
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(text).toContain(`'@SUM(1)`)
    const heard = await app.inject({ method: 'GET', url: exportPlanSheet.path, headers: { cookie: network.observer.cookie } })
    expect([heard.statusCode, heard.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  })
})

describe('the member’s own desk', () => {
  test('sees its own plan alone, records progress with evidence, and somebody of the network verifies', async () => {
    const id = await planOne({ title: 'Own', theme: 'people' })
    const [other = ''] = await planFor(network.director, [{ id: bouregreg.id, recommendations: [] }], { title: 'Not theirs' })
    const plan = await administrator.call(getOwnPlan, {})
    expect(plan.answer.items.some((item) => item.id === id)).toBe(true)
    expect(plan.text).not.toContain('Bouregreg')
    expect((await administrator.call(getOwnPlanItem, { params: { id: other } })).status).toBe(404)
    const body = { doneOn: '2026-03-31', content: 'All officers trained', percent: 100, evidence: [LINK] }
    expect((await administrator.call(recordOwnProgress, { params: { id: other }, body })).status).toBe(404)
    expect((await officer.call(recordOwnProgress, { params: { id }, body })).code).toBe('not_allowed')
    expect((await administrator.call(recordOwnProgress, { params: { id }, body })).answer.state).toBe('reported')
    expect((await administrator.call(getOwnPlanItem, { params: { id } })).answer).toMatchObject({ acts: [], progress: [{ party: 'member', by: 'Administrator' }] })
    expect((await network.director.call(verifyPlanItem, { params: { id }, body: {} })).answer.state).toBe('verified')
    const { items } = (await network.director.call(listNetworkAudit, { query: { limit: 5 } })).answer
    expect(items.map(({ command, by }) => [command, by.name])).toContainEqual(['record-plan-progress', 'Atlas'])
  })

  test('holds in the database: a member reads its rows and writes none; another network reads none', async () => {
    const seen = await services.db.transact({ institution: atlas.id }, (tx) => tx.rows<{ member: string }>('select distinct member_id as member from plan_item'))
    expect(seen).toEqual([{ member: atlas.id }])
    expect(await services.db.transact({ institution: atlas.id }, (tx) => tx.run('update plan_item set title = title'))).toBe(0)
    await expect(services.db.transact({ institution: atlas.id }, (tx) => tx.run(
      `insert into plan_cost (network_id, cost_id, item_id, member_id, amount, booked_on, content, actor_name) select network_id, gen_random_uuid(), item_id, member_id, 1, due_on, 'x', 'x' from plan_item limit 1`)))
      .rejects.toThrow('row-level security')
    const apart = await foundTestNetwork(services, 'apart', [atlas.id])
    for (const table of ['recommendation', 'plan_item', 'plan_progress', 'plan_evidence', 'plan_cost', 'plan_fact']) {
      expect([table, await services.db.transact({ network: apart }, (tx) => tx.rows(`select 1 from ${table}`))]).toEqual([table, []])
    }
    const director = await signedIn(app, { userName: 'director-apart' })
    expect((await director.call(getPlanBoard, { query: {} })).answer.items).toEqual([])
  })
})

describe('the chain', () => {
  test('goes from recommendations through items and evidence to what is verified, for the network and for the member', async () => {
    const { assessments = '', finding = '' } = await wholeAssessment(network.director, bouregreg.id, 'files')
    ok(await network.director.call(recordAnswers, { params: { id: assessments }, body: { answers: ['succession', 'risk'].map((criterion) => answered(criterion)) } }))
    await go(network.director, assessments, 'draft', 'send-to-member')
    const recommendation = await recommend(network.adviser, bouregreg.id, { content: 'Read the files of refused clients', theme: 'client-protection', findings: [finding, finding] })
    const [id = ''] = await planFor(network.director, [{ id: bouregreg.id, recommendations: [recommendation] }], { title: 'Coaching', theme: 'client-protection', kind: 'ta_assignment' })
    await report(network.adviser, id)
    await network.director.call(verifyPlanItem, { params: { id }, body: {} })
    const { answer } = await network.observer.call(getChain, { params: { id: bouregreg.id } })
    expect(answer.lines.find((line) => line.recommendation.id === recommendation)).toMatchObject({
      recommendation: { state: 'done', theme: 'client-protection' }, findings: [{ id: finding }], items: [{ id, state: 'verified', evidence: 1, verifiedBy: 'Director', verifiedOn: DAY }],
    })
    expect(answer.further.some((item) => item.id === id)).toBe(false)
    const own = await (await signedIn(app, bouregreg.people.administrator)).call(getOwnChain, { query: { network: network.id } })
    expect(own.answer.lines).toEqual(answer.lines)
    expect((await administrator.call(getOwnChain, { query: { network: network.id } })).text).not.toContain('Bouregreg')
    expect((await administrator.call(getOwnChain, { query: { network: bouregreg.id } })).status).toBe(404)
    expect((await network.observer.call(getChain, { params: { id: network.id } })).status).toBe(404)
  })
})

describe('what changed', () => {
  const chainOf = async (member: string, by = network.observer) => (await by.call(getChain, { params: { id: member } })).answer

  test('is the member’s indicators now against those before the plan, beside the median of five peers; nothing where it shares nothing', async () => {
    const peers = await Promise.all(Array.from({ length: 5 }, (_, n) => foundTestInstitution(services, { name: `Peer ${n}` })))
    const strong = await foundPlanningNetwork(services, app, 'strong', [atlas.id, ...peers.map(({ id }) => id)])
    await planFor(strong.director, [{ id: atlas.id, recommendations: [] }], { startOn: '2026-01-10', dueOn: '2026-03-01' })
    // Principal late over 30 days, in percent of 1,000,000: from 8 to 5 at the member, from 4 to 4.5 at each peer.
    const keep = (member: string, before: number, after: number) => services.db.transact({ institution: member }, (tx) =>
      keepValues(tx, member, [monthFigures({ month: '2025-12', late: before * 10_000 }), monthFigures({ month: '2026-03', late: after * 10_000 })]))
    await keep(atlas.id, 8, 5)
    for (const peer of peers) await keep(peer.id, 4, 4.5)
    expect((await chainOf(atlas.id, strong.observer)).indicators).toEqual([])
    for (const member of [atlas, ...peers]) await shareWith(services, member, strong.id, ['portfolio'])
    const risk = (indicators: Awaited<ReturnType<typeof chainOf>>['indicators']) => indicators.find(({ slug }) => slug === 'par_30')
    const expected = { from: '2025-12-31', to: '2026-03-31', before: '8.0000', after: '5.0000', change: '-3.0000', peers: '0.5000' }
    expect(risk((await chainOf(atlas.id, strong.observer)).indicators)).toMatchObject(expected)
    const own = await administrator.call(getOwnChain, { query: { network: strong.id } })
    expect(risk(own.answer.indicators)).toMatchObject(expected)
    expect(own.text).not.toContain('Peer')
    const looks = (await administrator.call(listLooks, { query: { network: strong.id } })).answer
    expect(looks.items.map(({ kind, by }) => [kind, by.name])).toEqual([['page', 'Observer']])
  })
})
