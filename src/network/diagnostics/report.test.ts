import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extractText, getDocumentProxy } from 'unpdf'
import { addFinding, addInterview, commentOnAssessment, printAssessment, printOwnAssessment, recordAnswers } from '#contract/diagnostics.ts'
import { getOwnPlan } from '#contract/plans.ts'
import { keepValues } from '#institution/indicators/door.ts'
import { addSmallFramework, answered, go, ok, planOne, wholeWay } from '#test/helpers/diagnostics.ts'
import { monthFigures, monthsUpTo } from '#test/helpers/figures.ts'
import { foundTestInstitution, type TestInstitution } from '#test/helpers/institution.ts'
import { foundPlanningNetwork, recommend, type PlanningNetwork } from '#test/helpers/plans.ts'
import { testApp, testServices, type TestServices } from '#test/helpers/services.ts'
import { shareWith } from '#test/helpers/sharing.ts'
import { signedIn, type Visitor } from '#test/helpers/signed-in.ts'
import { reportWords as w } from './report-words.ts'

let services: TestServices
let app: FastifyInstance
let atlas: TestInstitution
let network: PlanningNetwork
let administrator: Visitor
let id = ''

beforeAll(async () => {
  services = await testServices({ today: '2026-04-01' })
  app = testApp(services)
  atlas = await foundTestInstitution(services, { name: 'Coopérative Atlas' })
  network = await foundPlanningNetwork(services, app, 'amal', [atlas.id])
  administrator = await signedIn(app, atlas.people.administrator)
  await addSmallFramework(network.director)
  await services.db.transact({ institution: atlas.id }, (tx) => keepValues(tx, atlas.id, monthsUpTo('2026-03', 2).map((month) => monthFigures({ month, late: 60_000 }))))
  await shareWith(services, atlas, network.id, ['portfolio'])
  await wholeWay(network, atlas.id, { board: 1, succession: 1, risk: 2 }, { asOf: '2025-03-31', title: 'Premier diagnostic' })
  id = await inTheField()
})
afterAll(async () => { await app.close(); await services.close() })

async function inTheField(): Promise<string> {
  const assessment = await planOne(network.director, atlas.id, { title: 'Diagnostic annuel', mode: 'external', content: 'Siège et deux agences' })
  const params = { id: assessment }
  await go(network.adviser, assessment, 'go-to-field')
  const interview = ok(await network.adviser.call(addInterview, { params, body: { heldOn: '2026-03-10', person: 'Zineb Alaoui', by: 'Fatima', content: 'Ce qui reste entre nous' } })).interview
  const answers = [
    answered('board', { value: 1, riskExposure: 'high', comment: 'Deux réunions en 2025', evidence: [{ document: 'Procès-verbaux', page: 3 }, { interview }] }),
    answered('succession', { value: 4, comment: 'Plan approuvé' }),
  ]
  ok(await network.adviser.call(recordAnswers, { params, body: { answers } }))
  ok(await network.adviser.call(addFinding, { params, body: { kind: 'weakness', criteria: ['board'], severity: 'high', content: 'Le conseil se réunit trop peu' } }))
  await recommend(network.adviser, atlas.id, { assessment, theme: 'governance', content: 'Réunir le conseil chaque trimestre', owner: 'Présidente' })
  return assessment
}

/** The words of every page, with every kind of space as one plain space. */
async function pagesOf(by: Visitor, path: string, language: string): Promise<string[]> {
  const answer = await app.inject({ method: 'GET', url: `${path.replace(':id', id)}?language=${language}`, headers: { cookie: by.cookie } })
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(answer.rawPayload)), { mergePages: false })
  return text.map((page) => page.replaceAll(/\s+/gu, ' ').normalize('NFKC'))
}

test('a draft says on every page that it is one, with score, findings, figures with their day, and what changed', async () => {
  const pages = await pagesOf(network.observer, printAssessment.path, 'fr')
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(page).toContain(w.draft.fr)
  const text = pages.join(' ')
  for (const part of [
    'Diagnostic : Coopérative Atlas', 'Petit (small@1)', 'Externe', '31 mars 2026', 'Fatima', 'Ali', 'Siège et deux agences', '58 %', 'Le conseil se réunit trop peu', 'urgente', 'Deux réunions en 2025',
    'Procès-verbaux, page 3', 'entretien avec Zineb Alaoui', 'Réunir le conseil chaque trimestre', 'Présidente', '6,0 %', 'Depuis l’évaluation du 31 mars 2025', 'partagés avec',
  ]) expect(text).toContain(part)
  expect(text).not.toContain('Ce qui reste entre nous')
})

test('in Arabic and Kinyarwanda it holds the same, every word with its glyphs', async () => {
  const arabic = (await pagesOf(network.observer, printAssessment.path, 'ar')).join(' ')
  for (const part of ['Coopérative Atlas', '58%', 'Le conseil se réunit trop peu', 'Réunir le conseil chaque trimestre']) expect(arabic).toContain(part)
  expect(arabic).toMatch(/مسودة|ةدوسم/u)
  expect((await pagesOf(network.observer, printAssessment.path, 'rw')).join(' ')).toContain(w.weaknesses.rw)
})

test('the member prints it from the day it may see it, without the team’s interviews; what is recommended shows with the draft', async () => {
  const own = printOwnAssessment.path.replace(':id', id)
  const tried = async () => (await app.inject({ method: 'GET', url: own, headers: { cookie: administrator.cookie } })).statusCode
  const recommended = async () => ok(await administrator.call(getOwnPlan, {})).recommendations.map(({ content }) => content)
  expect([await tried(), await recommended()]).toEqual([404, []])
  await go(network.adviser, id, 'draft')
  expect([await tried(), await recommended()]).toEqual([404, []])
  await go(network.director, id, 'send-to-member')
  expect(await recommended()).toEqual(['Réunir le conseil chaque trimestre'])
  ok(await administrator.call(commentOnAssessment, { params: { id }, body: { criterion: 'board', content: 'Le conseil s’est réuni en mars' } }))
  const text = (await pagesOf(administrator, printOwnAssessment.path, 'fr')).join(' ')
  for (const part of ['Coopérative Atlas', '58 %', 'Le conseil s’est réuni en mars', 'Réunir le conseil chaque trimestre', 'un entretien', '6,0 %']) expect(text).toContain(part)
  expect([/Zineb Alaoui/.test(text), /Ce qui reste entre nous/.test(text)]).toEqual([false, false])
  expect((await app.inject({ method: 'GET', url: printAssessment.path.replace(':id', id), headers: { cookie: administrator.cookie } })).statusCode).toBe(403)
})

test('once final it says by whom and when, and draft nowhere', async () => {
  await go(network.director, id, 'validate')
  const text = (await pagesOf(network.director, printAssessment.path, 'fr')).join(' ')
  expect(text).toContain('Rendu définitif le')
  expect(text).not.toContain(w.draft.fr)
})
