import { execFileSync } from 'node:child_process'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ATTACHMENT_BYTES_MAX } from '#contract/attachments.ts'
import {
  addAssessmentDocument, addFinding, addFramework, addFrameworkVersion, addInterview, approveActionPlan, changeAssessment, changeFinding, checkFramework, closeFramework, commentOnAssessment, compareAssessment,
  compareOwnAssessment, exportAssessment, exportAssessments, exportFramework, getAssessment, getFramework, getOwnAssessment, handInDocument, listAnswerVersions, listAssessments, listFrameworks, listOwnAssessments,
  mapAssessments, moveAssessment, planAssessment, recordAnswers, recordOwnAnswers, requestDocument, viewAssessmentDocument, viewOwnAssessmentDocument, withdrawFinding,
} from '#contract/diagnostics.ts'
import { listNetworkAudit } from '#contract/network-staff.ts'
import { getChain } from '#contract/plans.ts'
import { withdrawAgreement } from '#contract/sharing.ts'
import { keepValues } from '#institution/indicators/door.ts'
import { addSmallFramework, answered, go, ok, planOne, smallFramework, wholeWay } from '#test/helpers/diagnostics.ts'
import { monthFigures, monthsUpTo } from '#test/helpers/figures.ts'
import { foundTestInstitution, foundTestNetwork, type TestInstitution } from '#test/helpers/institution.ts'
import { foundPlanningNetwork, recommend, type PlanningNetwork } from '#test/helpers/plans.ts'
import { PIXEL } from '#test/helpers/relief.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { shareWith } from '#test/helpers/sharing.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'

const DAY = '2026-04-01'

let services: TestServices
let app: FastifyInstance
let atlas: TestInstitution
let others: readonly TestInstitution[]
let network: PlanningNetwork
let administrator: Visitor
let officer: Visitor

beforeAll(async () => {
  services = await testServices({ today: DAY })
  app = testApp(services)
  atlas = await foundTestInstitution(services, { name: 'Atlas' })
  others = await Promise.all(['Bouregreg', 'Sebou', 'Ziz', 'Draa'].map((name) => foundTestInstitution(services, { name })))
  network = await foundPlanningNetwork(services, app, 'amal', [atlas, ...others].map(({ id }) => id))
  administrator = await signedIn(app, atlas.people.administrator)
  officer = await signedIn(app, atlas.people.officer)
  await addSmallFramework(network.director)
})
afterAll(async () => { await app.close(); await services.close() })

const detail = async (id: string, by = network.director) => ok(await by.call(getAssessment, { params: { id } }))
const record = (id: string, answers: ReturnType<typeof answered>[], by = network.adviser) => by.call(recordAnswers, { params: { id }, body: { answers } })
const move = (by: Visitor, id: string, act: Parameters<typeof go>[2]) => by.call(moveAssessment, { params: { id }, body: { act } })
const fieldWork = async (given: Parameters<typeof planOne>[2] = {}): Promise<string> => {
  const id = await planOne(network.director, atlas.id, given)
  await go(network.adviser, id, 'go-to-field')
  return id
}

describe('a framework', () => {
  test('that Twiza brings is there for every network, and leaves as a file that comes back as another', async () => {
    const { items } = ok(await network.observer.call(listFrameworks, { query: {} }))
    const shipped = items.filter(({ origin }) => origin === 'shipped')
    expect(shipped.length).toBeGreaterThan(4)
    const [first] = shipped
    const file = await app.inject({ method: 'GET', url: exportFramework.path.replace(':name', first?.name ?? ''), headers: { cookie: network.observer.cookie } })
    const content = file.json<Record<string, unknown>>()
    expect((await network.director.call(addFramework, { body: { content } })).code).toBe('framework_version_taken')
    expect(ok(await network.director.call(addFramework, { body: { content: { ...content, slug: 'ours' } } })).name).toBe(`ours@${first?.version}`)
    expect(ok(await network.observer.call(getFramework, { params: { name: `ours@${first?.version}` } }))).toMatchObject({ origin: 'own', criteria: first?.criteria, closed: false })
    expect((await network.observer.call(addFramework, { body: { content } })).code).toBe('not_allowed')
  })

  test('with mistakes is refused, each named by its path and rule, in the caller’s language', async () => {
    const dimensions = [{ slug: 'a', weight: 50, criteria: [{ slug: 'x' }, { slug: 'x' }] }, { slug: 'b', weight: 40, criteria: [{ slug: 'y', colour: 'red' }] }]
    const content = { ...smallFramework({ slug: 'bad' }), dimensions }
    const heard = await network.director.call(addFramework, { body: { content } })
    expect([heard.status, heard.code]).toEqual([422, 'framework_unreadable'])
    expect(Object.keys(heard.problems).toSorted()).toEqual(['content.dimensions', 'content.dimensions.0.criteria.1.slug', 'content.dimensions.1.criteria.0.colour'])
    expect(heard.text).toContain('weights here do not add up')
    const { problems } = ok(await network.director.call(checkFramework, { body: { content } }))
    expect(problems.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual(['dimensions sum_differs', 'dimensions.0.criteria.1.slug repeated', 'dimensions.1.criteria.0.colour unknown_field'])
  })

  test('gets a new version: open assessments stay, or move where no answered criterion is left out', async () => {
    await addSmallFramework(network.director, { slug: 'grows' })
    const id = await fieldWork({ framework: 'grows@1', title: 'Grows' })
    await record(id, [answered('board')])
    const without = smallFramework({ slug: 'grows', version: '2', dimensions: [{ slug: 'governance', criteria: [{ slug: 'succession', mandatory: true }] }] })
    const next = (content: object, openAssessments: 'stay' | 'move') => network.director.call(addFrameworkVersion, { params: { name: 'grows@1' }, body: { content: { ...content }, openAssessments } })
    const refused = await next(without, 'move')
    expect([refused.code, refused.text]).toEqual(['criterion_has_answers', expect.stringContaining('leaves out board')])
    expect(ok(await next(without, 'stay'))).toEqual({ name: 'grows@2', moved: 0 })
    expect(await detail(id)).toMatchObject({ framework: 'grows@1', current: [{ criterion: 'board' }] })
    expect(ok(await next(smallFramework({ slug: 'grows', version: '3' }), 'move'))).toEqual({ name: 'grows@3', moved: 1 })
    expect(await detail(id)).toMatchObject({ framework: 'grows@3', history: [{ act: 'move-to-version', reason: 'grows@3' }, {}, {}] })
    expect((await next(smallFramework({ slug: 'grows', version: '3' }), 'stay')).code).toBe('framework_version_taken')
    expect((await next(smallFramework({ slug: 'other' }), 'stay')).code).toBe('framework_of_another_slug')
  })

  test('closed, is planned with no more', async () => {
    await addSmallFramework(network.director, { slug: 'old' })
    ok(await network.director.call(closeFramework, { params: { name: 'old@1' } }))
    const body = { member: atlas.id, framework: 'old@1', mode: 'self' as const, title: 'T', asOf: DAY, startsOn: DAY, deadline: DAY, lead: 'L', team: [] }
    expect((await network.director.call(planAssessment, { body })).problems).toEqual({ framework: 'framework_closed' })
    expect(ok(await network.observer.call(listFrameworks, { query: { q: 'old' } })).items.some(({ name }) => name === 'old@1')).toBe(false)
  })
})

describe('an assessment', () => {
  test('goes its way: no score while a mandatory answer is missing, a second person validates, the board approves, then it is closed', async () => {
    const id = await planOne(network.director, atlas.id, { title: 'The whole way' })
    expect((await record(id, [answered('board')])).code).toBe('assessment_state')
    expect(await go(network.adviser, id, 'review-documents', 'go-to-field')).toBe('field')
    await record(id, [answered('board', { value: 4 }), answered('risk', { value: 2, riskExposure: 'high' })])
    expect((await detail(id)).result).toMatchObject({ score: null, reason: 'missing_mandatory', progress: '66.6667', missingMandatory: ['succession'] })
    const early = await move(network.adviser, id, 'draft')
    expect([early.code, early.text]).toEqual(['answers_missing', expect.stringContaining('succession')])
    await record(id, [answered('succession', { value: 2 })])
    await go(network.adviser, id, 'draft', 'send-to-member')
    expect((await move(network.adviser, id, 'validate')).code).toBe('same_person')
    expect((await record(id, [answered('board')])).code).toBe('assessment_state')
    expect(await go(network.director, id, 'validate')).toBe('validated')
    expect(await detail(id)).toMatchObject({ final: true, resultBy: 'Director', percent: '65.00', grade: 'strong', result: { score: '2.6', coverage: '100', priorities: [{ criterion: 'risk', priority: 'high' }] } })
    expect((await move(network.director, id, 'take-back')).code).toBe('assessment_state')
    expect((await network.adviser.call(addFinding, { params: { id }, body: { kind: 'strength', criteria: [], severity: 'low', content: 'Late' } })).code).toBe('assessment_state')
    expect((await officer.call(approveActionPlan, { params: { id }, body: {} })).code).toBe('not_allowed')
    expect(ok(await administrator.call(approveActionPlan, { params: { id }, body: { reason: 'Board of 30 March' } })).state).toBe('action_plan_approved')
    expect(await go(network.director, id, 'close')).toBe('closed')
    expect((await detail(id)).history.map(({ act, party }) => `${act} ${party}`)).toEqual([
      'close network', 'approve-plan member', 'validate network', 'send-to-member network', 'draft network', 'go-to-field network', 'review-documents network', 'plan network',
    ])
    const { items } = ok(await network.director.call(listNetworkAudit, { query: { limit: 10 } }))
    expect(items.map(({ command, by }) => `${command} ${by.name}`)).toContain('approve-action-plan Atlas')
  })

  test('final stays final in the database too', async () => {
    const id = await wholeWay(network, atlas.id, { board: 1, succession: 1, risk: 2 }, { title: 'Frozen', asOf: '2025-06-30' })
    const inNetwork = (text: string) => services.db.transact({ network: network.id }, (tx) => tx.run(text, [id]))
    await expect(inNetwork(`update assessment set state = 'field' where assessment_id = $1`)).rejects.toThrow('row-level security')
    for (const text of [`update assessment_result set score = '{}' where assessment_id = $1`, 'delete from assessment_answer where assessment_id = $1', 'update assessment_answer set criterion = criterion where assessment_id = $1']) {
      await expect(inNetwork(text)).rejects.toThrow('permission denied')
    }
  })

  test('is planned for a member, in order, and changed by one at a time', async () => {
    const plan = (given: object) => network.director.call(planAssessment, { body: { member: atlas.id, framework: 'small@1', mode: 'self', title: 'T', asOf: DAY, startsOn: DAY, deadline: DAY, lead: 'L', team: [], ...given } })
    const stranger = await foundTestInstitution(services)
    expect((await plan({ member: stranger.id })).problems).toEqual({ member: 'not_found' })
    expect((await plan({ framework: 'none@1' })).problems).toEqual({ framework: 'not_found' })
    expect((await plan({ deadline: '2026-03-01' })).problems).toEqual({ deadline: 'date_before' })
    expect((await plan({ tier: 'large' })).problems).toEqual({ tier: 'answer_unreadable' })
    expect((await network.observer.call(planAssessment, { body: { member: atlas.id, framework: 'small@1', mode: 'self', title: 'T', asOf: DAY, startsOn: DAY, deadline: DAY, lead: 'L', team: [] } })).code).toBe('not_allowed')
    const id = await planOne(network.director, atlas.id, { title: 'Changed' })
    const change = { title: 'Changed twice', asOf: DAY, startsOn: DAY, deadline: '2026-06-30', lead: 'Omar', team: ['Ali', 'Aya'], version: 1 }
    expect(ok(await network.adviser.call(changeAssessment, { params: { id }, body: change })).version).toBe(2)
    expect((await network.director.call(changeAssessment, { params: { id }, body: change })).code).toBe('changed_meanwhile')
    expect(await go(network.director, id, 'cancel')).toBe('cancelled')
    expect((await move(network.adviser, id, 'go-to-field')).code).toBe('assessment_state')
  })

  test('with findings and interviews, and documents within the limits of attachments', async () => {
    const id = await fieldWork({ title: 'Findings' })
    const params = { id }
    const found = (body: object) => network.adviser.call(addFinding, { params, body: { kind: 'weakness', criteria: ['succession'], severity: 'high', content: 'Nobody could follow the director', ...body } })
    const { finding } = ok(await found({}))
    expect((await found({ criteria: ['board', 'moon'] })).problems).toEqual({ 'criteria.1': 'answer_unreadable' })
    const changed = { kind: 'weakness' as const, criteria: ['succession'], severity: 'medium' as const, content: 'No plan of succession', version: 1 }
    expect(ok(await network.adviser.call(changeFinding, { params: { id, finding }, body: changed })).version).toBe(2)
    expect((await network.director.call(changeFinding, { params: { id, finding }, body: changed })).code).toBe('changed_meanwhile')
    const { finding: wrong } = ok(await found({ content: 'Of another member' }))
    ok(await network.adviser.call(withdrawFinding, { params: { id, finding: wrong }, body: { reason: 'Written in the wrong place' } }))
    ok(await network.adviser.call(addInterview, { params, body: { heldOn: '2026-03-10', person: 'Chair of the board', by: 'Ali', content: 'Meets twice a year' } }))
    const add = (file: object) => network.adviser.call(addAssessmentDocument, { params, body: { title: 'Minutes', file: { ...PIXEL, ...file } } })
    expect((await add({ mediaType: 'application/pdf' })).problems).toEqual({ 'file.mediaType': 'file_not_what_it_says' })
    const large = await add({ base64: Buffer.alloc(ATTACHMENT_BYTES_MAX + 1, PIXEL.base64, 'base64').toString('base64') })
    expect([large.status === 200, large.text]).toEqual([false, expect.stringContaining('5')])
    const { document } = ok(await add({}))
    expect((await record(id, [answered('board', { evidence: [{ kind: 'document', document, page: '3', checkedBy: 'Ali' }, { kind: 'interview', interview: 'The chair' }] })])).answer.outcomes[0]?.outcome).toBe('recorded')
    const lost = await record(id, [answered('board', { evidence: [{ document: '01900000-0000-7000-8000-000000000001' }] })])
    expect(lost.answer.outcomes).toMatchObject([{ outcome: 'refused', problems: [{ path: 'evidence.0.document', code: 'not_found' }] }])
    expect(await detail(id)).toMatchObject({ found: [{ id: finding, severity: 'medium' }], interviews: [{ person: 'Chair of the board' }], documents: [{ id: document, party: 'network' }], findings: 1 })
    const own = ok(await administrator.call(getOwnAssessment, { params }))
    expect([own.interviews, own.found.length, JSON.stringify(own).includes('twice a year')]).toEqual([[], 1, false])
    for (const [by, endpoint] of [[network.observer, viewAssessmentDocument], [administrator, viewOwnAssessmentDocument]] as const) expect((await by.call(endpoint, { params: { id, document }, query: {} })).status).toBe(200)
  })
})

describe('answers', () => {
  test('made offline are taken once, whatever batch they come in; one key is one answer', async () => {
    const id = await fieldWork({ title: 'Offline' })
    const [one, two] = [answered('board'), answered('succession', { na: true, reason: 'No director yet', value: undefined })]
    expect(ok(await record(id, [one])).outcomes).toMatchObject([{ outcome: 'recorded' }])
    const again = ok(await record(id, [one, two])).outcomes
    expect(again.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded'])
    expect(ok(await network.observer.call(listAnswerVersions, { params: { id }, query: { criterion: 'board' } })).items).toHaveLength(1)
    const other = ok(await record(id, [{ ...one, value: 1 }])).outcomes
    expect(other).toMatchObject([{ outcome: 'refused', problems: [{ path: 'key', code: 'key_reused' }] }])
  })

  test('older than what counts are kept beside it, and both are shown', async () => {
    const id = await fieldWork({ title: 'Conflict' })
    await record(id, [answered('board', { value: 4, madeAt: '2026-03-20T09:00:00Z' })], network.director)
    const late = answered('board', { value: 1, madeAt: '2026-03-19T09:00:00Z', comment: 'Seen on Thursday' })
    const conflict = { outcome: 'conflict', yours: { value: 1, by: 'Adviser', comment: 'Seen on Thursday' }, counts: { value: 4, by: 'Director' } }
    expect(ok(await record(id, [late])).outcomes).toMatchObject([conflict])
    expect(ok(await record(id, [late])).outcomes).toMatchObject([conflict])
    expect(ok(await network.observer.call(listAnswerVersions, { params: { id }, query: { criterion: 'board' } })).items.map(({ value }) => value)).toEqual([4, 1])
    expect((await detail(id)).current).toMatchObject([{ criterion: 'board', value: 4 }])
    await record(id, [answered('board', { value: 2, madeAt: '2026-03-21T09:00:00Z' })])
    expect((await detail(id)).current).toMatchObject([{ criterion: 'board', value: 2, by: 'Adviser' }])
  })

  test('of a device whose clock is ahead do not win for ever', async () => {
    const id = await fieldWork({ title: 'Clock' })
    await record(id, [answered('board', { value: 4, madeAt: '2031-01-01T00:00:00Z' })])
    expect((await detail(id)).current[0]?.madeAt.slice(0, 10)).toBe(DAY)
  })

  test('that cannot be are told each with its rule, and the others of the batch are kept', async () => {
    const id = await fieldWork({ title: 'Bad input' })
    const { outcomes } = ok(await record(id, [answered('board', { value: 9 }), answered('moon'), answered('succession', { na: true, value: undefined }), answered('risk', { value: 2 }), answered('board', { value: 1.5 })]))
    expect(outcomes.map((each) => (each.outcome === 'refused' ? each.problems.map(({ path, code }) => `${path} ${code}`).join() : each.outcome))).toEqual([
      'value too_large', 'criterion unknown_criterion', 'reason reason_missing', 'recorded', 'value off_step',
    ])
    expect((await detail(id)).current.map(({ criterion }) => criterion)).toEqual(['risk'])
  })
})

describe('the member', () => {
  test('answers its own assessment, sees the draft, replies, and somebody of the network goes on', async () => {
    const id = await fieldWork({ mode: 'self', title: 'By itself' })
    const params = { id }
    const mine = ok(await administrator.call(recordOwnAnswers, { params, body: { answers: [answered('board'), answered('succession'), answered('risk')] } }))
    expect(mine.outcomes.map(({ outcome }) => outcome)).toEqual(['recorded', 'recorded', 'recorded'])
    expect((await officer.call(recordOwnAnswers, { params, body: { answers: [answered('board')] } })).code).toBe('not_allowed')
    expect((await administrator.call(commentOnAssessment, { params, body: { content: 'Too early' } })).code).toBe('assessment_state')
    expect(ok(await administrator.call(getOwnAssessment, { params })).acts).toEqual(['answer'])
    await go(network.adviser, id, 'draft', 'send-to-member')
    expect((await administrator.call(commentOnAssessment, { params, body: { criterion: 'moon', content: 'x' } })).problems).toEqual({ criterion: 'answer_unreadable' })
    ok(await administrator.call(commentOnAssessment, { params, body: { criterion: 'board', content: 'Since February the board meets monthly' } }))
    ok(await administrator.call(commentOnAssessment, { params, body: { content: 'We agree with the rest' } }))
    expect((await detail(id)).said).toMatchObject([{ criterion: 'board', by: 'Administrator' }, { content: 'We agree with the rest' }])
    await go(network.director, id, 'take-back', 'reopen')
    expect((await detail(id)).state).toBe('field')
  })

  test('never edits an external assessment, and sees it once it is asked for its word; what it is asked for, at once', async () => {
    const id = await fieldWork({ mode: 'external', title: 'From outside' })
    const params = { id }
    await record(id, [answered('board'), answered('succession'), answered('risk')])
    const { request } = ok(await network.adviser.call(requestDocument, { params, body: { title: 'Minutes of the board', dueOn: '2026-04-10' } }))
    const seen = async () => ok(await administrator.call(listOwnAssessments, {}))
    expect([(await seen()).items.some((each) => each.id === id), (await seen()).requests.find((each) => each.id === request)?.received]).toEqual([false, false])
    expect((await administrator.call(getOwnAssessment, { params })).status).toBe(404)
    expect((await administrator.call(recordOwnAnswers, { params, body: { answers: [answered('board', { value: 4 })] } })).status).toBe(404)
    ok(await administrator.call(handInDocument, { params, body: { title: 'Minutes', request, file: PIXEL } }))
    expect((await seen()).requests.find((each) => each.id === request)?.received).toBe(true)
    await go(network.adviser, id, 'draft', 'send-to-member')
    expect((await administrator.call(recordOwnAnswers, { params, body: { answers: [answered('board', { value: 4 })] } })).code).toBe('assessment_external')
    expect(ok(await administrator.call(getOwnAssessment, { params }))).toMatchObject({ acts: ['comment'], result: { score: '3' } })
  })

  test('reads its own alone: another member, another network and the database itself keep the rest', async () => {
    const id = await fieldWork({ title: 'Of Atlas' })
    await record(id, [answered('board')])
    const bouregreg = await signedIn(app, others[0]?.people.administrator ?? { userName: '' })
    expect((await bouregreg.call(getOwnAssessment, { params: { id } })).status).toBe(404)
    expect((await bouregreg.call(compareOwnAssessment, { params: { id } })).status).toBe(404)
    expect((await bouregreg.call(recordOwnAnswers, { params: { id }, body: { answers: [answered('board')] } })).status).toBe(404)
    expect((await bouregreg.call(listOwnAssessments, {})).text).not.toContain('Atlas')
    const apart = await foundTestNetwork(services, 'apart', [atlas.id])
    const tables = ['diagnostic_framework', 'assessment', 'assessment_answer', 'assessment_comment', 'assessment_finding', 'assessment_interview', 'assessment_request', 'assessment_document', 'assessment_indicator', 'assessment_result', 'assessment_fact']
    for (const table of tables) expect([table, await services.db.transact({ network: apart }, (tx) => tx.rows(`select 1 from ${table}`))]).toEqual([table, []])
    for (const table of tables.slice(1)) {
      const rows = await services.db.transact({ institution: atlas.id }, (tx) => tx.rows<{ member: string }>(`select distinct member_id as member from ${table}`))
      expect([table, rows.every(({ member }) => member === atlas.id)]).toEqual([table, true])
    }
    expect(await services.db.transact({ institution: atlas.id }, (tx) => tx.run('update assessment set title = title'))).toBe(0)
    await expect(services.db.transact({ institution: atlas.id }, (tx) => tx.run(
      `insert into assessment_comment (network_id, comment_id, assessment_id, member_id, content, actor_id, actor_name) values ($1, gen_random_uuid(), $2, $3, 'x', 'x', 'x')`, [network.id, id, atlas.id])))
      .rejects.toThrow('row-level security')
  })
})

describe('figures', () => {
  test('fill criteria only while the member shares them, and close when it withdraws, in what is final too', async () => {
    const [sebou] = others.slice(1)
    if (!sebou) throw new Error('a member is missing')
    const months = monthsUpTo('2026-03', 3).map((month) => monthFigures({ month, late: 60_000, portfolio: 1_000_000, cash: 190_000 }))
    await services.db.transact({ institution: sebou.id }, (tx) => keepValues(tx, sebou.id, months))
    const id = await planOne(network.director, sebou.id, { title: 'With figures' })
    await go(network.adviser, id, 'go-to-field')
    await record(id, [answered('board'), answered('succession')])
    const risk = async () => (await detail(id)).result.criteria.find(({ criterion }) => criterion === 'risk')
    expect(await risk()).toMatchObject({ from: 'missing', value: null })
    const agreement = await shareWith(services, sebou, network.id, ['portfolio'])
    expect(await risk()).toMatchObject({ from: 'indicator', indicatorValue: '6', value: '2' })
    const own = await signedIn(app, sebou.people.administrator)
    expect(ok(await own.call(getOwnAssessment, { params: { id } })).result.criteria).toContainEqual(await risk())
    await go(network.adviser, id, 'draft', 'send-to-member')
    await go(network.director, id, 'validate')
    expect(await risk()).toMatchObject({ value: '2', indicatorValue: '6' })
    ok(await own.call(withdrawAgreement, { params: { id: agreement }, body: { reason: 'Enough' } }))
    const after = await risk()
    expect([after?.value, after && 'indicatorValue' in after]).toEqual(['2', false])
    expect(ok(await own.call(getOwnAssessment, { params: { id } })).result.criteria.find(({ criterion }) => criterion === 'risk')?.indicatorValue).toBe('6')
  })
})

describe('comparison', () => {
  test('with the one before, within a version or by the crosswalk, never otherwise; peers are five or more and have no names', async () => {
    await addSmallFramework(network.director, { slug: 'year' })
    const crosswalk = smallFramework({ slug: 'year', version: '2', dimensions: [{ slug: 'governance', criteria: [{ slug: 'council', crosswalk: [{ framework: 'year@1', criterion: 'board' }] }] }] })
    for (const content of [crosswalk, smallFramework({ slug: 'year', version: '3' })]) ok(await network.director.call(addFrameworkVersion, { params: { name: 'year@1' }, body: { content: { ...content }, openAssessments: 'stay' } }))
    const first = await wholeWay(network, atlas.id, { board: 1, succession: 1, risk: 2 }, { framework: 'year@1', asOf: '2024-12-31' })
    const second = await wholeWay(network, atlas.id, { board: 3, succession: 2, risk: 2 }, { framework: 'year@1', asOf: '2025-12-31' })
    const compare = async (id: string) => ok(await network.observer.call(compareAssessment, { params: { id } }))
    expect((await compare(first)).cannot).toBe('none_before')
    expect(await compare(second)).toMatchObject({ previous: { id: first }, comparison: { basis: 'same_version', percent: { before: '35', after: '57.5', change: '22.5' } }, peers: [] })
    const third = await wholeWay(network, atlas.id, { council: 4 }, { framework: 'year@2', asOf: '2026-01-31' })
    expect(await compare(third)).toMatchObject({ previous: { id: second }, comparison: { basis: 'crosswalk', compared: 1, percent: { before: '75', after: '100', change: '25' } } })
    const fourth = await wholeWay(network, atlas.id, { board: 1, succession: 1, risk: 2 }, { framework: 'year@3', asOf: '2026-02-28' })
    expect((await compare(fourth)).cannot).toBe('not_comparable')

    for (const [n, member] of others.entries()) await wholeWay(network, member.id, { board: n, succession: n, risk: n === 0 ? 0 : 2 }, { framework: 'year@1', asOf: '2025-12-31' })
    const { peers } = await compare(second)
    expect(peers[0]).toMatchObject({ own: '57.5', count: 5, median: '50' })
    const own = await administrator.call(compareOwnAssessment, { params: { id: second } })
    expect([own.answer.peers, /Bouregreg|Sebou/.test(own.text)]).toEqual([peers, false])
    const { rows } = ok(await network.observer.call(mapAssessments, { query: { framework: 'year@1' } }))
    expect(rows.map(({ member, percent }) => `${member.name} ${percent}`)).toEqual(['Atlas 57.5', 'Bouregreg 0', 'Draa 65', 'Sebou 35', 'Ziz 50'])
  })

  test('feeds the plan’s chain: findings with their words, scores from the first to the last', async () => {
    const [, , ziz] = others
    if (!ziz) throw new Error('a member is missing')
    await wholeWay(network, ziz.id, { board: 1, succession: 1, risk: 2 }, { asOf: '2025-01-31' })
    const id = await planOne(network.director, ziz.id, { asOf: '2026-01-31', title: 'Again' })
    const { finding } = ok(await network.adviser.call(addFinding, { params: { id }, body: { kind: 'weakness', criteria: ['board'], severity: 'high', content: 'The board seldom meets' } }))
    await go(network.adviser, id, 'go-to-field')
    await record(id, [answered('board', { value: 4 }), answered('succession', { value: 4 }), answered('risk', { value: 4 })])
    await go(network.adviser, id, 'draft', 'send-to-member')
    await go(network.director, id, 'validate')
    await recommend(network.adviser, ziz.id, { theme: 'governance', content: 'Meet monthly', findings: [finding] })
    const { answer } = await network.observer.call(getChain, { params: { id: ziz.id } })
    expect(answer).toMatchObject({
      baseline: { on: '2025-01-31', framework: 'small@1' }, latest: { id, on: '2026-01-31' }, lines: [{ findings: [{ id: finding, content: 'The board seldom meets', kind: 'weakness' }] }],
      scores: [{ name: 'Small', before: '35', after: '100', change: '65' }, { name: 'Governance', theme: 'governance', before: '25', after: '100' }, { theme: 'risk', before: '50' }],
    })
  })
})

describe('the list', () => {
  test('is searched, narrowed, sorted, and leaves as CSV whose texts calculate nothing', async () => {
    const id = await planOne(network.director, atlas.id, { title: '=HYPERLINK("http://x")', deadline: '2026-03-20', mode: 'external' })
    const ids = async (query: object) => ok(await network.observer.call(listAssessments, { query: { limit: 100, ...query } })).items.map((each) => each.id)
    expect(await ids({ state: 'overdue', mode: 'external' })).toEqual([id])
    expect(await ids({ q: 'HYPERLINK', member: atlas.id, framework: 'small@1', state: 'open' })).toEqual([id])
    expect(await ids({ q: 'HYPERLINK', state: 'final' })).toEqual([])
    const percents = ok(await network.observer.call(listAssessments, { query: { limit: 100, state: 'final', sort: '-percent' } })).items.map(({ percent }) => Number(percent))
    expect(percents).toEqual(percents.toSorted((a, b) => b - a))
    expect((await network.observer.call(listAssessments, { query: { sort: 'lead' } })).problems).toEqual({ sort: 'input_invalid' })
    expect((await network.observer.call(exportAssessments, { query: {} })).text).toContain(`"'=HYPERLINK(""http://x"")"`)
  })

  test('gives an assessment as a file that `twiza score` reads to the same score', async () => {
    const id = await wholeWay(network, atlas.id, { board: 4, succession: 2, risk: 2 }, { title: 'As a file' })
    const file = await app.inject({ method: 'GET', url: exportAssessment.path.replace(':id', id), headers: { cookie: network.observer.cookie } })
    const printed = execFileSync(process.execPath, ['src/cli/main.ts', 'score'], { input: file.body, encoding: 'utf8' })
    expect(JSON.parse(printed)).toMatchObject({ score: (await detail(id)).result.score, framework: 'small@1' })
  })
})
