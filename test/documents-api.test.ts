import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { printAddendumPaper, printClientStatement, printContract, printLoanStatement, printReceipt, printSimulation } from '#contract/documents.ts'
import { newId } from '#platform/ids.ts'
import { foundTestInstitution, type TestInstitution } from './helpers/institution.ts'
import { testApp, testServices, type TestServices } from './helpers/services.ts'
import { signedIn, visitor, type Visitor } from './helpers/signed-in.ts'

let services: TestServices
let app: FastifyInstance
let here: TestInstitution
let officer: Visitor

beforeAll(async () => {
  services = await testServices()
  app = testApp(services)
  here = await foundTestInstitution(services)
  officer = await signedIn(app, here.people.officer)
})
afterAll(async () => { await app.close(); await services.close() })

const terms = { currency: 'MAD', principal: '10000.00', disbursedOn: '2026-01-15', interest: { rate: '24' }, instalments: { count: 12 } }

test('a simulation is a PDF for anybody signed in, and for nobody else', async () => {
  const printed = await officer.call(printSimulation, { body: { terms, language: 'ar' } })
  expect([printed.status, printed.headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(printed.text).toMatch(/^%PDF-/)
  expect((await visitor(app).call(printSimulation, { body: { terms } })).status).toBe(401)
})

test('terms that make no schedule come back with each problem at its path', async () => {
  const refused = await officer.call(printSimulation, { body: { terms: { ...terms, principal: '-1', instalments: { count: 0 } } } })
  expect([refused.status, refused.code]).toEqual([422, 'terms_refused'])
  expect(Object.keys(refused.problems)).toEqual(['terms.principal', 'terms.instalments.count'])
})

test('papers of what is not there are not found', async () => {
  const params = { id: newId() }
  for (const endpoint of [printContract, printLoanStatement, printClientStatement, printAddendumPaper]) {
    expect((await officer.call(endpoint as typeof printContract, { params })).code, endpoint.name).toBe('not_found')
  }
  expect((await officer.call(printReceipt, { params: { loan: newId(), event: newId() } })).code).toBe('not_found')
})
